import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { contentOf, isDealtWith } from '../../../bot/domain/cards/content';
import { forEveryone } from '../../../bot/domain/cards/for-everyone';
import type { CardItem } from '../../../bot/domain/cards/items';
import type { Facts, Message, MessageKind, Reminder, SendingRow } from '../../../bot/domain/partnership';
import { answered, deadlineReminderItem, meetingReminderItem } from '../../support/card-notices';
import { at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const KAREN = 'spoc.pol@partnership.example';
const NOW = at('2024-01-26T09:00:00Z');
const MEETING = 'JTAI-2024-02-08';

const told = (kind: MessageKind, key: string, about: string, over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind, key, about, title: key, agencyCode: 'POL', personEmail: KAREN },
  ...{ dueAt: at('2024-01-25T08:30:00Z'), sentAt: at('2024-01-25T08:30:10Z'), state: 'Sent', attempts: 1 },
  ...over,
});
const asked = (over: Partial<Reminder> = {}): Reminder => reminder(over);
const news = (over: Partial<Message> = {}): Message =>
  told('MeetingMoved', 'news', MEETING, { toldStartsAt: at('2024-02-08T14:00:00Z'), number: 1, ...over });

const house = (over: Partial<Facts> = {}): Facts => facts({ meetings: [meeting()], ...over });
const content = (rows: readonly SendingRow[], over: Partial<Facts> = {}, now = NOW) =>
  contentOf(
    {
      facts: house({
        reminders: rows.filter((row) => row.table === 'reminders'),
        messages: rows.filter((row) => row.table === 'messages'),
        ...over,
      }),
      calendar,
      now,
    },
    rows,
  );
const shown = ({ items }: { readonly items: readonly CardItem[] }) => items.map(({ about }) => about);

test('a card says which rows stand on it, when it went out and whether that is today', () => {
  const rows = [asked(), told('CoverEnded', 'ended', 'spoc.la@partnership.example')];
  const first = at('2024-01-25T08:30:10Z');
  expect(content(rows)).toMatchObject({
    rows: [asked().key, 'ended'],
    sentAt: { at: first, isToday: false },
  });
  expect(content(rows, {}, at('2024-01-25T17:00:00Z')).sentAt).toEqual({ at: first, isToday: true });
});

test('it went out with the first of its rows, and now where none has', () => {
  const sentAt = (...times: (string | undefined)[]) =>
    content(times.map((time, key) => asked({ key: String(key), sentAt: time ? at(time) : undefined }))).sentAt
      ?.at;
  expect(sentAt('2024-01-25T08:30:00Z', '2024-01-25T08:29:00Z')).toBe('2024-01-25T08:29:00Z');
  expect(sentAt('2024-01-25T08:29:00Z', '2024-01-25T08:30:00Z')).toBe('2024-01-25T08:29:00Z');
  expect(sentAt(undefined, '2024-01-25T08:30:00Z')).toBe('2024-01-25T08:30:00Z');
  expect(sentAt('2024-01-25T08:30:00Z', undefined)).toBe('2024-01-25T08:30:00Z');
  expect(sentAt(undefined)).toBe(NOW);
});

describe('a nudge that goes out with the next reminder of the same thing', () => {
  const by = 'coordinator.la@partnership.example';
  const first = asked({ state: 'Superseded' });
  const second = asked({ stage: '-5', key: first.key.replace('|-10|', '|-5|') });
  const nudge = told('Nudge', 'nudge', first.key, { by });
  const rows = [second, nudge];
  const on = (over: Partial<Message> = {}, also: readonly SendingRow[] = []) =>
    content([...rows.slice(0, 1), { ...nudge, ...over }, ...also], { reminders: [first, second] });

  test('leaves the asking to that, which says who asked for it', () =>
    expect(on().items).toMatchObject([
      { about: 'meeting', state: { is: 'open' }, askedAgainBy: 'coordinator.la' },
    ]));

  test('and one that nobody asked for goes without a word', () => {
    const { items } = on({ by: undefined });
    expect(shown({ items })).toEqual(['meeting']);
    expect(items[0]).not.toHaveProperty('askedAgainBy');
  });

  test('alone, or beside another thing, it stands as it is', () => {
    expect(shown(content([nudge], { reminders: [asked()] }))).toEqual(['chaser']);
    const other = asked({ key: 'Action|A07|2024-02-08|-10|POL', kind: 'Action', subjectRef: 'A07' });
    expect(shown(content([nudge, other], { reminders: [asked(), other] }))).toContain('chaser');
  });
});

test('news of a meeting leaves the asking to a reminder of it on the same card', () => {
  const beside = (rows: readonly SendingRow[], over: Partial<Facts> = {}) =>
    content(rows, over).items.map((item) => [item.about, 'isAskedBeside' in item && item.isAskedBeside]);
  const two = [...house().agencies];
  expect(beside([asked(), news()])).toEqual([
    ['meeting', false],
    ['meeting-news', true],
  ]);
  expect(beside([news()])).toEqual([['meeting-news', false]]);
  expect(beside([asked({ agencyCode: 'LA' }), news()], { agencies: two })).toContainEqual([
    'meeting-news',
    false,
  ]);
  expect(beside([asked({ state: 'Superseded' }), news()])).toContainEqual(['meeting-news', false]);
  const other = meeting({ ref: 'JTAI-2024-03-21', startsAt: at('2024-03-21T14:00:00Z') });
  expect(
    beside([asked({ subjectRef: other.ref, key: 'other' }), news()], { meetings: [meeting(), other] }),
  ).toContainEqual(['meeting-news', false]);
});

