import { type Agency, type Facts, type Finding, type Reminder, type SubjectKind } from '../partnership';
import { workedOut, workedOutOf } from '../basics/grouped';
import { coordinatorsAgency } from '../people/addressees';
import type { Day } from '../calendar/day';
import { commentsDays, findComments } from '../inspection/days/comments';
import { titledRequests } from '../inspection/exercises';
import { statementRef, statementTitle } from '../inspection/statement';
import { agencyOf } from '../people/names';
import { isDelivered } from '../plan/action-status';
import { findOwnDay, isLeadsDay, ownDaysOf } from '../plan/own-days';
import { findSignOff, signOffDays } from '../statement/sign-off-days';

/** An action, an Annex A request or a milestone, as far as a deadline goes. */
export interface DeadlineSubject {
  readonly kind: 'Action' | 'Request' | 'Milestone';
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
  readonly dueOn: Day;
  /** Only where the due day was revised. */
  readonly originalDueOn?: Day;
  /** The finding it answers, where it has one. */
  readonly finding?: Pick<Finding, 'ref' | 'kind' | 'title'>;
  /** Of a request: asked at a meeting of the partnership, and not by Annex A of an inspection. */
  readonly atMeeting?: true;
}

/** Something with a due day, and whether what was due has been delivered. */
export interface Deadline extends DeadlineSubject {
  readonly done: boolean;
  /** Whose rules say when it is reminded of, where that are those of another kind: a milestone goes with its action. */
  readonly follows?: 'Action';
  /** When it came about, where that is told by other means: its reminders begin after that. */
  readonly since?: Day;
}

/** True once what a deadline's reminder is about was handed in, provided or sent; false for what is gone. */
export function isDone(
  facts: Pick<Facts, 'actions' | 'updates' | 'agreements' | 'requests' | 'inspections' | 'statementSteps'>,
  { kind, subjectRef }: Pick<Reminder, 'kind' | 'subjectRef'>,
): boolean {
  if (kind === 'Action') return facts.actions.some((one) => one.ref === subjectRef && isDelivered(one));
  if (kind === 'Request') {
    return facts.requests.some(({ ref, status }) => ref === subjectRef && status === 'Provided');
  }
  const own = findOwnDay(facts, subjectRef);
  if (own) return own.day.done;
  const signOff = findSignOff(facts, subjectRef);
  if (signOff) return signOff.done;
  const comments = findComments(facts, subjectRef);
  if (comments) return comments.done;
  return facts.inspections.some(
    ({ ref, statementSentOn }) => statementRef(ref) === subjectRef && statementSentOn !== undefined,
  );
}

/**
 * The agency that a deadline's reminder is to be answered by now, where that is another one than it was sent to: the
 * lead of an action was changed, a request was given to somebody else. Undefined for what is still the agency's, or gone.
 */
export function passedTo(
  facts: Pick<Facts, 'actions' | 'updates' | 'agreements' | 'requests' | 'people' | 'agencies'>,
  { kind, subjectRef, agencyCode }: Pick<Reminder, 'kind' | 'subjectRef' | 'agencyCode'>,
): Agency | undefined {
  const isIt = ({ ref }: { readonly ref: string }): boolean => ref === subjectRef;
  const now: Record<SubjectKind, () => string | undefined> = {
    Action: () => facts.actions.find(isIt)?.leadAgency,
    Request: () => facts.requests.find(isIt)?.agencyCode,
    Milestone: () =>
      isLeadsDay(subjectRef) ? findOwnDay(facts, subjectRef)?.action.leadAgency : coordinatorsAgency(facts),
    Meeting: () => agencyCode,
  };
  const code = now[kind]();
  return code === undefined || code === agencyCode ? undefined : agencyOf(facts, code);
}

/** The lists that deadlines stand in, and those that say whose they are. */
const LISTS = {
  actions: true,
  updates: true,
  agreements: true,
  requests: true,
  inspections: true,
  findings: true,
  people: true,
  agencies: true,
  statementSteps: true,
} as const;
type PlanFacts = Pick<Facts, keyof typeof LISTS>;

/**
 * Every action, its milestones, its plan to last and its review, every Annex A request, comments on a draft letter, statement of action
 * and sign-off of one that has a due day. Whoever plans or counts asks for them, several times for one answer, so they are worked out once a list.
 */
export const deadlineSubjects = (facts: PlanFacts): readonly Deadline[] =>
  workedOutOf(facts, LISTS, everyDeadline);

