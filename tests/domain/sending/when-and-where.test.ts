import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { TimeOfDay } from '../../../bot/domain/calendar/day';
import type { Channel, Conversation, Message, Person, Reminder } from '../../../bot/domain/partnership';
import { inOne, whyNot } from '../../../bot/domain/sending/day-off';
import {
  DEFAULT_HOURS,
  hoursInWords,
  isSendingDay,
  lastSendingDay,
  maySendAt,
  momentsBetween,
  nextMorning,
  nextSendingDay,
  type SendingHours,
} from '../../../bot/domain/sending/hours';
import { isBeingSent, isDueAgain, nextAttemptAt } from '../../../bot/domain/sending/retries';
import { byRoute, routeTo, waysIn, type Route } from '../../../bot/domain/sending/route';
import { claimOf, patchOf } from '../../../bot/domain/sending/rows';
import {
  bundlesOf,
  isAtOnce,
  type Bundle,
  type MessageToSend,
  type ReminderToSend,
  type ToSend,
} from '../../../bot/domain/sending/to-send';
import { at, chat, day, person, reminder } from '../../support/partnership';
import { writeLine } from '../../support/write-lines';

const CALENDAR = calendarAsKnownOn();
const NOW = at('2024-02-08T09:00:00Z');
const EARLIER = at('2024-02-07T09:00:00Z');
const police = 'spoc.pol@partnership.example';

const channel = (over: Partial<Channel> = {}): Channel => ({
  ...{ key: 'reminders', title: 'Reminders', conversationId: '19:c', serviceUrl: 'https://smba.example/' },
  ...{ tenantId: 'tenant', teamId: '19:t', teamTitle: 'JTAI', state: 'Active', updatedAt: EARLIER },
  ...(over as Channel),
});
const toSend = (over: Partial<ReminderToSend> = {}): ReminderToSend =>
  ({
    ...reminder({ state: undefined, sentAt: undefined, attempts: undefined }),
    to: 'SPOC',
    countsFrom: day('2024-02-08'),
    ...over,
  }) as unknown as ReminderToSend;
const toTell = (kind: MessageToSend['kind'], over: Partial<MessageToSend> = {}): MessageToSend => ({
  ...{
    table: 'messages',
    kind,
    about: 'x',
    key: `${kind}|x`,
    title: 'x',
    agencyCode: 'POL',
    dueAt: NOW,
    personEmail: police,
    why: 'x',
  },
  ...over,
});

