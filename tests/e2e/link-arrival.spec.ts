import { expect, test, type Page } from '@playwright/test';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';
const clinic = 'exercise=96&clinic=Riverside&tel=020+7946+0018';
const old = `${treated}&${clinic}`;
const whole = `0&${clinic}&${treated}&1`;
const missing = 'Your clinic’s own waits may be missing. Ask your clinic.';

/** The end of a wait: on the leaflet it stands once for all waits that end together. */
const end = (page: Page, id = 'exercise') =>
  page.locator(`:is([data-moment], tr):has([data-restriction="${id}"]) time`);
const problems = (page: Page) => page.locator('[data-part="problems"] li');
const haveRead = (page: Page) => page.getByRole('button', { name: 'I have read this' });
const time = (page: Page) => page.getByLabel('What time did it end?');
const ask = (page: Page) => page.getByRole('button', { name: 'Show my times' }).click();

async function open(page: Page, address: string) {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(address);
}

async function expectClinic(page: Page) {
  await expect(end(page)).toHaveAttribute('datetime', /^2026-11-28T15:00/);
  await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside, 020 7946 0018');
  await expect(problems(page)).toHaveCount(0);
}

for (const path of ['/calculator/', '/aftercare/', '/leaflet/', '/embed/calculator/']) {
  test(`${path}: a damaged link keeps its meaning, and a truncated or unreadable one says so`, async ({
    page,
  }) => {
    /** Loads the page anew, even if only the fragment differs. */
    const arrive = async (came: string) => {
      await page.goto('about:blank');
      await open(page, path + came);
    };
    for (const [how, came] of [
      ['written as HTML', `#${old.replaceAll('&', '&amp;')}`],
      ['encoded whole', `#${encodeURIComponent(old)}`],
      ['with ? for #', `?${old}`],
      ['with a mark and a tracker behind it', `#${old}).?utm_source=mail`],
      ['with trackers around it', `?fbclid=x#${whole}&utm_source=mail`],
    ] as const) {
      await test.step(how, async () => {
        await arrive(came);
        await expectClinic(page);
      });
    }

    await test.step('truncated', async () => {
      await arrive(`#${whole.slice(0, whole.indexOf('&tel'))}`);
      await expect(problems(page)).toHaveText(['A part of your link is missing.', missing]);
    });

    await test.step('unreadable', async () => {
      await arrive('#trea');
      await expect(problems(page)).toHaveText(['We could not read your link.', missing]);
    });
  });
}

test('state after a ? moves behind a #, so that no server sees it on reload', async ({ page }) => {
  await open(page, `/calculator/?${old}`);
  await expect(page).toHaveURL(`/calculator/#${old}`);
});

test('a link without a zone says which zone is used', async ({ page }) => {
  await open(page, '/calculator/#treated=2026-11-24T15:00');
  await expect(problems(page)).toHaveText([
    'The link gave no time zone. We use yours: London time.',
  ]);
});

