import type { PageData } from '../../src/content/schemas/page-data.ts';
import type { RestrictionData } from '../../src/content/schemas/restriction-data.ts';
import type { HandedOut } from '../handed-out-texts.ts';
import type { ArticleText } from './article-text.ts';

/** A source of `content/references.json`. */
export interface Source {
  id: string;
  title: string;
  seen: 'full' | 'part' | 'abstract' | 'report';
  uses: string;
  address?: string | undefined;
}

/** A text to review. */
interface PackText extends ArticleText {
  /** On the site, without a base path. */
  address: string;
  data: PageData;
}

/** All that the pack is made of. */
export interface PackParts {
  site: string;
  /** ISO 8601. */
  today: string;
  waits: RestrictionData;
  texts: readonly PackText[];
  sources: readonly Source[];
  /** Terms with their explanation, as plain markup. */
  glossary: readonly { term: string; html: string }[];
  /** The site's font as a data URL. */
  font: string;
  css: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const anchor = (address: string) =>
  `text-${address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
const date = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
const days = (hours: number) =>
  hours % 24 === 0
    ? `${hours} hours (${hours / 24} ${hours === 24 ? 'day' : 'days'})`
    : `${hours} hours`;

const read = {
  full: 'read whole',
  part: 'read in part',
  abstract: 'only the short summary read',
  report: 'not read itself: known from a copy or a report',
} as const;

const box = (label: string) => `<span class="choice"><i class="box"></i> ${label}</span>`;
const verdict = `<p class="verdict">${['Right as it is', 'Right with the changes noted', 'Wrong', 'I can’t judge it'].map(box).join('')}</p>`;
const lines = (count: number) =>
  `<div class="lines" aria-label="Room for notes">${'<i></i>'.repeat(count)}</div>`;
const hashLine = (address: string, hash: string) =>
  `<p class="hash">Text <code>${address}</code> · hash <code>${hash}</code></p>`;

const groups = [
  { title: 'Pages', starts: (address: string) => !/^\/(?:conditions|questions)\/./.test(address) },
  {
    title: 'What it may help: each condition with its options',
    starts: (address: string) => /^\/conditions\/./.test(address),
  },
  { title: 'Questions', starts: (address: string) => /^\/questions\/./.test(address) },
];

/** Returns the review pack as one HTML file that needs nothing else. */
export function packHtml(parts: PackParts, handedOut: HandedOut): string {
  const { site, today, waits, texts, sources, glossary, font, css } = parts;
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const cites = (ids: readonly string[], ownAdvice = false) =>
    ownAdvice || ids.length === 0
      ? ' <strong class="own">our own careful advice</strong>'
      : ` <sup>${ids.map((id) => `<a href="#source-${id}">${numbers.get(id) ?? '?'}</a>`).join(' ')}</sup>`;
  const grouped = groups.map(({ title, starts }) => ({
    title,
    texts: texts.filter(({ address }) => starts(address)),
  }));
  const version = `${date(waits.advice.date)} · ${waits.advice.id}`;
  const own = [...ownByText(texts)];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Review pack: ${escaped(site)}, ${version}</title>
<style>@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url(${font}) format('woff2'); font-weight: 400 700; }
${css}</style>
</head>
<body>
${cover(parts, version)}
<nav class="contents">
<h2>Contents</h2>
<ol class="parts">
<li><a href="#core">What does most harm if it is wrong</a>
<ul><li><a href="#waits">Every wait</a></li><li><a href="#advice">What to do and not to do</a></li><li><a href="#signs">Warning signs</a></li><li><a href="#own">What has no source</a></li></ul></li>
<li><a href="#handed-out">What clinics hand out</a></li>
${grouped
  .map(
    (group, index) =>
      `<li><a href="#group-${index}">${group.title}</a><ul class="columns">${group.texts
        .map(
          ({ address, data }) =>
            `<li><a href="#${anchor(address)}">${escaped(data.title)}</a></li>`,
        )
        .join('')}</ul></li>`,
  )
  .join('')}
<li><a href="#glossary">Glossary</a></li>
<li><a href="#sources">Every source, and how much of it we read</a></li>
</ol>
</nav>

<section class="part" id="core">
<h2>What does most harm if it is wrong</h2>
<p>These stand once in the site’s data, and pages, calculator, leaflet and search take them from there. Please judge them first. Small numbers lead to the sources at the end of the pack.</p>
${hashLine('/restrictions.json', waits.hash)}
${verdict}

<h3 id="waits">Every wait</h3>
${waits.restrictions.map((entry) => wait(entry, cites)).join('\n')}
${waits.untilHealed
  .map(
    ({ activity, until, why, meanwhile, sources: ids }) =>
      `<article class="entry"><h4>${escaped(activity)}: ${escaped(until)}</h4><dl><dt>Why</dt><dd>${escaped(why)}${cites(ids)}</dd><dt>What is fine</dt><dd>${escaped(meanwhile)}</dd></dl>${verdict}${lines(1)}</article>`,
  )
  .join('\n')}
${waits.todo
  .map(
    ({ activity, what, why, sources: ids }) =>
      `<article class="entry"><h4>${escaped(activity)}: to do</h4><dl><dt>What</dt><dd>${escaped(what)}${cites(ids)}</dd><dt>Why</dt><dd>${escaped(why)}</dd></dl>${verdict}${lines(1)}</article>`,
  )
  .join('\n')}

<h3 id="advice">What to do and not to do</h3>
${[['Do', waits.do] as const, ['Do not', waits.dont] as const]
  .map(
    ([heading, items]) =>
      `<article class="list"><h4>${heading}</h4><ul class="ticks">${items
        .map(
          (item) =>
            `<li><i class="box"></i> ${escaped(item.text)}${cites(item.sources, item.ownAdvice)}</li>`,
        )
        .join('')}</ul>${lines(2)}</article>`,
  )
  .join('\n')}
<p>What to expect on each day stands in <a href="#${anchor('/aftercare/')}">Aftercare</a>.</p>

<h3 id="signs">Warning signs</h3>
${waits.warningSigns.map((card) => signs(card, cites)).join('\n')}

<h3 id="own">What has no source</h3>
<p>Each of these says on the site that it is our own careful advice or choice. Please look at them with most care, because nobody stands behind them yet. A sentence that several texts share stands here once.</p>
<ul class="ticks">${own
    .map(
      ([sentence, { address, data }]) =>
        `<li><i class="box"></i> ${escaped(sentence)} <span class="where">(<a href="#${anchor(address)}">${escaped(data.title)}</a>)</span></li>`,
    )
    .join('\n')}</ul>
${lines(4)}
</section>

${clinicsHandOut(handedOut)}

${grouped
  .map(
    (group, index) =>
      `<section class="part" id="group-${index}"><h2>${group.title}</h2>\n${group.texts
        .map((text) => whole(text, sources))
        .join('\n')}</section>`,
  )
  .join('\n')}

<section class="part" id="glossary">
<h2>Glossary</h2>
${glossary.map(({ term, html }) => `<article class="term"><h4>${escaped(term)}</h4>${html}</article>`).join('\n')}
${lines(4)}
</section>

<section class="part" id="sources">
<h2>Every source, and how much of it we read</h2>
<ol class="sources">${sources
    .map(
      ({ id, title, address, seen, uses }) =>
        `<li id="source-${id}"><strong>${escaped(title)}</strong> <em>${read[seen]}.</em> ${escaped(uses)}${address ? ` <span class="address">${escaped(address)}</span>` : ''}</li>`,
    )
    .join('\n')}</ol>
</section>
<p class="end">End of the review pack of ${date(today)}, advice ${version}.</p>
</body>
</html>
`;
}

