import { healingPath } from '../../../lib/healing-line';
import { daysPerLabel, type Timeline } from '../core/timeline-geometry';

const width = 264;
const left = 4;
const length = width - 2 * left;
const rowHeight = 46;
const axisHeight = 24;
/** Space above the rows for the label at the current time. */
const nowHeight = 18;

const daysInWeek = 7;

/** A row of the timeline: a bar and the label above it. */
export interface TimelineRow {
  /** End of the wait, as a fraction of the whole line. */
  end: number;
  /** The part of the whole line that has passed, up to that end. */
  passed: number;
  label: string;
}

/**
 * Draws the timeline. Each row has a healing line from the treatment to the end of the wait, with the part
 * that has passed in full colour. The current time and the days are vertical lines through the bars; they
 * leave the labels clear.
 *
 * @param place the element whose content the drawing replaces
 * @param text the same information as text, for screen readers
 * @param locale locale of the weekdays' short names
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
  // Weekdays within a week; dates beyond it, where a weekday would come twice.
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

/**
 * Removes labels that would touch the one before or do not fit. Measures them as drawn, so works in any
 * language.
 */
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