describe('the way that something goes', () => {
  const way = (
    {
      people = [person('spoc.pol', { title: 'Jo' })],
      conversations = [],
      channels = [],
    }: { people?: Person[]; conversations?: Conversation[]; channels?: Channel[] },
    bundle: Partial<Bundle> = {},
    now?: typeof NOW,
  ) =>
    wordsOf(
      routeTo(
        { people, conversations, channels },
        { personEmail: police, planned: [toSend()], ...bundle },
        now,
      ),
    );
  const wordsOf = (route: Route): string =>
    route.is === 'chat'
      ? `chat${route.otherwise ? ', else the channel' : ''}`
      : route.is === 'channel'
        ? `channel: ${route.because}`
        : `nowhere: ${route.reason}`;
  const open = chat(police);
  const shut = (state: Conversation['state']) => chat(police, { state, updatedAt: EARLIER });
  const inChannel = person('spoc.pol', { title: 'Jo', route: 'Channel' });
  const secret = { planned: [toTell('Uncovered')] };
  const NOT = 'It is not for everyone in the channel to read.';

  test.each<[string, string, string]>([
    ['an open chat', way({ conversations: [open] }), 'chat'],
    [
      'an open chat and a channel',
      way({ conversations: [open], channels: [channel()] }),
      'chat, else the channel',
    ],
    [
      'an open chat and a closed channel',
      way({ conversations: [open], channels: [channel({ state: 'Removed' })] }),
      'chat',
    ],
    ['neither', way({}), 'nowhere: Jo has not added the app in Teams yet.'],
    [
      'a chat that blocks',
      way({ conversations: [shut('Blocked')] }),
      'nowhere: Jo has blocked the app in Teams.',
    ],
    [
      'a chat that is gone',
      way({ conversations: [shut('Removed')] }),
      'nowhere: Jo has removed the app from Teams.',
    ],
    ['a channel alone', way({ channels: [channel()] }), 'channel: Jo has not added the app in Teams yet.'],
    [
      'a channel beside a chat that blocks',
      way({ conversations: [shut('Blocked')], channels: [channel()] }),
      'channel: Jo has blocked the app in Teams.',
    ],
    [
      'a channel, where they are reached there',
      way({ people: [inChannel], conversations: [open], channels: [channel()] }),
      'channel: Jo is reached in the channel.',
    ],
    [
      'a closed channel, where they are reached there',
      way({ people: [inChannel], conversations: [open], channels: [channel({ state: 'Removed' })] }),
      'chat',
    ],
    [
      'a channel for what not everybody may read',
      way({ channels: [channel()] }, secret),
      `nowhere: Jo has not added the app in Teams yet. ${NOT}`,
    ],
    [
      'no channel for what not everybody may read',
      way({}, secret),
      'nowhere: Jo has not added the app in Teams yet.',
    ],
    [
      'a chat for it',
      way({ people: [inChannel], conversations: [open], channels: [channel()] }, secret),
      'chat, else the channel',
    ],
    ['a closed chat, tried again', way({ conversations: [shut('Blocked')] }, {}, NOW), 'chat'],
    [
      'a closed chat and channel, tried again',
      way({ conversations: [shut('Blocked')], channels: [channel({ state: 'Removed' })] }, {}, NOW),
      'chat, else the channel',
    ],
    [
      'a stopped channel, never tried again',
      way({ channels: [channel({ state: 'Stopped' })] }, {}, NOW),
      'nowhere: Jo has not added the app in Teams yet.',
    ],
    ['somebody off the list', way({ people: [] }), `nowhere: ${police} has not added the app in Teams yet.`],
    ['nobody', way({}, { personEmail: undefined }), 'nowhere: Nobody is named for it.'],
    [
      'nobody, with why',
      way({}, { personEmail: undefined, planned: [toSend({ noPerson: 'No SPOC is named.' })] }),
      'nowhere: No SPOC is named.',
    ],
  ])('with %s is %s', (_, found, expected) => expect(found).toBe(expected));

  test('parts what everybody may read from what not, where that goes to the channel', () => {
    const both: Bundle = { personEmail: police, planned: [toSend(), toTell('Uncovered')] };
    const parts = (over: Parameters<typeof byRoute>[0], of = both) =>
      byRoute(over, of).map(({ planned }) => planned.map((one) => one.table).join('+'));
    const reach = { people: [person('spoc.pol')], conversations: [], channels: [channel()] };
    expect(parts(reach)).toEqual(['reminders', 'messages']);
    expect(parts({ ...reach, conversations: [open] })).toEqual(['reminders+messages']);
    expect(parts(reach, { ...both, planned: [toSend()] })).toEqual(['reminders']);
    expect(parts(reach, { ...both, planned: [toTell('Uncovered')] })).toEqual(['messages']);
    expect(byRoute(reach, both)[1]?.personEmail).toBe(police);
  });

  test('is the open chat, else the channel, else the closed chat', () => {
    const of = (
      conversations: Conversation[],
      channels: Channel[],
      kind?: MessageToSend['kind'],
      email: string | undefined = police,
    ) => waysIn({ people: [person('spoc.pol')], conversations, channels })(email, kind);
    const closed = shut('Blocked');
    expect(of([open], [channel()])).toBe(open);
    expect(of([closed], [channel()])).toMatchObject({ key: 'reminders' });
    expect(of([closed], [channel()], 'Uncovered')).toBe(closed);
    expect(of([closed], [channel({ state: 'Removed' })])).toBe(closed);
    expect(of([], [])).toBeUndefined();
    expect(waysIn({ people: [], conversations: [open], channels: [] })(undefined)).toBeUndefined();
  });
});

