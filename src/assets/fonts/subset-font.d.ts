/** The part of subset-font 2.9 that the site uses; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** Axis tag to a pinned value or a narrower range. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
    /** OpenType feature tags to keep. */
    keepFeatures?: string[];
  }

  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Options,
  ): Promise<Uint8Array>;
}
