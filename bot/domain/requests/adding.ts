import { failure, inField, type Failure } from '../basics/failure';
import { cleanKey } from '../basics/folded';
import { err, ok, type Result } from '../basics/result';
import { badText } from '../basics/typed-text';
import { exerciseTitle } from '../inspection/exercises';
import type { AsOf, Facts, Request } from '../partnership';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { firstFree, isNumberTaken } from '../steps/numbers';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import { asAdded, lineOn } from '../steps/row-deed';
import type { RequestDecision } from './decide';
import type { NewRequest } from './deeds';
import { unfitRequest } from './editing';

/** How long a number of the plan may be. */
const LONGEST_REF = 40;

/** The coordinator adds a request, as the inspectors ask for more. The same adding once more (its `key`) adds nothing. */
export function decideNewRequest(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  given: NewRequest,
  key: string,
): Result<RequestDecision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const there = facts.requests.find(
    ({ ref, lastStep }) =>
      lastStep?.key === key || facts.updates.some((one) => one.key === key && one.actionRef === ref),
  );
  if (there) return ok({ ref: there.ref, writes: [], log: [] });
  const { title = '', agencyCode = '', inspectionRef, dueOn, ownerEmail } = given;
  const unfit = unfitNew(facts, given) ?? unfitRequest({ facts, now }, { agencyCode, inspectionRef }, given);
  if (unfit) return err(unfit);
  const ref = given.ref === undefined ? nextRequestRef(facts, inspectionRef) : cleanKey(given.ref);
  const badRef = unfitRef(facts, ref) ?? badText({ link: ref }, now);
  if (badRef) return err(inField('ref', badRef));
  const isDry = facts.inspections.some((one) => one.ref === inspectionRef && one.exercise === true);
  const bare: Request = {
    title: isDry ? exerciseTitle(title.trim()) : title.trim(),
    ref,
    agencyCode,
    status: 'Open',
    ...(inspectionRef ? { inspectionRef } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(ownerEmail ? { ownerEmail } : {}),
  };
  const who = { by: actor.email, at: now, key };
  const row = asAdded(REQUEST_COLUMNS, bare, { text: 'Added by the coordinator.', ...who });
  return ok({
    ref,
    writes: [
      { insert: 'requests', row },
      { insert: 'updates', row: row.lastStep },
    ],
    log: [lineOn(facts, REQUEST_COLUMNS, row.lastStep, 'request.added')],
  });
}

function unfitNew(facts: Facts, { title, agencyCode, inspectionRef }: NewRequest): Failure | undefined {
  if (!title?.trim()) return inField('title', failure('not-given', 'Say what is asked for.'));
  if (!agencyCode) return inField('agencyCode', failure('no-agency-named'));
  if (!facts.agencies.some(({ code }) => code === agencyCode)) return failure('unknown-agency');
  if (!inspectionRef) return undefined;
  const inspection = facts.inspections.find(({ ref }) => ref === inspectionRef);
  if (!inspection) return failure('inspection-gone');
  return inspection.endedOn === undefined
    ? undefined
    : failure('not-now', 'Its inspection is over: nothing is asked for any more.');
}

function unfitRef(facts: Facts, ref: string): Failure | undefined {
  if (ref === '' || ref.length > LONGEST_REF || /[\r\n/?#|]/.test(ref))
    return failure('not-given', 'A number holds 40 characters, without / ? # and |.');
  return isNumberTaken(facts, ref) ? failure('ref-taken') : undefined;
}

/** The next number of an inspection's requests, as those that it was opened with are numbered: 'INS-R15'; else 'R1'. */
function nextRequestRef(facts: Facts, inspectionRef: string | undefined): string {
  const head = inspectionRef ? `${inspectionRef}-R` : 'R';
  const width = inspectionRef ? 2 : 1;
  const isTaken = (ref: string): boolean =>
    isNumberTaken(facts, `${head}${ref.slice(head.length).padStart(width, '0')}`);
  return `${head}${firstFree(isTaken, head).slice(head.length).padStart(width, '0')}`;
}
