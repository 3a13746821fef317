import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { decide } from '../lifecycle/decide';
import { lineOf, noticeOf } from '../notices/notice';
import { stepKey, type AsOf, type LogEntry, type Person, type Request, type Role } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { nameOf } from '../people/names';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { rolesInWords } from './given';
import { requestVersion } from '../requests/decide';
import { requestRow } from '../requests/plans';
import { decisionOn } from '../steps/row-deed';
import { openInWords, openThingsOf, type OpenThings } from './open-things';
import { withoutCoordinator } from './person';

/** Who hands over to whom. */
export interface HandingOver {
  readonly email: string;
  readonly to?: string;
  /** Which parts go along; those for the agency unless given. */
  readonly roles?: readonly Role[];
}

/** Parts that one person plays for an agency, and another can take on. */
const FOR_AGENCY: readonly Role[] = ['SPOC', 'Deputy', 'Lead'];

/**
 * Decides that somebody hands over to a successor: their part for the agency, the actions that they own and the Annex A
 * requests that are theirs. What the agency is asked follows by itself, since it belongs to whoever stands for it. What
 * they wrote and decided stays under their name. Done once more, it does what is missing.
 */
export function decideHandOver(asOf: AsOf, actor: Actor, given: HandingOver): Result<Decision, Failure> {
  const { facts, now } = asOf;
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const from = facts.people.find(({ email }) => email === given.email);
  if (!from) return err(failure('person-gone'));
  const to = facts.people.find(({ email, leftOn }) => email === given.to && !leftOn);
  const moved = from.roles.filter((role) => (given.roles ?? FOR_AGENCY).includes(role));
  const unfit = unfitSuccessor(from, to, moved);
  if (unfit || !to) return err(unfit ?? failure('person-gone'));
  const people = rolesMoved(from, to, moved);
  const after = people.find(({ of }) => of === from)?.roles ?? from.roles;
  const alone = to.roles.includes('Coordinator') || moved.includes('Coordinator');
  const refused = alone ? undefined : withoutCoordinator(facts, from, { roles: after });
  if (refused) return err(refused);
  const open = openThingsOf(facts, from.email);
  const things = thingsMoved(asOf, actor, open, to.email);
  if (!things.ok) return things;
  const writes = [...people.map(writeOf), ...things.value.writes];
  if (writes.length === 0) return ok(NOTHING);
  const what = [rolesInWords(moved), openInWords(open)].filter(Boolean).join('; ');
  const title = `${nameOf(facts, from.email)} handed over to ${nameOf(facts, to.email)}: ${what}.`;
  const line = lineOf(actor.email, now, 'person.handed-over', from.email, `To ${to.email}: ${what}`);
  return ok({
    writes: [...writes, ...noticeOf({ about: 'Part', title, to: [to.email, from.email] }, actor.email, now)],
    log: [line, ...things.value.log],
  });
}

function unfitSuccessor(from: Person, to: Person | undefined, moved: readonly Role[]): Failure | undefined {
  const choose = (why: string): Failure => inField('to', failure('not-given', why));
  if (!to) return choose('Choose who takes over. Somebody new is added to the list first.');
  if (to.email === from.email) return choose('Choose somebody else.');
  const isForAgency = moved.some((role) => FOR_AGENCY.includes(role));
  return isForAgency && to.agencyCode !== undefined && to.agencyCode !== from.agencyCode
    ? choose('They stand for another agency. Choose somebody of the same one.')
    : undefined;
}

interface Moved {
  readonly of: Person;
  readonly roles: readonly Role[];
  readonly agencyCode?: string;
}

/** Who is what afterwards; who has nothing left to be stays a member, who reads. The successor's comes first. */
function rolesMoved(from: Person, to: Person, moved: readonly Role[]): readonly Moved[] {
  if (moved.length === 0) return [];
  const isNowSpoc = moved.includes('SPOC');
  const kept = to.roles.filter((role) => role !== 'Observer' && !(isNowSpoc && role === 'Deputy'));
  const left = from.roles.filter((role) => !moved.includes(role));
  const joins = moved.some((role) => FOR_AGENCY.includes(role)) && to.agencyCode === undefined;
  return [
    {
      of: to,
      roles: [...new Set([...moved, ...kept])],
      ...(joins && from.agencyCode ? { agencyCode: from.agencyCode } : {}),
    },
    { of: from, roles: left.length > 0 ? left : ['Member'] },
  ];
}

const writeOf = ({ of, roles, agencyCode }: Moved): Write => ({
  change: 'people',
  of,
  patch: { roles, ...(agencyCode ? { agencyCode } : {}) },
});

/** Each action and request as one is handed over by itself, so that its own record says so and its cards follow. */
function thingsMoved(
  asOf: AsOf,
  actor: Actor,
  { actions, requests }: OpenThings,
  ownerEmail: string,
): Result<Decision, Failure> {
  const writes: Write[] = [];
  const log: LogEntry[] = [];
  for (const request of requests) {
    const decided = givenTo(asOf, actor, request, ownerEmail);
    writes.push(...decided.writes);
    log.push(...decided.log);
  }
  for (const { ref } of actions) {
    const decided = decide(asOf, actor, { ref, deed: 'edit', given: { ownerEmail } });
    if (!decided.ok) return decided;
    writes.push(...decided.value.writes);
    log.push(...decided.value.log);
  }
  return ok({ writes, log });
}

/** Whoever takes over may become of the agency by this very step: nothing else of a request's own rules is asked. */
const givenTo = ({ facts, now }: AsOf, { email }: Actor, request: Request, ownerEmail: string): Decision =>
  decisionOn(
    facts,
    requestRow(request),
    { kind: 'Change', verb: 'request.handed-over', patch: { ownerEmail } },
    { email, now, key: stepKey(request.ref, 'hand-over', requestVersion(facts, request), ownerEmail) },
  );
