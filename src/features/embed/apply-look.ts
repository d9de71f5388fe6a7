import { textOnAccent } from '../../lib/contrast';
import { readLook } from './frame-look';

/*
 * Runs before the first paint, as a classic script in the page: a module would run after it. Style
 * attributes are refused by the policy, but changes by script are not. CSP Level 3, § 6.1.
 */
const look = readLook(location.search);
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Switches the rules for the dark scheme on or off for good. */
function fix(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme')) {
      const wanted = rule.media.mediaText.includes(look.scheme);
      rule.media.mediaText = wanted ? 'screen' : 'not all';
    } else if ('cssRules' in rule) fix(rule.cssRules as CSSRuleList);
  }
}

/** Takes the accent if it can be read on each of the scheme's grounds, or else the site's own. */
function paint(accent: string): void {
  const style = getComputedStyle(root);
  const grounds = ['paper', 'raised', 'tint'].map((role) =>
    style.getPropertyValue(`--color-${role}`).trim(),
  );
  const text = textOnAccent(accent, grounds);
  root.toggleAttribute('data-accent', text !== undefined);
  if (text) {
    root.style.setProperty('--frame-accent', accent);
    root.style.setProperty('--frame-on-accent', text);
  } else console.warn(`accent=${accent.slice(1)}: too little contrast here, so ours is used.`);
}

if (look.scheme !== 'auto') {
  for (const { cssRules } of document.styleSheets) fix(cssRules);
  root.style.colorScheme = look.scheme;
}
root.toggleAttribute('data-clear', look.clear);
root.toggleAttribute('data-compact', look.compact);
if (look.accent) {
  paint(look.accent);
  dark.addEventListener('change', () => paint(look.accent!));
}
