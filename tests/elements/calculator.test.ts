import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/features/calculator/element/define';

const hour = 3_600_000;
const treated = '2026-11-24T15:00';
const link = `#treated=${treated}&zone=Europe/London`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T16:30:00') });
});
afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
});

/** Puts the calculator on an empty page with this fragment. */
function open(fragment = '') {
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);
  document.body.innerHTML = inject('calculator');
}

const item = (id: string) => document.querySelector<HTMLElement>(`[data-restriction=${id}]`);
const hoursOf = (id: string) => Number(item(id)?.dataset['hours']);
/** Returns the displayed end of a wait; NaN if there is none. */
const endOf = (id: string) =>
  Date.parse(item(id)?.closest('[data-moment]')?.querySelector('time')?.dateTime ?? '');
const after = (hours: number) => Date.parse(treated) + hours * hour;

const day = page.getByLabelText('Date of your treatment');
const time = page.getByLabelText('What time did it end?');
const keep = page.getByLabelText('Keep on this device');
const show = () => userEvent.click(page.getByRole('button', { name: 'Show my times' }));

async function fill() {
  await userEvent.click(page.getByLabelText('Another day'));
  await userEvent.fill(day, '2026-11-24');
  await userEvent.fill(time, '15:00');
}

describe('the calculator', () => {
  test('shows when each wait ends, counted from the treatment', async () => {
    open();
    await fill();
    const ids = Array.from(document.querySelectorAll<HTMLElement>('[data-hours]'), (each) => {
      return each.dataset['restriction'] ?? '';
    });
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids)
      await expect.poll(() => endOf(id), { message: id }).toBe(after(hoursOf(id)));
  });

  test('takes a longer wait from a link, but never a shorter one', async () => {
    const longest = 24 * 60;
    open(`${link}&exercise=${longest}&swimming=1`);
    await expect.poll(() => endOf('exercise')).toBe(after(longest));
    expect(endOf('swimming')).toBe(after(hoursOf('swimming')));
    const said = page.getByText(/^The link asked for a shorter wait than ours for: Swimming\./);
    await expect.element(said).toBeVisible();
  });

  test('shows an error at each empty field, and focuses the first', async () => {
    open();
    await show();
    await expect.element(page.getByText('Choose the day of your treatment.')).toBeVisible();
    await expect.element(time).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(time)
      .toHaveAccessibleDescription(/Enter the time when your treatment ended\./);
    await expect.element(page.getByLabelText(/^Today/)).toHaveFocus();
    expect(endOf('exercise')).toBeNaN();
  });

  test('clears the error when a time is typed', async () => {
    open();
    await show();
    await fill();
    await expect.element(time).not.toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => endOf('exercise')).toBe(after(hoursOf('exercise')));
  });

  test('is filled in by a link, and puts the input into the address', async () => {
    open(link);
    await expect.element(day).toHaveValue('2026-11-24');
    await expect.element(time).toHaveValue('15:00');
    await expect.poll(() => endOf('exercise')).toBe(after(hoursOf('exercise')));
    await userEvent.fill(time, '16:00');
    await show();
    await expect.poll(() => location.hash).toContain('treated=2026-11-24T16:00');
  });

  test('saves nothing without consent, saves the answer with it, and forgets it', async () => {
    open();
    await fill();
    await show();
    expect(localStorage.length).toBe(0);
    await userEvent.click(keep);
    await expect.element(page.getByText(/^Kept on this device until/)).toBeVisible();

    open();
    await expect.element(keep).toBeChecked();
    await expect.poll(() => endOf('exercise')).toBe(after(hoursOf('exercise')));

    await userEvent.click(page.getByRole('button', { name: 'Forget it now' }));
    await expect.element(page.getByText(/^Forgotten\./)).toBeVisible();
    expect(localStorage.length).toBe(0);
  });
});
