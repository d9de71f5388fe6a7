import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bench, root } from '../folders.ts';
import type { TextPage } from './text.ts';

/** A static-site generator that can build the text. */
export interface Generator {
  name: string;
  version: string;
  /** What it was told beside its defaults, for the report. */
  note: string;
  /** Writes a project with these pages into an empty folder. */
  write: (folder: string, pages: readonly TextPage[]) => void;
  /** The script that Node runs in that folder, and its arguments. */
  command: string[];
  /** Where the built site stands in that folder. */
  output: string;
  /** How a reader searches; absent where the generator has no search by default. */
  search?: { open: string; field: string; result: string };
}

const versionOf = (folder: string, name: string) =>
  (
    JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;
const bin = (name: string) => join(bench, 'node_modules/.bin', name);

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A Markdown file with front matter. JSON strings are YAML strings. */
const markdown = ({ title, description, body }: TextPage, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n${more}---\n\n${body}\n`;

/** The way in: a list of the first pages, so that every site has a home page. */
const home = (pages: readonly TextPage[]): TextPage => ({
  path: '/',
  title: 'Skin needling',
  description: 'What skin needling is, and what to do after it.',
  body: pages
    .slice(0, 100)
    .map(({ title, path }) => `- [${title}](${path})`)
    .join('\n'),
  words: 0,
});

/** Writes every page as `<address>/index.md`, so that addresses are the same everywhere. */
function writeMarkdown(folder: string, pages: readonly TextPage[], withTitle: boolean): void {
  for (const page of [home(pages), ...pages]) {
    const body = withTitle ? `# ${page.title}\n\n${page.body}` : page.body;
    save(join(folder, page.path, 'index.md'), markdown({ ...page, body }));
  }
}

/** Above this many pages a list of all of them in each page is no default that anyone would keep. */
const longestSidebar = 200;

const starlight: Generator = {
  name: 'Starlight',
  version: versionOf(bench, '@astrojs/starlight'),
  note: `its defaults; the side bar of all pages is left out above ${longestSidebar} pages, which only helps it`,
  write: (folder, pages) => {
    cpSync(join(bench, 'peers/starlight'), folder, { recursive: true });
    save(
      join(folder, 'options.json'),
      JSON.stringify(
        pages.length > longestSidebar ? { sidebar: [{ label: 'Start', link: '/' }] } : {},
      ),
    );
    writeMarkdown(join(folder, 'src/content/docs'), pages, false);
  },
  command: [bin('astro'), 'build'],
  output: 'dist',
  search: {
    open: 'site-search button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result',
  },
};

const vitepress: Generator = {
  name: 'VitePress',
  version: versionOf(bench, 'vitepress'),
  note: 'its defaults, which have no search and no side bar',
  write: (folder, pages) => {
    save(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeMarkdown(folder, pages, true);
  },
  command: [bin('vitepress'), 'build'],
  output: '.vitepress/dist',
};

const eleventy: Generator = {
  name: 'Eleventy',
  version: versionOf(bench, '@11ty/eleventy'),
  note: 'one plain layout with 6 lines of CSS; no search, no menu, no font: the floor',
  write: (folder, pages) => {
    cpSync(join(bench, 'peers/eleventy'), folder, { recursive: true });
    save(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeMarkdown(folder, pages, true);
  },
  command: [bin('eleventy')],
  output: '_site',
};

/** Links to every package but not to their caches, so that each build starts cold and leaves nothing. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '.astro' || name === '.vite') continue;
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

/** What building needs none of, and what an earlier build left. */
const notInCopy = new Set([
  ...['.astro', '.git', 'bench', 'dist', 'docs', 'node_modules', 'tests'],
  ...['playwright-report', 'test-results'],
]);

/** This site as it is; generated pages come on top of its own, with its front matter. */
const thisSite: Generator = {
  name: 'This site',
  version: versionOf(root, 'astro').replace(/^/, 'Astro '),
  note: 'the real pages, with their drawings, sources and calculator; generated pages come on top',
  write: (folder, pages) => {
    for (const part of readdirSync(root)) {
      if (notInCopy.has(part)) continue;
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    linkPackages(folder);
    for (const page of pages.filter(({ path }) => path.startsWith('/generated-'))) {
      const more = `summary: ${JSON.stringify(page.title)}\nkind: site\nreviewed: 2026-11-24\nreviewDue: 2027-11-24\n`;
      save(join(folder, 'content/pages', `${page.path.slice(1, -1)}.mdx`), markdown(page, more));
    }
  },
  command: [join(root, 'node_modules/.bin/astro'), 'build'],
  output: 'dist',
  search: {
    open: '.search-link',
    field: 'dialog input[type=search]',
    result: 'dialog .search-results li',
  },
};

export const generators = [thisSite, starlight, vitepress, eleventy];
