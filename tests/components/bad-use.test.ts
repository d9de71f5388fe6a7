import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import PeopleCompared from '../../src/components/drawings/PeopleCompared.astro';
import ScarKind from '../../src/components/drawings/ScarKind.astro';
import Cite from '../../src/components/mdx/Cite.astro';
import Wait from '../../src/components/mdx/Wait.astro';
import WarningSigns from '../../src/components/mdx/WarningSigns.astro';

const container = await AstroContainer.create();
const text = { file: 'content/pages/risks.mdx', sources: ['somebody-2020'] };

interface Wrong {
  component: Parameters<typeof container.renderToString>[0];
  props: Record<string, string>;
  names: string[];
  /** The file in the message, where it is not the text. */
  file?: string;
}

describe('wrong use of a component fails the build, with the file and what is allowed', () => {
  test.each([
    {
      what: 'a <Cite> of a source that the text does not list',
      component: Cite,
      props: { id: 'nobody-1999' },
      names: ['nobody-1999', 'somebody-2020'],
    },
    {
      what: 'a <Wait> for a restriction that is not there',
      component: Wait,
      props: { for: 'skydiving' },
      names: ['skydiving', 'exercise'],
    },
    {
      what: 'a card of warning signs that is not there',
      component: WarningSigns,
      props: { only: 'call-tomorrow' },
      names: ['<WarningSigns only="call-tomorrow">', 'call-today'],
    },
    {
      what: 'a kind of scar that is not drawn',
      component: ScarKind,
      props: { kind: 'deep' },
      names: ['<ScarKind kind="deep">', 'ice-pick'],
    },
    {
      what: 'a comparison that is not there',
      component: PeopleCompared,
      props: { condition: 'wrinkles', count: 'needling' },
      names: ['content/options/wrinkles.yaml', '"needling"', 'tretinoin'],
      file: 'content/options/wrinkles.yaml',
    },
  ])('$what', async ({ component, props, names, file = text.file }: Wrong) => {
    const rendered = container.renderToString(component, { props, locals: { text } });
    const { message } = await rendered.then(
      () => new Error('It rendered.'),
      (error: unknown) => error as Error,
    );
    for (const name of [file, ...names]) expect(message).toContain(name);
  });

  test('correct use of the same components renders', async () => {
    const html = await container.renderToString(Wait, {
      props: { for: 'exercise' },
      locals: { text },
    });
    expect(html).toMatch(/\d+\u00a0hours/);
  });
});
