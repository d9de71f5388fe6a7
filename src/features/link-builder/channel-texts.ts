import type { BuilderWords } from '../../content/schemas/interface';
import { fill } from '../../lib/fill';
import { writeLetter } from './letter-text';
import { writeMessage } from './message-text';
import type { PatientText } from './patient-text';
import { writeSms } from './sms-text';

/** A way to reach a patient by text. */
export type Channel = 'message' | 'sms-short' | 'sms-long' | 'letter';

/** A text to copy, and what the clinic should know of it. */
export interface ChannelText {
  text: string;
  notes: string[];
}

/** What the texts say. */
export interface ChannelInput {
  text: PatientText;
  /** The link without the patient's time and the clinic's contact. It keeps the clinic's longer waits. */
  shortLink: string;
  now: Temporal.Instant;
  locale: string;
  words: BuilderWords;
}

/** Returns the text for a channel. */
export function textFor(channel: Channel, input: ChannelInput): ChannelText {
  const { text, shortLink, now, locale, words } = input;
  if (channel === 'message') return { text: writeMessage(text, now, locale, words), notes: [] };
  if (channel === 'letter') return { text: writeLetter(text, locale, words), notes: [] };
  if (channel === 'sms-long') return sms(text, 2, words);
  const short = sms({ ...text, link: shortLink }, 1, words);
  return { ...short, notes: [...short.notes, ...(text.treatedAt ? [words.smsNoTime] : [])] };
}

function sms(message: PatientText, most: number, words: BuilderWords): ChannelText {
  const { text, size, ...leftOut } = writeSms(message, most, words);
  const { nameLeftOut, telLeftOut, titleLeftOut, lengthsLeftOut } = leftOut;
  const { used, parts, perPart, unusual } = size;
  const counted = parts === 1 ? words.smsPart : fill(words.smsParts, { count: String(parts) });
  const notes = [fill(words.smsSize, { characters: String(used), parts: counted })];
  const alphabet = (sentence: string, sign: string, holds: number) =>
    fill(sentence, { sign, most: String(holds) });
  if (unusual) notes.push(alphabet(words.smsUnusual, unusual, perPart));
  if (nameLeftOut === 'room') notes.push(words.smsNoRoom);
  else if (nameLeftOut) {
    notes.push(alphabet(words.smsNoSign, nameLeftOut.unusual, nameLeftOut.perPart));
  }
  if (lengthsLeftOut) notes.push(words.smsNoLengths);
  if (titleLeftOut) notes.push(words.smsNoTitle);
  if (telLeftOut) notes.push(words.smsNoTel);
  return { text, notes };
}
