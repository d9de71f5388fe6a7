import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from '../fixtures/axe';

const fragment = 'treated=2026-11-24T15:00&zone=Europe/London&exercise=96';

async function answered(page: Page) {
  await page.clock.install({ time: new Date('2026-11-24T16:30:00Z') });
  await page.goto(`/calculator/#${fragment}`);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
}

test('names and roles are what a screen reader needs', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:30:00Z') });
  await page.goto('/calculator/');
  await page.getByLabel('Another day').check();
  await expect(page.locator('.calculator-form')).toMatchAriaSnapshot(`
    - group "Which day was your treatment?":
      - text: Which day was your treatment?
      - radio "Today (Tuesday)"
      - text: Today (Tuesday)
      - radio "Yesterday (Monday)"
      - text: Yesterday (Monday)
      - radio "Another day" [checked]
      - text: Another day Date of your treatment
      - textbox "Date of your treatment"
    - text: What time did it end?
    - paragraph: A rough time is fine. If you are not sure, pick the later one.
    - textbox "What time did it end?"
    - group:
      - text: "Time zone:"
      - strong: London time
    - group: My clinic gave me a longer wait
    - button "Show my times"
    - paragraph: Nothing you type leaves this page.
  `);
});

test('the answer reads as text: from when, in how long, and what', async ({ page }) => {
  await answered(page);
  const moments = page.locator('[data-part="moments"]');
  await expect(moments.locator('[data-moment]').first()).toMatchAriaSnapshot(`
    - listitem:
      - paragraph:
        - text: Wait until
        - time: /Friday,? 27 November.* 15:00/
        - text: in 2 days 23 hours
      - list:
        - listitem: Swimming
        - listitem: /Direct sun \\(then short times only/
  `);
  await expect(moments).toContainText(/Saturday,? 28\sNovember.*\s15:00[^]*Exercise/);
});

test('the notice about a damaged link has no axe violation, and its button works by keyboard', async ({
  page,
}) => {
  await page.goto('/calculator/#0&exercise=96&tel=020');
  const haveRead = page.getByRole('button', { name: 'I have read this' });
  await expect(haveRead).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page, { within: 'restriction-calculator' })).toEqual([]);
  }
  await haveRead.focus();
  await page.keyboard.press('Enter');
  await expect(haveRead).toBeHidden();
  await expect(page.locator('[data-part="answer"]')).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the answer has no axe violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await answered(page);
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    expect(await axeFaults(page, { within: 'restriction-calculator' })).toEqual([]);
  });
}

