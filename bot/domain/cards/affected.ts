import { type SendingRow, type Facts, type Message, type Reminder, countsFromOf } from '../partnership';
import { dayOf, type Day } from '../calendar/day';
import { isMeetingNews } from '../meetings/told';
import { grouped } from '../basics/grouped';
import { actsAs } from '../people/one-person';
import { standingCovers } from '../cover/told';
/** Where a row's card stands; rows with the same stand on the same card. */
export const cardOf = ({ conversationId, activityId }: SendingRow): string =>
  `${conversationId}|${activityId}`;

const isClaimedWith = (lists: Pick<Facts, 'people'>, row: SendingRow, other: SendingRow): boolean =>
  other.key === row.key ||
  (row.claimedAt !== undefined &&
    other.claimedAt === row.claimedAt &&
    actsAs(lists, other.personEmail) === actsAs(lists, row.personEmail));

type Rows = Pick<Facts, 'reminders' | 'messages'>;

/** Every row whose card shows this meeting: its reminders, what chases them, its news and the question about its day. */
export function rowsOfMeeting({ reminders, messages }: Rows, meetingRef: string): (Reminder | Message)[] {
  const own = reminders.filter(({ kind, subjectRef }) => kind === 'Meeting' && subjectRef === meetingRef);
  const abouts = new Set([meetingRef, ...own.map(({ key }) => key)]);
  return [...own, ...messages.filter(({ about }) => abouts.has(about))];
}

/** The other cards of the same person that show a meeting of which news has just gone out to them. */
export const cardsBesideNews = (facts: Rows, sent: readonly (Reminder | Message)[]): (Reminder | Message)[] =>
  sent
    .filter(isMeetingNews)
    .flatMap((news) =>
      rowsOfMeeting(facts, news.about).filter(
        ({ key, personEmail, activityId }) =>
          activityId !== undefined && key !== news.key && personEmail === news.personEmail,
      ),
    );

/** True for a reminder of the day that a meeting was moved away from, once its person has been told: it asks no more. */
export const isOfFormerDay = (reminder: Reminder, news: Reminder | Message): boolean => {
  const day = countsFromOf(reminder);
  return (
    news.kind === 'MeetingMoved' &&
    news.toldStartsAt !== undefined &&
    reminder.kind === 'Meeting' &&
    reminder.subjectRef === news.about &&
    reminder.agencyCode === news.agencyCode &&
    reminder.personEmail === news.personEmail &&
    day !== undefined &&
    day !== dayOf(news.toldStartsAt)
  );
};

/**
 * The rows that stand on the same card as this one, itself included, as the facts have them. Until it is recorded where
 * the card stands, they are those that were claimed for the same person at the same moment.
 */
export function onSameCard(
  facts: Pick<Facts, 'people' | 'reminders' | 'messages'>,
  row: SendingRow,
): readonly SendingRow[] {
  const mates: readonly SendingRow[] =
    row.activityId === undefined
      ? [...facts.reminders, ...facts.messages].filter((other) => isClaimedWith(facts, row, other))
      : [facts.reminders, facts.messages].flatMap(
          (rows: readonly SendingRow[]) => grouped(rows, cardOf).get(cardOf(row)) ?? [],
        );
  return (mates.some(({ key }) => key === row.key) ? [...mates] : [row, ...mates]).sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

/** Cards in somebody's chat that show the same thing for the same agency, and so change with an answer. */
export function cardsOf(
  facts: Pick<Facts, 'reminders' | 'messages' | 'extensions'>,
  { kind, subjectRef, agencyCode }: Pick<Reminder, 'kind' | 'subjectRef' | 'agencyCode'>,
): SendingRow[] {
  const isAbout = (row: Pick<Reminder, 'kind' | 'subjectRef' | 'agencyCode'>): boolean =>
    row.subjectRef === subjectRef && row.kind === kind && row.agencyCode === agencyCode;
  const reminders = facts.reminders.filter(isAbout);
  const abouts = new Set([...reminders, ...facts.extensions.filter(isAbout)].map(({ key }) => key));
  const isNews = (message: Facts['messages'][number]): boolean =>
    kind === 'Meeting' &&
    isMeetingNews(message) &&
    message.about === subjectRef &&
    message.agencyCode === agencyCode;
  const messages = facts.messages.filter((message) => abouts.has(message.about) || isNews(message));
  return [...reminders, ...messages, ...standingCovers(facts, agencyCode)].filter(isThere);
}

/** Cards that show this action to anybody: its reminders and what chases them, wishes for more time, and what it is asked about. */
export function cardsOfAction(
  { reminders, messages, extensions }: Pick<Facts, 'reminders' | 'messages' | 'extensions'>,
  ref: string,
): SendingRow[] {
  const own = reminders.filter(
    ({ kind, subjectRef }) =>
      (kind === 'Action' && subjectRef === ref) || (kind === 'Milestone' && subjectRef.startsWith(`${ref}/`)),
  );
  const requests = extensions.filter(({ kind, subjectRef }) => kind === 'Action' && subjectRef === ref);
  const abouts = new Set([ref, ...[...own, ...requests].map(({ key }) => key)]);
  return [...own, ...messages.filter(({ about }) => abouts.has(about))].filter(isThere);
}

/** Of a card that stands in a chat and was not replaced by a later one. */
const isThere = ({ activityId, state }: SendingRow): boolean =>
  activityId !== undefined && state !== 'Superseded';

/** Cards that show this request to anybody: what it is asked by, of whichever agency, and the cards of the day of its inspection. */
export function cardsOfRequest(
  facts: Pick<Facts, 'reminders' | 'messages' | 'extensions' | 'requests'>,
  ref: string,
  today: Day,
): SendingRow[] {
  const isAbout = ({ kind, subjectRef }: Pick<Reminder, 'kind' | 'subjectRef'>): boolean =>
    kind === 'Request' && subjectRef === ref;
  const own = facts.reminders.filter(isAbout);
  const abouts = new Set([...own, ...facts.extensions.filter(isAbout)].map(({ key }) => key));
  const inspectionRef = facts.requests.find((one) => one.ref === ref)?.inspectionRef;
  const isOfTheDay = ({ kind, about, fromDay }: Message): boolean =>
    kind === 'InspectionDay' && about === inspectionRef && fromDay === today;
  return [...own, ...facts.messages.filter((one) => abouts.has(one.about) || isOfTheDay(one))].filter(
    isThere,
  );
}

/** Cards that show this finding: those of the actions that answer it. */
export const cardsOfFinding = (
  facts: Pick<Facts, 'reminders' | 'messages' | 'extensions' | 'actions'>,
  ref: string,
): SendingRow[] =>
  facts.actions
    .filter(({ findingRef }) => findingRef === ref)
    .flatMap((action) => cardsOfAction(facts, action.ref));
