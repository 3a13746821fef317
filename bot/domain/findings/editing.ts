import { type Failure, failure, inField } from '../basics/failure';
import { cleanKey } from '../basics/folded';
import { badText, badWords } from '../basics/typed-text';
import { dayOf, type Instant } from '../calendar/day';
import { publishedFindings } from '../inspection/embargo';
import { FINDING_KINDS, type Facts, type Finding } from '../partnership';
import { firstFree, isNumberTaken } from '../steps/numbers';
import { EDITABLE_IN_FINDING, type EditedFinding } from './deeds';

const LINE = 255;
const PARAGRAPH = 4000;
/** How long a number of the plan may be. */
const LONGEST_REF = 40;

/** Why new values are not taken; undefined when they are. */
export function unfitFinding(facts: Facts, edited: EditedFinding, now: Instant): Failure | undefined {
  const { title, kind, text, inspectionRef, order } = edited;
  if (title === null || title?.trim() === '')
    return inField('title', failure('not-given', 'A finding has a title.'));
  if (kind === null) return inField('kind', failure('not-given', 'Say what kind of finding it is.'));
  if (kind !== undefined && !FINDING_KINDS.includes(kind))
    return inField('kind', failure('not-given', 'Choose a kind.'));
  if (inspectionRef && !facts.inspections.some(({ ref }) => ref === inspectionRef)) {
    return failure('inspection-gone');
  }
  if (typeof order === 'number' && !Number.isSafeInteger(order)) {
    return failure('not-given', 'The place in the plan is a whole number.');
  }
  return (
    inField('title', badWords(title, LINE, now)) ??
    inField('text', badWords(text ?? undefined, PARAGRAPH, now))
  );
}

/** New values as the row takes them: what is emptied is undefined, text loses the blanks around it. */
export function patchOfFinding(edited: EditedFinding): Partial<Finding> {
  const values = EDITABLE_IN_FINDING.filter((column) => edited[column] !== undefined).map((column) => {
    const value = edited[column];
    return [column, typeof value === 'string' ? value.trim() || undefined : (value ?? undefined)] as const;
  });
  return Object.fromEntries(values) as Partial<Finding>;
}

/** Why a finding may not leave its inspection: until the letter is published, that is what keeps it under embargo. */
export function leavesEmbargo(
  facts: Facts,
  finding: Finding,
  { inspectionRef = finding.inspectionRef }: EditedFinding,
  now: Instant,
): Failure | undefined {
  if ((inspectionRef ?? undefined) === finding.inspectionRef) return undefined;
  return publishedFindings(facts, dayOf(now)).includes(finding)
    ? undefined
    : failure('not-now', 'It is under embargo, and stays with its inspection until the letter is published.');
}

/** Why a number cannot be a finding's; actions and requests are told of under theirs, so that each is one thing's. */
export function unfitFindingRef(facts: Facts, ref: string, now: Instant): Failure | undefined {
  if (ref === '' || ref.length > LONGEST_REF || /[\r\n/?#|]/.test(ref)) {
    return failure('not-given', 'A number holds 40 characters, without / ? # and |.');
  }
  return isNumberTaken(facts, ref) ? failure('ref-taken') : badText({ link: ref }, now);
}

const LETTERS: { readonly [K in Finding['kind']]: string } = {
  Priority: 'P',
  Improvement: 'I',
  Strength: 'S',
};

/** The first free number of its kind: 'P3', or 'INSP-2026-P3' of an inspection, as those from its letter are numbered. */
export function nextFindingRef(facts: Facts, { kind, inspectionRef }: Finding): string {
  const head = `${inspectionRef ? `${inspectionRef}-` : ''}${LETTERS[kind]}`;
  return cleanKey(firstFree((ref) => isNumberTaken(facts, ref), head));
}
