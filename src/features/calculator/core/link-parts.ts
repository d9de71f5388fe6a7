/** One part of a link, with key and value decoded. */
export interface LinkPart {
  /** Lower case. Empty if there is nothing between two `&`. */
  key: string;
  value: string;
}

/** How many times a link may have been percent-encoded as a whole. */
const deepest = 3;

/**
 * Matches the forms in which mail, web pages and programs write `&`, encoded or not. Matches only before a
 * name and its `=`, or before the end marker of a link. Nothing else can be meant there, because values
 * encode `=`.
 */
const separator =
  /&(?:amp;|#0*38;|#x0*26;)+|(?:;|\\u0026|%(?:25)*26)(?:amp(?:;|%3B))*(?=[a-z][a-z-]*=|1$)/gi;

/**
 * Matches a value that was encoded twice: a telephone number has no plus or escape between its digits, and
 * a time or zone has no `%`.
 */
const twice = /(?:^|[&;])(?:tel=[^&]*\d%2(?:B|520)|(?:treated|zone)=[^&]*%25)/i;

/**
 * Splits a link's fragment into parts and repairs known damage from transit: `&` as in HTML (`&amp;`, once
 * or more), `=` as in quoted-printable mail (RFC 2045, § 6.7: `=3D`), percent-encoding of the whole or a
 * part, punctuation after the last part, parts added after a `?`, and a text directive (`:~:text=`). Never
 * throws.
 */
export function linkParts(fragment: string): LinkPart[] {
  let text = fragment.replace(/:~:.*/s, '').replace(/\?(?=[\w.-]+(?:=|%3D))/gi, '&');
  // Only a clinic's name may begin with "3D"; no other value can.
  if (/(?:^|[&;])(?!clinic)[a-z-]+=3D/i.test(text)) text = text.replaceAll(/=3D/gi, '=');
  while (twice.test(text)) {
    text = text.replaceAll(/%2B/gi, '+').replaceAll('%25', '%');
  }
  return text ? pieces(text, deepest).map(readPart) : [];
}

/**
 * Splits the text into undecoded parts. A piece with no `=` but an encoded `=` or `&` was encoded as a
 * whole: decodes it and splits it again.
 */
function pieces(text: string, depth: number): string[] {
  return text
    .replaceAll(separator, '&')
    .split('&')
    .flatMap((piece) =>
      depth > 0 && !piece.includes('=') && /%(?:25)*(?:3D|26)/i.test(piece)
        ? pieces(decoded(piece), depth - 1)
        : [piece],
    );
}

/** Decodes all valid escapes and keeps the rest, such as half an escape at the end. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

function readPart(piece: string): LinkPart {
  const [[name, value] = ['', '']] = new URLSearchParams(piece);
  const key = name
    .toLowerCase()
    .replace(/^[^a-z\d_]+/, '')
    .replace(/[^\w-]+$/, '');
  // Removes the full stop or bracket of a surrounding sentence. Only a clinic's name may end in one.
  const end = key === 'clinic' ? /[<>\s]+$/ : /[^\p{L}\p{N}]+$/u;
  return { key, value: value.replace(end, '') };
}
