import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { DOING, newActionSchema } from '../../contract/doing';
import { actionStory, type ActionStory } from '../../domain/lifecycle/story/story';
import { DEEDS, type Doing } from '../../domain/lifecycle/deeds';
import { stepKey } from '../../domain/partnership';
import { type Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { factsAsOf } from '../../usecases/facts-as-of';
import { addAction, performDeed } from '../../usecases/plan/perform-deed';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { etagOf, nameOfDoing, readGiven, versionSeen } from '../body/given';
import type { Handler, WebRoute } from '../http';
import { goneOr } from '../unread';
import { answeringFor } from '../waiting/answering';
import { actionView } from '../resources/action';
import { sendJson } from '../body/send-json';
import { refOf } from '../named';
import { asOfIn, done, whoOf } from '../outcome';
import { deedOf } from './deed';

/** One action: read, everything that can be done to it, and a new one (`contract.md`, The plan). */
export const actionRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/actions/:ref', handle: reading(from) },
  { method: 'POST', path: '/api/v1/actions/:ref/:deed', handle: doing(from) },
  { method: 'POST', path: '/api/v1/actions', handle: adding(from) },
];

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const ref = refOf(req);
    const story = actionStory(asOfIn(membership), membership.actor, ref);
    if (!story) throw goneOr('action-gone', membership, 'Actions', ref);
    return sendStory(req, res, membership, story);
  };

const doing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const deed = deedOf(req, DEEDS);
    const { forAgency, ...given } = (await readGiven(req, DOING[deed])) as { readonly forAgency?: string };
    const seen = versionSeen(req);
    const [ref, name] = [refOf(req), nameOfDoing(req, { ...given, forAgency })];
    const key = name === undefined ? undefined : stepKey(ref, deed, membership.actor.email, name);
    const asked = { ref, deed, given, seen, forAgency, key } as Doing;
    const { parts } = membership.partnership;
    return answer(req, res, from, membership, () => performDeed(parts, whoOf(membership), asked));
  };

const adding =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = await readGiven(req, newActionSchema);
    const key = stepKey('new', 'add', membership.actor.email, nameOfDoing(req, given) ?? randomUUID());
    const { parts } = membership.partnership;
    return answer(req, res, from, membership, () => addAction(parts, whoOf(membership), given, key), 201);
  };

async function answer(
  req: Request,
  res: Response,
  from: AskedOf,
  membership: Membership,
  work: () => Promise<Result<ActionStory, Failure>>,
  status = 200,
): Promise<void> {
  const story = await done(from, work);
  const snapshot = await membership.partnership.parts.store.snapshot();
  return sendStory(req, res, { ...membership, snapshot }, story, status);
}

function sendStory(
  req: Request,
  res: Response,
  { partnership: { parts }, snapshot, actor }: Membership,
  story: ActionStory,
  status = 200,
): Promise<void> {
  const view = actionView({ snapshot, calendar: parts.calendar, now: parts.clock.now() }, story);
  const etag = etagOf(story.version);
  const { ref, leadAgency: agencyCode } = story.action;
  const asOf = { facts: snapshot, calendar: parts.calendar, now: parts.clock.now() };
  const answering = answeringFor(asOf, actor, { kind: 'Action', ref, agencyCode });
  return sendJson(
    req,
    res,
    { ...view, ...(answering ? { answering } : {}), asOf: factsAsOf(parts) },
    { status, etag },
  );
}
