import { firstPart } from './link-state';

/**
 * What an address holds for a page that reads links, as a fragment without `#`; empty where it holds
 * nothing. A fragment that names a place in the page is no link. Any other is one, or what is left of
 * one. Some mailers write `?` in place of `#`: after it, only what begins like a link of ours is one.
 *
 * @param ids the restrictions, whose names a link may begin with
 * @param isPlace whether the page has a place with that id
 */
export function linkText(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  ids: readonly string[],
  isPlace: (id: string) => unknown = (id) => document.getElementById(id),
): string {
  const [asked, fragment] = [search.replace(/^\?(?:%(?:25)*23)?/, ''), hash.slice(1)];
  const keys = ['treated', 'zone', 'clinic', 'tel', 'for', ...ids].join('|');
  const begins = new RegExp(`^${firstPart}(?:&|%26|$)|(?:^|&|;|%26|%3B)(?:${keys})(?:=|%3D)`, 'i');
  // HTML Standard, § 7.4.2.3.3: "top" leads to the top of every page.
  const place = fragment.toLowerCase() === 'top' || isPlace(fragment);
  return [begins.test(asked) ? asked : '', place ? '' : fragment].filter(Boolean).join('&');
}
