import { loadTemporal } from '../../lib/temporal';
import { LinkBuilder } from './link-builder';

await loadTemporal();

if (!customElements.get('link-builder')) customElements.define('link-builder', LinkBuilder);
