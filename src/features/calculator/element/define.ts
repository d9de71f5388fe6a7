import { RestrictionCalculator } from './restriction-calculator';

// Loaded only where the browser has no Temporal: Safari, in 2026.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

if (!customElements.get('restriction-calculator')) {
  customElements.define('restriction-calculator', RestrictionCalculator);
}
