import type { Ask } from './ask.ts';
import { Unreached, type Finding } from './finding.ts';

/** What watching reads of an entry of `content/references.json`. */
export interface Source {
  id: string;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
  custom?: { noticesRead?: string[] };
}

const longestChain = 5;

/**
 * Looks at the address of a source, and at its notices in Crossref, which has those of Retraction Watch too.
 *
 * @param mailto address of whoever runs this, for Crossref's polite pool
 */
export async function watchSource(source: Source, ask: Ask, mailto?: string): Promise<Finding[]> {
  const address = addressOf(source);
  const looks = [
    ...(source.DOI ? [() => noticesOf(source, source.DOI!, ask, mailto)] : []),
    ...(address ? [() => stateOf(address, ask)] : []),
  ];
  return Promise.all(
    looks.map(async (look): Promise<Finding> => {
      const asked = { about: source.id, asked: true };
      try {
        const what = await look();
        return { ...asked, state: what ? 'look' : 'fine', what };
      } catch (error) {
        if (!(error instanceof Unreached)) throw error;
        return { ...asked, state: 'unknown', what: error.message };
      }
    }),
  );
}

/** Returns the address to try. A DOI's own is left to Crossref: publishers refuse programs. */
function addressOf({ URL: url, DOI, PMID, PMCID }: Source): string | undefined {
  if (url) return /^https?:\/\/(?:dx\.)?doi\.org\//.test(url) ? undefined : url;
  if (DOI) return undefined;
  if (PMCID) return `https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`;
  return PMID && `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`;
}

/** Returns what is wrong with an address: dead, or moved for good. Empty if nothing is. */
async function stateOf(address: string, ask: Ask): Promise<string> {
  let current = address;
  let moved = '';
  let lasting = true;
  for (let hops = 0; hops <= longestChain; hops += 1) {
    const { status, headers, body } = await ask(current);
    await body?.cancel();
    const next = headers.get('location');
    if (status >= 300 && status < 400 && next) {
      lasting &&= status === 301 || status === 308;
      current = new URL(next, current).href;
      if (lasting) moved = current;
      continue;
    }
    const host = new URL(current).host;
    if (status === 404 || status === 410) return `${address} is dead: ${host} answers ${status}.`;
    if (status < 200 || status > 299) throw new Unreached(`${host}: answers ${status}`);
    // Many hosts send dead addresses to their first page.
    if (new URL(current).pathname === '/' && new URL(address).pathname !== '/') {
      return `${address} leads to the first page of ${host}, so the text is probably gone.`;
    }
    return moved && `${address} moved for good to ${moved}`;
  }
  throw new Unreached(`${new URL(address).host}: redirects without end`);
}

/** An entry of `updated-by`, as Crossref's REST API gives it. */
interface Notice {
  type: string;
  DOI: string;
  updated?: { 'date-parts'?: number[][] };
}

const grave = /retract|withdraw|removal|concern/;

/**
 * Returns the notices that Crossref knows of a work and that nobody has read yet. Empty if there are none.
 * https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
async function noticesOf(source: Source, doi: string, ask: Ask, mailto?: string): Promise<string> {
  const polite = mailto ? `?mailto=${encodeURIComponent(mailto)}` : '';
  const host = 'api.crossref.org';
  const answer = await ask(`https://${host}/works/${encodeURIComponent(doi)}${polite}`);
  if (answer.status === 404) {
    await answer.body?.cancel();
    return registeredElsewhere(doi, ask);
  }
  if (answer.status !== 200) throw new Unreached(`${host}: answers ${answer.status}`);
  const work = ((await json(answer, host)) as { message?: Record<string, unknown> } | null)
    ?.message;
  const notices = work?.['updated-by'] ?? [];
  if (String(work?.['DOI']).toLowerCase() !== doi.toLowerCase() || !areNotices(notices)) {
    throw new Unreached(`${host}: an answer that is no record of a work`);
  }
  const read = new Set(source.custom?.noticesRead?.map((each) => each.toLowerCase()));
  const unread = new Map(
    notices
      .filter(({ DOI }) => !read.has(DOI.toLowerCase()))
      .map((notice) => [`${notice.type} ${notice.DOI}`, notice]),
  );
  return [...unread.values()]
    .sort((a, b) => Number(grave.test(b.type)) - Number(grave.test(a.type)))
    .map(({ type, DOI, updated }) => {
      const kind = type.replaceAll('_', ' ');
      const date = updated?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0'));
      const when = date ? ` of ${date.join('-')}` : '';
      return `${grave.test(type) ? kind.toUpperCase() : kind}${when}: https://doi.org/${DOI}`;
    })
    .join('; ');
}

/** Crossref does not know it. Another agency may: then its notices stay unknown. */
async function registeredElsewhere(doi: string, ask: Ask): Promise<string> {
  const { status, body } = await ask(`https://doi.org/api/handles/${encodeURIComponent(doi)}`);
  await body?.cancel();
  if (status === 404) return `There is no DOI ${doi}.`;
  throw new Unreached('api.crossref.org: has no record, so its notices are not known');
}

const areNotices = (value: unknown): value is Notice[] =>
  Array.isArray(value) &&
  value.every((each: Partial<Notice> | null) =>
    [each?.type, each?.DOI].every((part) => typeof part === 'string'),
  );

async function json(answer: Response, host: string): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    throw new Unreached(`${host}: an answer that is no JSON`);
  }
}
