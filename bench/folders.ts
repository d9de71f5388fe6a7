import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The repository. */
export const root = here('../');
/** This package, with its own `node_modules`. */
export const bench = here('./');
/** Folder for copies and generated sites. Emptied before each build. */
export const work = here('./.work/');
