import type { Fixture } from '../fixture';

export default [
  { name: 'Ambulance', props: { kind: 'emergency' } },
  { name: 'A doctor’s advice', props: { kind: 'medical-advice' } },
  { name: 'Someone to talk to', props: { kind: 'support' } },
] satisfies Fixture[];
