import type { BuilderWords } from '../../content/schemas/interface';
import { fill } from '../../lib/fill';
import { readWords } from '../../lib/dom/read-words';
import { readDevice } from '../calculator/core/device';
import { EntryState } from '../calculator/element/entry-state';
import { isOver } from '../calculator/core/end-times';
import { writeLink, type LinkState } from '../calculator/core/link-state';
import { readLink } from './link-reader';
import { readBuilderAddress, writeBuilderAddress } from './builder-address';
import { BuilderForm, type Chosen } from './builder-form';
import { BuilderOutput, type Made } from './builder-output';
import { writeCard } from './card-text';
import { textFor } from './channel-texts';
import { embedHtml, linkHtml } from './html-snippet';
import { readBack, unlikelyTime } from './link-preview';
import { validateLinkForm, type Treatment } from './link-form-values';
import { forEveryPatient, type BuilderDarkerSkin } from './patient-text';

/**
 * `<link-builder>`: makes a clinic's link from the form that the server rendered. Everything happens in
 * the browser. Its own URL holds the input, and nothing is stored.
 */
export class LinkBuilder extends HTMLElement {
  #form!: BuilderForm;
  #words!: BuilderWords;
  #output!: BuilderOutput;
  #entry!: EntryState;
  /** True if the reader has typed anything. */
  #typed = false;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    this.#words = readWords(this);
    this.#form = new BuilderForm(form, readDevice(this.dataset['lang']!), this.#words);
    this.#output = new BuilderOutput(this, this.#words);
    this.#entry = new EntryState(this.#form.minimums().map(({ id }) => id));
    form.addEventListener('input', () => this.#changed());
    for (const button of form.querySelectorAll<HTMLElement>('[data-fill]')) {
      button.addEventListener('click', () => {
        this.#form.fillNow(currentTime(), button.dataset['fill'] === 'now');
        this.#changed();
      });
    }
    form.addEventListener('focusout', () => this.#make());
    // A press on the button blurs the last field, whose error would move the button from under the pointer
    // before it is released: the form would not be submitted.
    form
      .querySelector('[type="submit"]')!
      .addEventListener('mousedown', (event) => event.preventDefault());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#asked();
    });
    window.addEventListener('hashchange', this.#fromAddress);
    if (this.#form.early) this.#entry.save(this.#form.early);
    this.#restore();
    this.#fromAddress();
    this.#make();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#fromAddress);
  }

  #fromAddress = (): void => {
    const fragment = this.#entry.link();
    if (!fragment) {
      // An in-page link keeps the input in the URL.
      if (location.hash) this.#entry.save(this.#typedNow());
      return;
    }
    this.#entry.arrived(fragment, true);
    const { path, state, problems } = readBuilderAddress(
      fragment,
      this.#form.minimums(),
      this.#form.paths(),
    );
    this.#form.fill(path, state);
    const words = this.#words;
    const waits = problems.flatMap((problem) =>
      'id' in problem ? [this.#form.activity(problem.id)] : [],
    );
    this.#notice(
      words.filledByLink,
      problems.length > 0 && words.partsMissing,
      waits.length > 0 && fill(words.checkWaits, { activities: waits.join(', ') }),
    );
    this.#form.askAll();
    this.#restore();
    this.#make();
  };

