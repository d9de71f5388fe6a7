import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { politely } from '../../scripts/watch/ask';
import { Unreached, type Finding } from '../../scripts/watch/finding';
import { tell, title } from '../../scripts/watch/issue';
import { watchAge, watchWeaknesses } from '../../scripts/watch/packages';
import { report } from '../../scripts/watch/report';
import { watchReviews } from '../../scripts/watch/reviews';
import { watchSource, type Source } from '../../scripts/watch/sources';
import { notice, work } from '../fixtures/recorded-answers.mjs';

const now = new Date('2026-11-30T06:00:00Z');

type Answer = Response | Error;
const status = (code: number, headers = {}) => new Response(null, { status: code, headers });
const moved = (code: number, location: string) => status(code, { location });
const failed = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });

/** Returns a client whose network is a list of answers by address, and what it asked and waited. */
function network(answers: Record<string, Answer[]>) {
  const asked: string[] = [];
  const waits: number[] = [];
  const ask = politely({
    agent: 'test',
    gap: 1000,
    fetch: (address) => {
      asked.push(String(address));
      const answer = answers[String(address)]?.shift() ?? failed('ENOTFOUND');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { ask, asked, waits };
}

const page = 'https://clinic.example/needling';
const doi = '10.1000/X.1';
const crossref = 'https://api.crossref.org/works/10.1000%2FX.1';
const watch = async (source: Partial<Source>, answers: Record<string, Answer[]>) =>
  (await watchSource({ id: 'one-2020', ...source }, network(answers).ask)).map(
    ({ state, what }) => `${state}: ${what}`,
  );

describe('the address of a source', () => {
  test.each<[string, Record<string, Answer[]>, string | RegExp]>([
    ['is there', { [page]: [status(200)] }, 'fine: '],
    ['is dead', { [page]: [status(404)] }, /^look: .*dead.* 404/],
    ['is gone', { [page]: [status(410)] }, /^look: .*dead.* 410/],
    [
      'moved for good',
      { [page]: [moved(301, '/new')], 'https://clinic.example/new': [status(200)] },
      `look: ${page} moved for good to https://clinic.example/new`,
    ],
    [
      'is elsewhere for now',
      { [page]: [moved(302, '/new')], 'https://clinic.example/new': [status(200)] },
      'fine: ',
    ],
    [
      'moved to where nothing is',
      { [page]: [moved(301, '/new')], 'https://clinic.example/new': [status(404)] },
      /^look: .*dead/,
    ],
    [
      'leads to the first page',
      { [page]: [moved(302, '/')], 'https://clinic.example/': [status(200)] },
      /^look: .*first page/,
    ],
    ['refuses programs', { [page]: [status(403)] }, 'unknown: clinic.example: answers 403'],
    [
      'redirects without end',
      { [page]: Array.from({ length: 9 }, () => moved(302, page)) },
      'unknown: clinic.example: redirects without end',
    ],
    ['has no network', {}, 'unknown: clinic.example: ENOTFOUND'],
    [
      'does not answer in time',
      { [page]: Array.from({ length: 3 }, () => new DOMException('', 'TimeoutError')) },
      'unknown: clinic.example: no answer within 20 seconds',
    ],
  ])('%s', async (_, answers, said) => {
    const [finding] = await watch({ URL: page }, answers);
    if (typeof said === 'string') expect(finding).toBe(said);
    else expect(finding).toMatch(said);
  });

  test('is made from its number in PubMed, if it has no other', async () => {
    const answers = { 'https://pubmed.ncbi.nlm.nih.gov/1/': [status(200)] };
    expect(await watch({ PMID: '1' }, answers)).toEqual(['fine: ']);
    expect(await watch({ URL: 'https://doi.org/10.1000/X.1' }, {})).toEqual([]);
  });
});

describe('notices in Crossref', () => {
  const retraction = notice('retraction', '10.1000/n1', [2025, 2, 6]);
  const correction = notice('correction', '10.1000/N2', [2024]);

  test.each<[string, string, string]>([
    ['none', work(doi), 'fine: '],
    [
      'retracted',
      work(doi, [retraction]),
      'look: RETRACTION of 2025-02-06: https://doi.org/10.1000/n1',
    ],
    ['corrected', work(doi, [correction]), 'look: correction of 2024: https://doi.org/10.1000/N2'],
    [
      'both, from two sources',
      work(doi, [correction, retraction, { ...retraction, source: 'publisher' }]),
      'look: RETRACTION of 2025-02-06: https://doi.org/10.1000/n1; correction of 2024: https://doi.org/10.1000/N2',
    ],
    ['no JSON', '<html>', 'unknown: api.crossref.org: an answer that is no JSON'],
    [
      'another work',
      work('10.1/other'),
      'unknown: api.crossref.org: an answer that is no record of a work',
    ],
    ['nonsense', 'null', 'unknown: api.crossref.org: an answer that is no record of a work'],
    [
      'nonsense in the notices',
      work(doi, [null as unknown as object]),
      'unknown: api.crossref.org: an answer that is no record of a work',
    ],
  ])('%s', async (_, answer, said) => {
    expect(await watch({ DOI: doi }, { [crossref]: [new Response(answer)] })).toEqual([said]);
  });

  test('that somebody has read are not reported again', async () => {
    const answers = { [crossref]: [new Response(work(doi, [retraction, correction]))] };
    const source = { DOI: doi, custom: { noticesRead: ['10.1000/n2'] } };
    expect(await watch(source, answers)).toEqual([
      expect.stringMatching(/^look: RETRACTION[^;]*$/),
    ]);
  });

  test('are not known where Crossref has no record, and a DOI that nobody has is reported', async () => {
    const handle = 'https://doi.org/api/handles/10.1000%2FX.1';
    expect(
      await watch({ DOI: doi }, { [crossref]: [status(404)], [handle]: [status(200)] }),
    ).toEqual([expect.stringMatching(/^unknown: api\.crossref\.org: has no record/)]);
    expect(
      await watch({ DOI: doi }, { [crossref]: [status(404)], [handle]: [status(404)] }),
    ).toEqual([`look: There is no DOI ${doi}.`]);
  });

  test('are asked for politely, with an address only if there is one', async () => {
    const { ask, asked } = network({});
    await watchSource({ id: 'a', DOI: doi }, ask, 'team@clinic.example');
    expect(asked[0]).toBe(`${crossref}?mailto=team%40clinic.example`);
  });
});

describe('manners', () => {
  test('a busy host is asked again after the time that it names, or ever longer', async () => {
    const { ask, waits } = network({
      [page]: [status(429, { 'retry-after': '7' }), status(503), status(200)],
    });
    expect((await ask(page)).status).toBe(200);
    expect(waits.slice(0, 2)).toEqual([7000, 4000]);
  });

  test('a host that stays silent, or asks for too much patience, is asked no more', async () => {
    const { ask, asked } = network({ [page]: [status(429, { 'retry-after': '3600' })] });
    await expect(ask(page)).rejects.toThrow(new Unreached('clinic.example: answers 429'));
    await expect(ask(`${page}/2`)).rejects.toThrow(Unreached);
    expect(asked).toEqual([page]);
  });

  test('requests to a host wait for one another', async () => {
    const { ask, waits } = network({ [page]: [status(200), status(200)] });
    await Promise.all([ask(page), ask(page)]);
    expect(waits).toContain(1000);
  });
});

test('texts are named 30 days before their check is due', () => {
  const texts = [
    { file: 'content/pages/a.mdx', reviewDue: '2026-12-30' },
    { file: 'content/pages/b.mdx', reviewDue: '2026-12-31' },
    { file: 'content/pages/c.mdx', reviewDue: '2025-01-01' },
  ];
  expect(watchReviews(texts, now).map(({ about, what }) => [about, what])).toEqual([
    ['check due on 2025-01-01', 'pages/c.mdx'],
    ['check due on 2026-12-30', 'pages/a.mdx'],
  ]);
});

describe('packages', () => {
  test.each([
    ['{"auditReportVersion":2,"vulnerabilities":{"a":{"severity":"low"}}}', 'fine', ''],
    ['{"auditReportVersion":2,"vulnerabilities":{"a":{"severity":"high"}}}', 'look', 'a (high)'],
    ['{"message":"405 Method Not Allowed"}', 'unknown', 'npm audit: 405 Method Not Allowed'],
    ['', 'unknown', 'npm audit: no answer'],
  ])('audit: %s', (stdout, state, what) => {
    expect(watchWeaknesses(stdout)).toMatchObject({ state, what });
  });

  test.each([
    ['{"a":{"current":"1.0.0","latest":"2.0.0"}}', 'fine', 'a 1.0.0 → 2.0.0'],
    ['{"error":{"summary":"ECONNREFUSED"}}', 'unknown', 'npm outdated: ECONNREFUSED'],
    ['<html>', 'unknown', 'npm outdated: no answer'],
  ])('outdated: %s', (stdout, state, what) => {
    expect(watchAge(stdout)).toMatchObject({ state, what });
  });
});

describe('the report', () => {
  const fine: Finding = { about: 'a', state: 'fine', what: '', asked: true };
  const look: Finding = { about: 'b', state: 'look', what: 'dead', asked: true };
  const unknown: Finding = { about: 'c', state: 'unknown', what: 'x.example: 403', asked: true };
  const lost: Finding = { about: 'd', state: 'unknown', what: 'd.example: ENOTFOUND', asked: true };
  const due: Finding = { about: 'e', state: 'look', what: 'f', asked: false };

  test.each([
    ['all is fine', [fine], 0],
    ['a part was not reached', [fine, unknown], 0],
    ['something must be looked at', [fine, look, unknown], 1],
    ['a check is due', [fine, due], 1],
    ['a name is gone, while others answer', [fine, lost], 1],
    ['nothing was reached', [unknown, lost, due], 2],
  ])('%s', (_, findings, code) => {
    expect(report(findings, now).code).toBe(code);
  });

  test('says of each thing that was not reached that nobody knows', () => {
    const { text } = report([unknown, { ...unknown, about: 'g' }, lost], now);
    expect(text).toContain('nothing was reached');
    expect(text).toContain('x.example: 403 (c, g)');
    expect(text).not.toMatch(/fine|To look at/);
  });
});

describe('the issue', () => {
  /** Stands in for GitHub. Returns what was asked of it. */
  async function github(open: object[], run: (api: string) => Promise<unknown>) {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        seen.push(`${request.method} ${request.url?.split('?')[0]} ${body}`);
        const refused = request.headers.authorization !== 'Bearer secret';
        response.statusCode = refused ? 403 : 200;
        response.end(JSON.stringify(request.method === 'GET' ? open : { html_url: 'there' }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const result = await run(`http://127.0.0.1:${port}`).finally(() => server.close());
    return { seen, result };
  }
  const repository = (api: string) => ({ name: 'clinic/needling', token: 'secret', api });
  const issues = '/repos/clinic/needling/issues';

  test('is opened once, and then kept up to date', async () => {
    const opened = await github([{ title: 'Other', number: 1 }], (api) =>
      tell('text', true, repository(api)),
    );
    expect(opened.result).toBe('there');
    expect(opened.seen[1]).toBe(`POST ${issues} ${JSON.stringify({ title, body: 'text' })}`);
    const again = await github([{ title, number: 7 }], (api) =>
      tell('text', false, repository(api)),
    );
    expect(again.seen[1]).toBe(`PATCH ${issues}/7 {"body":"text"}`);
  });

  test('is not opened when nothing is to be looked at', async () => {
    const { seen, result } = await github([], (api) => tell('text', false, repository(api)));
    expect([seen.length, result]).toEqual([1, undefined]);
  });

  test('fails with GitHub’s answer', async () => {
    const wrong = (api: string) => tell('', true, { ...repository(api), token: 'no' });
    await expect(github([], wrong)).rejects.toThrow('GitHub answers 403');
  });
});

describe('npm run watch', () => {
  const preload = pathToFileURL('tests/fixtures/recorded-answers.mjs').href;
  const run = (recorded: string) =>
    spawnSync(process.execPath, ['scripts/watch.mjs', '--gap', '0'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${preload}`,
        RECORDED_ANSWERS: recorded,
        // Nothing listens there.
        npm_config_registry: 'http://127.0.0.1:9',
        npm_config_fetch_retries: '0',
      },
    });

  test('names what recorded answers say of the site’s own sources', () => {
    const { status: code, stdout } = run('some');
    expect(stdout).toMatch(/\*\*juhasz-2020\*\* – RETRACTION of 2010-02-06/);
    expect(stdout).toMatch(/\*\*dermnet-skin-needling\*\* – .* is dead/);
    expect(stdout).toMatch(/Not reached, so not known\n\n- npm audit: .*ECONNREFUSED/);
    expect(code).toBe(1);
  });

  test('ends with 2 without a network', () => {
    const { status: code, stdout } = run('none');
    expect(stdout).toContain('nothing was reached, so nothing is known');
    expect(stdout).not.toMatch(/\bfine\b/);
    expect(code).toBe(2);
  });
});
