import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { startWordPress, type WordPress } from '../../scripts/wordpress.mjs';
import { documented } from '../fixtures/clinic-site';
import { refusals, watchPolicy } from '../fixtures/policy';
import { SiteServer } from '../fixtures/site-server';

let wordpress: WordPress;
let site: SiteServer;
let browser: Browser;
let page: Page;
/** What the pages of a test asked of other hosts than WordPress and the calculator's. */
let elsewhere: string[];

beforeAll(async () => {
  wordpress = await startWordPress();
  site = await SiteServer.start();
  const executablePath = findChromium();
  browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath && { executablePath }),
  });
  console.log(`Testing with WordPress ${wordpress.version}`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
  wordpress?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/London' });
  // PHP's own server answers one request at a time: on a busy machine a login has taken more than 30 seconds.
  page.setDefaultNavigationTimeout(60_000);
  await page.addInitScript(watchPolicy);
  elsewhere = [];
  page.on('request', (request) => {
    const url = request.url();
    const ours = [wordpress.url, site.origin, 'data:', 'blob:'];
    if (!ours.some((start) => url.startsWith(start))) elsewhere.push(url);
  });
});

afterEach(async () => {
  await page.close();
});

async function logIn(user: 'admin' | 'editor'): Promise<void> {
  await page.goto(`${wordpress.url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByLabel('Password', { exact: true }).fill(wordpress.password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
}

const settings = () =>
  `${wordpress.url}/wp-admin/options-general.php?page=skin-needling-calculator`;

/** Sets the settings without the form. */
function set(values: Record<string, string>): void {
  const json = JSON.stringify({ address: site.origin, ...values });
  wordpress.php(`delete_option('skin_needling_calculator');
    update_option('skin_needling_calculator', json_decode(${quoted(json)}, true));`);
}

/** Writes text as a PHP string. */
const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** Publishes a page as a user and returns its address. */
function publish(content: string, user = 'admin'): string {
  return wordpress.php(`wp_set_current_user(get_user_by('login', '${user}')->ID);
    echo get_permalink(wp_insert_post(wp_slash(['post_type' => 'page', 'post_status' => 'publish',
      'post_title' => 'Aftercare', 'post_content' => ${quoted(content)}])));`);
}

const frame = () => page.frameLocator('iframe.skin-needling-calculator');
const wait = (id: string) => frame().locator(`[data-restriction="${id}"]`);

/** Returns true if frame and content have the same height. */
async function fits(): Promise<boolean> {
  const inside = await page.frames()[1]!.evaluate(() => document.documentElement.offsetHeight);
  return inside === (await page.locator('iframe').evaluate((element) => element.clientHeight));
}

async function answer(): Promise<void> {
  await frame().getByLabel('Yesterday').check();
  await frame().getByLabel('What time did it end?').fill('15:00');
  await frame().getByRole('button', { name: 'Show my times' }).click();
  await expect.poll(() => frame().locator('[data-answered]').count()).toBe(1);
}

test.each(globSync('deploy/wordpress/**/*.php'))('%s is valid PHP', (file) => {
  expect(spawnSync('php', ['-l', file], { encoding: 'utf8' }).stdout).toMatch(/^No syntax errors/);
});

describe('a page with the shortcode', () => {
  test('shows the calculator with the clinic’s name, number and longer waits, and its height follows', async () => {
    set({ clinic: 'Riverside & Sons', tel: '020 7946 0018', waits: 'exercise=96\nsauna=120' });
    await page.goto(publish('[skin_needling_calculator exercise="120" make-up="96"]'));
    await expect.poll(() => wait('exercise').textContent()).toMatch(/asks for 5.days/);
    expect(await wait('sauna').textContent()).toMatch(/asks for 5.days/);
    expect(await wait('make-up').textContent()).toMatch(/asks for 4.days/);
    const contact = (await frame().locator('[data-part="clinic"]').innerText()).replaceAll(
      '\u00a0',
      ' ',
    );
    expect(contact).toMatch(/^Questions\? Riverside & Sons, 020 7946 0018\./);
    expect(await frame().locator('[data-part="problems"]').innerText()).toBe('');
    await expect.poll(fits).toBe(true);

    await answer();
    await expect.poll(fits).toBe(true);
    expect(elsewhere).toEqual([]);
  });

  test('can’t make the site’s own wait shorter', async () => {
    set({ waits: 'exercise=240' });
    await page.goto(publish('[skin_needling_calculator exercise="120"]'));
    await expect.poll(() => wait('exercise').textContent()).toMatch(/asks for 10.days/);
  });

  test('says so if a wait is shorter than the calculator’s, and keeps the calculator’s', async () => {
    set({});
    await page.goto(publish('[skin_needling_calculator exercise="5"]'));
    await expect
      .poll(() => frame().locator('[data-part="problems"]').innerText())
      .toMatch(/exercise/i);
    expect(await wait('exercise').getAttribute('data-hours')).not.toBe('5');
    expect(await wait('exercise').textContent()).not.toMatch(/asks for/);
  });

  test('starts compact, dark and in the clinic’s colour if asked', async () => {
    set({ accent: '#FFB3C7', scheme: 'dark' });
    await page.goto(publish('[skin_needling_calculator start="compact"]'));
    await expect.poll(() => frame().locator('[data-ready]').count()).toBe(1);
    expect(await frame().locator('[data-part="moments"]').isVisible()).toBe(false);
    const colour = await frame()
      .locator('button[type="submit"]')
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(colour).toBe('rgb(255, 179, 199)');
    expect(await page.locator('iframe').evaluate((e) => getComputedStyle(e).colorScheme)).toBe(
      'dark',
    );
    await expect.poll(fits).toBe(true);
  });

  test('works under a strict policy of the page', async () => {
    set({});
    const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; frame-src ${site.origin}`;
    const url = publish('[skin_needling_calculator]');
    await page.goto(`${url}&policy=${encodeURIComponent(policy)}`);
    await expect.poll(() => frame().locator('[data-ready]').count()).toBe(1);
    await expect.poll(fits).toBe(true);
    const refused = await page.evaluate<string[]>(refusals);
    // WordPress's own inline scripts are refused; nothing of the plugin is.
    expect(refused.filter((refusal) => !refusal.startsWith('script-src-elem inline'))).toEqual([]);
  });

  test('asks nothing of the calculator’s site before the frame comes near the screen', async () => {
    set({});
    const far = '<p>Text</p>'.repeat(400);
    const url = publish(`${far}[skin_needling_calculator]`);
    site.asked.length = 0;
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(site.asked).toEqual([]);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect.poll(() => site.asked).toContain('/embed/calculator/');
  });

  test('without an address, tells editors alone', async () => {
    set({ address: '' });
    const url = publish('[skin_needling_calculator]');
    await page.goto(url);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.getByText('the address of the calculator is missing').count()).toBe(0);
    await logIn('editor');
    await page.goto(url);
    expect(await page.getByText('the address of the calculator is missing').count()).toBe(1);
  });
});

