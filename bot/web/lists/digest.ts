import { digestGivenSchema } from '../../contract/me';
import { factsAsOf } from '../../usecases/facts-as-of';
import { chooseDigest } from '../../usecases/people/choose-digest';
import type { ApiParts } from '../api';
import { chosen, membershipsFor } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { done, whoOf } from '../outcome';
import { meOf } from '../resources/me';

/** The weekly summary stopped or started by whoever gets it, by the same use case as `digest` in the chat. */
export const digestRoutes = (from: ApiParts): readonly WebRoute[] => [
  { method: 'POST', path: '/api/v1/digest', handle: choosing(from) },
];

const choosing =
  (from: ApiParts): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { wanted } = await readGiven(req, digestGivenSchema);
    const { partnership, actor } = membership;
    const { parts } = partnership;
    const snapshot = await done(from, () => chooseDigest(parts, whoOf(membership), wanted));
    const { calendar, hours, clock } = parts;
    const asked = { snapshot, actor, calendar, hours, now: clock.now(), marking: from.marking };
    return sendJson(req, res, { ...meOf(asked), asOf: factsAsOf(parts) });
  };
