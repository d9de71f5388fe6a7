import { RestrictionCalculator } from './restriction-calculator';

// Loaded only if the browser lacks Temporal: Safari, in 2026.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

if (!customElements.get('restriction-calculator')) {
  customElements.define('restriction-calculator', RestrictionCalculator);
}
