import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from '../fixtures/page-kinds';

/** Returns elements that overflow the screen at the side, or whose text is cut off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const hides = (element: Element) =>
      /hidden|clip/.test(getComputedStyle(element).overflow) &&
      !element.matches('.sr-only, svg, svg *') &&
      element.clientWidth > 1;
    // The healing line overflows its picture on purpose; the picture clips it.
    return Array.from(document.querySelectorAll('body :not(svg *)'))
      .filter(
        (element) =>
          element.getBoundingClientRect().right > clientWidth + 1 ||
          (hides(element) && element.scrollHeight > element.clientHeight + 1),
      )
      .filter((element) => !element.closest('.sr-only, thead, .search-link-text, dialog'))
      .map((element) => element.outerHTML.slice(0, 90));
  });
}

for (const path of pageKinds) {
  test(`${path}: landmarks, focus, targets and wider text spacing`, async ({ page }) => {
    await page.goto(path);

    await test.step('landmarks are complete, and each navigation has a unique name', async () => {
      for (const role of ['banner', 'main', 'contentinfo'] as const) {
        await expect.soft(page.getByRole(role), role).toHaveCount(1);
      }
      const names = await page
        .locator('nav')
        .evaluateAll((all) =>
          all.map(
            (nav) =>
              nav.getAttribute('aria-label') ??
              document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent ??
              '',
          ),
        );
      expect.soft(names, 'names of navigations').not.toContain('');
      expect.soft(new Set(names).size, 'names of navigations').toBe(names.length);
    });

    await test.step('the focus is visible at every stop (WCAG 2.4.7, 2.4.11)', async () => {
      const stops = 25;
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return 'end';
          const shown = element.closest('label.choice') ?? element;
          const { outlineStyle, outlineWidth } = getComputedStyle(shown);
          const { top, bottom } = element.getBoundingClientRect();
          const visible = bottom > 0 && top < innerHeight;
          const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          return ring && visible ? 'yes' : element.outerHTML.slice(0, 90);
        });
        if (seen === 'end') break;
        expect.soft(seen, 'focus').toBe('yes');
      }
      await page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        scrollTo(0, 0);
      });
    });

    await page.setViewportSize({ width: 360, height: 780 });

    await test.step('targets are at least 24 px, or inline in text (WCAG 2.5.8)', async () => {
      const small = await page.evaluate(() => {
        /** Inline targets are exempt: true if the same block has text beside the element. */
        const inLine = (element: Element) => {
          const block = element.closest('p, li, td, th, dd, figcaption, label, caption');
          return (block?.textContent.trim().length ?? 0) > element.textContent.trim().length + 2;
        };
        return Array.from(document.querySelectorAll('a, button, input, select, summary'))
          .filter((element) => element.checkVisibility() && !element.matches('.skip-link'))
          .filter((element) => {
            const label = element.closest('label') ?? element;
            const { width, height } = label.getBoundingClientRect();
            return (width < 24 || height < 24) && !inLine(element);
          })
          .map((element) => element.outerHTML.slice(0, 90));
      });
      expect.soft(small, 'less than 24 px').toEqual([]);
    });

    await test.step('main actions are at least 44 px high (WCAG 2.5.5)', async () => {
      const small = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll(
            'button, select, label.choice, .search-link, a[rel=prev], a[rel=next], .link-card, input:not(.choice input)',
          ),
        )
          .filter((element) => element.checkVisibility())
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML.slice(0, 90)),
      );
      expect.soft(small, 'less than 44 px').toEqual([]);
    });

    await test.step('wider text spacing cuts nothing off (WCAG 1.4.12)', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      // Inserted like a reader's extension would: the page's policy refuses a style element.
      await page.evaluate(() => {
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
        document.adoptedStyleSheets = [spacing];
      });
      expect.soft(await cutOff(page), 'cut off').toEqual([]);
    });
  });
}
