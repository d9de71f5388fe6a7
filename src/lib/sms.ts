/**
 * Signs of the GSM 7-bit default alphabet, each of which takes one septet (3GPP TS 23.038, section 6.2.1).
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Signs of its extension table, each of which takes two: an escape, and its own (section 6.2.1.1). */
const extended = new Set('\f^{}\\[~]|€');

/**
 * What one part holds. A message of several parts gives 6 of its 140 octets to the header that joins them (3GPP
 * TS 23.040, section 9.2.3.24.1), so each holds less than a message of one part.
 */
const rooms = { gsm: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } };

/** How much room a text message takes. */
export interface SmsSize {
  /** How many messages a network counts. */
  parts: number;
  /** Characters as a network counts them. */
  used: number;
  /** What one part of it holds. */
  perPart: number;
  /** The first sign that is not in the GSM alphabet: because of it, each part holds less than half as much. */
  unusual?: string;
}

/**
 * Returns how many parts a text takes as an SMS. It is sent in the GSM 7-bit alphabet, or in UCS-2 where one of
 * its signs is not in that. No sign is divided between two parts.
 */
export function smsSize(text: string): SmsSize {
  const signs = [...text];
  const unusual = signs.find((sign) => !basic.has(sign) && !extended.has(sign));
  // Beyond the first plane of Unicode, a sign takes two units of UTF-16, which networks send as UCS-2.
  const sizes = signs.map((sign) => (unusual ? sign.length : extended.has(sign) ? 2 : 1));
  const used = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = rooms[unusual ? 'ucs2' : 'gsm'];
  const size = (parts: number, perPart: number) => ({
    parts,
    used,
    perPart,
    ...(unusual && { unusual }),
  });
  if (used <= alone) return size(1, alone);
  let parts = 1;
  let inPart = 0;
  for (const sign of sizes) {
    if (inPart + sign > joined) {
      parts += 1;
      inPart = 0;
    }
    inPart += sign;
  }
  return size(parts, joined);
}

/** Signs of print, and what stands for them in the GSM alphabet. */
const plain: Record<string, string> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '…': '...',
};

/** Returns a text with signs of print in the form that the GSM alphabet has: ’ becomes '. */
export function plainForSms(text: string): string {
  return text.replaceAll(/[\u00a0\u202f‘’“”–…]/g, (sign) => plain[sign]!);
}
