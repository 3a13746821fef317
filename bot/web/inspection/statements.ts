import type { Request, Response } from 'restify';
import {
  approvalGivenSchema,
  sentGivenSchema,
  statementGivenSchema,
  type StatementView,
  type VersionsCompared,
} from '../../contract/inspection/statement';
import { failure, inField } from '../../domain/basics/failure';
import { dayOf, type Day } from '../../domain/calendar/day';
import { mayReadOf } from '../../domain/inspection/embargo';
import type { Inspection } from '../../domain/partnership';
import { compareVersions } from '../../domain/statement/compare-versions';
import { factsAsOf } from '../../usecases/facts-as-of';
import { doWithStatement, statementVersion, type StatementDeed } from '../../usecases/inspection/statement';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { etagOf, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { ProblemError } from '../problems';
import { statementView } from './statement-view';
import { refOf } from '../named';
import { done, refuse, whoOf } from '../outcome';

/** The statement of action of an inspection: how it stands, a version kept, signed off, approved, sent. */
export const statementRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/inspections/:ref/statement', handle: reading(from) },
  { method: 'GET', path: '/api/v1/inspections/:ref/versions', handle: comparing(from) },
  { method: 'POST', path: '/api/v1/inspections/:ref/statement', handle: making(from) },
  { method: 'POST', path: '/api/v1/inspections/:ref/approve', handle: doing(from, approval) },
  { method: 'POST', path: '/api/v1/inspections/:ref/sent', handle: doing(from, sent) },
];

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    return answer(req, res, membership, viewOf(req, membership));
  };

async function approval(req: Request): Promise<StatementDeed> {
  const { body, version: number, undo = false } = await readGiven(req, approvalGivenSchema);
  return { is: undo ? 'undo-approval' : 'approve', body, number };
}

async function sent(req: Request): Promise<StatementDeed> {
  const { undo = false, ...given } = await readGiven(req, sentGivenSchema);
  const { anyway = false, to = '', on } = given;
  if (undo && Object.values(given).some((one) => one !== undefined))
    return refuse(failure('not-given', 'Send undo alone, or to whom it was sent and on which day.'));
  if (undo) return { is: 'not-sent' };
  if (!on) return refuse(inField('on', failure('bad-date', 'Say on which day it was sent.')));
  return { is: 'sent', to, on: on as Day, anyway };
}

const making = (from: AskedOf): Handler =>
  doing(from, async (req) => {
    const { keep = false, proposed = false, signOffs = [] } = await readGiven(req, statementGivenSchema);
    return { is: 'make', signOffs, proposed, keep };
  });

function doing(from: AskedOf, deedIn: (req: Request) => Promise<StatementDeed>): Handler {
  return async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const deed = await deedIn(req);
    const { parts } = membership.partnership;
    await done(from, () => doWithStatement(parts, whoOf(membership), refOf(req), deed, versionSeen(req)));
    const snapshot = await parts.store.snapshot();
    return answer(req, res, membership, viewOf(req, { ...membership, snapshot }));
  };
}

const answer = (req: Request, res: Response, { partnership: { parts } }: Membership, view: StatementView) =>
  sendJson(req, res, { ...view, asOf: factsAsOf(parts) }, { etag: etagOf(view.version) });

/** What differs between two versions, for whoever may read the letter. */
const comparing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { ref } = readableInspection(req, membership);
    const asked = new URLSearchParams(req.getQuery());
    const compared = compareVersions(membership.snapshot, ref, {
      from: numberIn(asked, 'from') ?? 0,
      ...(asked.has('to') ? { to: numberIn(asked, 'to') ?? 0 } : {}),
    });
    if (!compared.ok) return refuse(compared.error);
    const view: VersionsCompared = {
      asOf: factsAsOf(membership.partnership.parts),
      changes: compared.value.map(({ parts, ...line }) => ({ ...line, parts: [...parts] })),
    };
    return sendJson(req, res, view);
  };

/** The number of a version that the address names; undefined of what is none. */
function numberIn(asked: URLSearchParams, name: string): number | undefined {
  const text = asked.get(name) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** The inspection that the address names. Who may not read the letter does not learn how its statement stands. */
function readableInspection(
  req: Request,
  { snapshot: facts, actor, partnership: { parts } }: Membership,
): Inspection {
  const inspection = facts.inspections.find(({ ref }) => ref === refOf(req));
  if (!inspection) throw new ProblemError('inspection-gone');
  if (!mayReadOf(inspection, actor, dayOf(parts.clock.now())))
    throw new ProblemError('not-for-your-role', { detail: 'Its letter is under embargo.' });
  return inspection;
}

function viewOf(req: Request, membership: Membership): StatementView {
  const { snapshot: facts, actor } = membership;
  const { calendar, clock } = membership.partnership.parts;
  const inspection = readableInspection(req, membership);
  const now = clock.now();
  const view = statementView({ facts, calendar, now }, actor, inspection);
  return { ...view, asOf: now, version: statementVersion(facts, inspection.ref) };
}
