import { plainError } from '../lib/plain-error';
import type { AftercareRule, Restriction } from '../content/schemas/restriction';

/** A restriction as this copy of the site shows it. */
export interface OverriddenRestriction extends Restriction {
  /**
   * Where the clinic made the wait longer: the original wait of `content/restrictions.yaml`, in elapsed
   * hours.
   */
  published?: number;
}

/** A rule (something to avoid or to do) as this copy of the site shows it. */
export type OverriddenRule = OverriddenRestriction | Exclude<AftercareRule, Restriction>;

/**
 * Returns the rules with a clinic's own waits. These may only be longer than the site's.
 *
 * @param own hours by restriction id
 * @param setIn where they were set, for messages
 * @throws Error that names each wait that is shorter than the site's or has an unknown id
 */
export function applyOverrides(
  rules: readonly AftercareRule[],
  own: ReadonlyMap<string, number>,
  setIn: string,
): OverriddenRule[] {
  const problems: string[] = [];
  const known = rules.flatMap((rule) => (rule.kind === 'avoid' ? [rule] : []));
  for (const [id, hours] of own) {
    const rule = known.find((candidate) => candidate.id === id);
    if (!rule) {
      problems.push(
        `${setIn}, ${id}: no such restriction. Use one of: ${known.map((r) => r.id).join(', ')}`,
      );
    } else if (hours < rule.hours) {
      problems.push(
        `${setIn}, ${id}: ${hours} hours is shorter than the site's ${rule.hours}. Own waits can only be longer.`,
      );
    }
  }
  if (problems.length > 0) throw plainError(problems.join('\n'));
  return rules.map((rule) => {
    const hours = own.get(rule.id);
    if (rule.kind !== 'avoid' || hours === undefined || hours === rule.hours) return rule;
    return { ...rule, hours, published: rule.hours };
  });
}
