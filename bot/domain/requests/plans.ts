import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badText, unfitSaid } from '../basics/typed-text';
import { undoUntil } from '../basics/undo';
import type { Day, Instant } from '../calendar/day';
import type { Facts, Request, Update } from '../partnership';
import { isListed, isOnBehalf, type Actor } from '../people/actor';
import { can } from '../people/roles';
import { patchIn, textIn } from '../steps/columns';
import { isAdding, isAsLeft, type DeedRow, type RowPlan } from '../steps/row-deed';
import { stepsOf, takenBackIn } from '../steps/steps';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import type { RequestGivens } from './deeds';

/** What a deed on a request is decided on. */
export interface RequestGround {
  readonly facts: Facts;
  readonly actor: Actor;
  readonly request: Request;
  readonly now: Instant;
}

type Planned = Result<RowPlan<Request> | undefined, Failure>;

/** A request as a row that steps are made on. */
export const requestRow = (request: Request): DeedRow<Request> => ({
  row: request,
  table: REQUEST_COLUMNS,
  put: (patch) => ({ change: 'requests', of: request, patch }),
});

/** Another due day, and the one that was first, which is kept. */
export const dueOnDay = (
  { dueOn: before, originalDueOn = before }: Pick<Request, 'dueOn' | 'originalDueOn'>,
  dueOn: Day | undefined,
): Pick<Request, 'dueOn' | 'originalDueOn'> => ({ dueOn, ...(originalDueOn ? { originalDueOn } : {}) });

/** For whom it is done: the request's agency, on its behalf by a coordinator who does not speak for it. */
const forAgency = ({ actor, request: { agencyCode } }: RequestGround) => ({
  agencyCode,
  ...(isOnBehalf(actor, agencyCode) ? { onBehalf: true } : {}),
});

/** What was asked for is provided: who and when, and what is said of it. */
export function providing(ground: RequestGround, given: RequestGivens['provide']): Planned {
  const text = given.text?.trim() || undefined;
  const link = given.link?.trim() || undefined;
  const unfit = unfitSaid({ text, link }, ground.now);
  if (unfit) return err(unfit);
  return ok({
    kind: text || link ? 'Evidence' : 'Change',
    verb: 'request.provided',
    patch: { status: 'Provided', providedBy: ground.actor.email, providedAt: ground.now },
    ...(text ? { text } : {}),
    ...(link ? { link } : {}),
    ...forAgency(ground),
  });
}

/** It is handed to somebody of the agency, or to another agency, which the coordinator does and says why. */
export function handingOver(ground: RequestGround, given: RequestGivens['hand-over']): Planned {
  const { facts, request, now } = ground;
  const { agencyCode = request.agencyCode, ownerEmail } = given;
  const text = given.text?.trim() || undefined;
  const goes = agencyCode !== request.agencyCode;
  if (!goes && ownerEmail === undefined)
    return err(inField('ownerEmail', failure('not-given', 'Say to whom.')));
  if (ownerEmail && !isOf(facts, ownerEmail, agencyCode)) {
    return err(
      inField('ownerEmail', failure('not-given', 'Choose somebody of the agency that provides it.')),
    );
  }
  const unfit = badText({ note: text }, now) ?? (goes && !text ? failure('no-reason') : undefined);
  if (unfit) return err(inField('text', unfit));
  const patch = { agencyCode, ownerEmail: ownerEmail ?? undefined };
  const changed = Object.entries(patch).some(
    ([column, value]) => textIn(REQUEST_COLUMNS, request, column) !== value,
  );
  if (!changed) return ok(undefined);
  return ok({
    kind: 'Change',
    verb: 'request.handed-over',
    patch,
    ...(text ? { text } : {}),
    ...forAgency(ground),
  });
}

const isOf = ({ people }: Facts, email: string, agencyCode: string): boolean =>
  people.some((one) => one.email === email && one.agencyCode === agencyCode && isListed(one));

/** Why whoever hands it to another agency may not; undefined where it stays, or for a coordinator. */
export function mayNotGive(
  { actor, facts, request }: RequestGround,
  { agencyCode }: RequestGivens['hand-over'],
): Failure | undefined {
  if (agencyCode === undefined || agencyCode === request.agencyCode) return undefined;
  if (!can(actor, 'plan:edit')) return failure('coordinator-only');
  return facts.agencies.some(({ code }) => code === agencyCode) ? undefined : failure('unknown-agency');
}

/** What would be taken back, and until when where it is an undo. */
export interface TakingRequestBack {
  /** None of what somebody typed into the list as provided. */
  readonly step?: Update;
  readonly until?: Instant;
}

/**
 * What somebody of the agency, or a coordinator, would take back: what they did last, for ten minutes; else that it was
 * provided, at any time, as it was not.
 */
export function takingBack({ facts, actor, request, now }: RequestGround): TakingRequestBack | undefined {
  const steps = stepsOf(facts, request);
  const gone = takenBackIn(steps);
  const standing = steps.filter(
    ({ key, kind, changes = [] }) =>
      key !== undefined &&
      !gone.has(key) &&
      kind !== 'TakenBack' &&
      changes.length > 0 &&
      !isAdding({ changes }),
  );
  const last = standing.at(-1);
  const until = last && undoUntil(last, actor.email, now);
  if (last && until && isAsLeft(REQUEST_COLUMNS, request, last)) return { step: last, until };
  if (request.status !== 'Provided') return undefined;
  const step = standing.filter(provides).at(-1);
  return step ? { step } : {};
}

/** True for a step that says a request is provided. */
export const provides = ({ changes = [] }: Pick<Update, 'changes'>): boolean =>
  changes.some(({ column, is }) => column === 'status' && is === 'Provided');

/** It is as it was before; what was said stays in the record. */
export function takenBack(ground: RequestGround, { step, until }: TakingRequestBack): RowPlan<Request> {
  const provided = { status: 'Open', providedBy: undefined, providedAt: undefined } as const;
  const patch = step && until ? patchIn(REQUEST_COLUMNS, 'was', step.changes ?? []) : provided;
  return {
    kind: 'TakenBack',
    verb: 'request.taken-back',
    patch,
    ...(step?.key === undefined ? {} : { takesBack: step.key }),
    ...forAgency(ground),
  };
}
