/** A state that a component takes on in the browser, by an address, a moment or a press. */
interface State {
  /** "Every wait is over" */
  name: string;
  /** Query and fragment that bring it: `#treated=2026-11-24T15:00&zone=Europe/London`. */
  address: string;
  /** The moment that a test sets its clock to, ISO 8601. */
  now?: string;
  /** Name of the button that brings it. */
  press?: string;
}

/**
 * A component as the style guide shows it, beside the component in `<Component>.fixtures.ts`. The style
 * guide, the axe tests and the visual tests are made from these, so a component is in all three as soon
 * as it has one.
 */
export interface Fixture<Props = Record<string, unknown>> {
  /** What this one shows: "Urgent". Unique for the component. */
  name: string;
  props?: Props | (() => Promise<Props>);
  /** Markup for the slot. */
  slot?: string;
  /** For what only makes sense at the end of a sentence: the sentence. */
  sentence?: string;
  /** States beside the one that the server renders. */
  states?: State[];
  /** For what only makes sense inside other parts: the classes of the box around it. */
  inside?: string;
  /** For parts of the frame, which the style guide's own page shows: where in the page it stands. */
  inFrame?: string;
  /** For whole lists: the page that shows it, as it is too long to be shown twice. */
  onPage?: string;
}
