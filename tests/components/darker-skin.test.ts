import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import RestrictionCalculator from '../../src/features/calculator/RestrictionCalculator.astro';
import DarkerSkin from '../../src/components/mdx/DarkerSkin.astro';
import OwnChoice from '../../src/components/mdx/OwnChoice.astro';
import { restrictionData } from '../../src/data/restriction-data';
import { darkerSkinWaits, restrictions } from '../../src/data/restrictions';
import { dataFile } from '../fixtures/content-files';

/** A clinic's own waits, and numbers in place of those of `content/facts.yaml`. */
const { copy, facts } = vi.hoisted(() => ({
  copy: { waits: new Map<string, number>() },
  facts: new Map<string, object>(),
}));
vi.mock('../../src/clinic', async (original) => {
  const { clinic } = await original<typeof import('../../src/clinic')>();
  return { clinic: Object.assign(copy, { ...clinic, ...copy }) };
});
vi.mock('astro:content', async (original) => {
  const real = await original<typeof import('astro:content')>();
  return {
    ...real,
    getEntry: async (collection: string, id: string) => {
      const entry = await real.getEntry(collection as 'facts', id);
      const other = collection === 'facts' ? facts.get(id) : undefined;
      return entry && other ? { ...entry, data: { ...entry.data, ...other } } : entry;
    },
  };
});

beforeEach(() => {
  copy.waits = new Map();
  facts.clear();
});

const named = async () =>
  darkerSkinWaits(await restrictions()).map(({ hours, restrictions: alike }) => [
    hours,
    alike.map(({ id }) => id).join(),
  ]);

describe('what is longer on darker skin', () => {
  test('has the hours of the number that its sentence names', async () => {
    const hoursOf = (id: string) =>
      dataFile('content/facts.yaml').find((fact) => fact.id === id)!['hours'];
    expect(await named()).toEqual([
      [hoursOf('wait-darker-skin'), 'exercise,swimming,sauna,hair-removal,make-up'],
      [hoursOf('sun-maker-wait'), 'direct-sun'],
    ]);
  });

  test('leaves out what a clinic’s own copy asks as long for, on the page too', async () => {
    copy.waits.set('exercise', 120);
    copy.waits.set('sauna', 96);
    expect((await named())[0]![1]).toBe('swimming,hair-removal,make-up');
    const container = await AstroContainer.create();
    const html = await container.renderToString(RestrictionCalculator, { partial: true });
    const line = parse(html).querySelector('[data-darker-skin]')!;
    expect(line.querySelector('strong')!.text).toBe(
      'Swimming, Hair removal and self-tanner, Make-up: ',
    );
    const ofExercise = parse(html).querySelectorAll('[data-darker-of="exercise"]');
    expect(ofExercise).toEqual([]);
  });

  test('names what waits, also where a page gives one wait alone', async () => {
    const container = await AstroContainer.create();
    for (const [component, id, name] of [
      [DarkerSkin, 'make-up', 'Make-up: '],
      [OwnChoice, 'exercise', 'Exercise: '],
    ] as const) {
      const html = await container.renderToString(component, { props: { for: id } });
      const line = parse(html).querySelector(`[data-darker-of="${id}"]`)!;
      expect(line.querySelector('strong')?.text).toBe(name);
      expect(line.text).toMatch(/brown or black skin/);
    }
  });

  test('stands in the data with its hours, where it is longer', async () => {
    const [exercise] = (await restrictionData()).restrictions;
    expect(exercise!.darkerSkin!.hours).toBeGreaterThan(exercise!.hours);
    expect(exercise!.meanwhile.endsWith(exercise!.darkerSkin!.text)).toBe(true);
    copy.waits.set('exercise', 120);
    expect((await restrictionData()).restrictions[0]).not.toHaveProperty('darkerSkin');
  });

  test.each([
    [{ hours: undefined }, /content\/restrictions\.yaml, [a-z-]+, darkerSkin: .*"hours"/],
    [{ hours: 72 }, /content\/facts\.yaml, wait-darker-skin: "hours" \(72\)/],
  ])('a number with %j fails the build, with file and field', async (other, message) => {
    facts.set('wait-darker-skin', other);
    await expect(restrictions()).rejects.toThrow(message);
  });
});
