import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import { counted, shortTitle } from '../basics/words';
import type { Calendar } from '../calendar/working-days';
import { computedDays } from '../inspection/computed-days';
import { DRAFT } from '../inspection/statement';
import { decideAdding } from '../lifecycle/adding';
import { decide } from '../lifecycle/decide';
import type { Edited, NewAction } from '../lifecycle/deeds';
import { stepKey, type AsOf, type Facts, type Finding, type Inspection, type LogEntry } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { findingRow, findingVersion } from '../findings/decide';
import { FINDING_COLUMNS } from '../findings/columns';
import { asAdded, decisionOn } from '../steps/row-deed';
import { plannedAgain, withFactsKept, withWordsKept, type Choice, type Choices } from './differences';
import { findingRows, type FindingRow } from './finding-rows';
import type { ConfirmedLetter } from './proposed';

/** What confirming a letter leaves: its findings in the lists, and the action that answers each. */
export interface LetterDecision extends Decision {
  readonly findings: readonly string[];
  readonly actions: readonly string[];
  /** Actions that were there and are now as they were planned with the letter. */
  readonly changed: readonly string[];
}

const LONGEST_FINDING = 4_000;
const LONGEST_LINE = 255;

/**
 * A draft says so in its title until somebody writes what is to be done. It names the finding by number alone: its words
 * may be under embargo.
 */
const draftTitle = (findingRef: string): string => shortTitle(`${DRAFT}answer to ${findingRef}`);

/**
 * A coordinator confirms what was read from an inspection's letter: its dates go to the inspection, each finding to the
 * list of findings, under embargo until the letter's day, and each that asks for something gets a draft action, unless
 * one answers it already. The same once more changes nothing. Nothing is removed that was there before. `choices` say what
 * becomes of what stands otherwise (`differencesOf`); of what they do not say the letter's dates and words are taken, and
 * the plan's actions stay as they are.
 */
export function decideLetter(
  asOf: AsOf,
  actor: Actor,
  inspectionRef: string,
  given: ConfirmedLetter,
  choices: Choices = {},
): Result<LetterDecision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const inspection = asOf.facts.inspections.find(({ ref }) => ref === inspectionRef);
  if (!inspection) return err(failure('inspection-gone'));
  if (inspection.exercise) return err(failure('not-now', 'It is an exercise, which no letter follows.'));
  const unfit = unfitLetter(asOf, given);
  if (unfit) return err(unfit);
  const rows = withWordsKept(findingRows(asOf.facts, inspectionRef, given.findings), choices);
  const drafts = draftsFor(asOf, actor, inspection, rows, choices);
  if (!drafts.ok) return drafts;
  const found = rows.map((row) => findingOf(asOf, actor, inspectionRef, row));
  const writes: Write[] = [
    ...inspectionWrites(inspection, withFactsKept(inspection, given, choices), asOf.calendar),
    ...found.flatMap((one) => one.writes),
    ...drafts.value.writes,
  ];
  const { refs: actions, changed } = drafts.value;
  const told = { findings: rows.map(({ row }) => row.ref), actions, changed };
  if (writes.length === 0) return ok({ ...NOTHING, ...told });
  const line: LogEntry = {
    at: asOf.now,
    actor: actor.email,
    verb: 'letter.confirmed',
    subjectRef: inspectionRef,
    detail: detailOf(
      rows.map(({ row }) => row),
      actions.length,
      changed.length,
    ),
  };
  return ok({ writes, log: [line, ...found.flatMap((one) => one.log), ...drafts.value.log], ...told });
}

/** A finding comes into the list, or takes the letter's new words, as a step of its own. */
function findingOf(
  { facts, now: at }: AsOf,
  { email: by }: Actor,
  inspectionRef: string,
  { row, was, words, isNew }: FindingRow,
): Decision {
  if (isNew) {
    const key = stepKey(row.ref, 'read', inspectionRef);
    const added = asAdded(FINDING_COLUMNS, row, { text: 'Read from the letter.', by, at, key });
    return { writes: [{ insert: 'findings', row: added }], log: [] };
  }
  if (!was || !words) return NOTHING;
  const key = stepKey(was.ref, 'read again', findingVersion(facts, was), JSON.stringify(words));
  const plan = {
    kind: 'Change',
    verb: 'finding.changed',
    text: 'As the letter says it now.',
    patch: words,
  } as const;
  return decisionOn(facts, findingRow(was), plan, { email: by, now: at, key });
}

function unfitLetter({ facts, now }: AsOf, given: ConfirmedLetter): Failure | undefined {
  const { fieldworkFrom, fieldworkTo, publishedOn, statementDueOn, findings } = given;
  if (fieldworkFrom && fieldworkTo && fieldworkFrom > fieldworkTo)
    return failure('not-given', 'Fieldwork ends before it begins.');
  if (publishedOn && statementDueOn && statementDueOn <= publishedOn)
    return failure('not-given', 'The statement is due after the letter’s own date.');
  const isAgency = (code: string): boolean => facts.agencies.some((one) => one.code === code);
  for (const [at, { text, leadAgency, supportingAgencies = [] }] of findings.entries()) {
    if (text.trim() === '') return failure('not-given', `Finding ${at + 1} has no words.`);
    const bad = badWords(text, LONGEST_FINDING, now);
    if (bad) return failure(bad.code, `It is finding ${at + 1}. ${bad.detail ?? ''}`.trim());
    if (![...(leadAgency === undefined ? [] : [leadAgency]), ...supportingAgencies].every(isAgency))
      return failure('not-given', `The agency of finding ${at + 1} is not in the list of agencies.`);
  }
  const { theme, principalAuthority, addressees, preparedBy, sentBy, sentTo } = given;
  const words = [principalAuthority, preparedBy, sentBy, sentTo, ...(addressees ?? [])];
  return (
    badWords(theme, LONGEST_LINE, now) ??
    words.map((text) => badWords(text, LONGEST_FINDING, now)).find(Boolean)
  );
}

