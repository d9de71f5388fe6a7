import type { SearchResult } from './find';

/**
 * Returns a result as a list item: a link with the page and its section, what kind of result it is, and
 * what it answers. The first result also shows its wait and links to the calculator.
 */
export function resultItem(
  { url, title, section, kind, text, wait }: SearchResult,
  index: number,
): HTMLElement {
  const item = document.createElement('li');
  const add = <Tag extends 'a' | 'p'>(tag: Tag, className: string, content: string) => {
    const part = document.createElement(tag);
    part.className = className;
    part.textContent = content;
    item.append(part);
    return part;
  };
  add('a', '', section ? `${title} – ${section}` : title).href = url;
  add('p', 'search-kind', kind);
  if (wait && index === 0) {
    const calculator = document.createElement('a');
    calculator.href = `${import.meta.env.BASE_URL}calculator/`;
    calculator.textContent = 'Find your own day and time';
    add('p', 'search-wait', `${wait.activity}: wait ${wait.time}. `).append(calculator);
  }
  add('p', '', text);
  return item;
}
