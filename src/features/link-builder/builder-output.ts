import type { BuilderWords } from '../../content/schemas/interface';
import { copy } from '../../lib/dom/clipboard';
import { download } from '../../lib/dom/download';
import { printPart } from '../../lib/dom/print-part';
import { fill } from '../../lib/fill';
import { qrCode } from '../../lib/qr';
import type { CardText } from './card-text';
import type { Channel, ChannelText } from './channel-texts';
import { readLookFields } from './frame-look-fields';
import { qrDrawing, qrPngFile, qrSvgFile } from './qr-code';

/** The builder's results. */
export interface Made {
  link: string;
  /** Returns the text for a channel. */
  text: (channel: Channel) => ChannelText;
  /** Returns the lines of the card. */
  card: () => CardText;
  html: string;
  /**
   * Returns the address of the calculator for an iframe, and the HTML that embeds it, for the query with its look;
   * undefined if the chosen page cannot be embedded.
   */
  embed: ((look: string) => { address: string; html: string }) | undefined;
  readBack: readonly string[];
  /** A question about a time that is unlikely. */
  ask: string | undefined;
  /** True if the link contains the treatment time of one patient. */
  forOnePatient: boolean;
}

const announceAfter = 800;

/** Shows the builder's results in the markup that the server rendered. */
export class BuilderOutput {
  readonly #host: HTMLElement;
  readonly #words: BuilderWords;
  /** What to say when a text is copied, by its name. */
  readonly #copied: Record<string, string>;
  #made: Made | undefined;
  #saying: number | undefined;

  /** @param host the builder */
  constructor(host: HTMLElement, words: BuilderWords) {
    this.#host = host;
    this.#words = words;
    this.#copied = { link: words.linkCopied, text: words.textCopied, html: words.htmlCopied };
    for (const button of host.querySelectorAll<HTMLElement>('[data-copy]')) {
      button.addEventListener('click', () => void this.#copy(button.dataset['copy'] ?? ''));
    }
    for (const button of host.querySelectorAll<HTMLElement>('[data-save]')) {
      button.addEventListener('click', () => void this.#save(button.dataset['save'] ?? ''));
    }
    this.#part('channels').addEventListener('change', () => this.#showChannel());
    this.#part('html-kind').addEventListener('change', () => this.#showHtml());
    this.#part('look').addEventListener('input', () => this.#showHtml());
    this.#part('print-card').addEventListener('click', () => {
      this.#tell('card', printPart('card') ? '' : words.cardNotPrinted);
    });
    this.#part('output').hidden = false;
  }

  /**
   * Shows the results, or why there are none yet. Clears the status of earlier copies, which may be
   * outdated.
   */
  show(made: Made | string): void {
    this.#made = typeof made === 'string' ? undefined : made;
    this.#part('results').hidden = !this.#made;
    const words = this.#words;
    const said = this.#made?.forOnePatient ? words.readyForOne : words.ready;
    const ready = [said, this.#made?.ask].filter(Boolean).join(' ');
    this.#part('state').textContent =
      typeof made === 'string' ? fill(words.noLink, { why: made }) : ready;
    this.#say(this.#made ? ready : '');
    for (const line of this.#host.querySelectorAll('[data-done]')) write(line, '');
    if (this.#made) this.#fill(this.#made);
  }

  focus(): void {
    this.#part('output').focus();
  }

  #fill({ link, embed, readBack }: Made): void {
    this.#text('link').value = link;
    Object.assign(this.#part('open'), { href: link, target: '_blank', rel: 'noopener' });
    this.#list('read-back', readBack);
    this.#part('html-kind').hidden = !embed;
    this.#showChannel();
  }

  /** Shows what the chosen channel needs, and makes that alone. */
  #showChannel(): void {
    if (!this.#made) return;
    const { value: channel } = this.#host.querySelector<HTMLInputElement>(
      '[name="channel"]:checked',
    )!;
    for (const part of this.#host.querySelectorAll<HTMLElement>('[data-channel]')) {
      part.hidden = !part.dataset['channel']!.split(' ').includes(channel);
    }
    if (channel === 'card') this.#showCard(this.#made);
    else if (channel === 'qr') this.#showCode('qr', this.#made);
    else if (channel === 'html') this.#showHtml();
    else this.#showText(this.#made.text(channel as Channel));
  }

  #showText({ text, notes }: ChannelText): void {
    this.#text('text').value = text;
    this.#list('text-notes', notes);
    write(this.#host.querySelector('[data-done="text"]')!, '');
  }

  #showCard(made: Made): void {
    const { waits, emergency, urgent, contact } = made.card();
    this.#list('card-waits', waits);
    this.#list('card-emergency', emergency, headed);
    this.#list('card-urgent', urgent, headed);
    write(this.#part('card-contact'), contact);
    this.#showCode('card-code', made);
  }

  #showCode(name: string, { link }: Made): void {
    this.#part(name).replaceChildren(qrDrawing(qrCode(link)));
  }

  #list(name: string, lines: readonly string[], content: (line: string) => Node[] = plain): void {
    this.#part(name).replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.append(...content(line));
        return item;
      }),
    );
  }

  #showHtml(): void {
    if (!this.#made) return;
    const { embed, html } = this.#made;
    const framed = embed && this.#part<HTMLInputElement>('embed').checked;
    const look = this.#part('look');
    const frame = framed ? embed(readLookFields(look, this.#words)) : undefined;
    this.#text('html').value = frame?.html ?? html;
    if (frame) this.#part('open-frame').setAttribute('href', frame.address);
    for (const part of [look, this.#part('embed-hint')]) part.hidden = !frame;
  }

  async #copy(name: string): Promise<void> {
    const field = this.#text(name);
    if (await copy(field.value)) {
      this.#tell(name, this.#copied[name] ?? '');
      return;
    }
    // Selected, the text can be copied by keyboard or menu.
    field.focus();
    field.select();
    this.#tell(name, this.#words.copyRefused);
  }

  async #save(kind: string): Promise<void> {
    if (!this.#made) return;
    try {
      const code = qrCode(this.#made.link);
      const file = kind === 'svg' ? qrSvgFile(code) : await qrPngFile(code);
      download(file, `skin-needling-qr-code.${kind}`);
      this.#tell('qr', fill(this.#words.saved, { kind: kind.toUpperCase() }));
    } catch {
      this.#tell('qr', this.#words.notSaved);
    }
  }

  /** Makes one polite announcement, once the reader has paused. Does not repeat an unchanged text. */
  #say(text: string): void {
    window.clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      write(this.#part('said'), text);
    }, announceAfter);
  }

  #part<E extends HTMLElement = HTMLElement>(name: string): E {
    return this.#host.querySelector<E>(`[data-part="${name}"]`)!;
  }

  #text(name: string): HTMLTextAreaElement {
    return this.#part<HTMLTextAreaElement>(name);
  }

  #tell(name: string, text: string): void {
    write(this.#host.querySelector(`[data-done="${name}"]`)!, text);
  }
}

function plain(line: string): Node[] {
  return [document.createTextNode(line)];
}

/** Returns a line of a card's signs with what to do in bold: "Call an ambulance now:". */
function headed(line: string): Node[] {
  const [, heading = '', rest = line] = /^([^:]+:)(?!\/)(.*)$/.exec(line) ?? [];
  const strong = document.createElement('strong');
  strong.textContent = heading;
  return [strong, document.createTextNode(rest)];
}

/** Sets the text if it changed: some screen readers repeat a text that is set again unchanged. */
function write(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
