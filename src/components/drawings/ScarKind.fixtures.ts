import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type ScarKind from './ScarKind.astro';

const slot = '<p>What is known of this kind.</p>';

export default [
  { name: 'Rolling', props: { kind: 'rolling' }, slot },
  { name: 'Boxcar', props: { kind: 'boxcar' }, slot },
  { name: 'Ice-pick', props: { kind: 'ice-pick' }, slot },
] satisfies Fixture<ComponentProps<typeof ScarKind>>[];
