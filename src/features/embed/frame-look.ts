import { isHex } from '../../lib/contrast';

/** How a frame looks, as the query of its address asks. */
export interface FrameLook {
  /** `auto` follows the device. A frame of another site never learns the scheme of the page around it. */
  scheme: 'light' | 'dark' | 'auto';
  /** True if the page around the frame shows through. */
  clear: boolean;
  /** True if only the form shows until there is an answer. */
  compact: boolean;
  /** A hex colour, with its `#`. Its contrast is not checked here. */
  accent?: string;
}

/**
 * Reads the look from a query such as `?scheme=dark&accent=8edbd0&start=compact`. Accepts `&amp;`, which
 * some editors write. Ignores everything else, so that a wrong value gives the usual look.
 */
export function readLook(search: string): FrameLook {
  const asked = new URLSearchParams(search.toLowerCase().replace(/&(?:amp;)+/g, '&'));
  const scheme = asked.get('scheme');
  const accent = `#${asked.get('accent')?.replace('#', '') ?? ''}`;
  return {
    scheme: scheme === 'dark' || scheme === 'auto' ? scheme : 'light',
    clear: asked.get('ground') === 'none',
    compact: asked.get('start') === 'compact',
    ...(isHex(accent) && { accent }),
  };
}
