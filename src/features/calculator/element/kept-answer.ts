import { fill } from '../../../lib/fill';
import { load, type KeptMoment } from '../core/saved-answer';

/**
 * Shows which wait ends next, if this browser keeps an answer. Needs no Temporal: the answer was kept with
 * its moments.
 *
 * @param place the hidden element that the server rendered
 */
export function showKeptAnswer(place: HTMLElement): void {
  const now = Date.now();
  const moments: unknown = load(() => localStorage, now)?.moments;
  const next = Array.isArray(moments) ? moments.filter(isMoment).find(({ at }) => at > now) : null;
  if (!next) return;
  const { next: sentence = '' } = place.dataset;
  const { time, activities } = next;
  place.querySelector('[data-part="kept-next"]')!.textContent = fill(sentence, {
    time,
    activities,
  });
  place.hidden = false;
}

function isMoment(value: unknown): value is KeptMoment {
  return (
    value instanceof Object &&
    'at' in value &&
    typeof value.at === 'number' &&
    'time' in value &&
    typeof value.time === 'string' &&
    'activities' in value &&
    typeof value.activities === 'string'
  );
}
