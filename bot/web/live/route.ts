import type { Handler } from '../http';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { ProblemError } from '../problems';
import type { Streams } from './streams';

/** Where what changes is told (`contract.md`, Addresses). */
export const LIVE = '/api/v1/live';

/** How long whoever found no room waits before the next try; until then their page asks as it did before. */
const RETRY_SECONDS = 60;

/** Tells whoever is on the People list, by server-sent events, of what kind something changed in their partnership. */
export const live =
  (streams: Streams, from: AskedOf): Handler =>
  async (req, res) => {
    const { actor, partnership } = chosen(req, await membershipsFor(req, from));
    if (!(await streams.serve(res, actor.entraId ?? actor.email, partnership)))
      throw new ProblemError('too-many-requests', { retryAfterSeconds: RETRY_SECONDS });
  };
