/** What is wrong in `content/` while someone works on it, by file, and who is told when that changes. */
interface Faults {
  byFile: Map<string, Error>;
  changed?: () => void;
}

// Loaders, pages and integrations are each loaded as modules of their own: only this is one for all.
const key = Symbol.for('skin-needling-explained.content-faults');
const shared = globalThis as { [key]?: Faults };
const faults = (shared[key] ??= { byFile: new Map() });

/** Remembers what is wrong with a file, or with nothing that it was mended. */
export function noteFault(file: string, fault?: Error): void {
  if (!fault && !faults.byFile.has(file)) return;
  if (fault) faults.byFile.set(file, fault);
  else faults.byFile.delete(file);
  faults.changed?.();
}

/** The first fault that is not mended yet. */
export function openFault(): Error | undefined {
  return faults.byFile.values().next().value;
}

/** From now on this is called whenever a fault comes or goes. */
export function whenFaultsChange(listener: () => void): void {
  faults.changed = listener;
}
