import type { Messages } from '../../../content/schemas/interface';
import { withElements } from '../../../lib/dom/untranslated';
import { activityList } from '../../../lib/durations';
import { namesOf, stillLonger, type DarkerSkinWait } from '../../../lib/darker-skin';
import { isOver, type TimedRestriction } from '../core/end-times';
import { darkerSkinEnd } from '../core/darker-skin-end';

/**
 * Shows what is longer on brown and black skin beside the waits of an answer: with its end, and without what a
 * clinic asks as long for. A short line goes once its wait is over.
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
  const ended = new Set<HTMLElement>();
  for (const line of document.querySelectorAll<HTMLElement>('[data-darker-skin]')) {
    const [wait] = stillLonger([readDarkerSkin(line)], waits) as [DarkerSkinWait];
    line.querySelector('strong')!.textContent = `${namesOf(wait.restrictions)}: `;
    beside(line, waits);
    const end = treatedAt?.add({ hours: wait.hours });
    const { short } = line.dataset;
    const whole = line.querySelector<HTMLElement>('[data-part="whole"]')!;
    whole.hidden = Boolean(end && short);
    const sentence = short ? words.darkerSkinTill : end && darkerSkinEnd(end, now, words);
    const parts =
      end &&
      withElements(sentence!, {
        time: time(end),
        skin: short ?? '',
        activities: activityList(wait.restrictions.map(({ activity }) => activity)),
      });
    line.querySelector('[data-part="until"]')!.replaceChildren(...(parts ?? []));
    // From then on it is as for everybody.
    if (end && short && isOver(end, now)) ended.add(line);
  }
  hideAsLong(waits);
  for (const line of ended) line.hidden = true;
}

/** Puts a line of the calculator beside the first moment that is too early for it. */
function beside(line: HTMLElement, waits: readonly TimedRestriction[]): void {
  const { darkerOf = '', than } = line.dataset;
  const earlier = waits.find(
    ({ id, hours }) => darkerOf.split(' ').includes(id) && hours < Number(than),
  );
  document.querySelector(`[data-moment]:has([data-restriction="${earlier?.id}"])`)?.append(line);
}

/**
 * Hides lines and sentences about a longer wait on darker skin where each of their restrictions waits as long.
 * A line that names its restrictions (`data-names`) leaves out those that do.
 */
export function hideAsLong(waits: readonly TimedRestriction[]): void {
  for (const sentence of document.querySelectorAll<HTMLElement>('[data-darker-of]')) {
    const { darkerOf = '', than, names = '' } = sentence.dataset;
    const activities = names.split('|');
    const left = darkerOf
      .split(' ')
      .map((id, index) => ({ id, activity: activities[index]! }))
      .filter(({ id: of }) => !waits.some(({ id, hours }) => id === of && hours >= Number(than)));
    sentence.hidden = left.length === 0;
    if (names) sentence.querySelector('strong')!.textContent = `${namesOf(left)}: `;
  }
}

/** Returns what is longer on darker skin than these waits, whatever a translator made of the page. */
export function longerOnDarkerSkin(
  host: HTMLElement,
  waits: readonly TimedRestriction[],
): DarkerSkinWait[] {
  const lines = host.querySelectorAll<HTMLElement>('[data-darker-skin]');
  return stillLonger(Array.from(lines, readDarkerSkin), waits);
}

/** Returns what the server wrote of a longer wait, whatever a translator made of the page. */
function readDarkerSkin({ dataset }: HTMLElement): DarkerSkinWait {
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
