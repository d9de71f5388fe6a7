import { waitInHours } from '../src/lib/durations.ts';

/** An entry of a data file of `content/`, as parsed. */
type Entry = Readonly<Record<string, unknown>>;

/** Returns the entries of a data file of `content/`, such as `days.yaml`. Returns none if there is no such file. */
export type ReadEntries = (file: string) => readonly Entry[];

/** A sentence with its origin, or in old versions the sentence alone. */
type Sentence = string | { text: string };

/** A part of an effect's course: words for what is usual, or ids of signs where nothing is usual any more. */
type CoursePart = { from: number; text: string } | { from: number; signs: string[] };

/**
 * Returns the advice as readers see it, in plain text with the numbers filled in: what
 * `content/versions/<id>.yaml` keeps of a version. It holds all that the hash of the advice covers.
 *
 * @param read reads a data file of the content that is kept
 * @throws Error for a placeholder that it cannot fill
 */
export function keptAdvice(read: ReadEntries) {
  const facts = new Map(read('facts.yaml').map(({ id, text }) => [String(id), String(text)]));
  const rules = read('restrictions.yaml');
  const plain = (sentence: Sentence) =>
    (typeof sentence === 'string' ? sentence : sentence.text).replaceAll(
      /\{([^}]*)\}/g,
      (whole, inside: string) => {
        const [kind, id = ''] = inside.split(':');
        const wait = kind === 'wait' && rules.find((rule) => rule['id'] === id)?.['hours'];
        const value = wait ? waitInHours(Number(wait)) : kind === 'fact' && facts.get(id);
        if (value) return value.replaceAll('\u00a0', ' ');
        throw new Error(`Cannot fill ${whole} for a kept version.`);
      },
    );
  const all = (sentences: unknown) => ((sentences ?? []) as Sentence[]).map(plain);
  const one = (sentence: unknown) => (sentence ? plain(sentence as Sentence) : '');
  const ofKind = (kind: string) => rules.filter((rule) => rule['kind'] === kind);
  const lists = read('advice.yaml');
  const items = lists.flatMap((list) => list['items'] as ({ id?: string } & { text: string })[]);
  const effects = read('effects.yaml');

  const usualOn = (day: number) =>
    effects.flatMap(({ name, course }) => {
      const part = (course as CoursePart[]).findLast(({ from }) => from <= day);
      return part && 'text' in part ? [`${String(name)}: ${plain(part)}`] : [];
    });
  const toDo = (entry: { advice: string } | Sentence) =>
    typeof entry === 'object' && 'advice' in entry
      ? plain(items.find(({ id }) => id === entry.advice)!)
      : plain(entry);

  return {
    waits: ofKind('avoid').map((rule) => ({
      id: rule['id'],
      activity: rule['activity'],
      hours: rule['hours'],
      ...given('limit', one(rule['limit'])),
      examples: rule['examples'],
      meanwhile: one(rule['meanwhile']),
      ...given('darkerSkin', one(rule['darkerSkin'])),
      ...given('afterwards', one(rule['afterwards'])),
    })),
    untilHealed: ofKind('until-healed').map(({ id, activity, until, meanwhile }) => ({
      id,
      activity,
      until,
      meanwhile: one(meanwhile),
    })),
    ...Object.fromEntries(
      ['do', 'dont'].map((name) => [
        name,
        [
          ...(name === 'do'
            ? ofKind('do').map(({ activity, what }) => `${String(activity)}: ${one(what)}`)
            : []),
          ...all(lists.find(({ id }) => id === name)?.['items']),
        ],
      ]),
    ),
    signs: read('warning-signs.yaml').map((card) => ({
      heading: card['heading'],
      signs: all(card['signs']),
      ...given('meanwhile', some(all(card['meanwhile']))),
      ...given('notes', some(all(card['notes']))),
      ...given('handedOut', one((card['handedOut'] as Entry | undefined)?.['whole'])),
    })),
    days: read('days.yaml').map((day) => ({
      name: day['name'],
      title: one(day['title']),
      usual: usualOn(Number(day['from'])),
      do: (day['do'] as ({ advice: string } | Sentence)[]).map(toDo),
    })),
  };
}

const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);
const given = (name: string, value: unknown) => (value ? { [name]: value } : {});
