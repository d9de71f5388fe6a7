import { getEntry } from 'astro:content';
import type {
  BuilderWords,
  CalculatorWords,
  ClinicLinkWords,
  InterfaceEntry,
  LateWords,
  LeafletWords,
  Messages,
  OwnWaitWords,
  TextWords,
} from '../content/schemas/interface';

type Entry<Id extends InterfaceEntry['id']> = Extract<InterfaceEntry, { id: Id }>;

/**
 * Returns an entry of `content/interface.yaml`.
 *
 * @throws Error if the file lacks it
 */
export async function interfaceWords<Id extends InterfaceEntry['id']>(id: Id): Promise<Entry<Id>> {
  const entry = await getEntry('interface', id);
  if (entry?.data.id !== id)
    throw new Error(`content/interface.yaml: the entry "${id}" is missing`);
  return entry.data as Entry<Id>;
}

/** Returns what scripts say about times, waits, links and clinics. */
async function messages(): Promise<Messages> {
  return (await interfaceWords('messages')).script;
}

/** Returns what a text with an answer says. */
async function textWords(): Promise<TextWords> {
  return { ...(await messages()), ...(await interfaceWords('text')).script };
}

/** Returns what scripts say where the versions of the advice cannot load. */
async function lateWords(): Promise<LateWords> {
  const { versionNotLoaded } = (await interfaceWords('versions')).script;
  return { versionNotLoaded };
}

/** Returns what pages say beside a wait that a link made longer. */
async function ownWaitWords(): Promise<OwnWaitWords> {
  return (await interfaceWords('own-wait')).script;
}

/** Returns all that the script of a page says that only shows what a link asks for. */
export async function clinicLinkWords(): Promise<ClinicLinkWords> {
  const { script } = await interfaceWords('clinic-link');
  const { paper } = (await interfaceWords('versions')).script;
  return {
    ...(await textWords()),
    ...(await ownWaitWords()),
    ...script,
    ...(await lateWords()),
    paper,
  };
}

/** Returns all that the calculator's script says. */
export async function calculatorWords(): Promise<CalculatorWords> {
  const { script } = await interfaceWords('calculator');
  return {
    ...(await textWords()),
    ...(await ownWaitWords()),
    ...script,
    ...(await lateWords()),
  };
}

/** Returns all that the leaflet's script says. */
export async function leafletWords(): Promise<LeafletWords> {
  const { script } = await interfaceWords('leaflet');
  return { ...(await messages()), ...script, ...(await lateWords()) };
}

/** Returns all that the link builder's script says. */
export async function builderWords(): Promise<BuilderWords> {
  return { ...(await textWords()), ...(await interfaceWords('builder')).script };
}
