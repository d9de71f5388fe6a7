import type { ReaderState } from './reader';

/** The bar with which a reader steers the voice. */
export interface Controls {
  element: HTMLElement;
  show: (state: ReaderState) => void;
}

/** Builds the bar. Escape stops, wherever in the bar the focus is. */
export function controls(on: { toggle: () => void; stop: () => void }): Controls {
  const button = (label: string, action: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = label;
    made.addEventListener('click', action);
    return made;
  };
  const toggle = button('Pause', on.toggle);
  const note = document.createElement('span');
  note.textContent = 'Read by your own device. Nothing is sent.';
  const element = document.createElement('div');
  element.className = 'listening-bar';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', 'Listening');
  element.append(toggle, button('Stop', on.stop), note);
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') on.stop();
  });
  return {
    element,
    show: (state) => {
      toggle.textContent = state === 'paused' ? 'Go on' : 'Pause';
    },
  };
}
