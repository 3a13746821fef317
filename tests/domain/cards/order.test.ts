import { inOrder, isNews } from '../../../bot/domain/cards/order';
import type { CardItem } from '../../../bot/domain/cards/items';
import { MESSAGE_KINDS, type Message, type MessageKind } from '../../../bot/domain/partnership';
import { at, day, meeting } from '../../support/partnership';
import { deadlineReminderItem, meetingReminderItem } from '../../support/card-notices';

/** Thursday 8 February 2024. */
const SENT = at('2024-02-08T09:00:00Z');

const message = (kind: MessageKind): Message => ({
  ...{ table: 'messages', title: kind, key: kind, kind, about: 'x', agencyCode: 'POL' },
  ...{ dueAt: SENT, state: 'Sent', attempts: 1 },
});

/** As much of a thing as its place goes by. */
const thing = (about: CardItem['about'], kind: MessageKind, more: object = {}): CardItem =>
  ({ about, message: message(kind), ...more }) as unknown as CardItem;

const named = (item: CardItem): string => ('message' in item ? item.message.kind : item.reminder.kind);
const deadline = (on: string) => {
  const item = deadlineReminderItem();
  return { ...item, reminder: { ...item.reminder, key: `Action|A7|${on}|-3|POL` } };
};
const gathering = (on: string) => {
  const item = meetingReminderItem();
  return { ...item, reminder: { ...item.reminder, key: `Meeting|JTAI|${on}|-5|POL` } };
};
const chaser = (kind: 'Nudge' | 'Deputy' | 'Escalation', notice: CardItem) =>
  thing('chaser', kind, { step: kind, notice });
const ordered = (...items: CardItem[]) => inOrder(items, SENT);

test('from who waits at the door to the digest, with all that is asked between', () => {
  const items = [
    thing('digest', 'Digest'),
    thing('meeting-news', 'MeetingCancelled', { meeting: meeting({ status: 'Cancelled' }) }),
    chaser('Escalation', deadline('2024-02-01')),
    gathering('2024-02-15'),
    deadline('2024-02-01'),
    thing('cover', 'Cover', { begun: true }),
    thing('door', 'Door'),
  ];
  expect(ordered(...items)).toEqual(items.toReversed());
  expect(ordered(...items.toReversed())).toEqual(items.toReversed());
});

test('cover that has not begun is no reason for what stands beside it', () => {
  const [ahead, begun] = [
    thing('cover', 'Cover', { begun: false }),
    thing('cover', 'Cover', { begun: true }),
  ];
  const late = deadline('2024-02-01');
  expect(ordered(late, begun)).toEqual([begun, late]);
  expect(ordered(ahead, late)).toEqual([late, ahead]);
});

test('what is overdue comes before all that has a day, and meetings are never overdue', () => {
  const passed = gathering('2024-02-01');
  const clash = thing('clash', 'Clash', { startsAt: at('2024-01-31T14:00:00Z') });
  const moved = thing('meeting-news', 'MeetingMoved', {
    meeting: meeting({ startsAt: at('2024-01-30T14:00:00Z') }),
  });
  const late = deadline('2024-02-07');
  const today = deadline('2024-02-08');
  const items = [late, moved, clash, passed, today];
  expect(ordered(...items.toReversed())).toEqual(items);
});

test('each kind of thing goes by the day that it was told with', () => {
  const asked = { ...deadlineReminderItem(), reminder: deadline('2024-02-20').reminder };
  const items: CardItem[] = [
    thing('clash', 'Clash', { startsAt: at('2024-02-12T14:00:00Z') }),
    chaser('Nudge', deadline('2024-02-13')),
    gathering('2024-02-14'),
    thing('meeting-news', 'MeetingMoved', { meeting: meeting({ startsAt: at('2024-02-15T14:00:00Z') }) }),
    thing('help', 'Help', { notice: deadline('2024-02-16') }),
    chaser('Deputy', gathering('2024-02-17')),
    thing('extension', 'Extension', { extension: { dueOn: day('2024-02-19') } }),
    asked,
  ];
  expect(ordered(...items.toReversed()).map(named)).toEqual(items.map(named));
});

test('without a day in its key a reminder goes by the thing itself', () => {
  const typed = { key: 'typed by hand' };
  const due = deadlineReminderItem();
  const noKey = { ...due, reminder: { ...due.reminder, ...typed } };
  const met = meetingReminderItem();
  const meets = { ...met, reminder: { ...met.reminder, ...typed } };
  expect(ordered(meets, deadline('2024-02-14'), noKey).map(named)).toEqual(['Action', 'Action', 'Meeting']);
});

test('of one day the reminder stands before what is told of it, and equal things stay as they came', () => {
  const news = thing('meeting-news', 'MeetingMoved', {
    meeting: meeting({ startsAt: at('2024-02-15T14:00:00Z') }),
  });
  const asked = gathering('2024-02-15');
  expect(ordered(news, asked)).toEqual([asked, news]);
  const [one, other] = [chaser('Nudge', deadline('2024-02-13')), chaser('Deputy', deadline('2024-02-13'))];
  expect(ordered(one, other)).toEqual([one, other]);
  expect(ordered(other, one)).toEqual([other, one]);
});

test('the order is that of the day it was sent, whatever has become overdue since', () => {
  const [meets, due] = [gathering('2024-02-09'), deadline('2024-02-12')];
  expect(inOrder([due, meets], SENT)).toEqual([meets, due]);
  expect(inOrder([due, meets], at('2024-02-13T09:00:00Z'))).toEqual([due, meets]);
});

test.each(MESSAGE_KINDS)('a %s is news only where it is sent to be known', (kind) => {
  const known = [
    'Cover',
    'CoverEnded',
    'Decision',
    'MeetingAhead',
    'MeetingCancelled',
    'Digest',
    'NewOwner',
    'PartChanged',
    'SettingChanged',
    'InspectionNote',
    'InspectionEnded',
    'BoardReport',
    'Outcome',
  ];
  expect([kind, isNews(thing('digest', kind))]).toEqual([kind, known.includes(kind)]);
  expect(isNews(deadline('2024-02-13'))).toBe(false);
});
