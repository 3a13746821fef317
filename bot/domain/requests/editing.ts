import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { badWords } from '../basics/typed-text';
import { dayOf } from '../calendar/day';
import type { AsOf, Request } from '../partnership';
import { isListed } from '../people/actor';
import { changesIn } from '../steps/columns';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import type { RowPlan } from '../steps/row-deed';
import type { EditedRequest } from './deeds';
import { dueOnDay, type RequestGround } from './plans';

const LINE = 255;

/** The coordinator changes what is asked for, by when and of whom in the agency. The day first due is kept. */
export function editing(
  { facts, request, now }: RequestGround,
  given: EditedRequest,
): Result<RowPlan<Request> | undefined, Failure> {
  const unfit = unfitRequest({ facts, now }, request, given);
  if (unfit) return err(unfit);
  const { title, dueOn, ownerEmail } = given;
  const patch: Partial<Request> = {
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(dueOn === undefined || dueOn === (request.dueOn ?? null)
      ? {}
      : dueOnDay(request, dueOn ?? undefined)),
    ...(ownerEmail === undefined ? {} : { ownerEmail: ownerEmail ?? undefined }),
  };
  const changes = changesIn(REQUEST_COLUMNS, request, patch);
  return ok(changes.length === 0 ? undefined : { kind: 'Change', verb: 'request.changed', patch });
}

/** Why what is asked for, its day or its owner will not do; undefined where they will. */
export function unfitRequest(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  { agencyCode, inspectionRef }: Pick<Request, 'agencyCode' | 'inspectionRef'>,
  { title, dueOn, ownerEmail }: EditedRequest,
): Failure | undefined {
  if (title?.trim() === '') return inField('title', failure('not-given', 'Say what is asked for.'));
  const notifiedOn = facts.inspections.find(({ ref }) => ref === inspectionRef)?.notifiedOn;
  if (dueOn && notifiedOn && dueOn < notifiedOn)
    return inField('dueOn', failure('bad-date', 'Nothing is due before the day of the call.'));
  const unlikely = dueOn ? unlikelyDay(dueOn, dayOf(now)) : undefined;
  if (unlikely) return inField('dueOn', unlikely);
  const isOfAgency = facts.people.some(
    (one) => one.email === ownerEmail && one.agencyCode === agencyCode && isListed(one),
  );
  if (ownerEmail && !isOfAgency)
    return inField('ownerEmail', failure('not-given', 'Choose somebody of the agency that provides it.'));
  return inField('title', badWords(title, LINE, now));
}
