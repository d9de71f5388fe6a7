import { existsSync } from 'node:fs';
import { writeCompressedForms } from './compressed-forms.mjs';
import { fatal } from './run.mjs';

const folder = 'dist';
if (!existsSync(`${folder}/index.html`)) {
  fatal(`There is no built site in ${folder}/. Run "npm run build" first.`);
}

const { files, before, brotli, gzip } = await writeCompressedForms(folder);
/** @param {number} bytes */
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
console.log(
  `${files} files: ${kilobytes(before)}, in Brotli ${kilobytes(brotli)}, in gzip ${kilobytes(gzip)}.`,
);
