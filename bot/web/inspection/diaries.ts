import type { Request, Response } from 'restify';
import { diaryGivenSchema, dueGivenSchema } from '../../contract/inspection/diary';
import type { DiaryGiven } from '../../domain/inspection/days/diary';
import { factsAsOf } from '../../usecases/facts-as-of';
import { setDueDays, writeDiary } from '../../usecases/inspection/diary';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { WebRoute } from '../http';
import { ProblemError } from '../problems';
import { diaryView } from './diary-view';
import { refOf } from '../named';
import { done } from '../outcome';

const AT = '/api/v1/inspections/:ref';

/**
 * The diary of an inspection's three weeks, and by when its requests are due. Each entry is written by what it says, so
 * that nobody overwrites another's and no version is asked for.
 */
export const diaryRoutes = (from: AskedOf): readonly WebRoute[] => [
  {
    method: 'GET',
    path: `${AT}/diary`,
    handle: async (req, res) => answer(req, res, chosen(req, await membershipsFor(req, from))),
  },
  {
    method: 'POST',
    path: `${AT}/diary`,
    handle: async (req, res) => {
      const asked = chosen(req, await membershipsFor(req, from));
      const given = (await readGiven(req, diaryGivenSchema)) as DiaryGiven;
      await done(from, () => writeDiary(asked.partnership.parts, asked.actor, refOf(req), given));
      return answer(req, res, asked);
    },
  },
  {
    method: 'POST',
    path: `${AT}/due`,
    handle: async (req, res) => {
      const asked = chosen(req, await membershipsFor(req, from));
      const { days } = await readGiven(req, dueGivenSchema);
      await done(from, () => setDueDays(asked.partnership.parts, asked.actor, refOf(req), days));
      return answer(req, res, asked);
    },
  },
];

async function answer(req: Request, res: Response, { partnership, actor }: Membership): Promise<void> {
  const { parts } = partnership;
  const facts = await parts.store.snapshot();
  if (!facts.inspections.some(({ ref }) => ref === refOf(req))) throw new ProblemError('inspection-gone');
  return sendJson(req, res, { ...diaryView(facts, actor, refOf(req)), asOf: factsAsOf(parts) });
}