function cover({ site, today, waits, texts, sources }: PackParts, version: string): string {
  const address = waits.source.replace(/aftercare\/$/, '');
  const fields = [
    'Name',
    'Profession, such as consultant dermatologist',
    'Registered with, such as the General Medical Council',
    'Registration number',
    'Conflicts of interest, in one sentence; write “none” if there are none',
  ];
  return `<header class="cover">
<p class="kind">Review pack for clinicians</p>
<h1>${escaped(site)}</h1>
<p class="lead">Advice of ${version}. Printed on ${date(today)}.<br>${escaped(address)}</p>
<p>This pack holds ${texts.length} texts with their ${sources.length} sources, every wait, every warning sign, what clinics hand out, and each sentence that no source carries. It is made from the site itself, so what you read is what patients read. Drawings, forms and links stand on the site alone.</p>
<h2>How to use it</h2>
<ol>
<li>Begin with “What does most harm if it is wrong”. You may review as few texts as you like.</li>
<li>Read a text whole. Tick a box above it, and write what to change beside it or on the lines.</li>
<li>A small raised number is the source with that number below the text, which says how much of it we read. In the first part and the glossary it is a number of the list at the end.</li>
<li>Sign below. Whoever keeps the site enters your name, role, registration and conflicts with the hash of each text that you found right as it is.</li>
<li>The hash stands for the text, word by word. Once a word, a number, a sign or a source of it changes, the page no longer shows your review. So your name never stands under words that you did not read.</li>
</ol>
<section class="signature">
<h2>Who reviewed it</h2>
${fields.map((field) => `<p class="field"><span>${field}</span><i></i></p>`).join('\n')}
<p class="field"><span>Texts that I read whole and found right</span></p>
<p>${box('every text that I ticked “Right as it is”')}${box('these:')}</p>
${lines(1)}
<p class="sign"><span><i></i>Signature</span><span><i></i>Date</span></p>
</section>
</header>`;
}

