import type { Finding } from './finding.ts';

/** Lowest severity at which a known weakness matters. */
export const level = 'high';

/** Returns what npm printed as JSON, or undefined if it is none. */
function read<Content>(stdout: string): Content | undefined {
  try {
    return JSON.parse(stdout) as Content;
  } catch {
    return undefined;
  }
}

/**
 * Reads the answer of `npm audit --json`.
 *
 * @returns the packages with a weakness of `level` or worse, or why that is not known
 */
export function weaknesses(stdout: string): { known: string[] } | { unknown: string } {
  const answer = read<{
    auditReportVersion?: number;
    message?: string;
    vulnerabilities?: Record<string, { severity: string }>;
  }>(stdout);
  if (!answer?.auditReportVersion) return { unknown: answer?.message ?? 'no answer' };
  const bad = Object.entries(answer.vulnerabilities ?? {});
  return {
    known: bad
      .filter(([, { severity }]) => [level, 'critical'].includes(severity))
      .map(([name, { severity }]) => `${name} (${severity})`),
  };
}

/** @param stdout of `npm audit --json` */
export function watchWeaknesses(stdout: string): Finding {
  const found = weaknesses(stdout);
  const about = { about: 'weaknesses of packages', asked: true };
  if ('unknown' in found)
    return { ...about, state: 'unknown', what: `npm audit: ${found.unknown}` };
  return {
    ...about,
    state: found.known.length > 0 ? 'look' : 'fine',
    what: found.known.join(', '),
  };
}

/**
 * Newer packages alone need nobody: Dependabot asks for those that fit.
 *
 * @param stdout of `npm outdated --json`
 */
export function watchAge(stdout: string): Finding {
  const newer =
    read<Record<string, { current?: string; latest?: string; summary?: string }>>(stdout);
  const about = { about: 'newer packages', asked: true };
  const problem = newer ? newer['error']?.summary : 'no answer';
  if (!newer || problem) return { ...about, state: 'unknown', what: `npm outdated: ${problem}` };
  const lines = Object.entries(newer).map(
    ([name, { current, latest }]) => `${name} ${current} → ${latest}`,
  );
  return { ...about, state: 'fine', what: lines.join(', ') };
}
