import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { fingerprint } from '../basics/fingerprint';
import { dayOf, type Day } from '../calendar/day';
import { decideFinding } from '../findings/decide';
import { patchTo } from '../lifecycle/columns';
import { decisionOf, lineOf } from '../lifecycle/steps';
import type { Action, AsOf, ColumnChange, Facts, Finding, Update } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { IMPORTED } from '../steps/came-in';
import { isAdding } from '../steps/row-deed';
import { stepsOf, takenBackIn } from '../steps/steps';
import { UNDONE } from './match';

/** What came in with files today: what of it can be taken back, and what somebody has worked on since. */
export interface Undoing {
  readonly added: readonly Action[];
  readonly changed: readonly Action[];
  readonly findings: readonly Finding[];
  readonly workedOn: readonly Action[];
}

/** What today's files did to one action and nobody has built on, the oldest first. */
interface CameIn {
  readonly action: Action;
  /** Of all files: an action may be added by one and changed by another. */
  readonly changes: readonly Update[];
  readonly notes: readonly Update[];
  readonly isAdded: boolean;
  readonly isWorkedOn: boolean;
}

const isOfFile = ({ key = '' }: Update): boolean => key.startsWith(IMPORTED);
const isUndo = ({ key = '' }: Update): boolean => key.startsWith(UNDONE);

/** What came into the plan from files today. Work that somebody did on it meanwhile is never undone. */
export function importedToday({ facts, now }: Pick<AsOf, 'facts' | 'now'>): Undoing {
  const today = dayOf(now);
  const found = facts.actions.flatMap((action) => cameIn(facts, action, today) ?? []);
  const free = found.filter(({ changes, notes }) => changes.length + notes.length > 0);
  return {
    added: free.filter(({ isAdded }) => isAdded).map(({ action }) => action),
    changed: free.filter(({ isAdded }) => !isAdded).map(({ action }) => action),
    findings: facts.findings.filter((finding) => isFreshFinding(finding, today)),
    workedOn: found.filter(({ isWorkedOn }) => isWorkedOn).map(({ action }) => action),
  };
}

function cameIn(facts: Facts, action: Action, today: Day): CameIn | undefined {
  if (action.withdrawnOn) return undefined;
  const all = stepsOf(facts, action);
  const gone = takenBackIn(all);
  const steps = all
    .slice(all.map(isUndo).lastIndexOf(true) + 1)
    .filter(({ key, takesBack }) => !(key && gone.has(key)) && takesBack === undefined);
  const ofToday = steps.filter((one) => isOfFile(one) && dayOf(one.at) === today);
  if (ofToday.length === 0) return undefined;
  const lastWork = steps.filter((one) => !isOfFile(one)).at(-1);
  const free = ofToday.filter(({ at }) => lastWork === undefined || at > lastWork.at);
  const changes = free.filter(({ kind }) => kind === 'Change');
  return {
    action,
    changes,
    notes: free.filter(({ kind }) => kind !== 'Change'),
    isAdded: changes.some(isAdding),
    isWorkedOn: free.length < ofToday.length,
  };
}

/** Findings that a file brought in today and nobody has changed. */
const isFreshFinding = ({ lastStep, withdrawnOn }: Finding, today: Day): boolean =>
  withdrawnOn === undefined &&
  lastStep?.key?.startsWith(`${IMPORTED}finding|`) === true &&
  dayOf(lastStep.at) === today;

const WHY = 'The import that it came with was undone.';

/**
 * Takes back what today's files did to one action: one that they added is withdrawn, what they changed is as it was
 * before the first of them, and their notes are marked as taken back. Once more does nothing.
 */
export function decideUndo(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  ref: string,
): Result<Decision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const action = facts.actions.find((one) => one.ref === ref);
  const came = action && cameIn(facts, action, dayOf(now));
  const last = came && [...came.changes, ...came.notes].at(-1);
  if (!action || !last) return ok(NOTHING);
  const { changes, notes, isAdded } = came;
  const key = `${UNDONE}${fingerprint(`${ref}\n${last.key ?? ''}`)}`;
  const backs = notes.map((note) => takingBack(note, actor, now));
  const beside = backs.map((row): Write => ({ insert: 'updates', row }));
  if (changes.length === 0) {
    return ok({ writes: beside, log: backs.map((step) => lineOf(facts, step, 'action.taken-back')) });
  }
  const patch = isAdded
    ? { withdrawnOn: dayOf(now), withdrawnWhy: WHY }
    : patchTo('was', firstOfEach(changes.flatMap((one) => one.changes ?? [])));
  const verb = isAdded ? 'action.withdrawn' : 'action.changed';
  const plan = { kind: 'Change', verb, text: 'The import was undone.', patch, beside } as const;
  return ok(decisionOf(facts, actor, action, plan, { key, now }));
}

const takingBack = (note: Update, { email }: Actor, at: Update['at']): Update => ({
  key: `${UNDONE}${fingerprint(note.key ?? '')}`,
  actionRef: note.actionRef,
  kind: 'TakenBack',
  text: 'The import was undone.',
  ...(note.key === undefined ? {} : { takesBack: note.key }),
  by: email,
  at,
});

/** Of a column that several files changed, what stood there before the first of them. */
const firstOfEach = (changes: readonly ColumnChange[]): ColumnChange[] => [
  ...new Map([...changes].reverse().map((change) => [change.column, change])).values(),
];

/** Withdraws a finding that came in today, unless an action answers it still. */
export function decideUndoFinding(
  asOf: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  ref: string,
): Result<Decision, Failure> {
  const { facts, now } = asOf;
  const finding = facts.findings.find((one) => one.ref === ref);
  if (!finding || !isFreshFinding(finding, dayOf(now))) return ok(NOTHING);
  const key = `${UNDONE}${fingerprint(finding.lastStep?.key ?? ref)}`;
  const done = decideFinding(asOf, actor, { ref, deed: 'withdraw', given: { text: WHY }, key });
  return !done.ok && done.error.code === 'not-now' ? ok(NOTHING) : done;
}
