import { byRoute, routeTo } from '../../../bot/domain/sending/route';
import type { Bundle, ToSend } from '../../../bot/domain/sending/to-send';
import { inOrder } from '../../../bot/domain/cards/order';
import { forEveryone } from '../../../bot/domain/cards/for-everyone';
import {
  MESSAGE_KINDS,
  mayStandInChannel,
  type Channel,
  type MessageKind,
} from '../../../bot/domain/partnership';
import { at, chat, day, facts, person } from '../../support/partnership';
import { answered, deadlineReminderItem, meetingReminderItem } from '../../support/card-notices';

const EMAIL = 'spoc.pol@partnership.example';
const channel: Channel = {
  key: 'reminders',
  title: 'Reminders',
  conversationId: '19:x@thread.tacv2',
  serviceUrl: 'https://smba.example/',
  tenantId: 'tenant',
  botId: '28:bot',
  state: 'Active',
  updatedAt: at('2024-01-01T09:00:00Z'),
};
const planned = (kind?: MessageKind): ToSend =>
  ({
    key: kind ?? 'reminder',
    personEmail: EMAIL,
    ...(kind ? { table: 'messages', kind } : { table: 'reminders', kind: 'Action' }),
  }) as ToSend;
const bundle = (...kinds: (MessageKind | undefined)[]): Bundle => ({
  personEmail: EMAIL,
  planned: kinds.map(planned),
});
const reach = (over: Parameters<typeof facts>[0] = {}) => facts({ channels: [channel], ...over });
const keysOf = (bundles: readonly Bundle[]) => bundles.map((one) => one.planned.map(({ key }) => key));

test.each(MESSAGE_KINDS)('a %s goes where those may read it who may', (kind) => {
  const route = routeTo(reach(), bundle(kind));
  const open: readonly MessageKind[] = [
    'Nudge',
    'MeetingAhead',
    'MeetingMoved',
    'MeetingCancelled',
    'Clash',
    'SeriesChange',
    'InspectionOpened',
  ];
  expect(mayStandInChannel(kind)).toBe(open.includes(kind));
  expect(route.is).toBe(open.includes(kind) ? 'channel' : 'nowhere');
  if (route.is === 'nowhere') expect(route.reason).toMatch(/not for everyone in the channel/);
});

test('only what would go to the channel is parted from what may not', () => {
  const mixed = bundle(undefined, 'Digest', 'Nudge');
  expect(keysOf(byRoute(reach(), mixed))).toEqual([['reminder', 'Nudge'], ['Digest']]);
  expect(byRoute(reach({ conversations: [chat(EMAIL)] }), mixed)).toEqual([mixed]);
  expect(byRoute(facts(), mixed)).toEqual([mixed]);
  expect(byRoute(reach(), bundle('Digest'))).toHaveLength(1);
});

test('somebody who is reached in the channel gets in their chat what may not stand there', () => {
  const people = [person('spoc.pol', { route: 'Channel' })];
  const both = reach({ people, conversations: [chat(EMAIL)] });
  const routes = byRoute(both, bundle(undefined, 'Digest')).map((one) => routeTo(both, one).is);
  expect(routes).toEqual(['channel', 'chat']);
});

test('the channel reads neither findings nor what people wrote', () => {
  const note = answered({ note: 'Short of staff', link: 'https://example.org/evidence' });
  const shown = [
    deadlineReminderItem(note),
    meetingReminderItem(note, { response: { answer: 'Apologies', note: 'Ill' } }),
  ].map(forEveryone);
  const text = JSON.stringify(shown);
  expect(text).not.toMatch(/Short of staff|evidence|Ill"|uneven quality/);
  expect(text).toContain('Agree one referral form');
});

test('what is overdue or due today comes first, then what has a day, by its day', () => {
  const due = (ref: string, on: string) => {
    const base = deadlineReminderItem();
    const reminder = { ...base.reminder, key: `Action|${ref}|${on}|-3|POL` };
    return { ...base, reminder, subject: { ...base.subject, ref, dueOn: day(on) } };
  };
  const items = [
    due('next week', '2024-02-16'),
    meetingReminderItem(),
    due('today', '2024-02-08'),
    due('late', '2024-02-01'),
  ];
  const order = inOrder(items, at('2024-02-08T09:00:00Z')).map((item) =>
    item.about === 'deadline' ? item.subject.ref : item.about,
  );
  expect(order).toEqual(['late', 'today', 'meeting', 'next week']);
});
