import {
  cardOf,
  cardsBesideNews,
  cardsOf,
  isOfFormerDay,
  onSameCard,
  rowsOfMeeting,
} from '../../../bot/domain/cards/affected';
import type { Extension, Message, MessageKind, Reminder, SendingRow } from '../../../bot/domain/partnership';
import { at, day, facts, reminder } from '../../support/partnership';

const MEETING = 'JTAI-2024-02-08';
const KAREN = 'spoc.pol@partnership.example';
const PRIYA = 'spoc.la@partnership.example';
const SAMIR = 'deputy.pol@partnership.example';

/** Karen's card of the meeting is `a1`; every row of hers stands there unless `over` says otherwise. */
const asked = (key: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({ key, conversationId: 'chat', activityId: 'a1', ...over });

const told = (kind: MessageKind, key: string, about: string, over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind, key, about, title: key, agencyCode: 'POL', personEmail: KAREN },
  ...{ dueAt: at('2024-02-01T08:30:00Z'), sentAt: at('2024-02-01T08:30:10Z'), state: 'Sent', attempts: 1 },
  ...{ conversationId: 'chat', activityId: 'a1' },
  ...over,
});

const keys = (rows: readonly SendingRow[]) => rows.map(({ key }) => key);

test('a card is told by where it stands', () => expect(cardOf(asked('own'))).toBe('chat|a1'));

test('a meeting is shown by its reminders, what chases them, its news and the question about its day', () => {
  const other = asked('other meeting', { subjectRef: 'JTAI-2024-03-21' });
  const action = asked('action of that name', { kind: 'Action', subjectRef: MEETING });
  const reminders = [asked('first'), asked('second'), other, action];
  const messages = [
    told('Nudge', 'chases first', 'first'),
    told('MeetingMoved', 'news', MEETING),
    told('Clash', 'question', MEETING),
    told('Nudge', 'chases other', 'other meeting'),
    told('Nudge', 'chases action', 'action of that name'),
  ];
  expect(keys(rowsOfMeeting(facts({ reminders, messages }), MEETING))).toEqual([
    ...['first', 'second', 'chases first', 'news', 'question'],
  ]);
});

test('beside news of a meeting change the other cards that its reader has of it', () => {
  const news = told('MeetingMoved', 'news', MEETING, { activityId: 'a2' });
  const reminders = [
    asked('own'),
    asked('not out yet', { activityId: undefined }),
    asked('somebody else’s', { personEmail: PRIYA }),
  ];
  const beside = (...sent: SendingRow[]) =>
    keys(cardsBesideNews(facts({ reminders, messages: [news] }), sent as (Reminder | Message)[]));
  expect(beside(news)).toEqual(['own']);
  expect(beside(told('Nudge', 'no news', MEETING), asked('own'))).toEqual([]);
});

describe('a reminder of a former day', () => {
  const NEWS = told('MeetingMoved', 'news', MEETING, { toldStartsAt: at('2024-02-15T14:00:00Z') });
  const OF_8TH = asked('Meeting|JTAI-2024-02-08|2024-02-08|-10|POL');
  test.each<[string, Partial<Reminder>, Partial<Message>, boolean]>([
    ['asks no more once its person was told of the new day', {}, {}, true],
    ['stays where the day is the same', {}, { toldStartsAt: at('2024-02-08T10:00:00Z') }, false],
    ['stays where no time was told', {}, { toldStartsAt: undefined }, false],
    ['stays when the meeting is off, which is told by another kind', {}, { kind: 'MeetingCancelled' }, false],
    ['stays where it is of another meeting', { subjectRef: 'JTAI-2024-03-21' }, {}, false],
    ['stays where it is no meeting’s', { kind: 'Action' }, {}, false],
    ['stays where it is another agency’s', { agencyCode: 'LA' }, {}, false],
    ['stays where it is somebody else’s', { personEmail: PRIYA }, {}, false],
    ['stays where its day is not known', { key: 'typed by hand' }, {}, false],
  ])('%s', (_, row, news, expected) =>
    expect(isOfFormerDay({ ...OF_8TH, ...row }, { ...NEWS, ...news })).toBe(expected),
  );
});

