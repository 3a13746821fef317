import type { Request } from 'restify';
import { otherLetterSchema } from '../../contract/inspection/learning';
import { failure } from '../../domain/basics/failure';
import type { OtherLetter } from '../../domain/learning/keep';
import { can } from '../../domain/people/roles';
import { factsAsOf } from '../../usecases/facts-as-of';
import { keepOtherLetter } from '../../usecases/inspection/other-letter';
import { chosen, membershipsFor } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { learningView, otherLetterView } from '../resources/learning';
import { isJson, letterIn, type LetterParts } from './letters';
import { done, refuse, whoOf } from '../outcome';

/**
 * What other areas' letters found: `GET /api/v1/learning?theme=` reads it beside what is done about it; `POST
 * /api/v1/learning/letter` reads a letter, or keeps the findings that it is sent.
 */
export const learningRoutes = (from: LetterParts): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/learning', handle: telling(from) },
  {
    method: 'POST',
    path: '/api/v1/learning/letter',
    takesFile: true,
    handle: async (req, res) => (isJson(req) ? keeping(from)(req, res) : reading(from)(req, res)),
  },
];

const telling =
  (from: LetterParts): Handler =>
  async (req, res) => {
    const { partnership, snapshot, actor } = chosen(req, await membershipsFor(req, from));
    const { parts } = partnership;
    const { calendar, hours } = parts;
    const theme = new URLSearchParams(req.getQuery()).get('theme') ?? undefined;
    const view = learningView({ snapshot, actor, calendar, hours, now: parts.clock.now() }, theme);
    return sendJson(req, res, { ...view, asOf: factsAsOf(parts) });
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
