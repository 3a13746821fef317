import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { firstFreeWeek } from '../../bot/domain/meetings/clashes';
import { clashItem } from '../../bot/domain/meetings/clash-question';
import { seriesChangeItem } from '../../bot/domain/meetings/series/change-item';
import { questionAbout, seriesQuestions } from '../../bot/domain/meetings/series/questions';
import { slotText } from '../../bot/domain/meetings/series/slot';
import { decideMeetingChange } from '../../bot/domain/meetings/change';
import { instantAt, type TimeOfDay } from '../../bot/domain/calendar/day';
import { after } from './apply-writes';
import { ITEM_MAKERS } from '../../bot/domain/cards/item-makers';
import { listedMeeting } from '../../bot/domain/meetings/list';
import { type Meeting, type Response, type Facts, type Message } from '../../bot/domain/partnership';
import { contentOf } from '../../bot/domain/cards/content';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { meetingCard, type MeetingOptions } from '../../bot/teams/cards/replies/meeting';
import { meetingsCard, type MeetingsOptions } from '../../bot/teams/cards/replies/meetings';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { agency, at, day, facts, meeting, person, reminder, series } from './partnership';
import { meetingNewsItem } from '../../bot/domain/meetings/change-news';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-31T10:00:00Z');
const A = at('2024-02-08T14:00:00Z');
const B = at('2024-02-22T14:00:00Z');

const PEOPLE = [
  person('coordinator.la', { title: 'Jo Lee' }),
  person('spoc.la', { title: 'Priya Nair' }),
  person('spoc.pol', { title: 'Sam Okafor' }),
  person('deputy.pol', { title: 'Ann Bell' }),
  person('spoc.icb', { title: 'Nia Rees' }),
];
const AGENCIES = [
  agency('LA', { title: 'Children’s social care' }),
  agency('POL', { title: 'Northshire Police' }),
  agency('ICB', { title: 'NHS Integrated Care Board' }),
  agency('EDU', { title: 'Education' }),
  agency('PRO', { title: 'Probation' }),
];
const MEETING = meeting({ place: 'Committee room 2, County Hall' });
const CHANGED: Partial<Meeting> = {
  reason: 'The committee room is taken by the budget council.',
  changedBy: 'coordinator.la@partnership.example',
  changedAt: NOW,
};
const MOVED: Meeting = {
  ...MEETING,
  ...CHANGED,
  startsAt: B,
  endsAt: at('2024-02-22T15:30:00Z'),
  firstStartsAt: A,
};
const CANCELLED: Meeting = { ...MEETING, ...CHANGED, status: 'Cancelled' };
const FRIDAY = meeting({
  title: 'Safeguarding children board',
  ref: 'BOARD-2024-12-26',
  startsAt: at('2024-12-26T10:00:00Z'),
  endsAt: at('2024-12-26T12:00:00Z'),
  place: 'https://teams.example/l/meetup-join/19',
});
const TOLD = reminder({ toldStartsAt: A, sentAt: at('2024-01-25T08:30:10Z') });

const answer = (agencyCode: string, more: Partial<Response>): Response => ({
  key: `JTAI-2024-02-08|${agencyCode}`,
  meetingRef: 'JTAI-2024-02-08',
  agencyCode,
  answer: 'Attending',
  by: `spoc.${agencyCode.toLowerCase()}@partnership.example`,
  at: NOW,
  ...more,
});

const message = (kind: Message['kind'], about: string, over: Partial<Message> = {}): Message => ({
  table: 'messages',
  title: 'x',
  key: `${kind}|1|${about}`,
  kind,
  about,
  agencyCode: 'POL',
  personEmail: 'spoc.pol@partnership.example',
  dueAt: NOW,
  state: 'Claimed',
  attempts: 1,
  ...over,
});
const partnership = (over: Partial<Facts>): Facts =>
  facts({ agencies: AGENCIES, people: PEOPLE, reminders: [TOLD], ...over });

