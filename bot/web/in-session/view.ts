import { rowPath } from '../../contract/action-path';
import type { AgendaItemView, MinuteView, PresenceView, RoomView } from '../../contract/in-session/room';
import { dayOf, type Day } from '../../domain/calendar/day';
import { agendaOf, isOnAgenda, type AgendaItem } from '../../domain/in-session/agenda';
import { meetingBefore } from '../../domain/in-session/agenda-items';
import type { Presence } from '../../domain/in-session/attendance';
import { endedOn, isOpen } from '../../domain/in-session/ground';
import { meetingRecord, minutesOf, type MinuteLine } from '../../domain/in-session/record';
import type { AsOf, Facts, Meeting } from '../../domain/partnership';
import { agencyName, agencyOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';
import { spokenFor, type Actor } from '../../domain/people/actor';

/** A meeting as it is held, as this reader sees it. */
export function roomView(asOf: AsOf, meeting: Meeting, reader: Actor): RoomView {
  const { facts, now } = asOf;
  const { ref, title, startsAt, endsAt, place, status, running = {} } = meeting;
  const { room, agreed, challengedByVote } = meetingRecord(asOf, meeting, reader);
  const agenda = agendaOf(asOf, meeting, reader);
  const endedAt = endedOn(meeting);
  const isRead = agenda.some(({ key }) => key === running.item);
  const today = dayOf(now);
  return {
    asOf: now,
    meeting: { ref, title, startsAt, endsAt, place, status },
    isOpen: isOpen(meeting, now),
    ...(running.begunAt ? { begunAt: running.begunAt } : {}),
    ...(endedAt ? { endedAt } : {}),
    may: { run: can(reader, 'meeting:run'), speakFor: spokenFor(reader) },
    quorate: room.quorate,
    isRecorded: room.isRecorded,
    missing: room.missing.map(agencyName),
    presences: room.presences.map(presenceView),
    agenda: agenda.map((item) => itemView(facts, item, can(reader, 'status:read'))),
    ...(running.item && running.since && isRead ? { item: { key: running.item, since: running.since } } : {}),
    isKept: running.item !== undefined && !isRead && isOnAgenda(asOf, meeting, running.item),
    minutes: minutesOf(facts, ref, reader, today).map(minuteView),
    agreed: agreed.map((one) => ({ ...one, agencies: one.agencies.map(agencyName) })),
    challengedByVote: challengedByVote.map((one) => ({ ...one, agency: agencyName(one.agency) })),
    ...before(facts, meeting, reader, today),
  };
}

function before(facts: Facts, meeting: Meeting, reader: Actor, today: Day): Pick<RoomView, 'before'> {
  const last = meetingBefore(facts, meeting);
  if (!last) return {};
  return {
    before: {
      startsAt: last.startsAt,
      minutes: minutesOf(facts, last.ref, reader, today).map(minuteView),
    },
  };
}

const presenceView = ({ agency, ...presence }: Presence): PresenceView => ({
  agency: { code: agency.code, title: agency.title },
  shortName: agencyName(agency),
  safeguardingPartner: agency.safeguardingPartner,
  ...presence,
});

const minuteView = ({ ask, ...minute }: MinuteLine): MinuteView => ({
  ...minute,
  ...(ask
    ? {
        ask: {
          agency: { code: ask.agency.code, title: ask.agency.title },
          ...(ask.dueOn ? { dueOn: ask.dueOn } : {}),
          done: ask.done,
        },
      }
    : {}),
});

const itemView = (
  facts: Facts,
  { refs, of, ...item }: AgendaItem,
  readsReports: boolean,
): AgendaItemView => ({
  ...item,
  ...(of && (item.kind === 'statement' || readsReports)
    ? { page: rowPath(item.kind === 'statement' ? 'inspection' : 'reports', of) }
    : {}),
  actions: refs.flatMap((ref) => {
    const action = facts.actions.find((one) => one.ref === ref);
    if (!action) return [];
    const { title, leadAgency, dueOn } = action;
    return [{ ref, title, lead: agencyName(agencyOf(facts, leadAgency)), ...(dueOn ? { dueOn } : {}) }];
  }),
});
