import { clinic } from './clinic.ts';

/** An entry of the navigation: a page of `content/pages` by its id, and its label in menus. */
export interface NavEntry {
  /** File name in `content/pages` without `.mdx`; the address is `/<page>/`. */
  page: string;
  /** Short label for menus. */
  label: string;
}

/** A titled group of entries, as the footer shows them. */
export interface NavGroup {
  title: string;
  entries: NavEntry[];
}

const what: NavEntry = { page: 'what-is-skin-needling', label: 'What it is' };
const how: NavEntry = { page: 'how-it-works', label: 'How it works' };
const conditions: NavEntry = { page: 'conditions', label: 'What it may help' };
const rightForYou: NavEntry = { page: 'is-it-right-for-you', label: 'Is it right for you?' };
const risks: NavEntry = { page: 'risks', label: 'Risks' };
const session: NavEntry = { page: 'your-session', label: 'Your session' };
const results: NavEntry = { page: 'results', label: 'Results' };
const aftercare: NavEntry = { page: 'aftercare', label: 'Aftercare' };
const exercise: NavEntry = { page: 'exercise-after-skin-needling', label: 'Exercise' };
const choosing: NavEntry = { page: 'choosing-a-clinic', label: 'Choosing a clinic' };
const cost: NavEntry = { page: 'cost', label: 'What it costs' };
const addOns: NavEntry = { page: 'add-ons', label: 'Add-ons' };
const firstNight: NavEntry = { page: 'first-night', label: 'The first night' };
const darkMarks: NavEntry = { page: 'dark-marks', label: 'Dark marks' };
const getHelp: NavEntry = { page: 'get-help', label: 'Get help' };
const compare: NavEntry = { page: 'compare', label: 'Compare' };
const questions: NavEntry = { page: 'questions', label: 'Questions' };
const calculator: NavEntry = { page: 'calculator', label: 'Calculator' };
const search: NavEntry = { page: 'search', label: 'Search' };

/** Name, address, navigation and review policy: all settings that are not medical facts. */
export const site = {
  name: 'Skin Needling Explained',
  tagline: 'Plain, sourced facts about skin needling (micro-needling)',
  /** Scheme and host. Build links with `address` and `absoluteUrl`, which add the path. */
  url: clinic.siteUrl,
  /** The path under which the site is served, with a slash at both ends. */
  base: clinic.basePath,
  lang: 'en-GB',
  /**
   * Where readers report mistakes. Unset until the copy's operator sets `REPORT_EMAIL`; the pages then say
   * so.
   */
  reportEmail: clinic.reportEmail,
  /** The form in which readers report mistakes. It goes before the e-mail address. */
  reportForm: clinic.reportForm,
  /**
   * Who is responsible for this copy: a name and an address. If unset, the about page and the build say so.
   */
  publisher: clinic.publisher,
  /** Where the code is kept. If unset, the pages for clinics and the build say so. */
  codeAddress: clinic.codeAddress,
  /** Where security problems are reported: an e-mail address or an `https://` address. */
  securityContact: clinic.securityContact,
  /** The pages in reading order, for the previous and next links. */
  readingPath: [
    what,
    how,
    conditions,
    rightForYou,
    risks,
    session,
    results,
    aftercare,
    exercise,
    questions,
  ] satisfies NavEntry[],
  /** The header's short menu. */
  mainMenu: [
    what,
    conditions,
    compare,
    rightForYou,
    session,
    aftercare,
    calculator,
    risks,
    questions,
  ] satisfies NavEntry[],
  /** Shortcuts that a phone offers on a long press of the site's icon. */
  shortcuts: [calculator, aftercare] satisfies NavEntry[],
  /** The footer: every page, grouped by what the reader is about to do. */
  allPages: [
    {
      title: 'Before you decide',
      entries: [what, how, conditions, compare, rightForYou, risks, choosing, cost, addOns],
    },
    { title: 'Your treatment', entries: [session, results] },
    {
      title: 'After treatment',
      entries: [calculator, firstNight, aftercare, exercise, darkMarks, getHelp],
    },
    {
      title: 'Look it up',
      entries: [
        questions,
        { page: 'glossary', label: 'Glossary' },
        { page: 'sources', label: 'Sources' },
        search,
        { page: 'site-map', label: 'Site map' },
      ],
    },
    {
      title: 'This site',
      entries: [
        { page: 'about', label: 'About this site' },
        { page: 'clinics', label: 'For clinics' },
        { page: 'your-website', label: 'On your website' },
        { page: 'intended-use', label: 'Intended use' },
        { page: 'leaflet', label: 'Leaflet' },
        { page: 'changes', label: 'What changed' },
        { page: 'privacy', label: 'Privacy' },
        { page: 'accessibility', label: 'Accessibility' },
      ],
    },
  ] satisfies NavGroup[],
};
