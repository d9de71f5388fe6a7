/** Every time zone that this browser knows, and the reader's own even where the list leaves it out. */
export function zoneNames(own: string): string[] {
  const names = Intl.supportedValuesOf('timeZone');
  return names.includes(own) ? names : [own, ...names];
}

/**
 * The IANA name of a typed zone: "europe/london" and "Europe/New York" are understood, and so is a
 * city alone where just one zone has it, with its accents or without. Browsers list some zones by a
 * city's former name, and know them by the present one too: "Kolkata", "Kyiv".
 *
 * @returns nothing where no zone, or more than one, fits
 */
export function findZone(typed: string): string | undefined {
  const wanted = typed
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(' ', '_')
    .toLowerCase();
  if (!/^[a-z]/.test(wanted)) return undefined;
  const names = Intl.supportedValuesOf('timeZone').map(
    (name) => [name.toLowerCase(), name] as const,
  );
  const exact = names.find(([lower]) => lower === wanted)?.[1];
  if (exact) return exact;
  const cities = names.filter(([lower]) => lower.endsWith(`/${wanted}`));
  if (cities.length === 1) return cities[0]?.[1];
  for (const region of ['', 'africa/', 'america/', 'asia/', 'europe/']) {
    try {
      const format = new Intl.DateTimeFormat('en', { timeZone: region + wanted });
      return format.resolvedOptions().timeZone;
    } catch {
      // Not in this region.
    }
  }
  return undefined;
}
