import type { Finding } from './finding.ts';

/** A report in Markdown, and what the program ends with. */
export interface Report {
  text: string;
  /** 0: nothing to look at. 1: something is. 2: nothing at all was reached. */
  code: 0 | 1 | 2;
}

/** Lists what must be looked at first, then what is not known. Never calls that fine. */
export function report(findings: readonly Finding[], now: Date): Report {
  const asked = findings.filter((finding) => finding.asked);
  const reached = asked.filter(({ state }) => state !== 'unknown');
  // Without a network no name has an address. If other hosts answer, the name itself is gone.
  const gone = ({ state, what }: Finding) =>
    reached.length > 0 && state === 'unknown' && what.endsWith(': ENOTFOUND');
  const {
    look = [],
    unknown = [],
    fine = [],
  } = Object.groupBy(findings, (finding) => (gone(finding) ? 'look' : finding.state));
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')] : [];
  const text = [
    `Watched on ${now.toISOString().slice(0, 10)}. ${reached.length} of ${asked.length} questions were answered${reached.length === 0 ? ': nothing was reached, so nothing is known' : ''}.`,
    ...section(
      'To look at',
      look.map(({ about, what }) => `**${about}** – ${what}`),
    ),
    ...section(
      'Not reached, so not known',
      [...Map.groupBy(unknown, ({ what }) => what)].map(
        ([why, group]) => `${why} (${group.map(({ about }) => about).join(', ')})`,
      ),
    ),
    ...section(
      'For your information',
      fine.flatMap(({ about, what }) => (what ? [`${about}: ${what}`] : [])),
    ),
  ].join('\n\n');
  return { text, code: reached.length === 0 ? 2 : look.length > 0 ? 1 : 0 };
}
