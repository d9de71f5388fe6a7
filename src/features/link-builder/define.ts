import { LinkBuilder } from './link-builder';

// Loaded only if the browser lacks Temporal: Safari, in 2026.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

if (!customElements.get('link-builder')) customElements.define('link-builder', LinkBuilder);