describe('the rows of one card', () => {
  const claim = { activityId: undefined, conversationId: undefined, claimedAt: at('2024-02-01T08:30:00Z') };
  const same = (row: SendingRow, reminders: Reminder[], messages: Message[] = []) =>
    keys(onSameCard(facts({ reminders, messages }), row));

  test('are those that stand where it stands, by their keys', () => {
    const rows = [
      asked('c'),
      asked('a'),
      asked('elsewhere', { activityId: 'a9' }),
      asked('in another chat', { conversationId: 'chat of Priya' }),
    ];
    expect(same(asked('c'), rows, [told('Nudge', 'b', 'a')])).toEqual(['a', 'b', 'c']);
  });

  test('are, until it is known where it stands, those claimed for the same person at the same moment', () => {
    const row = asked('c', claim);
    const rows = [
      row,
      asked('a', claim),
      asked('of another moment', { ...claim, claimedAt: at('2024-02-01T08:31:00Z') }),
      asked('for another', { ...claim, personEmail: PRIYA }),
    ];
    expect(same(row, rows, [told('Nudge', 'b', 'a', claim)])).toEqual(['a', 'b', 'c']);
  });

  test('are it alone where it was never claimed, or is not in the lists yet', () => {
    const unclaimed = { activityId: undefined, claimedAt: undefined };
    const row = asked('b', unclaimed);
    expect(same(row, [row, asked('a', unclaimed)])).toEqual(['b']);
    expect(same(asked('new'), [])).toEqual(['new']);
    expect(same(asked('new'), [asked('old')])).toEqual(['new', 'old']);
  });
});

describe('with an answer change', () => {
  const extension = (over: Partial<Extension>): Extension => ({
    ...{ title: 'More time', key: 'asks for time', kind: 'Action', subjectRef: 'A07', agencyCode: 'POL' },
    ...{ dueOn: day('2024-09-27'), wantedOn: day('2024-10-11'), reason: 'Short of staff' },
    ...{ by: KAREN, at: at('2024-02-01T09:00:00Z'), decision: 'Open' },
    ...over,
  });
  const A07 = { kind: 'Action', subjectRef: 'A07' } as const;
  const reminders = [
    asked('action', A07),
    asked('action not out', { ...A07, activityId: undefined }),
    asked('action superseded', { ...A07, state: 'Superseded' }),
    asked('action of another agency', { ...A07, agencyCode: 'LA' }),
    asked('finding of that name', { ...A07, kind: 'Request' }),
    asked('meeting'),
  ];
  const messages = [
    told('Nudge', 'chases action', 'action'),
    told('Extension', 'asks the coordinator', 'asks for time'),
    told('Extension', 'asks about another', 'asks for time elsewhere'),
    told('MeetingMoved', 'news', MEETING),
    told('MeetingMoved', 'news to another agency', MEETING, { agencyCode: 'LA' }),
    told('MeetingMoved', 'news of another meeting', 'JTAI-2024-03-21'),
    told('Clash', 'question', MEETING),
    told('MeetingCancelled', 'superseded news', MEETING, { state: 'Superseded' }),
    told('Cover', 'cover', KAREN, { personEmail: SAMIR }),
    told('Cover', 'cover elsewhere', PRIYA, { agencyCode: 'LA', personEmail: SAMIR }),
  ];
  const extensions = [extension({}), extension({ key: 'asks for time elsewhere', subjectRef: 'A08' })];
  const changed = (of: Pick<Reminder, 'kind' | 'subjectRef'>) =>
    keys(cardsOf(facts({ reminders, messages, extensions }), { ...of, agencyCode: 'POL' }));

  test('to a deadline its reminders, what chases and asks about them, and the cards of who covers', () =>
    expect(changed(A07)).toEqual(['action', 'chases action', 'asks the coordinator', 'cover']));

  test('to a meeting also its news', () =>
    expect(changed({ kind: 'Meeting', subjectRef: MEETING })).toEqual(['meeting', 'news', 'cover']));

  test('of cover the last word that each person had', () => {
    const word = (key: string, sentAt: string, over: Partial<Message> = {}) =>
      told('Cover', key, KAREN, { personEmail: SAMIR, sentAt: at(sentAt), ...over });
    const shown = (...those: Message[]) =>
      keys(cardsOf(facts({ messages: those }), { ...A07, agencyCode: 'POL' }));
    const first = word('first', '2024-02-01T08:30:00Z');
    const second = word('second', '2024-02-02T08:30:00Z');
    const over = word('over', '2024-02-03T08:30:00Z', { kind: 'CoverEnded' });
    expect(shown(first, second)).toEqual(['second']);
    expect(shown(second, first)).toEqual(['second']);
    expect(shown(first, second, over)).toEqual([]);
    expect(shown(over, second)).toEqual([]);
    expect(shown(first, { ...second, personEmail: PRIYA })).toEqual(['first', 'second']);
    expect(shown({ ...first, state: 'Failed' }, { ...second, state: 'Planned' })).toEqual([]);
    const undated = word('undated', '', { sentAt: undefined, dueAt: at('2024-02-05T08:30:00Z') });
    expect(shown(undated, second)).toEqual(['undated']);
  });
});
