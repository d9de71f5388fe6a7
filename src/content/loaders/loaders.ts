import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { ContentFault } from './content-fault';
import { noteFault } from './faults';
import { parseFrontMatter, parseRecord, readEntries, type DataEntry } from './read-data';

/** Milliseconds to wait before a changed file is read. */
const settling = 100;

/** Returns what is wrong in an entry that fits its schema, and what would be right. */
export type Check = (data: Record<string, unknown>) => string | undefined;

/**
 * Loads a data file of `content/`: a list of entries with ids. Unlike Astro's own loader it stops the build
 * if the file can't be read or an id is used twice. In `npm run dev` the browser shows the error, and the
 * last valid data are kept.
 *
 * @param file path from the project's root
 * @param inFileOrder adds each entry's index in the file as `order`: Astro's store sorts entries by id
 */
export function dataFile(file: string, { inFileOrder = false } = {}): Loader {
  return {
    name: 'data-file',
    async load(context) {
      const path = fileURLToPath(new URL(file, context.config.root));
      const load = async () => {
        const entries = readEntries(await readFile(path, 'utf8'), file);
        const checked: { id: string; data: Record<string, unknown> }[] = [];
        for (const [order, { id, data, line }] of entries.entries()) {
          const whole = inFileOrder ? { ...data, order } : data;
          checked.push({ id, data: await checkedEntry(context, file, { id, line, data: whole }) });
        }
        context.store.clear();
        for (const entry of checked) context.store.set({ ...entry, filePath: file });
      };
      await load();
      context.watcher?.add(path);
      context.watcher?.on('change', (changed) => {
        if (changed === path) void noted(path, load).catch(report(context));
      });
    },
  };
}

/**
 * Loads a folder of data files like `dataFile`. An entry's id is `<file>/<id>`, and the loader adds the file's
 * name as `condition` and the entry's index as `order`.
 *
 * @param folder path from the project's root
 * @param check returns what is wrong with the entries of a file together, and what would be right
 */
export function dataFolder(
  folder: string,
  check: (entries: readonly { id: string; name: string }[]) => string | undefined,
): Loader {
  return {
    name: 'data-folder',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const load = async () => {
        const checked: { id: string; data: Record<string, unknown>; filePath: string }[] = [];
        for (const path of globSync(join(root, folder, '*.yaml')).sort()) {
          const file = relative(root, path).replaceAll('\\', '/');
          const condition = basename(path, '.yaml');
          const entries = readEntries(await readFile(path, 'utf8'), file);
          for (const [order, { id, data, line }] of entries.entries()) {
            const whole = { ...data, condition, order };
            const entry = { id: `${condition}/${id}`, line, data: whole };
            checked.push({
              id: entry.id,
              data: await checkedEntry(context, file, entry),
              filePath: file,
            });
          }
          const problem = check(entries.map(({ data }) => data as { id: string; name: string }));
          if (problem) throw new ContentFault(file, 1, problem);
        }
        context.store.clear();
        for (const entry of checked) context.store.set(entry);
      };
      await load();
      context.watcher?.add(join(root, folder));
      context.watcher?.on('change', (changed) => {
        if (dirname(changed) === join(root, folder))
          void noted(changed, load).catch(report(context));
      });
    },
  };
}

/**
 * Loads a folder of data files that hold one entry each. An entry's id is the file's name.
 *
 * @param folder path from the project's root
 */
export function dataRecords(folder: string): Loader {
  return {
    name: 'data-records',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      context.store.clear();
      for (const path of globSync(join(root, folder, '*.yaml')).sort()) {
        const file = relative(root, path).replaceAll('\\', '/');
        const data = parseRecord(await readFile(path, 'utf8'), file);
        const id = basename(path, '.yaml');
        const checked = await checkedEntry(context, file, { id, data });
        context.store.set({ id, data: checked, filePath: file });
      }
    },
  };
}

/**
 * Loads the MDX files of a folder of `content/`, and checks each one on every build: an entry in Astro's
 * cache was checked against the other files as they were then.
 *
 * @param folder path from the project's root
 * @param check returns what is wrong in a front matter that fits the schema, and what would be right
 */
export function textFiles(folder: string, check: Check = () => undefined): Loader {
  const extension = '.mdx';
  const files = glob({ base: `./${folder}`, pattern: `*${extension}` });
  return {
    ...files,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const checkFile = async (path: string) => {
        const file = relative(root, path).replaceAll('\\', '/');
        const data = parseFrontMatter(await readFile(path, 'utf8'), file);
        const id = basename(path, extension);
        const problem = check(await checkedEntry(context, file, { id, data }));
        if (problem) throw new ContentFault(file, undefined, problem);
      };
      for (const path of globSync(join(root, folder, `*${extension}`)).sort())
        await checkFile(path);
      await files.load(context);
      const changed = (path: string) => {
        const isOurs = dirname(path) === join(root, folder) && extname(path) === extension;
        if (isOurs) void noted(path, () => checkFile(path)).catch(report(context));
      };
      context.watcher?.on('change', changed);
      context.watcher?.on('add', changed);
      context.watcher?.on('unlink', (path) => noteFault(path));
    },
  };
}

/** @throws ContentFault naming the file and, where known, the line, if the data don't fit the schema */
async function checkedEntry(
  { parseData, config }: LoaderContext,
  file: string,
  { id, line, data }: Omit<DataEntry, 'line'> & { line?: number },
): Promise<Record<string, unknown>> {
  try {
    return await parseData({ id, data, filePath: fileURLToPath(new URL(file, config.root)) });
  } catch (error) {
    throw new ContentFault(file, line, (error as Error).message);
  }
}

/**
 * Runs an action for a changed file, and keeps its error until the action succeeds. An editor may not have
 * finished writing the file, and the watcher does not report changes that follow at once.
 */
async function noted(path: string, action: () => Promise<void>): Promise<void> {
  await setTimeout(settling);
  try {
    await action();
    noteFault(path);
  } catch (error) {
    noteFault(path, error as Error);
    throw error;
  }
}

const report =
  ({ logger }: LoaderContext) =>
  (error: Error) =>
    logger.error(error.message);