/** What differs from the inspection as it stands, with the calendar by which its other days are computed. */
function inspectionWrites(
  inspection: Inspection,
  { findings: _, ...given }: ConfirmedLetter,
  calendar: Calendar,
): Write[] {
  const isComputed = computedDays({ ...inspection, ...given }, calendar).length > 0;
  const wanted = { ...given, ...(isComputed ? { calendar: calendar.version } : {}) };
  const said = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => value !== undefined && !isSame(Reflect.get(inspection, name), value),
    ),
  ) as Partial<Inspection>;
  const isSaidNow = given.fieldworkTo !== undefined && inspection.fieldworkEstimated === true;
  const patch = { ...said, ...(isSaidNow ? { fieldworkEstimated: false } : {}) };
  return Object.keys(patch).length > 0 ? [{ change: 'inspections', of: inspection, patch }] : [];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Drafts extends Decision {
  readonly refs: readonly string[];
  readonly changed: readonly string[];
}

/**
 * A draft for each finding that asks for something and that no action answers. Where one does, what was planned now is
 * done with it as was chosen.
 */
function draftsFor(
  asOf: AsOf,
  actor: Actor,
  { ref, theme }: Inspection,
  rows: readonly FindingRow[],
  choices: Choices,
): Result<Drafts, Failure> {
  const answered = new Set(asOf.facts.actions.flatMap(({ findingRef }) => findingRef ?? []));
  const leader = leaderOf(asOf.facts, actor);
  let facts: Facts = { ...asOf.facts, findings: withRows(asOf.facts, rows) };
  const writes: Write[] = [];
  const log: LogEntry[] = [];
  const refs: string[] = [];
  const changed: string[] = [];
  for (const found of rows) {
    const { row } = found;
    if (row.kind === 'Strength') continue;
    const planned = answered.has(row.ref) ? plannedAs(asOf.facts, found, choices) : { is: 'add' as const };
    if (!planned) continue;
    const draft = { ...draftOf(found, leader), ...(theme ? { theme } : {}) };
    const key = stepKey('new', 'letter', ref, row.ref, ...(planned.key ? [planned.key] : []));
    const made =
      planned.is === 'take'
        ? decide({ ...asOf, facts }, actor, { deed: 'edit', ref: planned.ref, given: planned.given })
        : decideAdding({ ...asOf, facts }, actor, draft, key);
    if (!made.ok) return err(ofDraft(made.error, row));
    writes.push(...made.value.writes);
    log.push(...made.value.log);
    if (made.value.writes.length > 0) (planned.is === 'take' ? changed : refs).push(made.value.ref);
    const inserted = made.value.writes.flatMap((write) =>
      'insert' in write && write.insert === 'actions' ? [write.row] : [],
    );
    facts = { ...facts, actions: [...facts.actions, ...inserted] };
  }
  return ok({ writes, log, refs, changed });
}

type PlannedAs =
  | { readonly is: 'add'; readonly key?: string }
  | { readonly is: 'take'; readonly key: string; readonly ref: string; readonly given: Edited };

/** What is done with what was planned for a finding that is answered already; undefined where that stays as it is. */
function plannedAs(facts: Facts, found: FindingRow, choices: Choices): PlannedAs | undefined {
  const again = plannedAgain(facts, found);
  const choice: Choice | undefined = again && choices[again.key];
  if (!again || choice === undefined || choice === 'keep') return undefined;
  if (choice === 'add') return { is: 'add', key: again.key };
  return again.action && { is: 'take', key: again.key, ref: again.action.ref, given: again.planned };
}

/** The action as it was given; what nobody has said yet stays open, and it is called a draft until it says what is done. */
function draftOf(
  { row, leadAgency, supportingAgencies, action, measure, dueOn }: FindingRow,
  leader: string,
): NewAction {
  return {
    title: action?.trim() || draftTitle(row.ref),
    findingRef: row.ref,
    leadAgency: leadAgency ?? leader,
    ...(supportingAgencies ? { supportingAgencies } : {}),
    ...(measure?.trim() ? { successMeasure: measure.trim() } : {}),
    ...(dueOn ? { dueOn } : {}),
  };
}

/** The same refusal, with which action it is about. */
const ofDraft = ({ code, detail }: Failure, { ref }: Finding): Failure =>
  failure(code, `It is the action that answers ${ref}. ${detail ?? ''}`.trim());

const withRows = ({ findings }: Facts, rows: readonly FindingRow[]): readonly Finding[] => {
  const known = new Set(rows.map(({ row }) => row.ref));
  return [...findings.filter(({ ref }) => !known.has(ref)), ...rows.map(({ row }) => row)];
};

/** Who leads a draft until it is given to somebody: the coordinator's agency, else the first that safeguards. */
function leaderOf({ agencies }: Facts, actor: Actor): string {
  const own = agencies.find(({ code }) => code === actor.agencyCode);
  return (own ?? agencies.find(({ safeguardingPartner }) => safeguardingPartner) ?? agencies[0])?.code ?? '';
}

function detailOf(findings: readonly Finding[], drafts: number, changed: number): string {
  const count = (kind: Finding['kind']): number => findings.filter((one) => one.kind === kind).length;
  return `${count('Priority')} for priority action, ${count('Improvement')} to improve, ${counted(count('Strength'), 'strength')}; ${counted(drafts, 'draft action')}${changed > 0 ? `; ${counted(changed, 'action')} changed` : ''}`;
}
