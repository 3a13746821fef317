import { isAsSeen } from '../../domain/basics/fingerprint';
import type { Request, Response } from 'restify';
import { datesGivenSchema, namedOpeningSchema, openingSchema } from '../../contract/inspection/inspections';
import { failure } from '../../domain/basics/failure';
import type { DatesGiven } from '../../domain/inspection/days/dates';
import type { Opening } from '../../domain/inspection/opening';
import { factsAsOf } from '../../usecases/facts-as-of';
import { endInspection, openInspection, writeDates } from '../../usecases/inspection/run-inspection';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { etagOf, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { inspectionsView, inspectionVersion, inspectionView } from '../resources/inspections';
import { refOf } from '../named';
import { asOfIn, done, refuse, whoOf } from '../outcome';

/** Inspections: all of them, and one opened, practised, ended, or its days written down (`contract.md`, Addresses). */
export const inspectionRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/inspections', handle: reading(from) },
  { method: 'POST', path: '/api/v1/inspections', handle: adding(from) },
  { method: 'POST', path: '/api/v1/inspections/:ref/open', handle: opening(from, false) },
  { method: 'POST', path: '/api/v1/inspections/:ref/dry-run', handle: opening(from, true) },
  { method: 'POST', path: '/api/v1/inspections/:ref/end', handle: ending(from) },
  { method: 'POST', path: '/api/v1/inspections/:ref/dates', handle: dating(from) },
];

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const view = inspectionsView(asOfIn(membership), membership.actor);
    return sendJson(req, res, { ...view, asOf: factsAsOf(membership.partnership.parts) });
  };

const adding =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = (await readGiven(req, openingSchema)) as Opening;
    return open(req, res, from, membership, given, 201);
  };

const opening =
  (from: AskedOf, exercise: boolean): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = (await readGiven(req, namedOpeningSchema)) as Opening;
    checkVersion(req, membership);
    return open(req, res, from, membership, { ...given, ref: refOf(req), exercise });
  };

const ending =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    checkVersion(req, membership);
    const { parts } = membership.partnership;
    await done(from, () => endInspection(parts, whoOf(membership), refOf(req)));
    return answer(req, res, membership, refOf(req));
  };

const dating =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = (await readGiven(req, datesGivenSchema)) as DatesGiven;
    checkVersion(req, membership);
    const { parts } = membership.partnership;
    await done(from, () => writeDates(parts, whoOf(membership), refOf(req), given));
    return answer(req, res, membership, refOf(req));
  };

/** Whoever saw another version than stands is to look again; one that is not there yet has none. */
function checkVersion(req: Request, { snapshot }: Membership): void {
  const seen = versionSeen(req);
  const there = snapshot.inspections.find(({ ref }) => ref === refOf(req));
  if (there && !isAsSeen(seen, inspectionVersion(there))) refuse(failure('version-changed'));
}

async function open(
  req: Request,
  res: Response,
  from: AskedOf,
  membership: Membership,
  given: Opening,
  status = 200,
): Promise<void> {
  const { parts } = membership.partnership;
  const { decision } = await done(from, () => openInspection(parts, whoOf(membership), given));
  return answer(req, res, membership, decision.inspection.ref, status);
}

/** The inspection as it is by now. */
async function answer(
  req: Request,
  res: Response,
  membership: Membership,
  ref: string,
  status = 200,
): Promise<void> {
  const { parts } = membership.partnership;
  const snapshot = await parts.store.snapshot();
  const inspection = snapshot.inspections.find((one) => one.ref === ref);
  if (!inspection) return refuse(failure('inspection-gone'));
  const view = inspectionView(asOfIn({ ...membership, snapshot }), inspection);
  return sendJson(req, res, { ...view, asOf: factsAsOf(parts) }, { status, etag: etagOf(view.version) });
}
