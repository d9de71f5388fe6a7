import type { SearchResult } from './find';

/**
 * Returns a result as a list item: a link with the page and its section, and the excerpt. The first result
 * also shows its wait and links to the calculator.
 */
export function resultItem(
  { url, title, section, excerpt, wait }: SearchResult,
  index: number,
): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = section ? `${title} – ${section}` : title;
  const text = document.createElement('p');
  text.append(
    ...excerpt.map(({ text: run, marked }) => {
      if (!marked) return run;
      const mark = document.createElement('mark');
      mark.textContent = run;
      return mark;
    }),
  );
  const item = document.createElement('li');
  item.append(link);
  if (wait && index === 0) item.append(directAnswer(wait));
  item.append(text);
  return item;
}

function directAnswer({ activity, time }: NonNullable<SearchResult['wait']>): HTMLElement {
  const answer = document.createElement('p');
  answer.className = 'search-wait';
  const calculator = document.createElement('a');
  calculator.href = `${import.meta.env.BASE_URL}calculator/`;
  calculator.textContent = 'Find your own day and time';
  answer.append(`${activity}: wait ${time}. `, calculator);
  return answer;
}
