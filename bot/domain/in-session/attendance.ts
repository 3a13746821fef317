import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badText } from '../basics/typed-text';
import type { Instant } from '../calendar/day';
import { agenciesAt, partnersAt, responseOf } from '../meetings/attendance';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { responseKey, type Agency, type Facts, type Meeting, type Response } from '../partnership';
import { nameOf, nameTyped } from '../people/names';
import { can, mayAnswer } from '../people/roles';
import { speaksFor, type Actor } from '../people/actor';
import { isQuorate, presentAt } from '../lifecycle/planners/present';
import { runnable } from './ground';

/** That an agency is at the meeting, or is not after all. */
export interface Arrival {
  readonly meetingRef: string;
  readonly agencyCode: string;
  readonly attended: boolean;
  /** Who is there for it, by name; of one's own agency oneself. */
  readonly who?: string;
}

/**
 * Decides that an agency has arrived, or has not after all: said by whoever speaks for it, or recorded by chair or
 * coordinator, also afterwards. What it had answered before stays. Safe to repeat.
 */
export function decideArrival(
  facts: Facts,
  actor: Actor,
  { meetingRef, agencyCode, attended, who }: Arrival,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'meeting:run')) {
    const refused = mayAnswer(facts, actor, agencyCode);
    if (refused) return err(refused);
  }
  if (!facts.agencies.some(({ code }) => code === agencyCode)) return err(failure('unknown-agency'));
  const there = runnable(facts, meetingRef, now);
  if (!there.ok) return there;
  const isOver = there.value.status === 'Held';
  if (isOver && !can(actor, 'meeting:run')) return err(failure('meeting-over'));
  const named = who?.trim() || (speaksFor(actor, agencyCode) ? nameOf(facts, actor.email) : undefined);
  const unfit = badText({ deputy: named }, now);
  if (unfit) return err(unfit);
  const key = responseKey(meetingRef, agencyCode);
  const row = facts.responses.find((one) => one.key === key);
  const attendedBy = attended ? named : undefined;
  if ((row?.attended ?? false) === attended && (row?.attendedBy === attendedBy || attendedBy === undefined))
    return ok(NOTHING);
  const said = { attended, attendedBy, attendedAt: attended ? now : undefined };
  const write: Write = row
    ? { change: 'responses', of: row, patch: said }
    : { insert: 'responses', row: cameUnasked(there.value, agencyCode, actor, said, now) };
  const detail = `${agencyCode}: ${attended ? `there${attendedBy ? `, ${attendedBy}` : ''}` : 'not there after all'}`;
  return ok({
    writes: [write],
    log: [{ at: now, actor: actor.email, verb: 'meeting.attendance', subjectRef: meetingRef, detail }],
  });
}

/** The row of an agency that never answered and is there. */
const cameUnasked = (
  { ref, startsAt }: Meeting,
  agencyCode: string,
  { email }: Actor,
  said: Pick<Response, 'attended' | 'attendedBy' | 'attendedAt'>,
  at: Instant,
): Response => ({
  key: responseKey(ref, agencyCode),
  meetingRef: ref,
  agencyCode,
  answer: 'Attending',
  forStartsAt: startsAt,
  ...said,
  by: email,
  at,
});

/** How an agency stands at a meeting. */
export interface Presence {
  readonly agency: Agency;
  readonly is: 'here' | 'deputy-here' | 'apologies' | 'not-here';
  /** Who is there, or is expected, by name. */
  readonly who?: string;
  /** What it has answered, where it is not there. */
  readonly answer?: 'Attending' | 'Deputy';
  /** Why not, with apologies. */
  readonly note?: string;
  readonly at?: Instant;
}

/** Every agency that a meeting is for, in the partnership's order, and whether it is quorate as it stands. */
export interface Room {
  readonly presences: readonly Presence[];
  readonly quorate: boolean;
  /** The safeguarding partners that are not there. */
  readonly missing: readonly Agency[];
  /** True once anybody was recorded; until then nobody is there. */
  readonly isRecorded: boolean;
}

/** Who is at a meeting, as recorded. */
export function roomOf(facts: Facts, meeting: Meeting): Room {
  const rows = new Map(
    facts.responses
      .filter(({ meetingRef }) => meetingRef === meeting.ref)
      .map((row) => [row.agencyCode, row]),
  );
  const isRecorded = [...rows.values()].some(({ attended }) => attended !== undefined);
  const all = agenciesAt(facts, meeting);
  const partners = partnersAt(facts, meeting);
  const present = isRecorded ? presentAt(facts, meeting) : [];
  return {
    presences: all.map((agency) => presenceOf(facts, meeting, agency, rows.get(agency.code))),
    quorate: isQuorate({ agencies: partners }, present),
    missing: partners.filter(({ code }) => !present.includes(code)),
    isRecorded,
  };
}

function presenceOf(facts: Facts, meeting: Meeting, agency: Agency, row: Response | undefined): Presence {
  const answer = responseOf(facts, meeting, agency.code);
  const expected = answer && expectedBy(facts, agency, answer);
  if (row?.attended) {
    const who = row.attendedBy ? nameTyped(facts, row.attendedBy) : expected;
    const is = answer?.answer === 'Deputy' ? 'deputy-here' : 'here';
    return { agency, is, ...(who ? { who } : {}), ...(row.attendedAt ? { at: row.attendedAt } : {}) };
  }
  if (answer?.answer === 'Apologies')
    return { agency, is: 'apologies', ...(answer.note ? { note: answer.note } : {}) };
  return {
    ...{ agency, is: 'not-here' },
    ...(answer ? { answer: answer.answer } : {}),
    ...(expected ? { who: expected } : {}),
  };
}

/** Who said that they would come: the deputy that was named, or whoever of the agency answered. */
function expectedBy(facts: Facts, { code }: Agency, { answer, deputy, by }: Response): string | undefined {
  if (answer === 'Deputy') return deputy && nameTyped(facts, deputy);
  const isTheirs = facts.people.some(({ email, agencyCode }) => email === by && agencyCode === code);
  return answer === 'Attending' && isTheirs ? nameOf(facts, by) : undefined;
}
