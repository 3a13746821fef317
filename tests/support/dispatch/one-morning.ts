import {
  type Agency,
  type Person,
  type Meeting,
  type Action,
  type Facts,
  type Conversation,
} from '../../../bot/domain/partnership';
import {
  addDays,
  dayOf,
  instantAt,
  plusMinutes,
  type Instant,
  type TimeOfDay,
} from '../../../bot/domain/calendar/day';
import { facts } from '../partnership';
/** Thursday 25 January 2024, 8:30am in London: everything falls due. */
export const MORNING = '2024-01-25T08:30:00Z' as Instant;
/** Before sending begins. */
export const EARLY = '2024-01-25T07:00:00Z' as Instant;

/** The next meeting's reminder '-10' falls due on `MORNING`. */
const MEETING: Meeting = {
  title: 'JTAI partnership meeting',
  ref: 'JTAI-2024-02-08',
  startsAt: '2024-02-08T14:00:00Z' as Instant,
  endsAt: '2024-02-08T15:30:00Z' as Instant,
  place: 'Microsoft Teams',
  status: 'Planned',
};

export interface MorningSize {
  /** Agencies, each with one SPOC. */
  readonly people: number;
  /** Whether all of them are reminded of a meeting. */
  readonly meeting: boolean;
  /** For each action due this morning, whose it is: a number below `people`. */
  readonly actionsOf: readonly number[];
}

/** How Teams knows somebody. */
export interface Contact {
  readonly conversationId: string;
  readonly userId: string;
  readonly entraId: string;
}

/** Where the people's chats are. */
export interface Reach {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly person: (who: { name: string; email: string }) => Contact;
}

export const emailOf = (place: number): string => `spoc.${place}@partnership.example`;

/** A partnership of many agencies on a morning on which much is due, all of whose people can be reached in a chat. */
export function oneMorning(size: MorningSize, reach: Reach): Facts {
  const places = Array.from({ length: size.people }, (_, place) => place);
  return facts({
    agencies: places.map(agencyAt),
    people: places.map(personAt),
    meetings: size.meeting ? [MEETING] : [],
    actions: size.actionsOf.map(actionOf),
    conversations: places.map((place) => chatAt(place, reach)),
  });
}

const codeOf = (place: number): string => `AG${String(place).padStart(4, '0')}`;

const agencyAt = (place: number): Agency => ({
  title: `Agency ${place}`,
  code: codeOf(place),
  safeguardingPartner: false,
});

const personAt = (place: number): Person => ({
  title: `Sam Single ${place}`,
  email: emailOf(place),
  agencyCode: codeOf(place),
  roles: ['SPOC'],
  route: 'Chat',
});

function actionOf(place: number, index: number): Action {
  const dueOn = dayOf(MORNING);
  return {
    title: `Action ${index}: agree and test the pathway for children at risk outside the home`,
    ref: `A${String(index).padStart(4, '0')}`,
    leadAgency: codeOf(place),
    supportingAgencies: [],
    dueOn,
    originalDueOn: dueOn,
    status: 'InProgress',
  };
}

function chatAt(place: number, { serviceUrl, tenantId, person }: Reach): Conversation {
  const contact = person({ name: `Sam Single ${place}`, email: emailOf(place) });
  return {
    personEmail: emailOf(place),
    ...contact,
    serviceUrl,
    tenantId,
    botId: '28:11111111-2222-3333-4444-555555555555',
    state: 'Active',
    updatedAt: instantAt(addDays(dayOf(MORNING), -30), '09:00' as TimeOfDay),
  };
}

/** `MORNING`, so many minutes later. */
export const minutesLater = (minutes: number): Instant => plusMinutes(MORNING, minutes);
