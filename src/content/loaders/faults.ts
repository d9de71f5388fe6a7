/** The current errors in `content/` during development, by file, and the listener for changes. */
interface Faults {
  byFile: Map<string, Error>;
  changed?: () => void;
}

// Loaders, pages and integrations each load this module separately, so the state is global.
const key = Symbol.for('skin-needling-explained.content-faults');
const shared = globalThis as { [key]?: Faults };
const faults = (shared[key] ??= { byFile: new Map() });

/** Records a file's error, or without one that the file is fixed. */
export function noteFault(file: string, fault?: Error): void {
  if (!fault && !faults.byFile.has(file)) return;
  if (fault) faults.byFile.set(file, fault);
  else faults.byFile.delete(file);
  faults.changed?.();
}

/** Returns the first error that is not fixed yet. */
export function openFault(): Error | undefined {
  return faults.byFile.values().next().value;
}

/** Registers the listener that is called whenever an error appears or is fixed. */
export function whenFaultsChange(listener: () => void): void {
  faults.changed = listener;
}