describe('in the channel', () => {
  const route = { route: 'Channel' } as const;

  test('a card mentions whom it is for, by what Teams knows them by', () => {
    const known = person('spoc.pol', { title: 'Karen Whitlock', entraId: 'oid-of-karen' });
    const mention = (row: SendingRow, ...people: Facts['people']) => content([row], { people }).mention;
    const someone = person('spoc.la');
    expect(mention(asked(route), someone, known)).toEqual({ id: 'oid-of-karen', name: 'Karen Whitlock' });
    expect(mention(asked(route), someone, { ...known, entraId: undefined })).toEqual({
      id: KAREN,
      name: 'Karen Whitlock',
    });
    expect(mention(asked(route), someone)).toEqual({ id: KAREN, name: KAREN });
    expect(mention(asked({ ...route, personEmail: undefined }), known)).toBeUndefined();
    expect(mention(asked({ route: 'Chat' }), known)).toBeUndefined();
    expect(content([asked({ route: 'Chat' })], { people: [known] })).not.toHaveProperty('mention');
  });

  test('stands only what everybody may read', () => {
    const rows = (over: object) => [asked(over), told('CoverEnded', 'ended', KAREN, over)];
    expect(shown(content(rows({ route: 'Chat' })))).toEqual(['meeting', 'cover ended']);
    expect(shown(content(rows(route)))).toEqual(['meeting']);
  });
});

describe('what everybody may read', () => {
  const note = answered({ note: 'Short of staff', link: 'https://example.org/evidence' });
  const plain = { is: 'answered', answered: { ...(note as { answered: object }).answered } };
  const bare = { ...plain, answered: { ...plain.answered, note: undefined, link: undefined } };
  const extension = { wantedOn: day('2024-03-01'), reason: 'Long-term sickness', note: 'Agreed by phone' };
  const due = deadlineReminderItem(note, { extension: extension as never });
  const met = meetingReminderItem(note, { response: { answer: 'Apologies', note: 'Ill' } });
  const due4all = {
    ...due,
    state: bare,
    subject: { ...due.subject, finding: undefined },
    extension: { wantedOn: day('2024-03-01'), reason: undefined, note: undefined },
  };
  const met4all = { ...met, state: bare, response: { answer: 'Apologies', note: undefined } };
  const item = (about: CardItem['about'], kind: MessageKind, more: object = {}): CardItem =>
    ({ about, message: told(kind, kind, 'x'), ...more }) as unknown as CardItem;

  test('of a reminder is all but the finding and what people wrote', () => {
    expect(forEveryone(due)).toEqual(due4all);
    expect(forEveryone(met)).toEqual(met4all);
    const open = meetingReminderItem();
    expect(forEveryone(open)).toEqual({ ...open, response: undefined });
  });

  test('of what chases it, and of news, is the same', () => {
    expect(forEveryone(item('chaser', 'Nudge', { notice: due }))).toEqual(
      item('chaser', 'Nudge', { notice: due4all }),
    );
    expect(forEveryone(item('meeting-news', 'MeetingMoved', { notice: met }))).toEqual(
      item('meeting-news', 'MeetingMoved', { notice: met4all }),
    );
    const bareNews = item('meeting-news', 'MeetingCancelled');
    expect(forEveryone(bareNews)).toBe(bareNews);
  });

  test('of a question about a day is all, and of another’s silence nothing', () => {
    const clash = item('clash', 'Clash', { notice: met });
    expect(forEveryone(clash)).toBe(clash);
    expect(forEveryone(item('chaser', 'Escalation', { notice: due }))).toBeUndefined();
  });
});

describe('what was put on a card is dealt with', () => {
  const dealt = (item: object, key: string) => isDealtWith({ items: [item as CardItem] }, key);
  const open = meetingReminderItem();
  const message = (state: Message['state']) => ({ message: told('Clash', 'k', MEETING, { state }) });

  test.each<[string, boolean, object]>([
    ['a reminder that was answered', true, meetingReminderItem(answered())],
    ['no reminder that waits', false, open],
  ])('%s: %s', (_, expected, item) => expect(dealt(item, open.reminder.key)).toBe(expected));

  test.each<[string, boolean, object]>([
    ['a question that was settled', true, { about: 'clash', ...message('Answered') }],
    ['no question that waits', false, { about: 'clash', ...message('Sent') }],
    [
      'a chaser of what was answered',
      true,
      { about: 'chaser', ...message('Sent'), notice: { state: { is: 'answered' } } },
    ],
    [
      'no chaser of what waits',
      false,
      { about: 'chaser', ...message('Answered'), notice: { state: { is: 'open' } } },
    ],
  ])('%s: %s', (_, expected, item) => expect(dealt(item, 'k')).toBe(expected));

  test('nothing that is not there is', () => expect(dealt(open, 'another key')).toBe(false));
});

describe('what is for an agency that is not the reader’s only one', () => {
  const COORDINATOR = 'coordinator.la@partnership.example';
  const key = (code: string): string => `Meeting|${MEETING}|2024-02-08|-10|${code}`;
  const to = (personEmail: string, agencyCode: string) =>
    asked({ key: key(agencyCode), agencyCode, personEmail });
  const as = (rows: readonly SendingRow[], over: Partial<Facts> = {}) =>
    content(rows, over).items.map((item) => ('answersFor' in item ? item.answersFor : undefined));

  test('is named as answered on its behalf, and beside it their own is not', () =>
    expect(as([to(COORDINATOR, 'LA'), to(COORDINATOR, 'POL')])).toEqual([undefined, 'OnBehalf']));

  test('is named of each agency that somebody acts for', () => {
    const entraId = 'karen';
    const people = [person('spoc.la', { entraId }), person('spoc.pol', { entraId })];
    const rows = [to('spoc.la@partnership.example', 'LA'), to(KAREN, 'POL')];
    expect(as(rows, { people })).toEqual(['Also', 'Also']);
  });
});
