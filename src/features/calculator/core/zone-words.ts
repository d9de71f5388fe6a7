import type { Messages } from '../../../content/schemas/interface';
import { fill } from '../../../lib/fill';

/** Returns a time zone as readers say it: "Ho Chi Minh time" for `Asia/Ho_Chi_Minh`. */
export function zoneInWords(
  zone: string,
  { zoneInWords: words }: Pick<Messages, 'zoneInWords'>,
): string {
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return zone.includes('/') ? fill(words, { place }) : place;
}
