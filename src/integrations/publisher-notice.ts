import type { AstroIntegration } from 'astro';

/**
 * Prints last lines after the build if the configuration names nobody as responsible for the site, no address
 * for reports of mistakes, or no place of the code, and if the advice has no version of its own.
 *
 * @param publisher who is responsible: a name and an address
 * @param reports where readers report mistakes
 * @param code where the code is kept
 * @param changedFrom the version since which the advice was changed without an entry in `content/changes.yaml`
 */
export function publisherNotice(
  publisher: string | undefined,
  reports: string | undefined,
  code: string | undefined,
  changedFrom: string | undefined,
): AstroIntegration {
  return {
    name: 'publisher-notice',
    hooks: {
      'astro:build:done': () => {
        const notices = publisherNotices(publisher, reports, code, changedFrom);
        // Astro writes its own last line after this hook.
        process.once('exit', () => notices.forEach((notice) => console.warn(notice)));
      },
    },
  };
}

/** Returns a line for each thing that a reader needs and the configuration lacks. */
export function publisherNotices(
  publisher: string | undefined,
  reports: string | undefined,
  code: string | undefined,
  changedFrom?: string,
): string[] {
  return [
    ...(publisher
      ? []
      : [
          'Nobody is named as responsible for this site, and /about/ says so. Set PUBLISHER to a name and an address.',
        ]),
    ...(reports
      ? []
      : [
          'NO ADDRESS FOR REPORTS: readers who find a mistake can tell nobody, and no page offers it. Set REPORT_EMAIL or REPORT_FORM, and read docs/feedback.md.',
        ]),
    ...(code
      ? []
      : [
          'No address of the code: /clinics/ can’t say where a clinic gets its own copy. Set CODE_ADDRESS.',
        ]),
    ...(changedFrom
      ? [
          `THE ADVICE HAS CHANGED since version ${changedFrom}, and pages say so beside that version. Write an entry into content/changes.yaml, so that it has one of its own: "npm run check:content" prints it.`,
        ]
      : []),
  ];
}
