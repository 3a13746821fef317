import { firstOf } from '../basics/grouped';
import type { Day } from '../calendar/day';
import type { Action, Facts, Finding, Inspection } from '../partnership';
import { can } from '../people/roles';
import { isAddressOf, type Actor } from '../people/actor';

type Inspected = Pick<Facts, 'findings' | 'inspections'>;

/**
 * Findings without those of a letter that is not published yet (`product.md`, Lines not to cross: embargo): what
 * everybody may read.
 */
export function publishedFindings(facts: Inspected, today: Day): Facts['findings'] {
  const embargoed = embargoedIn(facts, today);
  return facts.findings.filter(({ inspectionRef = '' }) => !embargoed.has(inspectionRef));
}

/** The inspections whose letter is not published. */
const embargoedIn = ({ inspections }: Inspected, today: Day): ReadonlyMap<string, readonly string[]> =>
  new Map(
    inspections
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
const inspectionRefOf = ({ ref }: Inspection): string => ref;

/** True for an action that somebody may read: what follows from a finding under embargo is under embargo as well. */
export function mayRead(
  facts: Inspected,
  reader: Actor | undefined,
  { findingRef }: Pick<Action, 'findingRef'>,
  today: Day,
): boolean {
  const inspection = inspectionOf(facts, findingRef);
  return !inspection || mayReadOf(inspection, reader, today);
}

/**
 * The inspection that a finding belongs to. One that is not in the list, as its row was taken out or cannot be read,
 * still belongs to the inspection by which its number begins, as those from a letter are numbered: 'SOM24-P1'.
 */
function inspectionOf(
  { findings, inspections }: Inspected,
  findingRef: string | undefined,
): Inspection | undefined {
  if (findingRef === undefined) return undefined;
  const finding = firstOf(findings, findingRefOf, findingRef);
  return finding
    ? firstOf(inspections, inspectionRefOf, finding.inspectionRef ?? '')
    : inspections.find(({ ref }) => findingRef.startsWith(`${ref}-`));
}

/** True where an action would be read by others once it answered that finding, or none: it stays with its letter. */
export function leavesEmbargo(
  facts: Inspected,
  action: Pick<Action, 'findingRef'>,
  findingRef: string | undefined,
  today: Day,
): boolean {
  const from = inspectionOf(facts, action.findingRef);
  return (
    from !== undefined &&
    !mayReadOf(from, undefined, today) &&
    inspectionOf(facts, findingRef)?.ref !== from.ref
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