  #notice(...sentences: (string | false)[]): void {
    this.querySelector('[data-part="notice"]')!.textContent = sentences.filter(Boolean).join(' ');
  }

  /**
   * Restores the input saved in this history entry. It is newer than the URL, which holds only valid
   * input.
   */
  #restore(): void {
    const typed = this.#entry.typed();
    this.#typed = typed !== undefined;
    if (typed !== undefined) this.#form.restore(typed);
  }

  #typedNow(): string | undefined {
    return this.#typed ? this.#form.save() : undefined;
  }

  #changed(): void {
    this.#typed = true;
    this.#form.showChoice();
    const state = this.#make();
    const fragment = state && writeBuilderAddress(this.#form.chosen().path, state);
    this.#entry.save(this.#typedNow(), fragment, true);
  }

  /** Handles the submitted form: shows every error and focuses the first field with one. */
  #asked(): void {
    this.#form.askAll();
    if (this.#make()) this.#output.focus();
    else this.#form.focusFirstError();
  }

  /** Reads the form and shows the results, or what is missing. */
  #make(): LinkState | undefined {
    const chosen = this.#form.chosen();
    const now = currentTime();
    const read = validateLinkForm(
      this.#form.typed(),
      chosen.takes !== undefined,
      this.#form.minimums(),
      now,
      this.#words,
    );
    this.#form.showErrors(read.ok ? new Map() : read.errors);
    if (!read.ok) {
      this.#output.show([...read.errors.values()][0]!);
      return undefined;
    }
    this.#form.showKeep(
      read.treatment && writeBuilderAddress(chosen.path, forEveryPatient(read.state)),
    );
    this.#output.show(this.#made(chosen, read.state, read.treatment, now));
    return read.state;
  }

  #made(
    chosen: Chosen,
    state: LinkState,
    treatment: Treatment | undefined,
    now: Temporal.Instant,
  ): Made {
    const { activity, shortName, limit } = this.#form;
    const words = this.#words;
    const minimums = this.#form.minimums();
    const { lang: locale = '' } = this.dataset;
    const linkTo = (linked: LinkState) => absolute(chosen.path, writeLink(linked));
    // A link with nothing of the clinic's is for every version of the advice.
    const ofClinic = state.waits.size > 0 || state.clinic !== undefined || treatment !== undefined;
    const versioned = { ...state, version: this.dataset['version'] };
    const link = linkTo(ofClinic ? versioned : state);
    const arrives = readLink(new URL(link).hash.slice(1), minimums).state;
    const waits = minimums.map(({ id, hours }) => ({
      id,
      activity: activity(id),
      shortName: shortName(id),
      limit: limit(id),
      hours: arrives.waits.get(id) ?? hours,
      published: this.#form.publishedWait(id),
    }));
    const longest = Math.max(...waits.map(({ hours }) => hours));
    const { embed, darkerSkin = '[]', help = '', firstNight = '', night = '' } = this.dataset;
    const lines = (name: string) => (this.dataset[name] ?? '').split('\n').filter(Boolean);
    const texts = (name: string) => JSON.parse(this.dataset[name] ?? '[]') as string[];
    const text = {
      title: chosen.title,
      link,
      toPrint: chosen.path === this.dataset['leaflet'],
      treatedAt: treatment?.treatedAt,
      planned: treatment !== undefined && !isOver(treatment.treatedAt, now),
      counts: chosen.takes === 'times',
      waits: chosen.forTreated || state.waits.size > 0 ? waits : [],
      untilHealed: lines('untilHealed'),
      darkerSkin: JSON.parse(darkerSkin) as BuilderDarkerSkin[],
      firstNight: fill(firstNight, {
        address: absolute(night, writeLink(forEveryPatient(state))),
      }),
      firstNightOnPaper: fill(firstNight, { address: absolute(night) }),
      emergency: texts('emergency'),
      urgent: texts('urgent'),
      inBrief: { emergency: lines('cardEmergency'), urgent: lines('cardUrgent') },
      clinic: state.clinic,
      help: absolute(help),
      advice: this.dataset['advice'] ?? '',
    };
    const shortLink = linkTo({ waits: state.waits });
    return {
      link,
      forOnePatient: treatment !== undefined,
      ask: treatment && unlikelyTime(treatment, longest, { now, locale, words }),
      text: (channel) => textFor(channel, { text, shortLink, now, locale, words }),
      card: () => writeCard(text, locale, words),
      html: linkHtml(link, chosen.title),
      embed:
        embed && chosen.path === this.dataset['calculator']
          ? (look) => {
              const address = absolute(embed + look, writeLink(forEveryPatient(state)));
              return { address, html: embedHtml(address, words.frameTitle) };
            }
          : undefined,
      readBack: readBack(chosen.title, arrives, treatment, { activity, now, locale, words }),
    };
  }
}

function absolute(path: string, fragment = ''): string {
  return `${location.origin}${path}${fragment && '#'}${fragment}`;
}

function currentTime(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now());
}

declare global {
  interface HTMLElementTagNameMap {
    'link-builder': LinkBuilder;
  }
}
