import type { HeldMeetingView, Meetings, MeetingView } from '../../contract/meetings';
import { dayOf } from '../../domain/calendar/day';
import { changesFor } from '../../domain/meetings/changing/changes';
import { listedMeeting, meetingsAhead } from '../../domain/meetings/list';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import { roomOf } from '../../domain/in-session/attendance';
import { mayRead } from '../../domain/inspection/embargo';
import type { Meeting, Minute } from '../../domain/partnership';
import { speaksFor } from '../../domain/people/actor';
import { nameOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';
import { versionOf } from '../../usecases/change-rows';
import type { Stored } from '../../usecases/ports';
import { etagOf } from '../body/given';
import type { Question } from './question';

/** How many meetings ahead are told; a year of six-weekly ones is nine. */
const AHEAD = 12;

/** The meetings that are not over, soonest first, each with what every agency has answered. */
export function meetingsOf(question: Question): Meetings {
  const { snapshot: facts, calendar, now, actor } = question;
  const ahead = meetingsAhead(facts, now).slice(0, AHEAD);
  const changesOf = changesFor({ facts, calendar, now }, actor);
  return {
    asOf: now,
    meetings: ahead.map((meeting) => ({ ...meetingView(question, meeting), may: changesOf(meeting) })),
    held: heldOfLate(question).map((meeting) => heldView(question, meeting)),
  };
}

/** How many meetings that took place are told. */
const HELD = 6;

const heldOfLate = ({ snapshot, now }: Question): readonly Meeting[] =>
  snapshot.meetings
    .filter(({ status, endsAt }) => status === 'Held' || (status === 'Planned' && endsAt <= now))
    .sort((a, b) => (a.startsAt > b.startsAt ? -1 : 1))
    .slice(0, HELD);

/** Who was there as recorded, and what was written down of what its reader may read. */
function heldView({ snapshot, actor, now }: Question, meeting: Meeting): HeldMeetingView {
  const { presences, quorate, isRecorded } = roomOf(snapshot, meeting);
  const isReadable = ({ meetingRef, actionRef }: Minute): boolean => {
    if (meetingRef !== meeting.ref) return false;
    const action = snapshot.actions.find(({ ref }) => ref === actionRef);
    return action === undefined || mayRead(snapshot, actor, action, dayOf(now));
  };
  const agencies = presences.map(({ agency: { title }, is, who }) => {
    const there = is === 'here' || is === 'deputy-here';
    return { title, there, ...(there && who ? { who } : {}) };
  });
  return {
    ref: meeting.ref,
    title: meeting.title,
    startsAt: meeting.startsAt,
    ...(isRecorded ? { attendance: { quorate, agencies } } : {}),
    minutes: snapshot.decisions.filter(isReadable).map(({ key, kind, title, actionRef, by }) => ({
      ...{ key, kind, words: title, byName: nameOf(snapshot, by) },
      ...(actionRef ? { actionRef } : {}),
    })),
  };
}

/** Their own agencies first; a coordinator answers for the others on their behalf. */
const answerableFor = ({ snapshot, actor }: Question): MeetingView['answerFor'] =>
  snapshot.agencies
    .filter(({ code }) => can(actor, 'answer:agency', { agencyCode: code }))
    .map(({ code, title }) => ({ code, title, onBehalf: !speaksFor(actor, code) }))
    .sort((a, b) => Number(a.onBehalf) - Number(b.onBehalf));

function meetingView(question: Question, meeting: Meeting): Omit<MeetingView, 'may'> {
  const { snapshot, calendar, now } = question;
  const listed = listedMeeting({ facts: snapshot, calendar, now }, meeting);
  const { moved, reason, byName, clash } = listed;
  const partners = new Set(
    snapshot.agencies.filter((agency) => agency.safeguardingPartner).map((agency) => agency.code),
  );
  return {
    ref: meeting.ref,
    ...(meeting.seriesCode ? { seriesCode: meeting.seriesCode } : {}),
    title: meeting.title,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    status: meeting.status,
    ...(moved ? { movedFrom: { day: moved.fromDay, ...(moved.from ? { startsAt: moved.from } : {}) } } : {}),
    ...(reason ? { reason } : {}),
    ...(byName ? { changedByName: byName } : {}),
    ...(clash ? { clash } : {}),
    workingDays: Math.max(0, workingDaysBetween(calendar, dayOf(now), dayOf(meeting.startsAt))),
    // What an agency is called for short comes with who is signed in.
    answers: listed.answers.map(({ shortName: _, ...answer }) => ({
      ...answer,
      safeguardingPartner: partners.has(answer.agencyCode),
    })),
    quorate: listed.quorate,
    etag: etagOf(versionOf(meeting as Stored<Meeting>) ?? ''),
    answerFor: meeting.status === 'Planned' && meeting.endsAt > now ? answerableFor(question) : [],
  };
}
