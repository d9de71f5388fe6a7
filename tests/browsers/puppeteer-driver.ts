import { launch, type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { browserZone, type Driver } from './driver';

const firstError = 400;

/** Launches a browser that Puppeteer can control: Chromium, or Firefox over WebDriver BiDi. */
export async function launchWithPuppeteer(
  options: LaunchOptions,
  site: string,
  zone = browserZone,
): Promise<Driver> {
  const browser = await launch({ ...options, env: { ...process.env, TZ: zone } });
  return new PuppeteerDriver(browser, await browser.version(), await browser.newPage(), site);
}

class PuppeteerDriver implements Driver {
  #errors: string[] = [];

  constructor(
    private readonly browser: Browser,
    readonly version: string,
    private readonly page: Page,
    private readonly site: string,
  ) {
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#errors.push(`${message.text()} ${message.location().url ?? ''}`.trim());
    });
    page.on('response', (response) => {
      if (response.status() >= firstError) {
        this.#errors.push(`${response.status()} ${response.url()}`);
      }
    });
  }

  async open(path: string) {
    await this.page.goto('about:blank');
    await this.page.goto(new URL(path, this.site).href);
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) {
    // Puppeteer's types allow handles as arguments. There are none here.
    return this.page.evaluate(run as (...args: unknown[]) => unknown, ...args) as Promise<Result>;
  }

  async click(selector: string) {
    await this.page.click(selector);
  }

  async type(selector: string, text: string) {
    await this.page.click(selector, { count: 3 });
    await this.page.type(selector, text);
  }

  async typeTime(selector: string, time: string) {
    // A field with a 24-hour clock ignores the letters.
    await this.page.type(selector, `${time}AM`);
  }

  async back() {
    await this.page.goBack();
  }

  errors() {
    const errors = this.#errors;
    this.#errors = [];
    return Promise.resolve(errors);
  }

  async close() {
    await this.browser.close();
  }
}
