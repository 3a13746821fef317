import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { DOING, newActionSchema } from '../contract/doing';
import { actionStory, type ActionStory } from '../domain/lifecycle/story/story';
import type { Doing } from '../domain/lifecycle/deeds';
import { stepKey } from '../domain/partnership';
import { explain, type Failure } from '../domain/basics/failure';
import type { Result } from '../domain/basics/result';
import { factsAsOf } from '../usecases/facts-as-of';
import { addAction, performDeed } from '../usecases/plan/perform-deed';
import type { Membership } from '../usecases/partnerships';
import { chosen, membershipsFor, orProblem, type AskedOf } from './asking';
import { etagOf, nameOfDoing, readGiven, versionSeen } from './body/given';
import type { Handler, WebRoute } from './http';
import { ProblemError } from './problems';
import { actionView, deedNamed } from './resources/action';
import { sendJson } from './body/send-json';

/** One action: read, everything that can be done to it, and a new one (`contract.md`, The plan). */
export const actionRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/actions/:ref', handle: reading(from) },
  { method: 'POST', path: '/api/v1/actions/:ref/:deed', handle: doing(from) },
  { method: 'POST', path: '/api/v1/actions', handle: adding(from) },
];

/** The action's number; one that an address would take for a step of its own stands behind the question mark. */
const refOf = (req: Request): string =>
  new URLSearchParams(req.getQuery()).get('ref') ?? String((req.params as Record<string, unknown>)['ref']);

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { parts } = membership.partnership;
    const asOf = { facts: membership.snapshot, calendar: parts.calendar, now: parts.clock.now() };
    const story = actionStory(asOf, membership.actor, refOf(req));
    if (!story) throw new ProblemError('action-gone');
    return sendStory(req, res, membership, story);
  };

const doing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const deed = deedNamed(String((req.params as Record<string, unknown>)['deed']));
    if (!deed) throw new ProblemError('not-found');
    const { forAgency, ...given } = (await readGiven(req, DOING[deed])) as { readonly forAgency?: string };
    const seen = versionSeen(req);
    const [ref, name] = [refOf(req), nameOfDoing(req, { ...given, forAgency })];
    const key = name === undefined ? undefined : stepKey(ref, deed, membership.actor.email, name);
    const done = { ref, deed, given, seen, forAgency, key } as Doing;
    return answer(req, res, from, membership, (parts, who) => performDeed(parts, who, done));
  };

const adding =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = await readGiven(req, newActionSchema);
    const key = stepKey('new', 'add', membership.actor.email, nameOfDoing(req, given) ?? randomUUID());
    return answer(req, res, from, membership, (parts, who) => addAction(parts, who, given, key), 201);
  };

async function answer(
  req: Request,
  res: Response,
  from: AskedOf,
  membership: Membership,
  work: (
    parts: Membership['partnership']['parts'],
    who: { readonly entraId?: string; readonly email: string },
  ) => Promise<Result<ActionStory, Failure>>,
  status = 200,
): Promise<void> {
  const { partnership, actor } = membership;
  const who = { ...(actor.entraId ? { entraId: actor.entraId } : {}), email: actor.email };
  const done = await orProblem(from.journal, () => work(partnership.parts, who));
  if (!done.ok) throw new ProblemError(done.error.code, { detail: explain(done.error) });
  const snapshot = await partnership.parts.store.snapshot();
  return sendStory(req, res, { ...membership, snapshot }, done.value, status);
}

function sendStory(
  req: Request,
  res: Response,
  { partnership: { parts }, snapshot }: Membership,
  story: ActionStory,
  status = 200,
): Promise<void> {
  const view = actionView({ snapshot, calendar: parts.calendar, now: parts.clock.now() }, story);
  const etag = etagOf(story.version);
  return sendJson(req, res, { ...view, asOf: factsAsOf(parts) }, { status, etag });
}