describe('what is typed in a setting or a shortcode', () => {
  test('never gets out of the frame’s address', async () => {
    const evil = `"><script>alert(1)</script>&exercise=1#&1`;
    set({ clinic: evil, tel: evil, waits: evil, accent: evil, scheme: evil, start: evil });
    const html = wordpress.php(
      `echo do_shortcode(${quoted(`[skin_needling_calculator clinic='"><img src=x onerror=alert(1)>' zone='Europe/London' treated='2026-11-24T15:00' exercise='1 OR 1' onload='alert(1)']`)});`,
    );
    expect(html.match(/<[a-z/]+/g)).toEqual(['<iframe', '</iframe']);
    expect(html).not.toMatch(/onerror=|onload=|alert\(|treated|zone=|exercise=/);
    await page.goto(publish('[skin_needling_calculator]'));
    await expect.poll(() => frame().locator('[data-ready]').count()).toBe(1);
    expect(await wait('exercise').textContent()).not.toMatch(/asks for/);
  });

  test.each([
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/needling/embed/calculator/#exercise=1', 'https://example.org/needling'],
    ['https://example.org:8443/calculator/', 'https://example.org:8443'],
    ['http://example.org/', ''],
    ['javascript:alert(1)', ''],
    ['https://user:pass@example.org/', ''],
    ['example', ''],
  ])('the address %s is kept as "%s"', (typed, kept) => {
    expect(
      wordpress.php(
        `echo SkinNeedlingCalculator\\clean(['address' => ${quoted(typed)}])['address'];`,
      ),
    ).toBe(kept);
  });
});

describe('the settings', () => {
  test('are set by an administrator, and what was left out is said', async () => {
    set({ address: '' });
    await logIn('admin');
    await page.goto(settings());
    await page.getByLabel('Address of the calculator').fill(`${site.origin}/embed/calculator/`);
    await page.getByLabel('Name of your clinic').fill('Riverside Clinic');
    await page.getByLabel('Telephone number').fill('020 7946 0018');
    await page.getByLabel('Your longer waits').fill('exercise=120\nswimming a week\nsauna=96');
    await page.getByLabel('Your colour').fill('pink');
    await page.getByLabel('Start').check();
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.waitForURL(/settings-updated/);
    expect(await page.getByLabel('Address of the calculator').inputValue()).toBe(site.origin);
    expect(await page.getByLabel('Your longer waits').inputValue()).toBe('exercise=120\nsauna=96');
    expect(await page.getByLabel('Start').isChecked()).toBe(true);
    const said = (await page.locator('.notice').allInnerTexts()).join(' ');
    expect(said).toContain('This wait was left out: “swimming a week”');
    expect(said).toContain('The colour was not understood');

    await page.goto(publish('[skin_needling_calculator]'));
    expect(await page.locator('iframe').getAttribute('src')).toBe(
      `${site.origin}/embed/calculator/?start=compact#0&exercise=120&sauna=96&clinic=Riverside+Clinic&tel=020+7946+0018&1`,
    );
  });

  test('are closed to editors, and to a form without its nonce', async () => {
    set({ clinic: 'Riverside Clinic' });
    await logIn('editor');
    await page.goto(settings());
    expect(await page.getByLabel('Name of your clinic').count()).toBe(0);
    const forged = await page.request.post(`${wordpress.url}/wp-admin/options.php`, {
      form: {
        option_page: 'skin-needling-calculator',
        action: 'update',
        'skin_needling_calculator[clinic]': 'Somebody else',
      },
    });
    expect(forged.status()).toBe(403);
    expect(wordpress.php(`echo get_option('skin_needling_calculator')['clinic'];`)).toBe(
      'Riverside Clinic',
    );
  });

  test('go when the plugin is deleted', () => {
    set({ clinic: 'Riverside Clinic' });
    const left = wordpress.php(`define('WP_UNINSTALL_PLUGIN', true);
      require WP_PLUGIN_DIR . '/skin-needling-calculator/uninstall.php';
      echo wp_json_encode(get_option('skin_needling_calculator', 'gone'));`);
    expect(left).toBe('"gone"');
  });
});

const block = '<!-- wp:skin-needling/calculator {"waits":"exercise=120","start":"compact"} /-->';

describe('an editor without unfiltered HTML', () => {
  test('can save the block, and it shows the calculator', async () => {
    set({ clinic: 'Riverside Clinic' });
    await page.goto(publish(block, 'editor'));
    await expect.poll(() => frame().locator('[data-ready]').count()).toBe(1);
    await answer();
    expect(await wait('exercise').textContent()).toMatch(/asks for 5.days/);
    await expect.poll(fits).toBe(true);
  });

  test('sees the block in the editor, with its fields, and nothing is asked of anyone', async () => {
    set({});
    const id = new URL(publish(block, 'editor')).searchParams.get('page_id');
    await logIn('editor');
    await page.goto(`${wordpress.url}/wp-admin/post.php?post=${id}&action=edit`);
    const shown = page.locator('[data-type="skin-needling/calculator"]');
    await expect.poll(() => shown.innerText(), { timeout: 20_000 }).toContain('exercise=120');
    await shown.click();
    const field = page.getByLabel('Longer waits');
    if (!(await field.isVisible()))
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await field.fill('exercise=144');
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await expect
      .poll(() => wordpress.php(`echo get_post(${id})->post_content;`))
      .toContain('{"waits":"exercise=144","start":"compact"}');
    expect(await page.locator('.block-editor-warning').count()).toBe(0);
    expect(elsewhere.filter((url) => !url.includes('gravatar.com'))).toEqual([]);
  });

  test('loses the frame of docs/embedding.md when it is pasted', () => {
    const { frame: markup, script } = documented(site.origin);
    const html = `<!-- wp:html -->\n${markup}${script}\n<!-- /wp:html -->`;
    const saved = (user: string) =>
      wordpress.php(`echo get_post(url_to_postid(${quoted(publish(html, user))}))->post_content;`);
    expect(saved('editor')).not.toMatch(/<iframe|<script|<\/script/);
    expect(saved('admin')).toBe(html);
  });
});

test('PHP complains about nothing of the plugin', () => {
  expect(
    wordpress
      .log()
      .split('\n')
      .filter((line) => line.includes('skin-needling')),
  ).toEqual([]);
});
