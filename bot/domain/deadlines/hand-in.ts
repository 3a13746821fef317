import { dayOf, type Instant } from '../calendar/day';
import { isDone } from './deadlines';
import type { Write } from '../partnership/decision';
import { type Action, type ActionStatus, type Facts, statusBeforeOf, type Reminder } from '../partnership';
import type { Actor } from '../people/roles';
import { statementRef } from '../inspection/statement';
import { isDelivered } from '../plan/action-status';

/** How the thing that a reminder is about changes when it is handed in, or taken back. */
export interface Delivering {
  /** Nothing when it is as it should be already. */
  readonly writes: readonly Write[];
  /** For the record. */
  readonly verb: string;
  /** The status that an action leaves. */
  readonly statusBefore?: ActionStatus;
}

/**
 * An action's evidence is submitted, an Annex A request provided, a statement of action sent. What is done already is
 * left as it is.
 */
export function deliver(facts: Facts, actor: Actor, reminder: Reminder, now: Instant): Delivering {
  const { action, request, inspection } = subjectRowOf(facts, reminder);
  if (action) {
    if (isDelivered(action)) return { writes: [], verb: '' };
    const patch = { status: 'EvidenceSubmitted' } as const;
    const writes: Write[] = [{ change: 'actions', of: action, patch }];
    return { writes, verb: 'action.evidence-submitted', statusBefore: action.status };
  }
  if (request?.status === 'Open') {
    const patch = { status: 'Provided', providedBy: actor.email, providedAt: now } as const;
    return { writes: [{ change: 'requests', of: request, patch }], verb: 'request.provided' };
  }
  if (inspection && inspection.statementSentOn === undefined) {
    const patch = { statementSentOn: dayOf(now) };
    return { writes: [{ change: 'inspections', of: inspection, patch }], verb: 'statement.sent' };
  }
  return { writes: [], verb: '' };
}

/**
 * The same the other way round; nothing to write where it was taken back already, undefined when it can no longer be
 * taken back.
 */
export function takeBack(facts: Facts, reminder: Reminder): Delivering | undefined {
  if (!isDone(facts, reminder)) return { writes: [], verb: 'answer.taken-back' };
  const { action, request, inspection } = subjectRowOf(facts, reminder);
  if (action) return takeActionBack(facts, action);
  if (request?.status === 'Provided') {
    const patch = { status: 'Open', providedBy: undefined, providedAt: undefined } as const;
    return { writes: [{ change: 'requests', of: request, patch }], verb: 'request.taken-back' };
  }
  if (inspection?.statementSentOn !== undefined) {
    const patch = { statementSentOn: undefined };
    return { writes: [{ change: 'inspections', of: inspection, patch }], verb: 'statement.taken-back' };
  }
  return undefined;
}

/** An action goes back to what it was as long as nobody has voted on the evidence; the evidence stays in the record. */
function takeActionBack({ updates, agreements }: Facts, action: Action): Delivering | undefined {
  if (action.status !== 'EvidenceSubmitted') return undefined;
  const evidence = updates
    .filter(({ actionRef, kind }) => actionRef === action.ref && kind === 'Evidence')
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const since = evidence[0]?.at ?? '';
  if (agreements.some(({ actionRef, at }) => actionRef === action.ref && at >= since)) return undefined;
  const status = evidence.map(statusBeforeOf).find((before) => before !== undefined) ?? 'InProgress';
  return {
    writes: [{ change: 'actions', of: action, patch: { status } }],
    verb: 'action.evidence-taken-back',
  };
}

function subjectRowOf(facts: Facts, { kind, subjectRef }: Reminder) {
  return {
    action: kind === 'Action' ? facts.actions.find(({ ref }) => ref === subjectRef) : undefined,
    request: kind === 'Request' ? facts.requests.find(({ ref }) => ref === subjectRef) : undefined,
    inspection:
      kind === 'Milestone'
        ? facts.inspections.find(({ ref }) => statementRef(ref) === subjectRef)
        : undefined,
  };
}
