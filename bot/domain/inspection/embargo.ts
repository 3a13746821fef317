import { foldKey } from '../basics/folded';
import { firstOf, workedOut } from '../basics/grouped';
import type { Day } from '../calendar/day';
import type { Action, Facts, Finding, Inspection } from '../partnership';
import { can } from '../people/roles';
import { isAddressOf, type Actor } from '../people/actor';

type Inspected = Pick<Facts, 'findings' | 'inspections'> & {
  /** Rows that were left out as they cannot be read, where the facts come with them. */
  readonly faults?: readonly { readonly list: string; readonly row?: string }[];
};

type Fault = NonNullable<Inspected['faults']>[number];
const NONE: readonly Fault[] = [];

const namesOf = (faults: readonly Fault[]): ReadonlySet<string> =>
  new Set(faults.map(({ list, row = '' }) => `${list}|${foldKey(row)}`));

/** True for a row that was left out of its list, by its key. */
const isLeftOut = ({ faults = NONE }: Inspected, list: 'Findings' | 'Inspections', ref: string): boolean =>
  faults.length > 0 && workedOut(faults, namesOf).has(`${list}|${foldKey(ref)}`);

/**
 * Every inspection; one whose row cannot be read counts as one whose letter is not published, until the row is mended,
 * as what nobody can read says nothing of a publication.
 */
function inspectionsIn(facts: Inspected): readonly Letter[] {
  const { findings, inspections, faults = NONE } = facts;
  if (faults.length === 0) return inspections;
  const named = new Set(findings.map(({ inspectionRef = '' }) => inspectionRef));
  const unread = [...named].filter((ref) => isLeftOut(facts, 'Inspections', ref));
  return [...inspections, ...unread.map((ref) => ({ ref }))];
}

/** As much of an inspection as tells who reads its letter. */
type Letter = Pick<Inspection, 'ref' | 'publishedOn' | 'embargo'>;

/** Stands for the letter of a finding whose own row cannot be read, as long as any letter is under embargo. */
const UNKNOWN: Letter = { ref: '' };

/**
 * Findings without those of a letter that is not published yet (`product.md`, Lines not to cross: embargo): what
 * everybody may read.
 */
export function publishedFindings(facts: Inspected, today: Day): Facts['findings'] {
  const embargoed = embargoedIn(facts, today);
  return facts.findings.filter(({ inspectionRef = '' }) => !embargoed.has(inspectionRef));
}

/** The inspections whose letter is not published. */
const embargoedIn = (facts: Inspected, today: Day): ReadonlyMap<string, readonly string[]> =>
  new Map(
    inspectionsIn(facts)
      .filter(({ publishedOn }) => !publishedOn || publishedOn > today)
      .map(({ ref, embargo = [] }) => [ref, embargo]),
  );

/**
 * The findings that somebody may read: those that are published, and, of a letter under embargo, coordinators, chairs
 * and whom its inspection names.
 */
export function readableFindings(facts: Inspected, reader: Actor | undefined, today: Day): Facts['findings'] {
  if (reader && can(reader, 'embargo:read')) return facts.findings;
  const embargoed = embargoedIn(facts, today);
  if (embargoed.size === 0) return facts.findings;
  const isNamed = (ref: string): boolean =>
    reader !== undefined && (embargoed.get(ref)?.some((email) => isAddressOf(reader, email)) ?? false);
  return facts.findings.filter(({ inspectionRef: ref = '' }) => !embargoed.has(ref) || isNamed(ref));
}

const findingRefOf = ({ ref }: Finding): string => ref;
const inspectionRefOf = ({ ref }: Letter): string => ref;

/** True for an action that somebody may read: what follows from a finding under embargo is under embargo as well. */
export function mayRead(
  facts: Inspected,
  reader: Actor | undefined,
  { findingRef }: Pick<Action, 'findingRef'>,
  today: Day,
): boolean {
  const inspection = inspectionOf(facts, findingRef, today);
  return !inspection || mayReadOf(inspection, reader, today);
}

/** The letters under embargo that somebody may not read, by the references of their inspections. */
export const closedTo = (facts: Inspected, reader: Actor | undefined, today: Day): readonly string[] =>
  inspectionsIn(facts)
    .filter((one) => !mayReadOf(one, reader, today))
    .map(({ ref }) => ref);

/**
 * The actions that are kept from somebody, as they follow from a letter under embargo. The findings that are kept do not
 * tell: an action is also kept where its finding is not in the list.
 */
export function keptActions(
  facts: Inspected & Pick<Facts, 'actions'>,
  reader: Actor | undefined,
  today: Day,
): readonly Action[] {
  if (embargoedIn(facts, today).size === 0) return [];
  return facts.actions.filter((action) => !mayRead(facts, reader, action, today));
}

/**
 * The inspection that a finding belongs to. One that is not in the list, as its row was taken out or cannot be read,
 * still belongs to the inspection by which its number begins, as those from a letter are numbered: 'SOM24-P1'.
 */
function inspectionOf(facts: Inspected, findingRef: string | undefined, today: Day): Letter | undefined {
  if (findingRef === undefined) return undefined;
  const finding = firstOf(facts.findings, findingRefOf, findingRef);
  if (finding) {
    const { inspectionRef: ref = '' } = finding;
    const unread = (): Letter | undefined => (isLeftOut(facts, 'Inspections', ref) ? { ref } : undefined);
    return firstOf(facts.inspections, inspectionRefOf, ref) ?? unread();
  }
  const named = facts.inspections.find(({ ref }) => findingRef.startsWith(`${ref}-`));
  if (named) return named;
  return isLeftOut(facts, 'Findings', findingRef) && embargoedIn(facts, today).size > 0 ? UNKNOWN : undefined;
}

/** True where an action would be read by others once it answered that finding, or none: it stays with its letter. */
export function leavesEmbargo(
  facts: Inspected,
  action: Pick<Action, 'findingRef'>,
  findingRef: string | undefined,
  today: Day,
): boolean {
  const from = inspectionOf(facts, action.findingRef, today);
  return (
    from !== undefined &&
    !mayReadOf(from, undefined, today) &&
    inspectionOf(facts, findingRef, today)?.ref !== from.ref
  );
}

/** True for an inspection of which somebody may read what its letter found and what answers it. */
export function mayReadOf(
  { publishedOn, embargo }: Pick<Inspection, 'publishedOn' | 'embargo'>,
  reader: Actor | undefined,
  today: Day,
): boolean {
  if (publishedOn !== undefined && publishedOn <= today) return true;
  if (!reader) return false;
  return can(reader, 'embargo:read') || (embargo?.some((email) => isAddressOf(reader, email)) ?? false);
}
