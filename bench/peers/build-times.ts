import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { work } from '../folders.ts';
import type { Generator } from './generators.ts';
import { measuredBuild, type BuildOutcome } from './measured-build.ts';
import type { TextPage } from './text.ts';

/** The folder of a generator's project with so many pages. */
export const projectOf = ({ name }: Generator, pages: number) =>
  join(work, `${name.replaceAll(' ', '-')}-${pages}`);

/**
 * Builds pages with a generator from nothing: no cache of an earlier run is left to it.
 *
 * @param limit seconds
 */
export async function build(
  generator: Generator,
  pages: readonly TextPage[],
  limit: number,
): Promise<BuildOutcome> {
  const folder = projectOf(generator, pages.length);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  generator.write(folder, pages);
  const outcome = await measuredBuild(generator.command, folder, limit);
  const { end, seconds, megabytes, log } = outcome;
  console.log(
    `${generator.name}, ${pages.length} pages: ${end}, ${seconds.toFixed(1)} s, ${megabytes} MB`,
  );
  if (end === 'failed') console.error(log);
  return outcome;
}

/** The build with the middle time of several, so that one disturbance does not count. */
export async function middleBuild(
  generator: Generator,
  pages: readonly TextPage[],
  limit: number,
  runs: number,
): Promise<BuildOutcome> {
  const outcomes: BuildOutcome[] = [];
  while (outcomes.length < runs) outcomes.push(await build(generator, pages, limit));
  outcomes.sort((a, b) => a.seconds - b.seconds);
  return outcomes.find(({ end }) => end !== 'built') ?? outcomes[Math.floor(runs / 2)]!;
}
