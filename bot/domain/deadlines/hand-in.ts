import { dayOf, type Instant } from '../calendar/day';
import { isDone } from './deadlines';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import {
  type Action,
  type Facts,
  type Milestone,
  type Request,
  addressedTo,
  stepKey,
  type Reminder,
} from '../partnership';
import type { Actor } from '../people/actor';
import { mayRead } from '../inspection/embargo';
import { findOwnDay } from '../plan/own-days';
import { counted } from '../basics/words';
import { err, ok, type Result } from '../basics/result';
import { failure, type Failure } from '../basics/failure';
import type { Said } from '../lifecycle/deeds';
import { evidence, milestone } from '../lifecycle/planners/work';
import { takenBackPlan } from '../lifecycle/planners/take-back';
import { decisionOf, lineOf } from '../lifecycle/steps';
import { askingAgain, stillClosed } from '../reminders/undo';
import { owedStep, stepsOf } from '../steps/steps';
import { submissionOf } from '../lifecycle/votes';
import { notNow } from '../lifecycle/when';
import { decideRequest } from '../requests/decide';
import { checkStatement } from '../statement/check';
import { currentVersion } from '../statement/ground';
import { requestRow, takenBack, takingBack } from '../requests/plans';
import { decisionOn } from '../steps/row-deed';
import { canTakeBack, subjectRowOf } from './undoable';

/** How the thing that a reminder is about changes when it is handed in, or taken back. */
export interface Delivering {
  /** Nothing when it is as it should be already. */
  readonly writes: readonly Write[];
  /** For the record. */
  readonly verb: string;
}

/**
 * Comments on a draft letter are sent; a statement of action is sent, or signed off by a board. What is done already is
 * left as it is. The evidence of an action is handed in by its lifecycle, what a request asks for by the request's own deeds: `handIn`.
 */
export function deliver(facts: Facts, actor: Actor, reminder: Reminder, now: Instant): Delivering {
  const { inspection, signOff, comments } = subjectRowOf(facts, reminder);
  if (inspection && inspection.statementSentOn === undefined) {
    const patch = { statementSentOn: dayOf(now) };
    const version = currentVersion({ facts, now }, actor, inspection.ref);
    return {
      writes: [{ change: 'inspections', of: inspection, patch }, ...(version.ok ? version.value.writes : [])],
      verb: 'statement.sent',
    };
  }
  if (signOff && signOff.doneOn === undefined) {
    const patch = { doneOn: dayOf(now), by: actor.email, at: now };
    return { writes: [{ change: 'statementSteps', of: signOff, patch }], verb: 'statement.sign-off' };
  }
  if (comments && comments.commentsSentOn === undefined) {
    const patch = { commentsSentOn: dayOf(now) };
    return { writes: [{ change: 'inspections', of: comments, patch }], verb: 'letter.comments-sent' };
  }
  return { writes: [], verb: '' };
}

/**
 * Why a statement of action is not said to be sent with one press: it is checked as on its page, where it can be recorded
 * all the same by who says so. Undefined of everything else, of one that was sent, and of one that is written elsewhere, as
 * no finding of its letter is in the list.
 */
export function statementRefusal(facts: Facts, reminder: Reminder): Failure | undefined {
  const { inspection } = subjectRowOf(facts, reminder);
  if (!inspection || inspection.statementSentOn !== undefined) return undefined;
  const { missing } = checkStatement(facts, inspection);
  if (missing.length === 0 || missing.some(({ code }) => code === 'no-findings')) return undefined;
  const what = `${counted(missing.length, 'thing is', 'things are')} missing in the statement: ${missing[0]?.words}.`;
  return failure('not-now', `${what} If it was sent all the same, record that on the inspection’s page.`);
}

/** What is handed in with an answer, and under which key, so that it is there once. */
interface HandedIn {
  readonly said: Said;
  readonly key: string;
}

/**
 * An action's evidence, or what a request asks for, given with the answer to its reminder: the same deed as from its
 * card or the tab, decided in the same place. Undefined where the reminder is about neither, and of a request that is
 * provided already.
 */
export function handIn(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  { said, key }: HandedIn,
  now: Instant,
): Result<Decision, Failure> | undefined {
  const { action, request } = subjectRowOf(facts, reminder);
  if (request) {
    if (request.status === 'Provided' && request.lastStep?.key !== key) return undefined;
    return decideRequest({ facts, now }, actor, { ref: request.ref, deed: 'provide', given: said, key });
  }
  if (!action) return undefined;
  if (!mayRead(facts, actor, action, dayOf(now))) return err(failure('action-gone'));
  if (stepsOf(facts, action).some((step) => step.key === key)) return ok(owed(facts, action));
  const forbidden = notNow(action, 'evidence');
  if (forbidden) return err(forbidden);
  const ground = { facts, actor, action, now, today: dayOf(now), key };
  const forAgency = addressedTo(reminder) === 'SPOC' ? reminder.agencyCode : action.leadAgency;
  const plan = evidence(ground, { ref: action.ref, deed: 'evidence', given: said, forAgency });
  if (!plan.ok) return plan;
  return ok(plan.value ? decisionOf(facts, actor, action, plan.value, { key, now }) : NOTHING);
}

