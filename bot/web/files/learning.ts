import type { Request, Response } from 'restify';
import { LEARNING_DOING, otherLetterSchema } from '../../contract/inspection/learning';
import { failure } from '../../domain/basics/failure';
import { LEARNING_DEEDS, type LearningDoing } from '../../domain/learning/correct';
import type { OtherLetter } from '../../domain/learning/keep';
import { can } from '../../domain/people/roles';
import { factsAsOf } from '../../usecases/facts-as-of';
import { correctLearning, keepOtherLetter } from '../../usecases/inspection/other-letter';
import type { Membership } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor } from '../asking';
import { readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { refOf } from '../named';
import { deedOf } from '../plan/deed';
import { learningView, otherLetterView } from '../resources/learning';
import { isJson, letterIn, type LetterParts } from './letters';
import { done, refuse, whoOf } from '../outcome';

/**
 * What other areas' letters found: `GET /api/v1/learning?theme=` reads it beside what is done about it; `POST
 * /api/v1/learning/letter` reads a letter, or keeps the findings that it is sent; `POST
 * /api/v1/learning/findings/{key}/{deed}` corrects one of them, takes it out or brings it back.
 */
export const learningRoutes = (from: LetterParts): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/learning', handle: telling(from) },
  {
    method: 'POST',
    path: '/api/v1/learning/letter',
    takesFile: true,
    handle: async (req, res) => (isJson(req) ? keeping(from)(req, res) : reading(from)(req, res)),
  },
  { method: 'POST', path: '/api/v1/learning/findings/:ref/:deed', handle: correcting(from) },
];

const telling =
  (from: LetterParts): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    return answer(req, res, membership, membership.snapshot);
  };

function answer(req: Request, res: Response, { partnership, actor }: Membership, snapshot: Snapshot) {
  const { parts } = partnership;
  const { calendar, hours } = parts;
  const theme = new URLSearchParams(req.getQuery()).get('theme') ?? undefined;
  const view = learningView({ snapshot, actor, calendar, hours, now: parts.clock.now() }, theme);
  return sendJson(req, res, { ...view, asOf: factsAsOf(parts) });
}

const correcting =
  (from: LetterParts): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const deed = deedOf(req, LEARNING_DEEDS);
    const given = await readGiven(req, LEARNING_DOING[deed]);
    const doing = { key: refOf(req), deed, given, seen: versionSeen(req) } as LearningDoing;
    const { parts } = membership.partnership;
    const { facts } = await done(from, () => correctLearning(parts, whoOf(membership), doing));
    return answer(req, res, membership, facts);
  };

const reading =
  (from: LetterParts): Handler =>
  async (req, res) => {
    const { partnership, snapshot } = await coordinatorOf(req, from);
    const view = otherLetterView(snapshot, await letterIn(req, from, snapshot));
    return sendJson(req, res, { ...view, asOf: factsAsOf(partnership.parts) });
  };

const keeping =
  (from: LetterParts): Handler =>
  async (req, res) => {
    const membership = await coordinatorOf(req, from);
    const given = (await readGiven(req, otherLetterSchema)) as OtherLetter;
    const { parts } = membership.partnership;
    const kept = await done(from, () => keepOtherLetter(parts, whoOf(membership), given));
    return sendJson(req, res, { asOf: factsAsOf(parts), ...kept });
  };

async function coordinatorOf(req: Request, from: LetterParts) {
  const membership = chosen(req, await membershipsFor(req, from));
  return can(membership.actor, 'plan:edit') ? membership : refuse(failure('coordinator-only'));
}
