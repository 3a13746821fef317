import { explain, failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { dayOf, type Day } from '../calendar/day';
import { decide } from '../lifecycle/decide';
import type { Edited } from '../lifecycle/deeds';
import { everybodyAsked, lineOf, noticeOf } from '../notices/notice';
import type { Action, Agency, AsOf, Person } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { agencyListed, agencyName } from '../people/names';
import { can } from '../people/roles';
import { decideRequest } from '../requests/decide';
import { peopleOf, rolesKept, standsInTheWay, supportedBy, toHandOver } from './agency-open';
import { rolesInWords } from './given';
import { openInWords } from './open-things';

/** Which agency is taken off, and which takes over what is open with it. */
export interface AgencyLeaving {
  readonly code: string;
  readonly to?: string;
}

/**
 * Decides that an agency is taken off the list: nothing is asked of it from then on, and it counts no more. What it
 * leads and is asked to provide goes to another agency, each by its own step; its people go off the list, but those who
 * run the partnership. Its row stays, so that what it did keeps its name. Refused while anything would be nobody's. Done
 * once more, it does what is missing.
 */
export function decideAgencyLeaving(
  asOf: AsOf,
  actor: Actor,
  given: AgencyLeaving,
): Result<Decision, Failure> {
  const { facts, now } = asOf;
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const of = agencyListed(facts, given.code);
  if (!of) return err(failure('unknown-agency'));
  const { code } = of;
  const [inTheWay] = of.leftOn ? [] : standsInTheWay(facts, code, dayOf(now));
  if (inTheWay) return err(failure('not-now', inTheWay.words));
  const open = openInWords(toHandOver(facts, code));
  const to = facts.agencies.find((one) => one.code === given.to && one.code !== code);
  if (open && !to) return err(inField('to', failure('not-given', whomWords(open, given))));
  const things = thingsHandedOver(asOf, actor, of, to);
  if (!things.ok) return things;
  const people = peopleLeaving(asOf, actor, code);
  const follows = [...things.value.writes, ...people.writes];
  const log = [...things.value.log, ...people.log];
  if (of.leftOn) return ok(follows.length > 0 ? { writes: follows, log } : NOTHING);
  const takesOver = to && open ? `${agencyName(to)} takes over ${open}` : '';
  const title = `${of.title} has left the partnership.${takesOver ? ` ${takesOver}.` : ''}`;
  const told = everybodyAsked(
    facts.people.filter((one) => one.agencyCode !== code || rolesKept(one).length > 0),
  );
  return ok({
    writes: [
      { change: 'agencies', of, patch: { leftOn: dayOf(now) } },
      ...follows,
      ...noticeOf({ about: 'Setting', title, to: told }, actor.email, now),
    ],
    log: [lineOf(actor.email, now, 'agency.taken-off', code, takesOver), ...log],
  });
}

const whomWords = (open: string, { to }: AgencyLeaving): string =>
  to === undefined
    ? `Choose which agency takes over ${open}, or withdraw or hand them over one by one first.`
    : 'Choose another agency of the partnership.';

/** What it leads, provides and supports, each handed over as it would be by itself, so that its own record says so. */
function thingsHandedOver(
  asOf: AsOf,
  actor: Actor,
  { code, title }: Agency,
  to: Agency | undefined,
): Result<Decision, Failure> {
  const { facts } = asOf;
  const { actions, requests } = toHandOver(facts, code);
  const leaves = (email: string | undefined): boolean =>
    peopleOf(facts, code).some((one) => one.email === email && rolesKept(one).length === 0);
  const without = (codes: readonly string[]): readonly string[] => codes.filter((one) => one !== code);
  const text = `${title} has left the partnership.`;
  const editing = ({ ref, supportingAgencies: codes }: Action, given: Edited) => {
    const supporting = codes.includes(code) ? { supportingAgencies: without(codes) } : {};
    return named(ref, decide(asOf, actor, { ref, deed: 'edit', given: { ...given, ...supporting } }));
  };
  const decided = [
    ...(to ? actions : []).map((action) =>
      editing(action, {
        ...(to ? { leadAgency: to.code } : {}),
        ...(leaves(action.ownerEmail) ? { ownerEmail: null } : {}),
      }),
    ),
    ...supportedBy(facts, code).map((action) => editing(action, {})),
    ...(to ? requests : []).map(({ ref }) => {
      const given = { ...(to ? { agencyCode: to.code } : {}), ownerEmail: null, text };
      return named(ref, decideRequest(asOf, actor, { ref, deed: 'hand-over', given }));
    }),
  ];
  const refused = decided.find((one) => !one.ok);
  if (refused) return refused;
  const all = decided.flatMap((one) => (one.ok ? [one.value] : []));
  return ok({ writes: all.flatMap(({ writes }) => writes), log: all.flatMap(({ log }) => log) });
}

/** A refusal with what it is about, since it is one of many. */
const named = (ref: string, decided: Result<Decision, Failure>): Result<Decision, Failure> =>
  decided.ok ? decided : err(failure(decided.error.code, `${ref}: ${explain(decided.error)}`));

/** Who chairs or coordinates stays, of no agency; everybody else of it is asked nothing any more. */
function peopleLeaving({ facts, now }: AsOf, { email: by }: Actor, code: string): Decision {
  const people = peopleOf(facts, code).map((of) => ({ of, roles: rolesKept(of) }));
  return {
    writes: people.map(({ of, roles }) => ({ change: 'people', of, patch: patchOf(roles, dayOf(now)) })),
    log: people.map(({ of, roles }) => {
      const verb = roles.length > 0 ? 'person.changed' : 'person.taken-off';
      const words = [roles, of.roles].map((these) => rolesInWords(these) ?? 'none');
      return lineOf(by, now, verb, of.email, `Part: ${words[0] ?? ''} (before: ${words[1] ?? ''})`);
    }),
  };
}

const patchOf = (roles: Person['roles'], today: Day): Partial<Person> =>
  roles.length > 0 ? { agencyCode: undefined, roles } : { leftOn: today, roles: [] };

/** Decides that an agency that was taken off is back: it is asked again from then on. Its people are put back each. */
export function decideAgencyBack(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  code: string,
): Result<Decision, Failure> {
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  if (facts.agencies.some((one) => one.code === code)) return ok(NOTHING);
  const of = facts.formerAgencies.find((one) => one.code === code);
  if (!of) return err(failure('unknown-agency'));
  if (facts.agencies.some(({ title }) => title === of.title)) return err(failure('already-there'));
  const title = `${of.title} is back in the partnership.`;
  return ok({
    writes: [
      { change: 'agencies', of, patch: { leftOn: undefined } },
      ...noticeOf({ about: 'Setting', title, to: everybodyAsked(facts.people) }, actor.email, now),
    ],
    log: [lineOf(actor.email, now, 'agency.put-back', code, `Left: none (before: ${of.leftOn ?? ''})`)],
  });
}