type Cites = (ids: readonly string[], ownAdvice?: boolean) => string;

function wait(entry: RestrictionData['restrictions'][number], cites: Cites): string {
  const { hours, minimum, range } = entry;
  const rows = [
    [
      'Minimum wait',
      `<strong>${days(hours)}</strong> from the end of the treatment${hours > minimum ? `; this clinic’s own, longer than the published ${days(minimum)}` : ''}`,
    ],
    [
      'What others ask for',
      `${range.min === range.max ? days(range.min) : `${days(range.min)} to ${days(range.max)}`}. ${escaped(range.note)}`,
    ],
    ['Why', `${escaped(entry.why)}${cites(entry.sources)}`],
    ...(entry.ownChoice ? [['Our own choice', escaped(entry.ownChoice)]] : []),
    ['It includes', escaped(entry.examples.join(', '))],
    ['Until then', escaped(entry.meanwhile)],
    ['After that', escaped(entry.afterwards)],
    ...(entry.limit ? [['And then', escaped(entry.limit)]] : []),
  ];
  return `<article class="entry"><h4>${escaped(entry.activity)}: ${days(hours)}</h4><dl>${rows.map(([name, text]) => `<dt>${name}</dt><dd>${text}</dd>`).join('')}</dl>${verdict}${lines(1)}</article>`;
}

function signs(card: RestrictionData['warningSigns'][number], cites: Cites): string {
  const more = [...card.meanwhile, ...card.notes];
  return `<article class="list"><h4>${escaped(card.heading)}</h4><ul class="ticks">${card.signs
    .map(
      (sign) =>
        `<li><i class="box"></i> ${escaped(sign.text)}${cites(sign.sources, sign.ownAdvice)}</li>`,
    )
    .join(
      '',
    )}</ul>${more.length > 0 ? `<p>With it:</p><ul class="ticks">${more.map((line) => `<li><i class="box"></i> ${escaped(line.text)}${cites(line.sources, line.ownAdvice)}</li>`).join('')}</ul>` : ''}${lines(2)}</article>`;
}

function clinicsHandOut({ cases, others, hash }: HandedOut): string {
  const shown = cases.map(
    ({ title, texts }) =>
      `<h3>${escaped(title)}</h3>${texts
        .map(
          (one) =>
            `<article class="sent"><h4>${escaped(one.title)}</h4>${one.text
              .split(/\n\n+/)
              .map((part) => `<p>${escaped(part)}</p>`)
              .join('')}${verdict}${lines(1)}</article>`,
        )
        .join('\n')}`,
  );
  return `<section class="part" id="handed-out">
<h2>What clinics hand out</h2>
<p>The link builder makes these texts for e-mails, SMS, letters and cards, and the calculator what a patient takes along. They stand on no page. Clinic, number and time are an example. They say in few words what <a href="#waits">Every wait</a> and <a href="#signs">Warning signs</a> say with their sources: please look for what is milder, stronger or missing. An SMS has no room for the signs, so its link leads to them.</p>
${hashLine('/clinics/', hash)}
${verdict}
${shown.join('\n')}
<h3>What other choices bring</h3>
<p>Sentences for other links, clinics and moments. What stands in braces is filled in.</p>
<ul class="ticks">${others.map((sentence) => `<li><i class="box"></i> ${escaped(sentence)}</li>`).join('')}</ul>
${lines(4)}
</section>`;
}

function whole({ address, data, html }: PackText, sources: readonly Source[]): string {
  const known = new Map(sources.map((source) => [source.id, source]));
  const cited = data.sources
    .map(({ id, title }) => {
      const seen = known.get(id)?.seen;
      return `<li><a href="#source-${id}">${escaped(title)}</a>${seen ? ` <em>(${read[seen]})</em>` : ''}</li>`;
    })
    .join('');
  return `<article class="text" id="${anchor(address)}">
<h3>${escaped(data.title)}</h3>
${hashLine(address, data.hash)}
${verdict}
<p class="summary">${escaped(data.summary)}</p>
${html}
${cited ? `<h5>Sources of this text</h5><ol class="cited">${cited}</ol>` : ''}
<p class="checked">Last checked against its sources on ${date(data.checked)}; next check due on ${date(data.nextCheck)}.</p>
${lines(3)}
</article>`;
}

/** Returns each sentence that no source carries, with the first text that has it. */
function ownByText(texts: readonly PackText[]): Map<string, PackText> {
  const found = new Map<string, PackText>();
  for (const text of texts) for (const own of text.own) if (!found.has(own)) found.set(own, text);
  return found;
}
