import css from '../search.css?inline';
import './define';
import type { SiteSearch } from './site-search';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog and focuses its field. Closing it restores the focus.
 *
 * @param typed input from before the dialog had loaded; searched for if not empty
 */
export function openSearch(typed: string): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  const search = dialog.querySelector<SiteSearch>('site-search');
  search?.focus();
  if (typed) search?.ask(typed);
}

function build(): HTMLDialogElement {
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog-form');
  if (!template) throw new Error('The page has no search form');
  const built = document.createElement('dialog');
  built.className = 'search-dialog';
  built.setAttribute('aria-label', 'Search');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'search-close button-quiet text-small';
  close.textContent = 'Close';
  close.addEventListener('click', () => built.close());
  built.addEventListener('click', (event) => {
    if (event.target === built || (event.target as Element).closest('a')) built.close();
  });
  built.append(close, document.importNode(template.content, true));
  // Styles that pages need not load until somebody searches.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(built);
  return built;
}
