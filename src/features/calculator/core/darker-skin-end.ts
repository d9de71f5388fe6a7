import type { Messages } from '../../../content/schemas/interface';
import { isOver } from './end-times';

/** Returns the sentence on the end of a wait that is longer on darker skin; `{time}` is to be filled in. */
export function darkerSkinEnd(
  end: Temporal.ZonedDateTime,
  now: Temporal.Instant,
  words: Pick<Messages, 'darkerSkinUntil' | 'darkerSkinOver'>,
): string {
  return isOver(end, now) ? words.darkerSkinOver : words.darkerSkinUntil;
}
