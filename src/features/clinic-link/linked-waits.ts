import type { ClinicLinkData } from '../../content/schemas/clinic-link';
import type { LinkedWait } from '../calculator/core/own-wait-text';
import { withVersion } from '../calculator/core/link-version';
import type { OpenedLink } from '../calculator/core/read-link';

/**
 * Returns every wait of a page as a link leaves it: the longest of the page's own, that of the link's version of
 * the advice, and the clinic's.
 *
 * @param waits this copy's, in display order
 */
export function linkedWaits(
  { state, other }: OpenedLink,
  waits: ClinicLinkData['waits'],
): LinkedWait[] {
  return withVersion(waits, other).map((wait, index) => {
    const asked = state.waits.get(wait.id) ?? 0;
    return {
      ...wait,
      hours: Math.max(wait.hours, asked),
      published: wait.minimum,
      shown: waits[index]!.hours,
      ofClinic: asked > wait.hours,
    };
  });
}
