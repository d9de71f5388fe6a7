import type { Messages } from '../../../content/schemas/interface';
import { zoneNames } from '../core/zone-names';

/**
 * Lists every known place in a form's zone field, and asks for the zone if the device does not report it.
 *
 * @param own the device's zone
 * @param messages what to say
 */
export function offerZones(
  form: HTMLFormElement,
  own: string | undefined,
  messages: Messages,
): void {
  if (!own) form.querySelector('#zone-hint')!.textContent = messages.zoneNotGiven;
  form.querySelector('datalist')!.replaceChildren(
    ...zoneNames(own).map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );
}
