import type { Fixture } from '../../components/fixture';

const now = '2026-11-25T09:00:00Z';

export default [
  {
    name: 'Empty',
    states: [
      { name: 'Answer', address: '#treated=2026-11-24T15:00&zone=Europe/London', now },
      { name: 'Every wait over', address: '#treated=2026-11-10T15:00&zone=Europe/London', now },
      { name: 'Nothing filled in', address: '', now, press: 'Show my times' },
      { name: 'Broken link', address: '#treated=never', now },
    ],
  },
] satisfies Fixture[];
