import type { Meetings, MeetingView } from '../../contract/meetings';
import { dayOf } from '../../domain/calendar/day';
import { listedMeeting, meetingsAhead } from '../../domain/meetings/list';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import type { Question } from './question';
import type { Meeting } from '../../domain/partnership';

/** How many meetings ahead are told; a year of six-weekly ones is nine. */
const AHEAD = 12;

/** The meetings that are not over, soonest first, each with what every agency has answered. */
export function meetingsOf(question: Question): Meetings {
  const ahead = meetingsAhead(question.snapshot, question.now).slice(0, AHEAD);
  return { asOf: question.now, meetings: ahead.map((meeting) => meetingView(question, meeting)) };
}

function meetingView({ snapshot, calendar, now }: Question, meeting: Meeting): MeetingView {
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
    answers: listed.answers.map((answer) => ({
      ...answer,
      safeguardingPartner: partners.has(answer.agencyCode),
    })),
    quorate: listed.quorate,
  };
}
