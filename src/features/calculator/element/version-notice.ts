import type { LateWords } from '../../../content/schemas/interface';
import { activityList, waitPlainly } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import type { OtherVersion } from '../core/link-version';
import type { SetBy } from '../core/longer-waits';

/**
 * Returns what a page says about the other version that a link or a kept answer is from: since when, what
 * changed since, and whose waits count.
 *
 * @param late what to say if it could not load
 * @param activity returns the page's name for the restriction with that id
 * @param inFrame true in a frame, whose links open a new tab
 */
export function versionNotice(
  other: OtherVersion,
  setBy: SetBy,
  late: LateWords,
  activity: (id: string) => string,
  inFrame = false,
): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'notice version-notice text-small';
  notice.dataset['part'] = 'version';
  if (other.kind === 'not-loaded') {
    notice.append(element('p', late.versionNotLoaded));
    return notice;
  }
  const { words } = other;
  if (other.kind === 'unknown') {
    notice.append(element('p', setBy === 'link' ? words.linkUnknown : words.readerUnknown));
    return notice;
  }
  const { date, changes, href, longerNow } = other.version;
  const list = element('ul');
  list.append(...changes.map((title) => element('li', title)));
  const more = element('a', words.more);
  more.href = href;
  if (inFrame) Object.assign(more, { target: '_blank', rel: 'noopener' });
  const last = element('p');
  last.append(more);
  const then = longerThen(other, activity);
  notice.append(
    element('p', fill(words[setBy], { date })),
    list,
    ...(longerNow.length > 0
      ? [element('p', fill(words.longerNow, { waits: longerNow.join(' ') }))]
      : []),
    ...(then ? [element('p', then)] : []),
    last,
  );
  return notice;
}

/** Returns which waits were longer in an older version, as a sentence. Returns an empty string if none was. */
export function longerThen(
  { words, waits }: OtherVersion & { kind: 'older' },
  activity: (id: string) => string,
): string {
  const named = [...waits].map(([id, hours]) => `${activity(id)} ${waitPlainly(hours)}`);
  return named.length > 0 ? fill(words.longerThen, { waits: activityList(named) }) : '';
}

function element<Name extends 'a' | 'li' | 'p' | 'ul'>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
