import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { chaserItem } from '../../../bot/domain/outstanding/chaser-item';
import type { Facts, Message, MessageKind, Reminder } from '../../../bot/domain/partnership';
import { action, at, day, facts, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const KAREN = 'spoc.pol@partnership.example';
const SAMIR = 'deputy.pol@partnership.example';
const LEE = 'lead.pol@partnership.example';
const COORDINATOR = 'coordinator.la@partnership.example';
const NOW = at('2024-02-07T10:00:00Z');

const asked = (stage: string, sentAt: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ kind: 'Action', subjectRef: 'A07', stage, key: `Action|A07|2024-02-08|${stage}|POL` },
    ...{ dueAt: at(sentAt), sentAt: at(sentAt) },
    ...over,
  });
const FIRST = asked('-10', '2024-01-25T08:30:00Z');
const SECOND = asked('-3', '2024-02-05T08:30:00Z');

const told = (
  kind: MessageKind,
  personEmail: string,
  dueAt: string,
  over: Partial<Message> = {},
): Message => ({
  ...{ table: 'messages', kind, title: kind, key: `${kind}|${personEmail}|${dueAt}`, about: FIRST.key },
  ...{ agencyCode: 'POL', personEmail, dueAt: at(dueAt), sentAt: at(dueAt), state: 'Sent', attempts: 1 },
  ...over,
});

const people = [
  person('coordinator.la'),
  person('spoc.la'),
  person('spoc.pol'),
  person('deputy.pol'),
  person('lead.pol', { roles: ['Lead'] }),
  person('lead.la', { roles: ['Lead'] }),
];
const house = (messages: Message[], over: Partial<Facts> = {}): Facts =>
  facts({
    people,
    messages,
    reminders: [FIRST, SECOND],
    actions: [action({ dueOn: day('2024-02-08') })],
    ...over,
  });
const item = (message: Message, others: Message[] = [], over: Partial<Facts> = {}) =>
  chaserItem({ facts: house([message, ...others], over), calendar, now: NOW }, message);

const NUDGE = told('Nudge', KAREN, '2024-01-29T08:30:00Z');
const DEPUTY = told('Deputy', SAMIR, '2024-01-30T08:30:00Z');
const ESCALATION = told('Escalation', COORDINATOR, '2024-02-01T08:30:00Z');

test('it says what was answered to an earlier reminder of the same thing, and by whom', () => {
  const nudge = told('Nudge', KAREN, '2024-02-07T08:30:00Z', { about: SECOND.key });
  const acknowledgedAt = at('2024-01-25T09:00:00Z');
  const seen = { ...FIRST, state: 'Acknowledged' as const, acknowledgedBy: KAREN, acknowledgedAt };
  const before = (first: Reminder) => item(nudge, [], { reminders: [first, SECOND] })?.before;
  expect(before({ ...seen, answer: 'OnTrack' })).toEqual({
    ...{ answer: 'OnTrack', byName: 'spoc.pol', at: acknowledgedAt },
  });
  expect(before({ ...seen, answer: undefined })).toMatchObject({ answer: 'Acknowledged' });
  expect(before(FIRST)).toBeUndefined();
  // An answer to a later one is no earlier one, and the nudge about that is answered by it.
  const later = { ...SECOND, state: 'Acknowledged' as const, acknowledgedBy: KAREN, acknowledgedAt };
  expect(item(NUDGE, [], { reminders: [FIRST, later] })).not.toHaveProperty('before');
});

test('a nudge shows its own reminder and counts from it', () => {
  expect(item(NUDGE)).toMatchObject({
    about: 'chaser',
    message: NUDGE,
    step: 'Nudge',
    notice: { about: 'deadline', reminder: { key: FIRST.key } },
    workingDays: 9,
    mayAnswer: true,
    onBehalf: false,
    canAnswer: [],
  });
  expect(item(told('Nudge', KAREN, '2024-02-07T08:30:00Z', { about: SECOND.key }))).toMatchObject({
    notice: { reminder: { key: SECOND.key } },
    workingDays: 2,
  });
});