/** Those of them that are still to be done. */
export const openDeadlines = (facts: PlanFacts): readonly Deadline[] =>
  workedOut(deadlineSubjects(facts), notDone);

const notDone = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(({ done }) => !done);

const everyDeadline = (facts: PlanFacts): readonly Deadline[] => [
  ...actionDeadlines(facts),
  ...ownDeadlines(facts),
  ...requestDeadlines(facts),
  ...commentsDeadlines(facts),
  ...statementDeadlines(facts),
  ...signOffDeadlines(facts),
];

function actionDeadlines({ actions, findings }: Pick<PlanFacts, 'actions' | 'findings'>): Deadline[] {
  const byRef = new Map(findings.map((finding) => [finding.ref, finding]));
  return actions.flatMap((action) => {
    if (!action.dueOn || action.withdrawnOn !== undefined) return [];
    const finding = action.findingRef && byRef.get(action.findingRef);
    return {
      kind: 'Action',
      ref: action.ref,
      title: action.title,
      agencyCode: action.leadAgency,
      dueOn: action.dueOn,
      done: isDelivered(action),
      ...(finding ? { finding } : {}),
    };
  });
}

/** A milestone and the plan to last are the lead agency's; that what was closed is sustained is said by the group, and asked of the coordinator. */
function ownDeadlines(
  facts: Pick<PlanFacts, 'actions' | 'updates' | 'agreements' | 'people' | 'agencies'>,
): Deadline[] {
  const coordinators = coordinatorsAgency(facts);
  return facts.actions.flatMap((action) => {
    if (action.withdrawnOn !== undefined) return [];
    return ownDaysOf(facts, action).flatMap(({ ref, title, on: dueOn, done, since }): Deadline[] => {
      const agencyCode = isLeadsDay(ref) ? action.leadAgency : coordinators;
      if (agencyCode === undefined) return [];
      const follows = isLeadsDay(ref) ? ({ follows: 'Action' } as const) : {};
      return [
        { kind: 'Milestone', ref, title, agencyCode, dueOn, done, ...follows, ...(since ? { since } : {}) },
      ];
    });
  });
}

const requestDeadlines = (facts: Pick<PlanFacts, 'requests' | 'inspections'>): Deadline[] =>
  titledRequests(facts).flatMap(({ ref, title, agencyCode, dueOn, status, askedIn }) =>
    dueOn
      ? {
          ...{ kind: 'Request', ref, title, agencyCode, dueOn, done: status === 'Provided' },
          ...(askedIn === undefined ? {} : { atMeeting: true }),
        }
      : [],
  );

/**
 * The statement of action is the partnership's, and the coordinator answers for it, so the milestone is kept under
 * the coordinator's agency. Only a printed due day is reminded of: an estimate is no deadline (`inspection.md`).
 */
function statementDeadlines(facts: Pick<PlanFacts, 'inspections' | 'people' | 'agencies'>): Deadline[] {
  const agencyCode = coordinatorsAgency(facts);
  if (agencyCode === undefined) return [];
  return facts.inspections.flatMap(({ ref, title, statementDueOn, statementSentOn }) =>
    statementDueOn
      ? {
          kind: 'Milestone',
          ref: statementRef(ref),
          title: statementTitle(title),
          agencyCode,
          dueOn: statementDueOn,
          done: statementSentOn !== undefined,
        }
      : [],
  );
}

/** The comments on a draft letter are the partnership's, and the coordinator gathers and sends them. */
function commentsDeadlines(facts: Pick<PlanFacts, 'inspections' | 'people' | 'agencies'>): Deadline[] {
  const agencyCode = coordinatorsAgency(facts);
  if (agencyCode === undefined) return [];
  return commentsDays(facts).map(({ ref, title, dueOn, done }) => ({
    kind: 'Milestone',
    ...{ ref, title, agencyCode, dueOn, done },
  }));
}

/** A board's sign-off is asked of the coordinator, as the statement is. */
function signOffDeadlines(facts: Pick<PlanFacts, 'inspections' | 'people' | 'agencies' | 'statementSteps'>) {
  const agencyCode = coordinatorsAgency(facts);
  if (agencyCode === undefined) return [];
  return signOffDays(facts).flatMap(({ ref, title, dueOn, done }): Deadline[] =>
    dueOn ? [{ kind: 'Milestone', ref, title, agencyCode, dueOn, done }] : [],
  );
}
