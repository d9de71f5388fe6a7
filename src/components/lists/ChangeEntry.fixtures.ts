import type { ComponentProps } from 'astro/types';
import { changesByDay } from '../../data/changes';
import type { Fixture } from '../fixture';
import type ChangeEntry from './ChangeEntry.astro';

/** Returns the change with that id, as the list shows it. */
const change = (id: string) => async () => {
  const all = (await changesByDay()).flatMap(({ changes }) => changes);
  return { change: all.find((each) => each.id === id)! };
};

export default [
  { name: 'A wait', props: change('make-up-and-sun') },
  { name: 'Words', props: change('emergency-swelling') },
  { name: 'Wording only', props: change('shorter-on-a-phone') },
] satisfies Fixture<ComponentProps<typeof ChangeEntry>>[];
