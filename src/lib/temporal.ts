/** Loads the Temporal polyfill where the browser has no Temporal: Safari, in 2026. */
export async function loadTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
