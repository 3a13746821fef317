import {
  agencyGivenSchema,
  agencyLeavingSchema,
  awayGivenSchema,
  confirmedSchema,
  handOverSchema,
  newAgencySchema,
  newPersonSchema,
  nothingGivenSchema,
  personGivenSchema,
} from '../../contract/lists/people';
import { failure } from '../../domain/basics/failure';
import { err } from '../../domain/basics/result';
import { decideAgency, decideNewAgency } from '../../domain/membership/agency';
import { decideAgencyBack, decideAgencyLeaving } from '../../domain/membership/agency-leave';
import { decideHandOver } from '../../domain/membership/hand-over';
import { decideTakingOff } from '../../domain/membership/leave';
import { decideNewPerson, decidePerson } from '../../domain/membership/person';
import { decideAtTheDoor, decideDoorUndoOf, doorKey } from '../../domain/door/question';
import { everyRowOf } from '../../domain/partnership';
import { versionOf } from '../../usecases/change-rows';
import { clearAway, setAway } from '../../usecases/people/set-away';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { asItIs, changing, listing, nameIn } from './changing';
import { peopleView } from './people-view';
import { done, whoOf } from '../outcome';

const personVersion = ({ people }: Snapshot, name: string) =>
  versionOf(people.find(({ email }) => email === name.toLowerCase()));
const agencyVersion = (facts: Snapshot, name: string) =>
  versionOf(everyRowOf(facts, 'agencies').find(({ code }) => code === name));

/** Who is on the list and for which agency: read by everybody, changed by coordinators, each their own days away. */
export const peopleRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/people', handle: listing(from, peopleView) },
  { method: 'GET', path: '/api/v1/agencies', handle: listing(from, peopleView) },
  {
    method: 'POST',
    path: '/api/v1/people',
    handle: changing(from, peopleView, {
      schema: newPersonSchema,
      decide: ({ facts, now }, actor, given) => decideNewPerson(facts, actor, given, now),
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/people/:name',
    handle: changing(from, peopleView, {
      schema: personGivenSchema,
      decide: ({ facts, now }, actor, { email: newEmail, ...given }, email) =>
        decidePerson(facts, actor, { ...given, email, ...(newEmail === undefined ? {} : { newEmail }) }, now),
      versionOf: personVersion,
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/people/:name/hand-over',
    handle: changing(from, peopleView, {
      schema: handOverSchema,
      decide: (asOf, actor, given, email) => decideHandOver(asOf, actor, { ...given, email }),
      versionOf: personVersion,
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/people/:name/take-off',
    handle: changing(from, peopleView, {
      schema: nothingGivenSchema,
      decide: ({ facts, now }, actor, _given, email) => decideTakingOff(facts, actor, email, now),
      versionOf: personVersion,
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/people/:name/confirm',
    handle: changing(from, peopleView, {
      schema: confirmedSchema,
      decide: ({ facts, now }, actor, { isThem }, email) => {
        const person = facts.people.find((one) => one.email === email);
        if (!person) return err(failure('person-gone'));
        return decideAtTheDoor(facts, actor, { messageKey: doorKey(person), isThem }, now);
      },
      versionOf: personVersion,
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/people/:name/undo-confirm',
    handle: changing(from, peopleView, {
      schema: nothingGivenSchema,
      decide: ({ facts, now }, actor, _given, email) => decideDoorUndoOf(facts, actor, email, now),
      versionOf: personVersion,
    }),
  },
  { method: 'POST', path: '/api/v1/people/:name/away', handle: awayFor(from) },
  {
    method: 'POST',
    path: '/api/v1/agencies',
    handle: changing(from, peopleView, {
      schema: newAgencySchema,
      decide: ({ facts, now }, actor, given) => decideNewAgency(facts, actor, given, now),
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/agencies/:name',
    handle: changing(from, peopleView, {
      schema: agencyGivenSchema,
      decide: ({ facts, now }, actor, given, code) => decideAgency(facts, actor, { ...given, code }, now),
      versionOf: agencyVersion,
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/agencies/:name/take-off',
    handle: changing(from, peopleView, {
      schema: agencyLeavingSchema,
      decide: (asOf, actor, { to }, code) =>
        decideAgencyLeaving(asOf, actor, { code, ...(to ? { to } : {}) }),
      versionOf: agencyVersion,
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/agencies/:name/put-back',
    handle: changing(from, peopleView, {
      schema: nothingGivenSchema,
      decide: (asOf, actor, _given, code) => decideAgencyBack(asOf, actor, code),
      versionOf: agencyVersion,
    }),
  },
];

/** Days away, by the same use case as `/away` in the chat. Whoever says them last is right, so no version is asked for. */
function awayFor(from: AskedOf): Handler {
  return async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { from: first, to } = await readGiven(req, awayGivenSchema);
    const { parts } = membership.partnership;
    const [who, email] = [whoOf(membership), nameIn(req)];
    const facts = await done(from, () =>
      first === undefined
        ? clearAway(parts, who, email)
        : setAway(parts, who, { email, from: first, ...(to ? { to } : {}) }),
    );
    return sendJson(req, res, peopleView(asItIs(membership, facts)));
  };
}
