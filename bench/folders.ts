import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The repository. */
export const root = here('../');
/** This package, with its own `node_modules`. */
export const bench = here('./');
/** Where copies and generated sites are built; emptied before each build. */
export const work = here('./.work/');
