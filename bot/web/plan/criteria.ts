import {
  criterionAddedSchema,
  criterionChangedSchema,
  type CriteriaView,
} from '../../contract/gaps/criteria';
import { dayOf } from '../../domain/calendar/day';
import { gapAnalysis } from '../../domain/gaps/gap-analysis';
import { tallies } from '../../domain/gaps/other-plans';
import { startingPoints } from '../../domain/gaps/starting-points';
import { readableFor } from '../../domain/reports/readable';
import { versionOf } from '../../usecases/change-rows';
import { addCriteria, changeCriterion } from '../../usecases/plan/criteria';
import type { Membership } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { etagOf, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { refOf } from '../named';
import { done } from '../outcome';

/** The gap analysis and the tally with other plans: read by everybody, changed by coordinators. */
export const criteriaRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/criteria', handle: reading(from) },
  { method: 'POST', path: '/api/v1/criteria', handle: adding(from) },
  { method: 'PATCH', path: '/api/v1/criteria/:ref', handle: changing(from) },
];

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    return sendJson(req, res, criteriaView(asked, asked.snapshot));
  };

const adding =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    const given = await readGiven(req, criterionAddedSchema);
    const facts = await done(from, () => addCriteria(asked.partnership.parts, asked.actor, given));
    return sendJson(req, res, criteriaView(asked, facts), { status: 201 });
  };

const changing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    const seen = versionSeen(req);
    const given = { ...(await readGiven(req, criterionChangedSchema)), ref: refOf(req) };
    const facts = await done(from, () => changeCriterion(asked.partnership.parts, asked.actor, given, seen));
    return sendJson(req, res, criteriaView(asked, facts));
  };

/** What is under embargo for this reader is neither among the actions nor in the tally. */
function criteriaView({ partnership: { parts }, actor }: Membership, snapshot: Snapshot): CriteriaView {
  const now = parts.clock.now();
  const { facts } = readableFor(snapshot, actor, dayOf(now));
  const versions = new Map(snapshot.criteria.map((row) => [row.ref, etagOf(versionOf(row) ?? '')]));
  const named = ({ ref, title }: { readonly ref: string; readonly title: string }) => ({ ref, title });
  const { plans, onlyHere } = tallies(facts);
  return {
    asOf: now,
    criteria: gapAnalysis(facts).map(({ criterion, state, actions }) => ({
      ...named(criterion),
      etag: versions.get(criterion.ref) ?? '',
      theme: criterion.theme,
      judgement: criterion.judgement,
      evidence: criterion.evidence,
      source: criterion.source,
      state,
      actions: actions.map(named),
    })),
    starts: startingPoints(snapshot).map(({ theme }) => theme),
    otherPlans: plans.map(({ plan, both, onlyThere }) => ({
      plan,
      both: both.map(named),
      onlyThere: onlyThere.map(named),
    })),
    onlyHere: onlyHere.map(named),
  };
}
