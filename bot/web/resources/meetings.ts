import type { Meetings, MeetingView } from '../../contract/meetings';
import { dayOf } from '../../domain/day';
import type { Meeting } from '../../domain/partnership';
import { meetingStatus } from '../../domain/status-report';
import { workingDaysBetween } from '../../domain/working-days';
import type { Question } from './question';

/** How many meetings ahead are told; a year of six-weekly ones is nine. */
const AHEAD = 12;

/** The meetings that are not over, soonest first, each with what every agency has answered. */
export function meetingsOf(question: Question): Meetings {
  const ahead = question.snapshot.meetings
    .filter((meeting) => meeting.endsAt > question.now && meeting.status !== 'Held')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, AHEAD);
  return { asOf: question.now, meetings: ahead.map((meeting) => meetingView(question, meeting)) };
}

function meetingView({ snapshot, calendar, now }: Question, meeting: Meeting): MeetingView {
  const { answers, quorate } = meetingStatus(snapshot, meeting);
  const partners = new Set(
    snapshot.agencies.filter((agency) => agency.safeguardingPartner).map((agency) => agency.code),
  );
  return {
    ref: meeting.ref,
    title: meeting.title,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    status: meeting.status,
    workingDays: Math.max(0, workingDaysBetween(calendar, dayOf(now), dayOf(meeting.startsAt))),
    answers: answers.map((answer) => ({
      ...answer,
      safeguardingPartner: partners.has(answer.agencyCode),
    })),
    quorate,
  };
}
