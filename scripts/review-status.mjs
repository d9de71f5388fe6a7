import { parseArgs } from 'node:util';
import { handedOutOf } from './handed-out.mjs';
import { published } from './published.mjs';
import { reviewLine, textStates } from './text-states.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const built = published();
const states = textStates({
  ...built,
  handedOut: await handedOutOf('dist'),
  today: new Date().toISOString().slice(0, 10),
});

if (values.json) {
  console.log(JSON.stringify({ advice: built.waits.advice, texts: states }, undefined, 2));
} else {
  /** @param {string} state */
  const count = (state) => states.filter((text) => text.state === state).length;
  console.log(
    `${built.pages.length} texts, what clinics hand out and the waits as data. Advice of ${built.waits.advice.date} (${built.waits.advice.id}): ${count('reviewed')} reviewed, ${count('lapsed')} lapsed, ${count('unreviewed')} unreviewed.`,
  );
  for (const state of ['lapsed', 'reviewed', 'unreviewed']) {
    const texts = states.filter((text) => text.state === state);
    if (texts.length > 0) console.log(`\n${state}`);
    for (const text of texts) {
      if (text.why) console.log(`  # ${text.why}`);
      console.log(`  ${reviewLine(text)}`);
    }
  }
  console.log(
    '\nOnce a clinician has read a text whole, paste its line under "texts" of their review in content/reviews.yaml: docs/content-review.md',
  );
}
