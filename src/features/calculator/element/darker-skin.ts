import type { Messages } from '../../../content/schemas/interface';
import { withElements } from '../../../lib/dom/untranslated';
import { namesOf, stillLonger, type DarkerSkinWait } from '../../../lib/darker-skin';
import type { TimedRestriction } from '../core/end-times';
import { darkerSkinEnd } from '../core/darker-skin-end';

/**
 * Shows what is longer on brown and black skin beside the waits of an answer: with its end, and without what a
 * clinic asks as long for.
 *
 * @param treatedAt the end of the treatment, if there is an answer
 * @param time returns a moment in words
 */
export function showDarkerSkin(
  waits: readonly TimedRestriction[],
  words: Messages,
  now: Temporal.Instant,
  treatedAt: Temporal.ZonedDateTime | undefined,
  time: (moment: Temporal.ZonedDateTime) => HTMLElement,
): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-darker-skin]')) {
    const [wait] = stillLonger([readDarkerSkin(line)], waits) as [DarkerSkinWait];
    line.querySelector('strong')!.textContent = `${namesOf(wait.restrictions)}: `;
    const end = treatedAt?.add({ hours: wait.hours });
    line
      .querySelector('[data-part="until"]')!
      .replaceChildren(
        ...(end ? withElements(darkerSkinEnd(end, now, words), { time: time(end) }) : []),
      );
  }
  hideAsLong(waits);
}

/** Hides lines and sentences about a longer wait on darker skin where each of their restrictions waits as long. */
export function hideAsLong(waits: readonly TimedRestriction[]): void {
  for (const sentence of document.querySelectorAll<HTMLElement>('[data-darker-of]')) {
    const { darkerOf = '', than } = sentence.dataset;
    sentence.hidden = darkerOf
      .split(' ')
      .every((of) => waits.some(({ id, hours }) => id === of && hours >= Number(than)));
  }
}

/** Returns what the server wrote of a longer wait, whatever a translator made of the page. */
export function readDarkerSkin({ dataset }: HTMLElement): DarkerSkinWait {
  const { darkerSkin = '', wait = '', than, darkerOf = '' } = dataset;
  const activity = (id: string) =>
    document.querySelector<HTMLElement>(`[data-restriction="${id}"]`)?.dataset['activity'] ?? id;
  return {
    id: wait,
    hours: Number(than),
    text: darkerSkin,
    restrictions: darkerOf.split(' ').map((id) => ({ id, activity: activity(id) })),
  };
}
