import type { Fixture } from '../../components/fixture';

type AstroComponent = (props: Record<string, unknown>) => unknown;

/** One fixture with its component, ready to be rendered. */
export interface Specimen {
  /** Anchor in the style guide, and the name of its picture: `care-card-urgent`. */
  id: string;
  Component: AstroComponent;
  fixture: Omit<Fixture, 'props'>;
  props: Record<string, unknown>;
}

/** A component with all its fixtures. */
export interface Exhibit {
  /** `CareCard` */
  name: string;
  /** Folder under `src`, such as `components/drawings`. */
  folder: string;
  specimens: Specimen[];
}

const components = import.meta.glob<AstroComponent>(
  ['/src/{components,features/calculator}/**/*.astro'],
  {
    import: 'default',
  },
);
const fixtures = import.meta.glob<Fixture[]>('/src/**/*.fixtures.ts', {
  import: 'default',
  eager: true,
});

const slug = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Returns all components that have fixtures, sorted by folder and name.
 *
 * @throws Error naming a fixtures file without a component beside it
 */
export async function exhibits(): Promise<Exhibit[]> {
  return Promise.all(
    Object.entries(fixtures)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(async ([file, list]) => {
        const path = file.replace('.fixtures.ts', '.astro');
        const load = components[path];
        if (!load) throw new Error(`${file} stands beside no component: ${path} is missing`);
        const Component = await load();
        const [, folder = '', name = ''] = /^\/src\/(.*)\/(\w+)\.astro$/.exec(path) ?? [];
        const specimens = list.map(async ({ props, ...fixture }) => ({
          id: slug(`${name} ${fixture.name}`),
          Component,
          fixture,
          props: (typeof props === 'function' ? await props() : props) ?? {},
        }));
        return { name, folder, specimens: await Promise.all(specimens) };
      }),
  );
}
