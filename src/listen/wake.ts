/**
 * Offers to read the page aloud where the device has an English voice of its own. The code that reads is
 * loaded at the first use; where that fails, the offer goes.
 */
export function wakeListening(): void {
  const facts = document.querySelector('.facts');
  // Some browsers have no speech, whatever the types say.
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!facts || !speech) return;
  const button = document.createElement('button');
  button.append('Listen');
  button.onclick = () => {
    // Safari lets a page speak from a tap alone, and the code that reads may arrive after it.
    speech.speak(new SpeechSynthesisUtterance());
    import('./listen').then((code) => code.listen(button)).catch(() => button.remove());
  };
  // Not every browser has its voices at once, and not every one lets listeners be added here.
  (speech.onvoiceschanged = () => {
    if (speech.getVoices().some((voice) => voice.localService && /^en/.test(voice.lang))) {
      facts.prepend(button);
    }
  })();
}
