import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { FINDING_DOING, newFindingSchema } from '../../contract/lists/findings';
import { dayOf } from '../../domain/calendar/day';
import { FINDING_DEEDS, type FindingDoing, type NewFinding } from '../../domain/findings/deeds';
import { findingStories, findingStory } from '../../domain/findings/story';
import { readableFindings } from '../../domain/inspection/embargo';
import { stepKey } from '../../domain/partnership';
import { can } from '../../domain/people/roles';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import { addFinding, performOnFinding } from '../../usecases/plan/perform-on-row';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { nameOfDoing, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { ProblemError } from '../problems';
import { deedOf } from './deed';
import { findingView } from './views';
import { refOf } from '../named';
import { asOfIn, done, whoOf } from '../outcome';

/** Findings: all of them, one, everything that can be done to it, and a new one. */
export const findingRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/findings', handle: listing(from) },
  { method: 'GET', path: '/api/v1/findings/:ref', handle: reading(from) },
  { method: 'POST', path: '/api/v1/findings', handle: adding(from) },
  { method: 'POST', path: '/api/v1/findings/:ref/:deed', handle: doing(from) },
];

const listing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { snapshot, actor, partnership } = membership;
    return sendJson(req, res, {
      asOf: factsAsOf(partnership.parts),
      findings: findingStories(asOfIn(membership), actor).map(findingView),
      mayAdd: can(actor, 'plan:edit'),
      inspections: snapshot.inspections.map(({ ref, title }) => ({ ref, title })),
    });
  };

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
    const deed = deedOf(req, FINDING_DEEDS);
    const given = await readGiven(req, FINDING_DOING[deed]);
    const [ref, seen, name] = [refOf(req), versionSeen(req), nameOfDoing(req, given)];
    const key = name === undefined ? undefined : stepKey(ref, deed, membership.actor.email, name);
    const asked = { ref, deed, given, seen, key } as FindingDoing;
    const { parts } = membership.partnership;
    const { facts } = await done(from, () => performOnFinding(parts, whoOf(membership), asked));
    return answer(req, res, membership, facts, ref);
  };

const adding =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = (await readGiven(req, newFindingSchema)) as NewFinding;
    const name = nameOfDoing(req, given) ?? randomUUID();
    const key = stepKey('new finding', 'add', membership.actor.email, name);
    const { parts } = membership.partnership;
    const { facts, decision } = await done(from, () => addFinding(parts, whoOf(membership), given, key));
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
  const { actor } = membership;
  const asOf = asOfIn(membership, facts);
  const finding = readableFindings(facts, actor, dayOf(asOf.now)).find((one) => one.ref === ref);
  if (!finding) throw new ProblemError('finding-gone');
  const view = findingView(findingStory(asOf, actor, finding));
  const at = factsAsOf(membership.partnership.parts);
  return sendJson(req, res, { asOf: at, finding: view }, { status, etag: view.etag });
}
