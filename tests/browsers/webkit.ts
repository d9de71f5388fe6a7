import type { Driver, Engine } from './driver';
import { Session } from './webdriver';
import { startWebKit, type WebKitServer } from './webkit-programs';

const arrowRight = '\uE014';

export const webkit: Engine = {
  name: 'WebKitGTK',
  ownTemporal: false,
  launch: async ({ MiniBrowser: binary, WebKitWebDriver = '', Xvfb = '' }, site, zone) => {
    const server = await startWebKit(Xvfb, WebKitWebDriver, zone);
    try {
      const session = await Session.start(server.address, {
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      });
      return new WebKitDriver(server, session, site);
    } catch (error) {
      server.stop();
      throw error;
    }
  },
};

class WebKitDriver implements Driver {
  readonly version: string;
  #errors: string[] = [];

  constructor(
    private readonly server: WebKitServer,
    private readonly session: Session,
    private readonly site: string,
  ) {
    this.version = session.version;
  }

  async open(path: string) {
    this.#errors = await this.errors();
    await this.session.navigate('about:blank');
    await this.session.navigate(new URL(path, this.site).href);
    await this.evaluate(recordErrors);
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) {
    return this.session.execute<Result>(`return (${String(run)})(...arguments)`, args);
  }

  click(selector: string) {
    return this.session.click(selector);
  }

  async type(selector: string, text: string) {
    await this.session.clear(selector);
    await this.session.sendKeys(selector, text);
  }

  async typeTime(selector: string, time: string) {
    // Hour, minute and AM/PM are separate fields, and typing does not advance to the next.
    await this.session.sendKeys(selector, [...time.split(':'), 'A'].join(arrowRight));
  }

  async back() {
    await this.session.back();
  }

  async errors() {
    const errors = [...this.#errors, ...(await this.evaluate(takeErrors))];
    this.#errors = [];
    return errors;
  }

  async close() {
    await this.session.end().catch(() => undefined);
    this.server.stop();
  }
}

declare global {
  interface Window {
    recordedErrors?: string[];
  }
}

/**
 * Records a page's errors in the page, starting at its load, since WebKit's driver does not report them.
 * Earlier failures show only in what then does not work.
 */
function recordErrors() {
  const errors = (window.recordedErrors = [] as string[]);
  // In the capture phase, since a failed script or style fires its event only on its own element.
  const record = (event: Event) => {
    const { target } = event;
    const from = target instanceof Element ? target.outerHTML : '';
    errors.push(event instanceof ErrorEvent ? event.message : `error at ${from}`);
  };
  window.addEventListener('error', record, { capture: true });
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const { error } = console;
  console.error = (...words: unknown[]) => {
    errors.push(words.map(String).join(' '));
    error.apply(console, words);
  };
}

function takeErrors() {
  return window.recordedErrors?.splice(0) ?? [];
}