const tab = (page = ''): string => `https://teams.example/l/entity/APP/${page}`;
const itemCard = (make: (typeof ITEM_MAKERS)[keyof typeof ITEM_MAKERS], of: Facts, row: Message): Card => {
  const made = [make({ facts: of, calendar, now: NOW }, row) ?? []].flat();
  return postCard({ items: made }, { marking: 'OFFICIAL', tab });
};
const newsCard = (of: Meeting, over: Partial<Facts> = {}): Card => {
  const kind = of.status === 'Cancelled' ? 'MeetingCancelled' : 'MeetingMoved';
  return itemCard(
    meetingNewsItem,
    partnership({ meetings: [of], ...over }),
    message(kind, of.ref, { toldStartsAt: of.startsAt }),
  );
};
const closed = [{ title: 'Winter break', firstDay: day('2024-12-24'), lastDay: day('2025-01-03') }];
const clashCard = (of: Meeting, over: Partial<Message> = {}): Card =>
  itemCard(
    clashItem,
    partnership({ meetings: [of], closures: closed }),
    message('Clash', of.ref, { toldStartsAt: FRIDAY.startsAt, agencyCode: 'LA', ...over }),
  );

const FROM = (startsAt: string) => `${startsAt} to 2024-02-08T15:30:00Z at Committee room 2, County Hall`;
const SERIES = series({ firstOn: day('2024-02-15'), place: 'Committee room 2, County Hall' });
const seriesCard = (of: Meeting, over: Partial<Facts> = {}, row: Partial<Message> = {}): Card => {
  const facts = partnership({ meetings: [of], series: [SERIES], responses: [answer('LA', {})], ...over });
  const key = questionAbout(facts, of.ref, NOW)?.key ?? 'settled';
  return itemCard(
    seriesChangeItem,
    facts,
    message('SeriesChange', of.ref, {
      key,
      toldStartsAt: at('2024-02-15T14:00:00Z'),
      agencyCode: 'LA',
      ...row,
    }),
  );
};
/** Three announced meetings of a series that has moved by a week, the first of them decided or not. */
function severalCard(isDecided = false, of = [SERIES]): Card {
  const { title, place } = MEETING;
  const was = ['2024-02-08', '2024-03-21', '2024-05-02'].map((on): Meeting => {
    const start = instantAt(day(on), '14:00' as TimeOfDay);
    const end = instantAt(day(on), '15:30' as TimeOfDay);
    const fromSeries = slotText({ startsAt: start, endsAt: end, place, title });
    return { ...MEETING, ref: `JTAI-${on}`, startsAt: start, endsAt: end, fromSeries };
  });
  const told = was.map(({ ref, startsAt }) =>
    reminder({ subjectRef: ref, toldStartsAt: startsAt, key: `Meeting|${ref}` }),
  );
  const before = partnership({
    meetings: was,
    series: of,
    reminders: told,
    responses: [answer('LA', {}), answer('POL', {}), answer('EDU', {})],
  });
  const rows = seriesQuestions(before, NOW).map(({ key, meeting: { ref }, slot }) =>
    message('SeriesChange', ref, {
      key,
      ...(slot ? { toldStartsAt: slot.startsAt } : {}),
      agencyCode: 'LA',
      personEmail: 'coordinator.la@partnership.example',
      state: 'Sent',
      sentAt: NOW,
    }),
  );
  const asked: Facts = { ...before, messages: rows };
  const decided = isDecided ? firstMoved(asked) : asked;
  return postCard(contentOf({ facts: decided, calendar, now: NOW }, decided.messages), {
    marking: 'OFFICIAL',
  });
}