for (const [what, viewport] of [
  ['320 px', { width: 320, height: 640 }],
  ['1280 px zoomed to 400%', { width: 320, height: 256 }],
] as const) {
  test(`${what}: nothing is cut off or scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await answered(page);
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    const wide = await page.evaluate(() => {
      const { clientWidth } = document.documentElement;
      const inside = document.querySelectorAll('restriction-calculator *:not(.sr-only)');
      return Array.from(inside)
        .filter((e) => e.getBoundingClientRect().right > clientWidth + 1)
        .map((e) => e.outerHTML.slice(0, 80));
    });
    expect(wide).toEqual([]);
    await page.getByRole('button', { name: 'Change' }).click();
    await expect(page.getByRole('button', { name: 'Show my times' })).toBeVisible();
  });
}

test('main actions are at least 44 px high (WCAG 2.5.5)', async ({ page }) => {
  await answered(page);
  const targets = page.locator(
    'restriction-calculator :is(button, .choice, input[type=date], input[type=time])',
  );
  for (const target of await targets.all()) {
    if (!(await target.isVisible())) continue;
    const box = await target.boundingBox();
    expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
});

test('in forced colours the time line and the selected day are distinguishable', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await answered(page);
  const lines = await page
    .locator('[data-moment]')
    .evaluateAll((moments) =>
      moments.map((moment) => getComputedStyle(moment, '::before').borderInlineStartStyle),
    );
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines)).toEqual(new Set(['solid']));
  await expect(page.getByRole('radio', { name: 'Another day' })).toBeChecked();
});

test('no animation with reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answered(page);
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
});

test.describe('a reader with a right-to-left language', () => {
  test.use({ locale: 'ar-EG' });

  test('gets dates in it, isolated from the English around them', async ({ page }) => {
    await answered(page);
    const time = page.locator('[data-moment]:has([data-restriction="swimming"]) time');
    await expect(time).toHaveAttribute('lang', 'ar-EG');
    await expect(time).toContainText('نوفمبر');
    expect(await time.evaluate((t) => t.closest('bdi') !== null)).toBe(true);
  });
});

test.describe('a reader with a 12-hour clock', () => {
  test.use({ locale: 'en-US' });

  test('gets it', async ({ page }) => {
    await answered(page);
    await expect(page.locator('[data-moment]:has([data-restriction="swimming"]) time')).toHaveText(
      /Friday 27\sNovember.*\s3:00\spm/i,
    );
  });
});

test('the zone can be changed by typing a city, and a wrong one is reported', async ({ page }) => {
  await answered(page);
  await page.getByText('Time zone:').click();
  const zone = page.getByLabel('Time zone where you were treated');
  await zone.fill('tokyo');
  await expect(
    page.locator('[data-moment]:has([data-restriction="swimming"]) time'),
  ).toHaveAttribute('datetime', '2026-11-27T15:00+09:00');
  await zone.fill('Atlantis');
  await expect(
    page.getByText(
      'We do not know that place. Type a big city in the same time zone, such as London.',
    ),
  ).toBeVisible();
  await expect(zone).toHaveValue('Atlantis');
});

test('the reader can make a wait longer, not shorter', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:30:00Z') });
  await page.goto('/calculator/');
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('15:00');
  await page.getByText('My clinic gave me a longer wait').click();
  const days = page.getByRole('spinbutton', { name: 'Exercise' });
  await days.fill('5');
  await expect(
    page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
  ).toHaveAttribute('datetime', /^2026-11-29T15:00/);
  await expect(page.locator('[data-restriction="exercise"]')).toContainText(
    /your clinic asks for \d+\sdays \(this guide’s shortest: 3\sdays\)/,
  );
  await days.fill('1');
  await expect(page.getByText(/The shortest wait is \d+\sdays/)).toBeVisible();
  await page.getByRole('button', { name: 'Show my times' }).click();
  await expect(days).toBeFocused();
});

test('the tab’s title shows the next end, and the end of a wait is announced once', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-27T14:58:30Z') });
  await page.goto('/calculator/#treated=2026-11-24T15:00&zone=Europe/London');
  await expect(page).toHaveTitle(/Exercise and \d more in 2\sminutes – When may I do things again/);
  const said = page.locator('[data-part="said"]');
  await page.clock.runFor(1000);
  await expect(said).toHaveText(/^Wait until .*: Exercise, /);
  const answer = await said.textContent();
  await page.clock.runFor(60_000);
  await expect(page).toHaveTitle(/Exercise and \d more in 1\sminute /);
  expect(await said.textContent(), 'no chatter each minute').toBe(answer);
  await page.clock.runFor(61_000);
  await expect(said).toHaveText(/^Over now: Exercise, .*Make-up\./);
});

test('the answer updates when the tab becomes visible', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#${fragment}`);
  await expect(page.locator('[data-moment]:has([data-restriction="swimming"])')).toContainText(
    'in 2 days 23 hours',
  );
  await page.clock.setFixedTime('2026-11-26T16:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.locator('[data-moment]:has([data-restriction="swimming"])')).toContainText(
    'tomorrow, in 23 hours',
  );
});

for (const [path, label, values, said] of [
  [
    '/calculator/',
    'What time did it end?',
    ['14:00', '13:00', '12:00'],
    /^Wait until .*: Exercise, /,
  ],
  ['/clinics/', 'Name of your clinic', ['A', 'AB', 'ABC'], /Your link is ready/],
] as const) {
  test(`${path}: unchanged text is not rewritten for screen readers`, async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T16:30:00Z') });
    await page.goto(`${path}#treated=2026-11-24T15:00&zone=Europe/London`);
    const place = page.locator('[data-part="said"]');
    await page.getByLabel(label).fill(values[0]);
    await page.clock.runFor(1000);
    await expect(place).toHaveText(said);
    const box = page.getByLabel('Keep on this device');
    if (await box.isVisible()) await box.check();
    await page.evaluate(() => {
      const again: string[] = [];
      for (const region of document.querySelectorAll('[role="status"], [data-error]')) {
        let words = region.textContent;
        new MutationObserver(() => {
          if (region.textContent === words) again.push(words);
          words = region.textContent;
        }).observe(region, { childList: true, characterData: true, subtree: true });
      }
      Object.assign(window, { again });
    });
    for (const value of values) {
      await page.getByLabel(label).fill(value);
      await page.clock.runFor(1000);
      await expect(place).toHaveText(said);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'again') as unknown)).toEqual([]);
  });
}
