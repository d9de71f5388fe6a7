import css from '../search.css?inline';
import { make, SiteSearch } from './site-search';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog and focuses its field. Closing it restores the focus.
 *
 * @param typed input from before the dialog had loaded; searched for if not empty
 */
export function openSearch(typed: string): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SiteSearch>(SiteSearch.tag)?.open(typed);
}

function build(): HTMLDialogElement {
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog-form');
  if (!template) throw new Error('The page has no search form');
  const close = make('button', {
    type: 'button',
    className: 'search-close button-quiet text-small',
    textContent: 'Close',
    onclick: () => built.close(),
  });
  const built = make(
    'dialog',
    { className: 'search-dialog', ariaLabel: 'Search' },
    close,
    document.importNode(template.content, true),
  );
  built.addEventListener('click', (event) => {
    if (event.target === built || (event.target as Element).closest('a')) built.close();
  });
  // Styles that pages need not load until somebody searches.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(built);
  return built;
}
