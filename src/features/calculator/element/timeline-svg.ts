import { healingPath } from '../../../lib/healing-line';
import { daysPerLabel, type Timeline } from '../core/timeline-geometry';

const width = 264;
const left = 4;
const length = width - 2 * left;
const rowHeight = 46;
const axisHeight = 24;
/** Above the rows, for the word at the present moment. */
const nowHeight = 18;

const daysInWeek = 7;

/** A row of the picture: the bar of one end, and the words above it. */
export interface TimelineRow {
  /** Where the wait ends, as a share of the whole line. */
  end: number;
  /** How much of the whole line has passed, up to that end. */
  passed: number;
  label: string;
}

/**
 * Draws the time line: for each row the line that heals, from the treatment to the end of the wait,
 * what has passed in full colour; the present moment and the days as uprights through the bars, clear of
 * the words above these.
 *
 * @param place where it is shown, in the place of the one before
 * @param text the same as words, for whoever can't see the picture
 * @param locale for the weekdays' short names
 */
export function drawTimeline(
  place: HTMLElement,
  timeline: Timeline,
  rows: readonly TimelineRow[],
  text: string,
  locale: string,
): void {
  const height = nowHeight + rows.length * rowHeight + axisHeight;
  const svg = element('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': text,
  });
  const upright = (x: number) =>
    rows.map((_row, index) => `M${x} ${nowHeight + index * rowHeight + 21}v22`).join('');
  // Each weekday within a week; beyond it, where one would come twice, dates.
  const format: Intl.DateTimeFormatOptions =
    timeline.days.length > daysInWeek ? { day: 'numeric', month: 'short' } : { weekday: 'short' };
  for (const { at, date } of timeline.days) {
    const x = left + at * length;
    const day = element('g', {});
    day.append(
      element('path', { class: 'timeline-day', d: upright(x) }),
      word(x + 3, height - 6, date.toLocaleString(locale, format), 'timeline-weekday'),
    );
    svg.append(day);
  }
  const now = left + timeline.now * length;
  svg.append(
    element('path', { class: 'timeline-now', d: upright(now) }),
    word(now, nowHeight - 5, 'now', 'timeline-moment'),
  );
  rows.forEach((row, index) => {
    const top = nowHeight + index * rowHeight;
    const bar = row.end * length;
    const path = healingPath({ width: bar, punctures: Math.ceil(bar / 12), healed: 0.1, depth: 9 });
    const passed = { x: left, y: top + 23, width: row.passed * length, height: 16 };
    const clip = element('svg', {
      ...passed,
      viewBox: `0 0 ${passed.width || 1} 16`,
      'aria-hidden': 'true',
    });
    clip.append(element('path', { class: 'timeline-passed', d: path }));
    svg.append(
      word(left, top + 16, row.label, 'timeline-label'),
      element('path', {
        class: 'timeline-rest',
        d: path,
        transform: `translate(${left} ${top + 23})`,
      }),
      clip,
    );
  });
  place.replaceChildren(svg);
  keepApart(svg);
}

/** Leaves out days whose labels would touch the one before, and what does not fit: as drawn, in any language. */
function keepApart(svg: SVGSVGElement): void {
  const labels = [...svg.querySelectorAll<SVGTextElement>('.timeline-weekday')];
  const boxes = labels.map((label) => label.getBBox());
  const every = daysPerLabel(boxes);
  labels.forEach((label, index) => {
    const { x, width: long } = boxes[index]!;
    if (index % every > 0) label.parentElement?.remove();
    else if (x + long > width) label.remove();
  });
}

function word(x: number, y: number, text: string, className: string): SVGElement {
  const node = element('text', { x, y, class: className });
  node.textContent = text;
  return node;
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
