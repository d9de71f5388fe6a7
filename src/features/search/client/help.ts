import { normalize } from './tokenize.ts';

/** How people name what may need help, by the beginning of the word: the way to help comes first for these. */
const signs =
  `abscess agony allerg ambulance anaphyla bleed blister blurr boil breath breathe burn burning chest chills
  choke clammy coldsore collaps confus crust dizzy doctor emergenc epipen eye eyelid faint fever fit gasp
  hallucinat harm headache heart help herpes hive hospital hurt ill infect kill lump numb numbness ooz pain painful
  panic pass poison pus rash seizure sepsis septic shak shiver sick sore spread streak suicid
  suicide swallow swell swollen temperature throat throb tight tingl tongue unconscious unwell urgent vision
  vomit weep wheez worse yellow 111 112 911 999`.split(/\s+/);
/** Words that are a sign only together. */
const together =
  /\b(?:red|dark) lines?\b|\b(?:cold|night) sweat|\bon fire\b|light ?head|\b(?:big|huge|blue|gr[ae]y) (?:lip|skin|patch)|\blips?\b.*\b(?:big|huge|blue|gr[ae]y)\b|(?:black|white) patch|turn\w* (?:black|white|blue|gr[ae]y)|(?:cant|cannot|hardly) see\b|\bsee\w* (?:double|less|nothing|two)|\bstif+\b|black(?:ed|ing)? ?out|\bconsc|\bused needle|^a e$|\b(?:blind|\w*sight|dying|overdose)\b|\bdie\b(?! (?:down|off))|(?:nobody|no ?one|not|nt) (?:answer|pick|repl)|\b(?:clinic|salon) (?:is )?(?:closed|shut)/;
/** "Hot" is a sign, but for things that are hot: how a patient puts it has no end, and the things have. */
const hot =
  /\bhot\b(?! (?:bath|drink|food|room|sauna|shower|summer|tub|water|wax|weather|yoga)s?\b)/;
/**
 * How people say that they think of ending their life. It comes too often rather than too seldom, but "Can I die from
 * it?", "it died down" and "dead skin" ask something else.
 */
const crisis =
  /\bsuicid|\bself ?harm(?!\w* scar)|\b(?:kill|harm|hurt)(?:ing)? my ?self\b(?! (?:with|on|by|in|while)\b)|\b(?:to|wan+a) die\b(?! (?:down|off))|(?:^|\bi ?a?m )dying\b|\bdead\b(?! (?:skin|cell))|\b(?:my|your) (?:own )?life\b|\bend it(?: all|(?! \w))|(?:point|worth|reason|tired|sick)(?: of| in| to)? liv(?:e|ing)\b|(?:cant|cannot) (?:go|carry) on\b(?! (?!living)\w+ing| (?:a|the|my|holiday)\b)|(?:cant|cannot) (?:live|take it)\b(?! (?:with|in|on|without)\b)|nt want to (?:live|be here)/;
/** Who asks beforehand if it hurts has no sign yet. */
const beforehand =
  /^(?:does|do|will|would|is|how (?:much|bad))\b(?!.*\b(?:i|my|more|worse|still|now|after|days?)\b)/;
/** Ordinary words that begin like a symptom or are one letter away from one. */
const ordinary =
  `bleach blend bowel cheat child chili chilli chose confess dice fewer harem hear heat hell inject invoice kilo
  pan paw seat sell shaver smell sorry spell stick sweet throw tighten tightening worst`.split(
    /\s+/,
  );
const shortestSpelt = 5;
const endings = /(?:ness|tion|ing|ic|ed|ly|y|s)$/;

/** Returns true if two words differ by no more than one letter: wrong, missing, too many, or two swapped. */
export function oneLetterOff(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b || swapped;
}

/** Forms of a short word, "pussy" for one full of pus too. */
const shortForms = (sign: string) =>
  ['', 's', 'ed', 'ing', 'y', `${sign.at(-1)}y`].map((end) => sign + end);

/** Returns true for a normalized word for a symptom or for help, spelt right. */
export function namesSign(word: string): boolean {
  return (
    !ordinary.includes(word) &&
    signs.some((sign) =>
      sign.length < shortestSpelt ? shortForms(sign).includes(word) : word.startsWith(sign),
    )
  );
}

const formsOf = (word: string) => [word, word.replace(endings, '')];

/** Returns true for an ordinary word that only resembles a symptom. */
export const isOrdinary = (word: string) => formsOf(word).some((form) => ordinary.includes(form));

/** Returns the symptom that a normalized word means if it has one letter wrong, with or without its ending. */
export function signMeant(word: string): string | undefined {
  if (isOrdinary(word)) return undefined;
  return signs.find(
    (sign) =>
      sign.length >= shortestSpelt &&
      // Hardly anybody gets the first letter wrong: "paint" and "light" are no slips.
      word.slice(0, 2).includes(sign[0]!) &&
      formsOf(word).some((form) => oneLetterOff(form, sign)),
  );
}

/**
 * Returns what help a query asks for: `crisis` for thoughts of ending one's life, `sign` for a symptom or "help",
 * with one wrong letter too. It only decides which way to help is shown: a word too many does no harm.
 */
export function asksForHelp(query: string): 'crisis' | 'sign' | undefined {
  const words = normalize(query).split(/[^\p{L}\p{N}]+/u);
  const meant = words.map((word) => (namesSign(word) ? word : (signMeant(word) ?? word)));
  const text = meant.join(' ').trim();
  if (crisis.test(text)) return 'crisis';
  const asked = beforehand.test(text)
    ? meant.filter((word) => !/^(?:hurt|pain|bleed)/.test(word))
    : meant;
  return asked.some(namesSign) || together.test(text) || hot.test(text) ? 'sign' : undefined;
}