test('the notice about a damaged link survives typing, a reload and every link made from it, also once it was read', async ({
  page,
}) => {
  await open(page, '/calculator/#tel=1570&exercise=4d');
  await expect(problems(page).last()).toHaveText(missing);
  await page.getByLabel('Yesterday').check();
  await time(page).fill('10:00');
  await expect(end(page)).toBeVisible();
  await ask(page);
  await expect(problems(page).last()).toHaveText(missing);
  await page.reload();
  await expect(end(page)).toHaveAttribute('datetime', /^2026-11-26T10:00/);
  await expect(problems(page).last()).toHaveText(missing);
  // Pages opened from this one also say so.
  await page.getByRole('link', { name: 'Print a leaflet' }).click();
  await expect(page).toHaveURL(/leaflet/);
  await expect(page.locator('.leaflet').getByText(missing)).toBeVisible();
  await page.goBack();

  await haveRead(page).click();
  await expect(problems(page)).toHaveCount(0);
  await expect(page.locator('[data-part="answer"]')).toBeFocused();
  await expect(page.locator('[data-part="clinic"]').getByText(missing)).toBeVisible();
  // A copy of it must not look whole.
  await expect(page).toHaveURL(/#.*&$/);
  await page.getByRole('link', { name: 'Print a leaflet' }).click();
  await expect(page).toHaveURL(/leaflet.*&$/);
  await expect(page.locator('.leaflet').getByText(missing)).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(end(page)).toHaveAttribute('datetime', /^2026-11-26T10:00/);
  await expect(problems(page).last()).toHaveText(missing);
});

test('the page for wrong addresses offers the link whose # was encoded into its path', async ({
  page,
}) => {
  await open(page, `/calculator/%23${old}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We can’t find that page');
  await page.getByRole('link', { name: 'Open your times' }).click();
  await expect(page).toHaveURL(`/calculator/#${old}`);
  await expectClinic(page);
});

test('the page for wrong addresses repairs other fragments too, and offers nothing else', async ({
  page,
}) => {
  await page.goto('/aftercare/%23call-today');
  await page.getByRole('link', { name: 'Open the page' }).click();
  await expect(page).toHaveURL('/aftercare/#call-today');
  await page.goto('/no-such-page/');
  await expect(page.getByText('Your link was changed on its way')).toHaveCount(0);
});

test.describe('within the site', () => {
  test('the clinic’s waits, name and number are passed on, without a time too', async ({
    page,
  }) => {
    await open(page, `/calculator/#0&${clinic}&1`);
    const link = page.locator('main').getByRole('link', { name: 'aftercare', exact: true });
    await expect(link).toHaveAttribute('href', `/aftercare/#0&${clinic}&1`);
    await link.click();
    await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside');
    await page.getByLabel('Today').check();
    await time(page).fill('15:00');
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-28T15:00/);
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Calculator' })
      .click();
    await expect(page).toHaveURL(/\/calculator\/#/);
    await expectClinic(page);
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /leaflet/i })
      .click();
    await expect(page).toHaveURL(/\/leaflet\/#/);
    await expectClinic(page);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Aftercare' }).click();
    await expect(page).toHaveURL(/\/aftercare\/#/);
    await expectClinic(page);
  });

  test('links to the page for clinics, and within the page, are unchanged', async ({ page }) => {
    await open(page, `/calculator/#${whole}`);
    await expectClinic(page);
    await expect(page.locator('a[href^="/aftercare/#0&"]')).not.toHaveCount(0);
    const others = await page
      .locator('a[href*="exercise=96"]')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    expect(others).toEqual(
      expect.arrayContaining([
        '/aftercare/',
        '/calculator/',
        '/first-night/',
        '/get-help/',
        '/leaflet/',
        '/questions/what-is-normal/',
      ]),
    );
    expect(others.filter((path) => /^\/clinics\/$/.test(path))).toEqual([]);
    await expect(page.locator('a[href="/calculator/#worked-example"]')).toHaveCount(1);
  });
});

test.describe('an anchor in the page', () => {
  const skip = (page: Page) => page.locator('a.skip-link');

  test('keeps the times in the address, the focus and the scroll position', async ({ page }) => {
    await open(page, `/calculator/#${whole}`);
    await expectClinic(page);
    await skip(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
    await expect(page).toHaveURL(`/calculator/#${whole}`);
    const section = page.getByRole('link', { name: 'How the time is counted' });
    await section.click();
    await expect(page).toHaveURL(`/calculator/#${whole}`);
    await expect(page.getByRole('heading', { name: 'How the time is counted' })).toBeInViewport();
    await page.reload();
    await expectClinic(page);
  });

  for (const [path, place] of [
    ['/leaflet/', '#main'],
    ['/clinics/', '#what-we-promise'],
  ] as const) {
    test(`${path}: keeps the input`, async ({ page }) => {
      const fragment = path === '/leaflet/' ? whole : `0&for=/calculator/&${whole.slice(2)}`;
      await open(page, `${path}#${fragment}`);
      const filled = path === '/leaflet/' ? end(page) : page.locator('[data-part="read-back"]');
      await expect(filled).toBeVisible();
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await expect(page).toHaveURL(`${path}#${fragment}`);
      await page.reload();
      await expect(filled).toBeVisible();
    });
  }

  test('keeps input that was not submitted', async ({ page }) => {
    await open(page, '/aftercare/');
    await page.getByLabel('Today').check();
    await time(page).fill('15:00');
    await page
      .locator('.on-this-page')
      .getByRole('link', { name: 'What to do', exact: true })
      .click();
    await expect(page).toHaveURL(/#what-to-do$/);
    // The event that saves the input in the new entry of the history comes after the new address.
    const saved = () => page.evaluate(() => JSON.stringify(history.state));
    await expect.poll(saved).toContain('typed');
    await page.reload();
    await expect(page.getByLabel('Today')).toBeChecked();
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await page.goBack();
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  });
});

test.describe('input that was not submitted', () => {
  test('survives a reload, and leaves no trace in address or storage', async ({ page }) => {
    await open(page, '/calculator/');
    await page.getByLabel('Yesterday').check();
    await time(page).fill('10:00');
    await page.getByText('My clinic gave me a longer wait').click();
    await page.getByLabel('Exercise', { exact: true }).fill('5');
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-28T10:00/);
    await page.reload();
    await expect(page.getByLabel('Yesterday')).toBeChecked();
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-28T10:00/);
    await expect(page).toHaveURL(/\/calculator\/$/);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('survives when incomplete, and "Today" stays the same day', async ({ page }) => {
    await open(page, '/calculator/');
    await page.getByLabel('Today').check();
    await page.clock.setFixedTime('2026-11-25T08:00:00Z');
    await page.reload();
    await expect(page.getByLabel('Another day')).toBeChecked();
    await expect(page.getByLabel('Date of your treatment')).toHaveValue('2026-11-24');
    await expect(time(page)).toHaveValue('');
  });

  test('survives leaving and Back', async ({ page }) => {
    await open(page, '/calculator/');
    await page.getByLabel('Today').check();
    await time(page).fill('15:00');
    await expect(end(page)).toBeVisible();
    await page.goto('/about/');
    await page.goBack();
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  });

  test('takes precedence over the older link', async ({ page }) => {
    await open(page, `/calculator/#0&${clinic}&1`);
    await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside');
    await page.getByLabel('Today').check();
    await page.reload();
    await expect(page.getByLabel('Today')).toBeChecked();
    await expect(page.locator('[data-restriction="exercise"]')).toContainText(
      'your clinic asks for',
    );
    await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside');
  });

  test('is cleared by "Forget it now"', async ({ page }) => {
    await open(page, '/calculator/');
    await page.getByLabel('Today').check();
    await time(page).fill('15:00');
    await page.getByLabel('Keep on this device').check();
    await page.getByRole('button', { name: 'Forget it now' }).click();
    await page.reload();
    await expect(page.locator('restriction-calculator[data-ready]')).toBeVisible();
    await expect(time(page)).toHaveValue('');
  });
});

for (const how of ['throws', 'says nothing']) {
  test(`if the browser ${how} at too many address changes, the last one is applied`, async ({
    page,
  }) => {
    await page.addInitScript((manner) => {
      const replace = history.replaceState.bind(history);
      let left = 3;
      history.replaceState = (...change: Parameters<typeof replace>) => {
        left -= 1;
        if (left < 0 && left > -4) {
          if (manner === 'throws') throw new DOMException('too many', 'SecurityError');
          return;
        }
        replace(...change);
      };
    }, how);
    await open(page, `/calculator/#${whole}`);
    await expectClinic(page);
    for (const typed of ['10:01', '10:02', '10:03', '10:04', '10:05']) await time(page).fill(typed);
    await expect(page).toHaveURL(/T10:05/);
    await page.reload();
    await expect(time(page)).toHaveValue('10:05');
  });
}

test('search continues if the browser refuses an address change', async ({ page }) => {
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history);
    let left = 1;
    history.replaceState = (...change: Parameters<typeof replace>) => {
      left -= 1;
      if (left >= 0) throw new DOMException('too many', 'SecurityError');
      replace(...change);
    };
  });
  await page.goto('/search/');
  await page.locator('main').getByRole('searchbox').fill('sunscreen');
  await expect(page.locator('.search-results li').first()).toBeVisible();
  await expect(page).toHaveURL(/q=sunscreen/);
});

test('the leaflet’s button says what to do if nothing is printed, and never throws', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/leaflet/');
  await page.evaluate(() => Reflect.set(window, 'print', undefined));
  await page.getByRole('button', { name: 'Print the leaflet' }).click();
  await expect(page.getByText('If nothing happened')).toBeVisible();
  expect(errors).toEqual([]);
});
