import { firstPart } from './link-state';

/**
 * Returns the link in an address as a fragment without `#`, or an empty string if there is none. A
 * fragment that is the id of an element in the page is not a link. Any other fragment is one, or what is
 * left of one. Some mailers write `?` in place of `#`: the query counts only if it begins like one of this
 * site's links.
 *
 * @param ids restriction ids, with which a link may begin
 * @param isPlace returns a truthy value if the page has an element with that id
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
