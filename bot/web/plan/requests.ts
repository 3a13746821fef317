import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { newRequestSchema, REQUEST_DOING } from '../../contract/lists/requests';
import { stepKey } from '../../domain/partnership';
import type { Actor } from '../../domain/people/actor';
import { can } from '../../domain/people/roles';
import { REQUEST_DEEDS, type NewRequest, type RequestDoing } from '../../domain/requests/deeds';
import { newRequestKey } from '../../domain/requests/adding';
import { requestStories, requestStory } from '../../domain/requests/story';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import { addRequest, performOnRequest } from '../../usecases/plan/perform-on-row';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { nameOfDoing, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { ProblemError } from '../problems';
import { deedOf } from './deed';
import { requestView } from './views';
import { refOf } from '../named';
import { asOfIn, done, whoOf } from '../outcome';

/** Annex A requests: all of them, one, and everything that can be done to it (`contract.md`, The plan). */
export const requestRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/requests', handle: listing(from) },
  { method: 'GET', path: '/api/v1/requests/:ref', handle: reading(from) },
  { method: 'POST', path: '/api/v1/requests', handle: adding(from) },
  { method: 'POST', path: '/api/v1/requests/:ref/:deed', handle: doing(from) },
];

const listing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { snapshot, actor, partnership } = membership;
    const stories = requestStories(asOfIn(membership), actor);
    return sendJson(req, res, {
      asOf: factsAsOf(partnership.parts),
      requests: stories.map(requestView),
      agencies: receivers(snapshot, actor),
      mayAdd: can(actor, 'plan:edit'),
      inspections: snapshot.inspections
        .filter(({ endedOn }) => endedOn === undefined)
        .map(({ ref, title }) => ({ ref, title })),
    });
  };

/** To whom this reader can hand a request over: a coordinator to any agency, the others within their own. */
const receivers = ({ agencies, people }: Snapshot, actor: Actor) =>
  agencies
    .filter(({ code }) => can(actor, 'answer:agency', { agencyCode: code }))
    .map(({ code, title }) => ({
      code,
      title,
      people: people
        .filter(({ agencyCode }) => agencyCode === code)
        .map(({ email, title: name }) => ({ email, name })),
    }));

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    return answer(req, res, membership, membership.snapshot, refOf(req));
  };

const doing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const deed = deedOf(req, REQUEST_DEEDS);
    const { forAgency, ...given } = await readGiven(req, REQUEST_DOING[deed]);
    const [ref, seen] = [refOf(req), versionSeen(req)];
    const name = nameOfDoing(req, { ...given, forAgency });
    const key = name === undefined ? undefined : stepKey(ref, deed, membership.actor.email, name);
    const asked = { ref, deed, given, seen, forAgency, key } as RequestDoing;
    const { parts } = membership.partnership;
    const { facts } = await done(from, () => performOnRequest(parts, whoOf(membership), asked));
    return answer(req, res, membership, facts, ref);
  };

const adding =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = (await readGiven(req, newRequestSchema)) as NewRequest;
    const key = newRequestKey(membership.actor.email, nameOfDoing(req, given) ?? randomUUID());
    const { parts } = membership.partnership;
    const { facts, decision } = await done(from, () => addRequest(parts, whoOf(membership), given, key));
    return answer(req, res, membership, facts, decision.ref, 201);
  };

function answer(
  req: Request,
  res: Response,
  membership: Membership,
  facts: Snapshot,
  ref: string,
  status = 200,
): Promise<void> {
  const request = facts.requests.find((one) => one.ref === ref);
  if (!request) throw new ProblemError('request-gone');
  const view = requestView(requestStory(asOfIn(membership, facts), membership.actor, request));
  const asOf = factsAsOf(membership.partnership.parts);
  return sendJson(req, res, { asOf, request: view }, { status, etag: view.etag });
}
