import { nudgeAskedSchema, type NudgedView } from '../contract/chasing/nudge';
import type { NudgePlan } from '../domain/outstanding/nudge-now';
import { nudge } from '../usecases/sending/nudge';
import { chosen, membershipsFor, type AskedOf } from './asking';
import { readGiven } from './body/given';
import { sendJson } from './body/send-json';
import type { Handler, WebRoute } from './http';
import { ProblemError } from './problems';
import { done } from './outcome';

/** Chases whoever is silent, as `/nudge` does in the chat; for coordinators. */
export const nudgeRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'POST', path: '/api/v1/nudges', handle: nudging(from) },
];

const nudging =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const { partnership, snapshot, actor } = chosen(req, await membershipsFor(req, from));
    const { parts } = partnership;
    const { agency } = await readGiven(req, nudgeAskedSchema);
    if (agency !== undefined && !snapshot.agencies.some(({ code }) => code === agency)) {
      throw new ProblemError('unknown-agency');
    }
    const plan = await done(from, () => nudge(parts, actor, agency));
    return sendJson(req, res, { asOf: parts.clock.now(), ...nudgedView(plan) } satisfies NudgedView);
  };

/** Without the rows that were written. */
const nudgedView = ({ sendAt, chased, leftOut, toRing }: NudgePlan) => ({
  sendAt,
  chased: chased.map(({ rows: _, ...one }) => one),
  leftOut,
  toRing,
});
