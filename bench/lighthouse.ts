import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flags, path as browserPath } from './browser.ts';
import { bench, work } from './folders.ts';

/** The parts of Lighthouse's report that this module reads. */
interface Report {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null }>;
}

/** Lighthouse's result for a page. */
export interface Verdict {
  path: string;
  /** Score out of 100 by category, in Lighthouse's order. */
  scores: [category: string, score: number][];
  /** The weighted audits with a score below 0.9. */
  lost: string[];
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Runs Lighthouse's full mobile audit on one page. */
export async function lighthouse(origin: string, path: string): Promise<Verdict> {
  const file = join(work, 'lighthouse.json');
  // Asynchronous, because this process serves the page meanwhile.
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(
      process.execPath,
      [
        join(bench, 'node_modules/.bin/lighthouse'),
        origin + path,
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        `--only-categories=${categories.join(',')}`,
        `--chrome-flags=--headless=new ${flags.join(' ')}`,
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, ...(browserPath ? { CHROME_PATH: browserPath } : {}) },
      },
    );
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${path}`);
  const { categories: found, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const lost = Object.values(found).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${audits[id]!.title} (\`${id}\`)`),
  );
  return {
    path,
    scores: categories.map((id) => [id, Math.round((found[id]?.score ?? 0) * 100)]),
    lost: [...new Set(lost)],
  };
}
