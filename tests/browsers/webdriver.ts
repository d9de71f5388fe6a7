const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds that a command may take. WebKitGTK at times never ends a page load on a busy machine. */
const answersWithin = 45_000;

/**
 * Sends a command to a WebDriver server (W3C WebDriver, section 6).
 *
 * @param within milliseconds until it counts as not answered
 * @throws {Error} with the command, if the server reports an error or does not answer
 */
export async function send<Value>(
  server: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  within = answersWithin,
): Promise<Value> {
  const signal = AbortSignal.timeout(within);
  const sent = body && JSON.stringify(body);
  const response = await fetch(`${server}${path}`, {
    method,
    signal,
    ...(sent && { body: sent }),
  }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    throw new Error(`${method} ${path} ${sent ?? ''}: no answer within ${within} ms`, {
      cause: error,
    });
  });
  const { value } = (await response.json()) as {
    value: Value & { error: string; message: string };
  };
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}. ${value.message}`);
  return value;
}

/** A WebDriver session: the commands that the journeys need. */
export class Session {
  private constructor(
    private readonly address: string,
    readonly version: string,
  ) {}

  static async start(server: string, alwaysMatch: object): Promise<Session> {
    const { sessionId, capabilities } = await send<{
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    }>(server, 'POST', '/session', { capabilities: { alwaysMatch } });
    const { browserName, browserVersion } = capabilities;
    return new Session(`${server}/session/${sessionId}`, `${browserName}/${browserVersion}`);
  }

  navigate(url: string) {
    return this.#post('/url', { url });
  }

  back() {
    return this.#post('/back');
  }

  execute<Result>(script: string, args: unknown[]) {
    return this.#post<Result>('/execute/sync', { script, args });
  }

  async click(selector: string) {
    // Scroll first: WebKitGTK's driver otherwise reports elements far down the page as not clickable.
    const script = 'document.querySelector(arguments[0]).scrollIntoView({ block: "center" })';
    await this.execute(script, [selector]);
    await this.#post(`${await this.#element(selector)}/click`);
  }

  async clear(selector: string) {
    await this.#post(`${await this.#element(selector)}/clear`);
  }

  async sendKeys(selector: string, text: string) {
    await this.#post(`${await this.#element(selector)}/value`, { text });
  }

  /** Ends the session. A browser that does not answer is not waited for. */
  end() {
    return send(this.address, 'DELETE', '', undefined, 5000);
  }

  async #element(selector: string) {
    const found = await this.#post<Record<typeof elementKey, string>>('/element', {
      using: 'css selector',
      value: selector,
    });
    return `/element/${found[elementKey]}`;
  }

  #post<Value = unknown>(path: string, body: object = {}) {
    return send<Value>(this.address, 'POST', path, body);
  }
}
