import { nudgeAskedSchema, type NudgedView } from '../contract/chasing/nudge';
import { decideNudges } from '../domain/outstanding/nudge-decision';
import type { NudgePlan } from '../domain/outstanding/nudge-now';
import { asOfNow } from '../usecases/facts-as-of';
import { nudge } from '../usecases/sending/nudge';
import type { Membership } from '../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from './asking';
import { readGiven } from './body/given';
import { sendJson } from './body/send-json';
import type { Handler, WebRoute } from './http';
import { ProblemError } from './problems';
import { done } from './outcome';

/** Chases whoever is silent, as `/nudge` does in the chat, and tells beforehand what that would come to; for coordinators. */
export const nudgeRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/nudges', handle: rehearsing(from) },
  { method: 'POST', path: '/api/v1/nudges', handle: nudging(from) },
];

const rehearsing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const member = chosen(req, await membershipsFor(req, from));
    const { partnership, snapshot, actor } = member;
    const agency = new URLSearchParams(req.getQuery()).get('agency') ?? undefined;
    isKnown(member, agency);
    const plan = await done(from, async () =>
      decideNudges(asOfNow(partnership.parts, snapshot), actor, agency),
    );
    return sendJson(req, res, answerOf(member, plan));
  };

const nudging =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const member = chosen(req, await membershipsFor(req, from));
    const { agency } = await readGiven(req, nudgeAskedSchema);
    isKnown(member, agency);
    const plan = await done(from, () => nudge(member.partnership.parts, member.actor, agency));
    return sendJson(req, res, answerOf(member, plan));
  };

function isKnown({ snapshot }: Membership, agency: string | undefined): void {
  if (agency !== undefined && !snapshot.agencies.some(({ code }) => code === agency)) {
    throw new ProblemError('unknown-agency');
  }
}

const answerOf = ({ partnership }: Membership, plan: NudgePlan): NudgedView => ({
  asOf: partnership.parts.clock.now(),
  ...nudgedView(plan),
});

/** Without the rows that were written. */
const nudgedView = ({ chased, ...plan }: NudgePlan) => ({
  ...plan,
  chased: chased.map(({ rows: _, ...one }) => one),
});
