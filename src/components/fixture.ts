/** A state of a component in the browser, set by an address, a time or a button. */
interface State {
  /** "Every wait is over" */
  name: string;
  /** Query and fragment that set it: `#treated=2026-11-24T15:00&zone=Europe/London`. */
  address: string;
  /** The time that a test sets its clock to, ISO 8601. */
  now?: string;
  /** Name of the button that sets it. */
  press?: string;
}

/**
 * An example of a component, in `<Component>.fixtures.ts` beside the component. The style guide, the axe
 * tests and the visual tests are generated from these, so every component with a fixture is in all three.
 */
export interface Fixture<Props = Record<string, unknown>> {
  /** What this example shows: "Urgent". Unique within the component. */
  name: string;
  props?: Props | (() => Promise<Props>);
  /** Markup for the slot. */
  slot?: string;
  /** A sentence to put before the component, where it only makes sense at the end of one. */
  sentence?: string;
  /** States other than the one that the server renders. */
  states?: State[];
  /** Classes of a wrapper, where the component only makes sense inside another one. */
  inside?: string;
  /** For parts of the layout, which the style guide's own page shows: a selector for the part. */
  inFrame?: string;
  /** For whole lists, which are too long to show twice: the page that shows it. */
  onPage?: string;
}