describe('what Teams did not take', () => {
  test.each([
    [1, 0, '2024-02-08T09:02:00Z'],
    [2, 0, '2024-02-08T09:04:00Z'],
    [5, 0, '2024-02-08T09:32:00Z'],
    [6, 0, undefined],
    [1, 121, '2024-02-08T09:03:00Z'],
    [1, 9_999, '2024-02-08T09:10:00Z'],
    [3, 60, '2024-02-08T09:08:00Z'],
  ])('is tried again after attempt %i, put off by %i seconds, at %s', (attempts, after, expected) =>
    expect(nextAttemptAt(attempts, NOW, after)).toBe(expected),
  );

  const row = (over: Partial<Reminder>): Reminder =>
    reminder({ state: 'Failed', personEmail: police, dueAt: EARLIER, sentAt: undefined, ...over });
  const to = { email: police };
  const way = { state: 'Active', updatedAt: NOW } as const;
  test.each<[string, boolean, boolean]>([
    ['what is planned', isDueAgain({ ...row({}), state: 'Planned' }, undefined, undefined, NOW), true],
    ['what was sent', isDueAgain(row({ state: 'Sent' }), to, way, NOW), false],
    [
      'what is being sent',
      isDueAgain(row({ state: 'Claimed', claimedAt: at('2024-02-08T08:51:00Z') }), to, way, NOW),
      false,
    ],
    [
      'a claim that ran out',
      isDueAgain(row({ state: 'Claimed', claimedAt: at('2024-02-08T08:50:00Z') }), to, way, NOW),
      true,
    ],
    [
      'a claim without its time',
      isDueAgain(row({ state: 'Claimed', claimedAt: undefined }), to, way, NOW),
      true,
    ],
    ['what is for nobody', isDueAgain(row({}), undefined, way, NOW), false],
    ['whose time has come', isDueAgain(row({ retryAt: NOW }), to, undefined, NOW), true],
    [
      'whose time is to come',
      isDueAgain(row({ retryAt: at('2024-02-08T09:00:01Z') }), to, undefined, NOW),
      false,
    ],
    ['another addressee', isDueAgain(row({}), { email: 'x@x.example' }, undefined, NOW), true],
    ['no way yet', isDueAgain(row({ attempts: 0 }), to, { ...way, state: 'Blocked' }, NOW), false],
    [
      'a first way',
      isDueAgain(row({ attempts: 0 }), to, { ...way, updatedAt: at('2024-01-01T09:00:00Z') }, NOW),
      true,
    ],
    ['the same way as before', isDueAgain(row({ claimedAt: NOW }), to, way, NOW), false],
    ['a way that came back', isDueAgain(row({ claimedAt: EARLIER }), to, way, NOW), true],
    ['a way that came back since it was due', isDueAgain(row({ claimedAt: undefined }), to, way, NOW), true],
  ])('is sent again: %s, %s', (_, again, expected) => expect(again).toBe(expected));

  test('a claim holds for ten minutes', () => {
    const claimed = (state: 'Claimed' | 'Sent') =>
      isBeingSent({ state, claimedAt: undefined, dueAt: at('2024-02-08T08:51:00Z') }, NOW);
    expect([claimed('Claimed'), claimed('Sent')]).toEqual([true, false]);
  });
});

describe('what is due to one person', () => {
  const lists = (people: Person[]) => ({ people, conversations: [] });
  const names = (people: Person[], planned: ToSend[]) =>
    bundlesOf(lists(people), planned).map(
      ({ personEmail, planned: all }) => `${personEmail ?? 'nobody'}: ${all.map(({ key }) => key).join(' ')}`,
    );
  const due = (key: string, personEmail: string | undefined) => toSend({ key, personEmail });

  test('is one card, by the order of the keys; what is for nobody stands alone, and last', () => {
    expect(
      names(
        [],
        [
          due('c', undefined),
          due('b', police),
          due('a', police),
          due('d', 'x@x.example'),
          due('e', undefined),
        ],
      ),
    ).toEqual([`${police}: a b`, 'x@x.example: d', 'nobody: c', 'nobody: e']);
  });

  test('of two agencies as well, unless one of them is reached in the channel', () => {
    const rows = (route: Person['route']) => [
      person('spoc.pol', { entraId: 'A' }),
      person('spoc.la', { entraId: 'a', route }),
    ];
    const planned = [due('b', police), due('a', 'spoc.la@partnership.example')];
    expect(names(rows('Chat'), planned)).toEqual(['spoc.la@partnership.example: a b']);
    expect(names(rows('Channel'), planned)).toEqual([`${police}: b`, 'spoc.la@partnership.example: a']);
  });

  test('goes out at once where the coordinator said so', () =>
    expect([
      isAtOnce(toTell('Help')),
      isAtOnce(toTell('Help', { atOnce: true })),
      isAtOnce(toTell('Help', { atOnce: false })),
      isAtOnce(toSend()),
    ]).toEqual([false, true, false, false]));

  test('is claimed by a new row, or by the row there is', () => {
    const claiming = { state: 'Claimed', attempts: 1, claimedAt: NOW } as const;
    const message = toTell('Help', { by: 'x', atOnce: true, noPerson: 'x' });
    expect(writeLine(claimOf(message, claiming))).toBe(
      'new in messages: about=x, agencyCode=POL, attempts=1, by=x, claimedAt=2024-02-08T09:00:00Z, dueAt=2024-02-08T09:00:00Z, key=Help|x, kind=Help, personEmail=spoc.pol, state=Claimed, table=messages, title=x',
    );
    const previous = { ...message, key: 'former', state: 'Failed' } as unknown as Message;
    expect(writeLine(claimOf({ ...message, previous }, claiming))).toMatch(
      /^messages former: .*key=former, .*toldStartsAt=none/,
    );
    expect(writeLine(claimOf(toSend({ noPerson: 'x' }), claiming))).toMatch(
      /^new in reminders: (?!.*noPerson)/,
    );
    expect(writeLine(patchOf(reminder({ key: 'r' }), { state: 'Sent' }))).toBe('reminders r: state=Sent');
    expect(writeLine(patchOf(previous, { state: 'Sent' }))).toBe('messages former: state=Sent');
  });
});