function firstMoved(from: Facts): Facts {
  const [first] = from.meetings;
  if (!first) return from;
  const { ref: meetingRef, startsAt, status } = first;
  const step = { does: 'as series', to: at('2024-02-15T14:00:00Z') } as const;
  const done = decideMeetingChange({ facts: from, calendar, now: NOW }, person('coordinator.la'), {
    meetingRef,
    seen: { startsAt, status },
    step,
  });
  return done.ok ? after(from, done.value) : from;
}
const aheadCard = (of: Meeting): Card =>
  itemCard(
    ITEM_MAKERS.MeetingAhead,
    partnership({ meetings: [of] }),
    message('MeetingAhead', of.ref, { toldStartsAt: A, personEmail: 'chair.la@partnership.example' }),
  );

const AHEAD = partnership({
  meetings: [MOVED, { ...FRIDAY }, { ...CANCELLED, ref: 'JTAI-2024-03-21', title: 'Internal planning' }],
  closures: closed,
  responses: [
    answer('LA', { forStartsAt: B }),
    answer('POL', { forStartsAt: B, answer: 'Deputy', deputy: 'Ann Bell' }),
    answer('ICB', { forStartsAt: B, answer: 'Apologies' }),
    answer('EDU', { forStartsAt: A }),
  ],
});
const listed = (of: Meeting) => listedMeeting({ facts: AHEAD, calendar, now: NOW }, of);
const list = (over: Partial<MeetingsOptions> = {}): Card =>
  meetingsCard(AHEAD.meetings.map(listed), {
    marking: 'OFFICIAL',
    place: { page: 0 },
    pages: 2,
    mayChange: true,
    ...over,
  });
const opened = (of: Meeting, over: Partial<MeetingOptions> = {}): Card => {
  const free = firstFreeWeek(AHEAD, calendar, of.startsAt);
  const base = { today: day('2024-01-31'), now: NOW, place: { page: 0 }, mayChange: true };
  return meetingCard(listed(of), { ...base, ...(free ? { weeksOn: free } : {}), ...over });
};

const besideReminder = (): Card => {
  const near = { ...MOVED, startsAt: at('2024-02-06T14:00:00Z'), endsAt: at('2024-02-06T15:30:00Z') };
  const fresh = reminder({
    key: 'Meeting|JTAI-2024-02-08|2024-02-06|-4|POL',
    stage: '-5',
    state: 'Claimed',
    sentAt: undefined,
  });
  const rows = [fresh, message('MeetingMoved', near.ref, { toldStartsAt: near.startsAt })];
  return postCard(contentOf({ facts: partnership({ meetings: [near] }), calendar, now: NOW }, rows));
};

/** News after which others went out: that it was off, on again, and moved. */
const formerNews = (which: 0 | 1): Card => {
  const news = (kind: Message['kind'], startsAt: typeof A, hour: number): Message =>
    message(kind, MEETING.ref, {
      ...{ key: `${kind}|${hour}`, toldStartsAt: startsAt, sentAt: at(`2024-01-31T${hour}:00:00Z`) },
      state: 'Sent',
    });
  const messages = [
    news('MeetingCancelled', A, 10),
    news('MeetingMoved', A, 11),
    news('MeetingMoved', B, 12),
  ];
  return itemCard(meetingNewsItem, partnership({ meetings: [MOVED], messages }), messages[which]!);
};

