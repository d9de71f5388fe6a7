import { showKeptAnswer } from './kept-answer';

// Runs before the first paint, as a classic script after its place, so that the greeting moves nothing.
showKeptAnswer(document.querySelector<HTMLElement>('[data-part="kept-answer"]')!);
