import { zoneNames } from '../core/zone-names';

/**
 * Lists every known place in a form's zone field, and asks for the zone if the device does not report it.
 *
 * @param own the device's zone
 */
export function offerZones(form: HTMLFormElement, own: string | undefined): void {
  if (!own) {
    form.querySelector('#zone-hint')!.textContent =
      'Your device does not say which one. Type a big city near you, such as Tokyo.';
  }
  form.querySelector('datalist')!.replaceChildren(
    ...zoneNames(own).map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );
}
