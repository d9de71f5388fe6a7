import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from '../fixtures/axe';
import { showState, states } from '../fixtures/style-guide';

const schemes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/**
 * Checks the page's current state in each scheme: in the first with all rules, then with the colour rules.
 */
async function expectNoFaults(page: Page, what: string, within?: string) {
  for (const { name, media } of schemes) {
    await page.emulateMedia(media);
    const options = {
      onlyColours: name !== 'light',
      forcedColours: media.forcedColors === 'active',
      ...(within ? { within } : {}),
    };
    expect.soft(await axeFaults(page, options), `${what} in ${name}`).toEqual([]);
  }
}

for (const [level, colour] of [
  ['AA', '#8a8a8a'],
  ['AAA', '#6b6b6b'],
] as const) {
  test(`the check finds text with less contrast than level ${level} asks for`, async ({ page }) => {
    await page.goto('/offline/');
    await page.locator('h1').evaluate((heading, paint) => {
      heading.style.fontSize = '1rem';
      heading.style.color = paint;
    }, colour);
    expect(await axeFaults(page, { onlyColours: true })).toEqual([
      expect.stringMatching(/^color-contrast-enhanced: <h1/),
    ]);
  });
}

test('no component has an axe violation in any scheme', async ({ page }) => {
  await page.goto('/styleguide/');
  await expectNoFaults(page, 'the style guide');
});

for (const component of new Set(states.map((state) => state.component))) {
  test(`no state of ${component} has an axe violation in any scheme`, async ({ page }) => {
    for (const state of states.filter((each) => each.component === component)) {
      await showState(page, state);
      // Show only this component, so that axe-core has less to check.
      await page.evaluate((name) => {
        for (const exhibit of document.querySelectorAll<HTMLElement>('.exhibit'))
          if (exhibit.dataset['component'] !== name) exhibit.remove();
      }, component);
      await expectNoFaults(page, state.name, `[data-component="${component}"]`);
    }
  });
}

test('in forced colours, every level’s mark, every puncture and every focus stays visible', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/styleguide/');
  const same = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        '.care-icon, .care-icon-sign, .healing-line path, .drawing .d-heal',
      ),
    )
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        const { backgroundColor } = getComputedStyle(shape.closest('.care-card-heading, body')!);
        return [fill, stroke].every((paint) => paint === 'none' || paint === backgroundColor);
      })
      .map((shape) => shape.outerHTML.slice(0, 120)),
  );
  expect(same).toEqual([]);
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe('solid');
});

test('in forced colours, a line replaces each fill or shadow', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/risks/#call-today');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  const borders = await page.locator('.care-card').evaluateAll((cards) =>
    cards.map((card) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(card);
      return { id: card.id, colour: borderTopColor, width: parseFloat(borderTopWidth) };
    }),
  );
  expect(new Set(borders.map(({ colour }) => colour))).toEqual(new Set([ink]));
  const width = (id: string) => borders.find((border) => border.id === id)!.width;
  expect(width('call-an-ambulance')).toBeGreaterThan(width('call-today'));
  const heading = page.locator('#call-today .care-card-heading');
  await expect(heading).toHaveCSS('background-color', paper);
  await expect(heading).toHaveCSS('border-bottom', `1px solid ${ink}`);
  await expect(page.locator('#call-today')).toHaveCSS('outline-style', 'solid');
  const here = page.locator('.main-menu [aria-current]');
  await expect(here).toHaveCSS('text-decoration-line', 'underline');

  await page.goto('/aftercare/');
  await expect(page.locator('.restriction-wait').first()).toHaveCSS('border-top-style', 'solid');
  await page.goto('/');
  await expect(page.locator('.hero-skin')).toHaveCSS('fill', paper);
  await page.goto('/calculator/#treated=2026-11-10T15:00&zone=Europe/London');
  await expect(page.locator('.next')).toHaveCSS('border-top-style', 'solid');
  const dot = await page
    .locator('[data-state="over"]')
    .first()
    .evaluate((moment) => getComputedStyle(moment, '::after').backgroundColor);
  expect(dot).toBe(ink);
});
