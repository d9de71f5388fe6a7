const shortestStem = 4;

/**
 * True where two plain words are alike up to their endings: "swim" and "swimming", "scars" and "scar". A
 * word that is too short to be a stem may only gain a letter: "gym" and "gyms", not "sea" and "search".
 */
export function alike(word: string, wanted: string): boolean {
  const [short = '', long = ''] = [word, wanted].sort((a, b) => a.length - b.length);
  return (
    long.startsWith(short) && (short.length >= shortestStem || long.length - short.length <= 1)
  );
}