test('others are shown the newest reminder, counted from the first that was not answered', () => {
  const ofSecond = told('Deputy', SAMIR, '2024-01-30T08:30:00Z', { about: SECOND.key });
  for (const message of [DEPUTY, ofSecond])
    expect(item(message)).toMatchObject({ notice: { reminder: { key: SECOND.key } }, workingDays: 9 });
  const claimed = asked('-10', '2024-01-24T08:30:00Z', { sentAt: undefined });
  const nudged = told('Nudge', KAREN, '2024-02-07T08:30:00Z');
  expect(item(nudged, [], { reminders: [claimed] })).toMatchObject({ workingDays: 10 });
});

test('who asked for it is named, and a chaser of nothing, or no chaser, is no card', () => {
  expect(item({ ...NUDGE, by: COORDINATOR })).toMatchObject({ byName: 'coordinator.la' });
  expect(item(NUDGE)).not.toHaveProperty('byName');
  expect(item({ ...NUDGE, about: 'gone' })).toBeUndefined();
  expect(item(told('Help', COORDINATOR, '2024-02-01T08:30:00Z'))).toBeUndefined();
});

test.each<[string, string | undefined, boolean, boolean, string[]]>([
  ['its SPOC may', KAREN, true, false, []],
  ['its deputy may', SAMIR, true, false, []],
  ['the coordinator may on its behalf', COORDINATOR, true, true, []],
  ['its lead reads who can', LEE, false, false, ['spoc.pol', 'deputy.pol']],
  [
    'another agency’s SPOC reads who can',
    'spoc.la@partnership.example',
    false,
    false,
    ['spoc.pol', 'deputy.pol'],
  ],
  ['nobody reads who can', undefined, false, false, ['spoc.pol', 'deputy.pol']],
])('answer for the agency: %s', (_, personEmail, mayAnswer, onBehalf, canAnswer) =>
  expect(item({ ...ESCALATION, personEmail })).toMatchObject({ mayAnswer, onBehalf, canAnswer }),
);

describe('what was done so far', () => {
  const soFar = (others: Message[], over: Partial<Facts> = {}, reader = ESCALATION) =>
    item(reader, others, over)?.soFar;

  test('names who was asked, nudged and called, in turn, and whom of the leads it was told', () => {
    const toLead = told('Escalation', LEE, '2024-02-01T08:30:00Z');
    expect(soFar([toLead, DEPUTY, NUDGE])).toEqual({
      asked: { name: 'spoc.pol', at: FIRST.sentAt },
      nudged: [{ name: 'spoc.pol', at: NUDGE.sentAt }],
      deputies: [{ name: 'deputy.pol', at: DEPUTY.sentAt }],
      leads: [{ name: 'lead.pol', at: toLead.sentAt }],
    });
  });

  test('of a lead who was not told yet gives the name, and leaves out who reads it', () => {
    expect(soFar([])?.leads).toEqual([{ name: 'lead.pol' }]);
    expect(soFar([], {}, told('Escalation', LEE, '2024-02-01T08:30:00Z'))?.leads).toEqual([]);
  });

  test('says what could not be brought to somebody, and what is on its way', () => {
    const failed = { ...DEPUTY, state: 'Failed', sentAt: undefined } as const;
    const planned = {
      ...DEPUTY,
      key: 'later',
      personEmail: KAREN,
      state: 'Claimed',
      sentAt: undefined,
    } as const;
    expect(soFar([failed, planned])?.deputies).toEqual([
      { name: 'deputy.pol', failed: true },
      { name: 'spoc.pol' },
    ]);
  });

  test('is in the order of the days, of every stage, and leaves out what was taken back or came before', () => {
    const later = told('Nudge', KAREN, '2024-02-07T08:30:00Z', { about: SECOND.key });
    const superseded = told('Nudge', KAREN, '2024-01-31T08:30:00Z', { state: 'Superseded' });
    const before = told('Nudge', KAREN, '2024-01-24T08:30:00Z');
    const elsewhere = told('Nudge', KAREN, '2024-01-31T08:30:00Z', { about: 'another thing' });
    const nudged = soFar([later, superseded, before, elsewhere, NUDGE])?.nudged;
    expect(nudged).toEqual([
      { name: 'spoc.pol', at: NUDGE.sentAt },
      { name: 'spoc.pol', at: later.sentAt },
    ]);
    const atOnce = told('Nudge', KAREN, '2024-01-25T08:30:00Z');
    expect(soFar([atOnce])?.nudged).toHaveLength(1);
  });
});
