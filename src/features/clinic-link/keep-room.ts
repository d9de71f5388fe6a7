/*
 * Runs before the first paint, as a classic script after the place of the number. The link is only guessed at here:
 * its reader comes later.
 */
document.querySelector<HTMLElement>('[data-part="clinic-number"]')!.hidden =
  !/\btel(?:=|%3D)/i.test(location.search + location.hash);
