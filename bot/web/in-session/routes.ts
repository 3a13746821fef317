import { randomUUID } from 'node:crypto';
import type { Request } from 'restify';
import type * as z from 'zod/mini';
import { AT_MEETING, type MeetingDeed } from '../../contract/in-session/deeds';
import { type Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { meetingNamed, meetingVersion } from '../../domain/in-session/ground';
import type { RunStep } from '../../domain/in-session/running';
import type { Writing } from '../../domain/in-session/minutes';
import { minuteKey, type Meeting } from '../../domain/partnership';
import { factsAsOf } from '../../usecases/facts-as-of';
import { recordArrival, runMeeting, writeDown } from '../../usecases/meetings/run-meeting';
import type { Membership } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { etagOf, nameOfDoing, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { ProblemError } from '../problems';
import { roomView } from './view';
import { refOf } from '../named';
import { goneOr } from '../unread';
import { done, whoOf } from '../outcome';

/** A meeting as it is held, and what is done at it. */
export const meetingRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/meetings/:ref', handle: reading(from) },
  ...(Object.keys(AT_MEETING) as MeetingDeed[]).map((deed): WebRoute => ({
    method: 'POST',
    path: `/api/v1/meetings/:ref/${deed}`,
    handle: doing(from, deed),
  })),
];

/** Somebody who does something at a meeting, and what they sent with it. */
interface Asked {
  readonly req: Request;
  readonly membership: Membership;
  readonly meetingRef: string;
}

type Given<D extends MeetingDeed> = z.infer<(typeof AT_MEETING)[D]>;

type Done = Promise<Result<Snapshot, Failure>>;

/** How each deed is done. */
const DOES: { readonly [D in MeetingDeed]: (asked: Asked, given: Given<D>) => Done } = {
  attendance: ({ membership, meetingRef, req }, given) => {
    versionSeen(req);
    return recordArrival(partsOf(membership), whoOf(membership), { meetingRef, ...given });
  },
  decision: ({ membership, meetingRef, req }, given) => {
    versionSeen(req);
    const name = nameOfDoing(req, given) ?? randomUUID();
    const key = minuteKey(meetingRef, membership.actor.email, name);
    return writeDown(partsOf(membership), whoOf(membership), { meetingRef, ...given } as Writing, key);
  },
  agenda: (asked, { order }) => run(asked, { does: 'order', order }),
  item: (asked, { item }) => run(asked, { does: 'item', item }),
  end: (asked) => run(asked, { does: 'end' }),
};

/** Of two who go on at once the second is told; who is there and what is written down is kept of everybody. */
const run = ({ membership, meetingRef, req }: Asked, step: RunStep): Done =>
  runMeeting(partsOf(membership), whoOf(membership), { meetingRef, step, seen: versionSeen(req) });

const partsOf = ({ partnership }: Membership) => partnership.parts;

/** The meeting that the address names: by its ref, which stands behind the question mark where it is an odd one, or as `now`. */
function meetingOf(req: Request, asked: Membership): Meeting {
  const ref = refOf(req);
  const meeting = meetingNamed(asked.snapshot, ref, asked.partnership.parts.clock.now());
  if (!meeting) throw goneOr('meeting-gone', asked, 'Meetings', ref);
  return meeting;
}

const reading =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    return send(req, res, membership, meetingOf(req, membership));
  };

const doing =
  <D extends MeetingDeed>(from: AskedOf, deed: D): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const { ref: meetingRef } = meetingOf(req, membership);
    const given = (await readGiven(req, AT_MEETING[deed])) as Given<D>;
    const snapshot = await done(from, () => DOES[deed]({ req, membership, meetingRef }, given));
    const meeting = snapshot.meetings.find(({ ref }) => ref === meetingRef);
    if (!meeting) throw new ProblemError('meeting-gone');
    return send(req, res, { ...membership, snapshot }, meeting);
  };

function send(
  req: Request,
  res: Parameters<Handler>[1],
  { partnership: { parts }, snapshot, actor }: Membership,
  meeting: Meeting,
): Promise<void> {
  const asOf = { facts: snapshot, calendar: parts.calendar, now: parts.clock.now() };
  const view = { ...roomView(asOf, meeting, actor), asOf: factsAsOf(parts) };
  return sendJson(req, res, view, { etag: etagOf(meetingVersion(meeting)) });
}