describe('days and hours of sending', () => {
  const time = (text: string) => text as TimeOfDay;
  const MIDWEEK: SendingHours = { from: time('09:00'), until: time('12:00'), days: ['Tuesday', 'Thursday'] };
  test.each<[string, string]>([
    [String(isSendingDay(DEFAULT_HOURS, CALENDAR, day('2024-02-09'))), 'true'],
    [String(isSendingDay(DEFAULT_HOURS, CALENDAR, day('2024-02-10'))), 'false'],
    [String(isSendingDay(DEFAULT_HOURS, CALENDAR, day('2024-03-29'))), 'false'],
    [String(isSendingDay(MIDWEEK, CALENDAR, day('2024-02-08'))), 'true'],
    [String(isSendingDay(MIDWEEK, CALENDAR, day('2024-02-09'))), 'false'],
    [nextSendingDay(DEFAULT_HOURS, CALENDAR, day('2024-02-09')), '2024-02-12'],
    [nextSendingDay(MIDWEEK, CALENDAR, day('2024-02-06')), '2024-02-08'],
    [lastSendingDay(DEFAULT_HOURS, CALENDAR, day('2024-02-11')), '2024-02-09'],
    [lastSendingDay(DEFAULT_HOURS, CALENDAR, day('2024-02-09')), '2024-02-09'],
    [nextMorning(DEFAULT_HOURS, CALENDAR, at('2024-02-08T08:29:59Z')), '2024-02-08T08:30:00Z'],
    [nextMorning(DEFAULT_HOURS, CALENDAR, at('2024-02-08T08:30:00Z')), '2024-02-09T08:30:00Z'],
    [nextMorning(MIDWEEK, CALENDAR, at('2024-02-09T08:00:00Z')), '2024-02-13T09:00:00Z'],
    [String(maySendAt(DEFAULT_HOURS, CALENDAR, at('2024-02-08T08:30:00Z'))), 'true'],
    [String(maySendAt(DEFAULT_HOURS, CALENDAR, at('2024-02-08T08:29:59Z'))), 'false'],
    [String(maySendAt(DEFAULT_HOURS, CALENDAR, at('2024-02-08T17:29:59Z'))), 'true'],
    [String(maySendAt(DEFAULT_HOURS, CALENDAR, at('2024-02-08T17:30:00Z'))), 'false'],
    [
      hoursInWords({ ...MIDWEEK, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] }),
      '9am to noon on working days',
    ],
    [hoursInWords({ ...MIDWEEK, days: [] }), '9am to noon on working days'],
  ])('%#: %s', (found, expected) => expect(found).toBe(expected));

  test('the moments at which something can fall due', () => {
    const moments = (from: string, to: string) => momentsBetween(CALENDAR, DEFAULT_HOURS, at(from), at(to));
    expect(moments('2024-02-08T08:30:00Z', '2024-02-12T08:30:00Z')).toEqual([
      '2024-02-09T08:30:00Z',
      '2024-02-12T08:30:00Z',
    ]);
    expect(moments('2024-02-08T08:29:00Z', '2024-02-08T08:30:00Z')).toEqual(['2024-02-08T08:30:00Z']);
    expect(moments('2024-02-08T08:31:00Z', '2024-02-09T08:29:00Z')).toEqual([]);
  });

  test('why a day is none to have anything due', () => {
    const closures = [
      { title: 'Half term', firstDay: day('2024-02-12'), lastDay: day('2024-02-16') },
      { title: 'Withdrawn', firstDay: day('2024-02-01'), lastDay: day('2024-02-29'), withdrawn: true },
    ];
    const why = (on: string) => inOne(whyNot({ closures }, CALENDAR, day(on)));
    expect(
      ['2024-02-09', '2024-02-10', '2024-02-12', '2024-02-16', '2024-02-17', '2024-03-29', '2024-12-25'].map(
        why,
      ),
    ).toEqual([
      '',
      'not a working day',
      'in a closed period (Half term)',
      'in a closed period (Half term)',
      'not a working day',
      'a bank holiday (Good Friday)',
      'a bank holiday (Christmas Day)',
    ]);
    const sunday = [{ title: 'Break', firstDay: day('2024-03-29'), lastDay: day('2024-03-31') }];
    expect(whyNot({ closures: sunday }, CALENDAR, day('2024-03-31'))).toEqual([
      'in a closed period (Break)',
      'not a working day',
    ]);
    expect(inOne(whyNot({ closures: sunday }, CALENDAR, day('2024-03-29')))).toBe(
      'a bank holiday (Good Friday) and in a closed period (Break)',
    );
  });
});
