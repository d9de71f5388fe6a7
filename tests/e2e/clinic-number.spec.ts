import { expect, test, type Page } from '@playwright/test';

const dials = 'tel:+442079460018';
const call = (page: Page) => page.getByRole('link', { name: /7946\s0018/ });

test('a number as people write it becomes a working tel: link', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/clinics/');
  const field = page.getByLabel('Telephone number');
  await field.fill('020 7946 0018 ext 4');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(field).toHaveAccessibleDescription(/Leave out the extension/);
  await field.fill('\u202D+44 (0)20\u00A07946\u202F0018.\u202C');
  await expect(field).toHaveAccessibleDescription('');
  const name = page.getByLabel('Name of your clinic');
  await name.fill('Clinic\u202Eexe');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(name).toHaveAccessibleDescription(/hidden character in it \(U\+202E\)/);
  await name.fill('کلینیک می\u200Cخک');
  const link = page.getByRole('textbox', { name: 'Your link' });
  await expect(link).toHaveValue(/tel=%2B44/);
  const { hash } = new URL(await link.inputValue());
  for (const path of ['/calculator/', '/aftercare/', '/embed/calculator/', '/leaflet/']) {
    await page.goto(`${path}${hash}`);
    await expect(call(page)).toHaveAttribute('href', dials);
    await expect(page.locator('[data-part="clinic"]')).toContainText('کلینیک می\u200Cخک, +44');
  }
});

test('a right-to-left name does not move the number’s plus', async ({ page }) => {
  await page.goto('/calculator/#clinic=מרפאה&tel=%2B44+20+7946+0018');
  const lefts = await call(page).evaluate((link) => {
    const text = link.firstChild as Text;
    return ['+', '44', '20', '7946', '0018'].map((group) => {
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(group));
      range.setEnd(text, text.data.indexOf(group) + group.length);
      return range.getBoundingClientRect().left;
    });
  });
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
});