/**
 * A milestone of an action is met, with a word on it where there is one: the same deed as on the action's page. Undefined
 * where it is met already and a word is new: that stays as a note.
 */
export function meetMilestone(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  { note = '', link = '' }: { readonly note?: string; readonly link?: string },
  now: Instant,
): Result<Decision, Failure> | undefined {
  const own = findOwnDay(facts, reminder.subjectRef);
  if (!own?.day.milestone) return err(failure('subject-gone'));
  const { action, day } = own;
  if (!mayRead(facts, actor, action, dayOf(now))) return err(failure('action-gone'));
  const words = [note, link].filter(Boolean).join(' ');
  const isSaid = stepsOf(facts, action).some(({ text, by }) => text === words && by === actor.email);
  if (day.done) return words && !isSaid ? undefined : ok(NOTHING);
  const forbidden = notNow(action, 'milestone');
  if (forbidden) return err(forbidden);
  const key = stepKey(
    action.ref,
    'milestone',
    reminder.key,
    `${action.milestones?.filter(isMet).length ?? 0}`,
  );
  const ground = { facts, actor, action, now, today: dayOf(now), key };
  const given = { milestone: day.milestone?.title, met: true };
  const forAgency = reminder.agencyCode;
  const plan = milestone(ground, { ref: action.ref, deed: 'milestone', given, forAgency });
  if (!plan.ok) return plan;
  const said = plan.value && words ? { ...plan.value, text: words } : plan.value;
  return ok(said ? decisionOf(facts, actor, action, said, { key, now }) : NOTHING);
}

const isMet = ({ metOn }: Milestone): boolean => metOn !== undefined;

/** What belongs to a step that stands and is not there yet. */
function owed(facts: Facts, action: Action): Decision {
  const step = owedStep(facts, action);
  if (!step) return NOTHING;
  const log = [lineOf(facts, step, 'action.evidence-submitted')];
  return { writes: [{ insert: 'updates', row: step }], log };
}

/** Who takes something back, and when. */
interface Undoer {
  readonly actor: Actor;
  readonly now: Instant;
  /** Within the minutes in which an answer can be undone. */
  readonly isUndo: boolean;
}

/**
 * The same the other way round, with the other reminders of it, which ask again; whoever takes it back writes the one
 * that was answered. Where it was taken back already, only what was closed all the same is left to write; undefined when it can no longer be taken back. */
export function takeBack(facts: Facts, reminder: Reminder, by: Undoer): Delivering | undefined {
  const taken = takenBackOf(facts, reminder, by);
  if (!taken) return undefined;
  const { kind, subjectRef } = reminder;
  const follow = taken.writes.length > 0 ? askingAgain : stillClosed;
  return { ...taken, writes: [...taken.writes, ...follow(facts, { kind, subjectRef, ...by }, reminder)] };
}

function takenBackOf(facts: Facts, reminder: Reminder, by: Undoer): Delivering | undefined {
  if (!canTakeBack(facts, reminder)) return undefined;
  const { action, request, inspection, signOff, comments } = subjectRowOf(facts, reminder);
  if (!isDone(facts, reminder)) return { writes: [], verb: 'answer.taken-back' };
  if (action) return takeActionBack(facts, action, by);
  if (request) return takeRequestBack(facts, request, by);
  if (signOff) {
    const patch = { doneOn: undefined };
    return {
      writes: [{ change: 'statementSteps', of: signOff, patch }],
      verb: 'statement.sign-off-taken-back',
    };
  }
  if (comments) {
    const patch = { commentsSentOn: undefined };
    return {
      writes: [{ change: 'inspections', of: comments, patch }],
      verb: 'letter.comments-taken-back',
    };
  }
  if (!inspection) return undefined;
  const patch = { statementSentOn: undefined };
  return { writes: [{ change: 'inspections', of: inspection, patch }], verb: 'statement.taken-back' };
}

/** What was provided is asked for again; what was said of it stays in the record. */
function takeRequestBack(facts: Facts, request: Request, { actor, now }: Undoer): Delivering {
  const ground = { facts, actor, request, now };
  const key = stepKey(request.ref, 'take-back', request.lastStep?.key ?? request.providedAt ?? '');
  const plan = takenBack(ground, takingBack(ground) ?? {});
  const { writes } = decisionOn(facts, requestRow(request), plan, { email: actor.email, now, key });
  return { writes, verb: plan.verb };
}

/** An action goes back to what it was; the evidence stays in the record. */
function takeActionBack(facts: Facts, action: Action, { actor, now }: Undoer): Delivering {
  const verb = 'action.evidence-taken-back';
  const submission = submissionOf(facts, action);
  const key = stepKey(
    action.ref,
    'take-back',
    submission?.key ?? submission?.at ?? action.lastStep?.key ?? '',
  );
  // A state that somebody typed into the list has no evidence that could be taken back.
  const plan = submission
    ? takenBackPlan({ facts, actor, action, now, today: dayOf(now), key }, submission)
    : ({ kind: 'TakenBack', verb, patch: { status: 'InProgress' } } as const);
  return { writes: decisionOf(facts, actor, action, plan, { key, now }).writes, verb };
}
