import { loadTemporal } from '../../../lib/temporal';
import { RestrictionCalculator } from './restriction-calculator';

await loadTemporal();

if (!customElements.get('restriction-calculator')) {
  customElements.define('restriction-calculator', RestrictionCalculator);
}
