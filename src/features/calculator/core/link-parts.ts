/** One part of a link, both sides decoded. */
export interface LinkPart {
  /** In small letters; empty where nothing stands between two `&`. */
  key: string;
  value: string;
}

/** How often a link may have been encoded as a whole. */
const deepest = 3;

/**
 * What mail, web pages and programs write for a `&`, encoded or not. Before a name and its `=`, or at the
 * end of a link of ours, no other sign can be meant: in a value, `=` is encoded.
 */
const separator =
  /&(?:amp;|#0*38;|#x0*26;)+|(?:;|\\u0026|%(?:25)*26)(?:amp(?:;|%3B))*(?=[a-z][a-z-]*=|1$)/gi;

/** A value that was encoded twice: no number has a plus or an escape between its digits, no time or zone a `%`. */
const twice = /(?:^|[&;])(?:tel=[^&]*\d%2(?:B|520)|(?:treated|zone)=[^&]*%25)/i;

/**
 * Takes a link's fragment apart, and mends what is known to happen to links on their way: `&` written
 * as in HTML (`&amp;`, once or more), `=` as in quoted-printable mail (RFC 2045, § 6.7: `=3D`), the
 * whole or a part of it percent-encoded, a mark after the last part, parts added after a `?`, and a
 * text directive (`:~:text=`). Never throws.
 */
export function linkParts(fragment: string): LinkPart[] {
  let text = fragment.replace(/:~:.*/s, '').replace(/\?(?=[\w.-]+(?:=|%3D))/gi, '&');
  // A clinic's own name may begin with "3D"; nothing else in a link can.
  if (/(?:^|[&;])(?!clinic)[a-z-]+=3D/i.test(text)) text = text.replaceAll(/=3D/gi, '=');
  while (twice.test(text)) {
    text = text.replaceAll(/%2B/gi, '+').replaceAll('%25', '%');
  }
  return text ? pieces(text, deepest).map(readPart) : [];
}

/** The parts as they stand. One with no `=` but an encoded one was encoded whole, and is more than one. */
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

/** Decodes what can be decoded, and leaves the rest, such as half an escape at the end. */
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
  // A sentence's own full stop or bracket. Names may end in one; no other part can.
  const end = key === 'clinic' ? /[<>\s]+$/ : /[^\p{L}\p{N}]+$/u;
  return { key, value: value.replace(end, '') };
}
