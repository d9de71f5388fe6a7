import { hashSource, metaPolicy, type InlineHashes } from './csp.ts';

const style = /<style[^>]*>([\s\S]*?)<\/style>/g;
const script = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const charset = /<meta charset="?utf-8"?\s*\/?>/i;

/** Data blocks such as JSON-LD don't run, so no policy applies to them. HTML standard, § 4.12.1. */
const isData = (attributes: string) =>
  /\stype=/.test(attributes) &&
  !/\stype="?(?:module|text\/javascript)"?(?=[\s>]|$)/.test(attributes);

/** Returns the hashes of a page's inline scripts and styles. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = [...html.matchAll(script)]
    .filter(([, attributes = '']) => !isData(attributes))
    .map(([, , text = '']) => hashSource(text));
  const styles = [...html.matchAll(style)].map(([, text = '']) => hashSource(text));
  return { scripts: [...new Set(scripts)], styles: [...new Set(styles)] };
}

/**
 * Inserts the page's policy into its head, right after the character set: it applies only to what comes
 * after it.
 *
 * @param hashes of the page's inline code
 * @throws Error if the page does not declare UTF-8
 */
export function withPolicy(html: string, hashes: InlineHashes, referrer: string): string {
  if (!charset.test(html)) throw new Error('no <meta charset="utf-8"> to put the policy after');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(hashes)}">`;
  const referrerPolicy = `<meta name="referrer" content="${referrer}">`;
  return html.replace(charset, (found) => `${found}${policy}${referrerPolicy}`);
}
