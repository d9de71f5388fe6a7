import { setTimeout as sleep } from 'node:timers/promises';
import { Unreached } from './finding.ts';

/** Requests an address without following redirects. Throws `Unreached` with the reason in words. */
export type Ask = (address: string) => Promise<Response>;

interface Manners {
  /** Name of the program, and how to reach whoever runs it. */
  agent: string;
  /** Milliseconds between two requests to a host; a retry waits for longer. */
  gap: number;
  fetch?: typeof fetch;
  wait?: (milliseconds: number) => Promise<unknown>;
}

const timeout = 20_000;
const retries = 2;
/** A host that asks for more patience than this is left alone until the next run. */
const longestWait = 60_000;

/**
 * Returns a polite client: one request to a host at a time, with a gap; 429 and 5xx are tried again after
 * `Retry-After` (RFC 9110, § 10.2.3) or a growing pause. A host that stays silent is not asked again.
 */
export function politely({ agent, gap, fetch = globalThis.fetch, wait = sleep }: Manners): Ask {
  const turns = new Map<string, Promise<unknown>>();
  const silent = new Map<string, string>();

  async function attempt(address: string): Promise<Response | string> {
    try {
      return await fetch(address, {
        redirect: 'manual',
        headers: { 'User-Agent': agent },
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      const { name, cause, message } = error as Error & { cause?: { code?: string } };
      if (name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
      return cause?.code ?? message;
    }
  }

  async function ask(address: string, host: string): Promise<Response> {
    let problem = silent.get(host);
    for (let tries = 0; problem === undefined || tries > 0; tries += 1) {
      const answer = await attempt(address);
      const busy = typeof answer !== 'string' && (answer.status === 429 || answer.status >= 500);
      if (typeof answer !== 'string' && !busy) return answer;
      problem = typeof answer === 'string' ? answer : `answers ${answer.status}`;
      const asked =
        typeof answer === 'string' ? 0 : 1000 * Number(answer.headers.get('retry-after'));
      const pause = asked > 0 ? asked : gap * 2 ** (tries + 1);
      if (tries === retries || pause > longestWait) {
        silent.set(host, problem);
        break;
      }
      await wait(pause);
    }
    throw new Unreached(`${host}: ${problem}`);
  }

  return (address) => {
    const { host } = new URL(address);
    const turn = (turns.get(host) ?? Promise.resolve()).then(() => ask(address, host));
    turns.set(
      host,
      turn.then(
        () => wait(gap),
        () => (silent.has(host) ? undefined : wait(gap)),
      ),
    );
    return turn;
  };
}
