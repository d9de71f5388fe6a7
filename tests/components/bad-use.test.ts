import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import Cite from '../../src/components/mdx/Cite.astro';
import Wait from '../../src/components/mdx/Wait.astro';
import WarningSigns from '../../src/components/mdx/WarningSigns.astro';

const container = await AstroContainer.create();
const text = { file: 'content/pages/risks.mdx', sources: ['somebody-2020'] };

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
  ])('$what', async ({ component, props, names }) => {
    const rendered = container.renderToString(component, { props, locals: { text } });
    const { message } = await rendered.then(
      () => new Error('It rendered.'),
      (error: unknown) => error as Error,
    );
    for (const name of [text.file, ...names]) expect(message).toContain(name);
  });

  test('correct use of the same components renders', async () => {
    const html = await container.renderToString(Wait, {
      props: { for: 'exercise' },
      locals: { text },
    });
    expect(html).toMatch(/\d+\u00a0hours/);
  });
});
