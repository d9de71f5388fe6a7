/** What is known of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice that suits an English page best: British before any other English, then the reader's own default.
 * Only voices of the device itself: others send the text to a company, which would then know what is read.
 */
export function pickVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const score = (voice: V) => 2 * Number(/^en[-_]GB/i.test(voice.lang)) + Number(voice.default);
  return voices
    .filter(({ lang, localService }) => localService && /^en/i.test(lang))
    .reduce<V | undefined>((best, voice) => {
      return best && score(best) >= score(voice) ? best : voice;
    }, undefined);
}