/** The cards of meetings in all their states. */
export const MEETING_STATES: Readonly<Record<string, Card>> = {
  'meetings-coordinator': list(),
  'meetings-reader': list({ mayChange: false, pages: 1 }),
  'meetings-none': meetingsCard([], { place: { page: 0 }, pages: 1, mayChange: true }),
  'meeting-change': opened(MEETING),
  'meeting-change-clash': opened(FRIDAY),
  'meeting-change-cancelled': opened(CANCELLED),
  'meeting-change-done': opened(MOVED, {
    said: {
      is: 'done',
      what: 'The meeting is now on Thu 22 Feb, 2pm.',
      names: ['Sam Okafor', 'Priya Nair', 'Nia Rees'],
      at: at('2024-02-01T08:30:00Z'),
    },
    undo: { at: NOW, until: at('2024-01-31T10:10:00Z'), what: 'the move' },
  }),
  'meeting-change-refused': opened(MEETING, {
    said: {
      is: 'refused',
      why: 'The partnership does not meet on that day. Nothing was changed. Fri 29 Mar is a bank holiday (Good Friday). Choose another day, or tick “Hold it on that day all the same”.',
    },
    typed: { day: '2024-03-29', reason: 'The room is taken.' },
  }),
  'meeting-change-begun': opened(MEETING, { mayChange: false }),
  'meeting-moved': newsCard(MOVED),
  'meeting-moved-answered': newsCard(MOVED, { responses: [answer('POL', { forStartsAt: B })] }),
  'meeting-moved-not-coming': newsCard(MOVED, {
    responses: [answer('POL', { forStartsAt: B, answer: 'Apologies' })],
  }),
  'meeting-moved-beside-its-reminder': besideReminder(),
  'meeting-moved-since-reminder': postCard(
    contentOf(
      {
        facts: partnership({ meetings: [MOVED], responses: [answer('POL', { forStartsAt: A })] }),
        calendar,
        now: NOW,
      },
      [TOLD],
    ),
  ),
  'meeting-called-off': newsCard(CANCELLED),
  'meeting-on-again': itemCard(
    meetingNewsItem,
    partnership({
      meetings: [{ ...MEETING, ...CHANGED, reason: undefined }],
      messages: [
        message('MeetingCancelled', MEETING.ref, { sentAt: at('2024-01-30T10:00:00Z'), state: 'Sent' }),
      ],
    }),
    message('MeetingMoved', MEETING.ref, { toldStartsAt: A }),
  ),
  'meeting-called-off-before': formerNews(0),
  'meeting-on-again-before': formerNews(1),
  'meeting-ahead': aheadCard(MEETING),
  'meeting-ahead-moved': aheadCard(MOVED),
  'meeting-ahead-called-off': aheadCard(CANCELLED),
  'series-changed': seriesCard({ ...MEETING, fromSeries: FROM(A) }),
  'series-changed-place': seriesCard(
    { ...MEETING, fromSeries: FROM(A) },
    { series: [series({ ...SERIES, firstOn: day('2024-02-08'), place: 'Room 4, Police headquarters' })] },
  ),
  'series-changed-name': seriesCard(
    { ...MEETING, fromSeries: FROM(A).replace(' at', ` called "${MEETING.title}" at`) },
    { series: [series({ ...SERIES, firstOn: day('2024-02-08'), title: 'Safeguarding partnership board' })] },
  ),
  'series-changed-several': severalCard(),
  'series-changed-several-decided': severalCard(true),
  'series-deleted-several': severalCard(false, []),
  'series-deleted': seriesCard({ ...MEETING, fromSeries: FROM(A) }, { series: [] }),
  'series-decided': seriesCard(
    { ...MEETING, startsAt: at('2024-02-15T14:00:00Z'), endsAt: at('2024-02-15T15:30:00Z') },
    { series: [] },
    { answeredBy: 'coordinator.la@partnership.example', answeredAt: NOW },
  ),
  'meeting-clash': clashCard(FRIDAY),
  'meeting-clash-kept': clashCard(
    { ...FRIDAY, keptOn: day('2024-12-26') },
    { answeredBy: 'coordinator.la@partnership.example', answeredAt: NOW },
  ),
  'meeting-clash-kept-just-now': clashCard(
    {
      ...FRIDAY,
      keptOn: day('2024-12-26'),
      before: { by: 'coordinator.la@partnership.example', at: NOW, was: FRIDAY },
    },
    {
      answeredBy: 'coordinator.la@partnership.example',
      answeredAt: NOW,
      personEmail: 'coordinator.la@partnership.example',
    },
  ),
  'meeting-clash-moved': clashCard(
    {
      ...FRIDAY,
      ...CHANGED,
      startsAt: at('2025-01-09T10:00:00Z'),
      reason: 'It fell on a bank holiday (Boxing Day).',
    },
    { answeredBy: 'coordinator.la@partnership.example', answeredAt: NOW },
  ),
};
