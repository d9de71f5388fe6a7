/** Marks a day in each list and table of days: `data-day` holds the days of an entry, or "after". */
export function markToday(day: number): void {
  const holds = (name: number | string) => `[data-day~="${name}"]`;
  const today = day < 0 || document.querySelector(holds(day)) ? day : 'after';
  for (const entry of document.querySelectorAll('[data-day]'))
    entry.toggleAttribute('data-today', entry.matches(holds(today)));
}
