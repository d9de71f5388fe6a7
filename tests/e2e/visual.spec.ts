import { expect, test, type Locator, type Page } from '@playwright/test';
import { exhibits, openAt, showState, states } from '../fixtures/style-guide';

type Scheme = 'light' | 'dark';

/** The first screen of each kind of page, and of the most important ones. */
const pages = [
  { name: 'home', address: '/' },
  { name: 'condition', address: '/conditions/acne-scars/' },
  { name: 'aftercare', address: '/aftercare/' },
  { name: 'calculator', address: '/calculator/#treated=2026-11-24T15:00&zone=Europe/London' },
];

/** Long lists of plain text: a picture would only show that the content has changed. */
const plain = ['PageSources', 'WeekdayTable'];

/**
 * Compares with the picture of this name. Masks date and time fields, which follow the machine's language.
 */
async function compare(page: Page, part: Page | Locator, name: string): Promise<void> {
  const mask = [page.locator('input:is([type=date], [type=time])')];
  const picture = `${name.replaceAll(' ', '-').toLowerCase()}.png`;
  const options = { mask, timeout: 20_000 };
  if ('goto' in part) await expect.soft(part).toHaveScreenshot(picture, options);
  else await expect.soft(part).toHaveScreenshot(picture, options);
}

/** Hides all but one component, so that it fits the screen. */
function showOnly(page: Page, component: string): Promise<void> {
  return page.evaluate((name) => {
    for (const exhibit of document.querySelectorAll<HTMLElement>('.exhibit')) {
      exhibit.hidden = exhibit.dataset['component'] !== name;
    }
  }, component);
}

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] satisfies Scheme[]) {
    const look = `${width}-${colorScheme}`;

    test.describe(look, () => {
      test.use({
        viewport: { width, height: 900 },
        colorScheme,
        contextOptions: { reducedMotion: 'reduce' },
      });

      for (const { name, address } of pages) {
        test(`the page "${name}" looks as it should`, async ({ page }) => {
          await openAt(page, address);
          await compare(page, page, `page-${name}-${look}`);
        });
      }
    });
  }
}

for (const [width, colorScheme] of [
  [360, 'light'],
  [1280, 'dark'],
] satisfies [number, Scheme][]) {
  const look = `${width}-${colorScheme}`;

  test.describe(look, () => {
    test.use({ viewport: { width, height: 1200 }, colorScheme });

    test('every component looks as it should', async ({ page }) => {
      test.slow();
      await openAt(page, '/styleguide/');
      for (const component of exhibits.filter((name) => !plain.includes(name))) {
        await showOnly(page, component);
        const part = page.locator(`[data-component="${component}"] .specimen`);
        const boxes = await part.all();
        // Of a tall one, only the first screen.
        const tall = boxes.length === 1 && ((await boxes[0]!.boundingBox())?.height ?? 0) > 1200;
        if (tall) await part.evaluate((element) => element.scrollIntoView());
        await compare(
          page,
          tall ? page : page.locator(`[data-component="${component}"]`),
          `${component}-${look}`,
        );
      }
    });

    test('every state of a component looks as it should', async ({ page }) => {
      test.slow();
      for (const state of states) {
        const exhibit = await showState(page, state);
        await showOnly(page, state.component);
        await exhibit.evaluate((element) => {
          (
            element.querySelector('[aria-invalid], .problems li, [data-part=answer]') ?? element
          ).scrollIntoView();
        });
        await compare(page, page, `${state.component}-${state.name}-${look}`);
      }
    });
  });
}
