import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Agreement, Facts, Message, Reminder } from '../../../bot/domain/partnership';
import type { Person } from '../../../bot/domain/partnership';
import { toldTo } from '../../../bot/domain/status/told';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-09-27T10:00:00Z');
const SENT = at('2024-09-24T07:30:10Z');
const SPOC = 'spoc.pol@partnership.example';
const coordinator = person('coordinator.la', { roles: ['Coordinator'] });

const ofAction = (over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ key: 'Action|A07|2024-09-27|-3|POL', kind: 'Action', subjectRef: 'A07', stage: '-3' },
    ...{ title: 'Map networks', countsFrom: day('2024-09-27'), sentAt: SENT, dueAt: SENT },
    ...over,
  });
const message = (over: Partial<Message> = {}): Message => ({
  table: 'messages',
  ...{ title: 'Vote asked for: A07', key: 'Vote|x|POL|A07', kind: 'Vote', about: 'A07', agencyCode: 'POL' },
  ...{ personEmail: SPOC, dueAt: SENT, sentAt: SENT, attempts: 1, state: 'Sent' },
  ...over,
});
const vote: Agreement = {
  ...{ key: 'A07|x|POL', actionRef: 'A07', agencyCode: 'POL', verdict: 'Agree' },
  ...{ by: SPOC, at: at('2024-09-25T09:00:00Z') },
};

const of = (over: Partial<Facts>, reader: Person = coordinator, days = 10) =>
  toldTo({ facts: facts({ actions: [action()], ...over }), calendar, now: NOW }, reader, days);
const items = (over: Partial<Facts>, reader?: Person) =>
  of(over, reader).days.flatMap(({ cards }) => cards.flatMap((card) => card.items));
const answered = {
  state: 'Acknowledged',
  acknowledgedBy: SPOC,
  acknowledgedAt: at('2024-09-25T09:00:00Z'),
} as const;

test.each<[string, Partial<Facts>, string | undefined]>([
  ['nobody has answered', { reminders: [ofAction()] }, 'No answer yet'],
  [
    'its agency has answered',
    { reminders: [ofAction({ ...answered, answer: 'OnTrack' })] },
    'On track, said spoc.pol, Wed 25 Sep, 10am',
  ],
  [
    'the coordinator has, for the agency',
    { reminders: [ofAction({ ...answered, acknowledgedBy: coordinator.email, onBehalf: true })] },
    'Acknowledged, said coordinator.la on its behalf, Wed 25 Sep, 10am',
  ],
  [
    'a meeting is answered',
    { meetings: [meeting()], reminders: [reminder({ ...answered, sentAt: SENT, answer: 'Apologies' })] },
    'Apologies, said spoc.pol, Wed 25 Sep, 10am',
  ],
  [
    'words that somebody typed into the list are told as they are',
    { reminders: [ofAction({ ...answered, answer: 'constructor' })] },
    'constructor, said spoc.pol, Wed 25 Sep, 10am',
  ],
  [
    'a newer one went out',
    { reminders: [ofAction({ state: 'Superseded' })] },
    'No answer before a newer one went out',
  ],
  ['it is gone', { actions: [], reminders: [ofAction()] }, 'It is not asked for any more'],
  [
    'it reached nobody',
    {
      reminders: [
        ofAction({
          state: 'Failed',
          sentAt: undefined,
          claimedAt: SENT,
          error: 'They have blocked the app.',
        }),
      ],
    },
    'Did not arrive: They have blocked the app.',
  ],
  [
    'a nudge is about what is answered since',
    {
      reminders: [ofAction({ ...answered, sentAt: at('2024-09-02T07:30:00Z') })],
      messages: [message({ kind: 'Nudge', key: 'Nudge|1', about: 'Action|A07|2024-09-27|-3|POL' })],
    },
    'Acknowledged, said spoc.pol, Wed 25 Sep, 10am',
  ],
  [
    'a vote is still awaited',
    {
      actions: [action({ status: 'EvidenceSubmitted', leadAgency: 'LA' })],
      updates: [
        { key: 'u1', actionRef: 'A07', kind: 'Evidence', text: 'A map', by: coordinator.email, at: SENT },
      ],
      messages: [message()],
    },
    'No vote yet',
  ],
  [
    'a vote was given',
    { agreements: [vote], messages: [message()] },
    'Agrees, said spoc.pol, Wed 25 Sep, 10am',
  ],
  [
    'a vote on earlier evidence is none on this',
    { agreements: [{ ...vote, at: at('2024-09-20T09:00:00Z') }], messages: [message()] },
    undefined,
  ],
  [
    'a question was answered',
    {
      messages: [
        message({
          kind: 'Help',
          about: 'x',
          state: 'Answered',
          answeredBy: coordinator.email,
          answeredAt: NOW,
        }),
      ],
    },
    'Answered by coordinator.la, Fri 27 Sep, 11am',
  ],
  ['news is only to be read', { messages: [message({ kind: 'PartChanged', about: 'n' })] }, undefined],
])('what came of it: %s', (_, over, became) =>
  expect(items(over).map((one) => one.became)).toEqual([became]),
);

test('what went out together is one card, with why and what it is about', () => {
  const card = { activityId: 'a1', conversationId: 'c1' };
  const told = of({
    reminders: [ofAction(card)],
    messages: [message({ ...card, sentAt: at('2024-09-24T07:31:00Z') })],
  });
  expect(told).toMatchObject({ since: '2024-09-13', isCut: false });
  expect(told.days).toMatchObject([
    {
      day: '2024-09-24',
      cards: [
        {
          ...{ name: 'spoc.pol', via: 'chat', at: '2024-09-24T07:31:00Z' },
          items: [
            { kind: 'Vote', thing: { kind: 'Action', ref: 'A07' } },
            { why: '3 working days before it is due on Fri 27 Sep', thing: { kind: 'Action', ref: 'A07' } },
          ],
        },
      ],
    },
  ]);
});

test.each([
  ['what is being sent', { state: 'Claimed', sentAt: undefined, claimedAt: NOW }],
  ['what was answered without having gone out', { ...answered, sentAt: undefined }],
  ['what went out before that time', { sentAt: at('2024-09-12T07:30:00Z') }],
] as const)('%s is no part of it', (_, over) => expect(items({ reminders: [ofAction(over)] })).toEqual([]));

test('the newest come first, and how much is shown is bounded', () => {
  const reminders = [3, 5, 4].map((n) =>
    ofAction({ key: `Action|A07|2024-09-27|-${n}|POL`, sentAt: at(`2024-09-2${n}T07:30:00Z`) }),
  );
  const told = toldTo({ facts: facts({ reminders }), calendar, now: NOW }, coordinator, 10, 2);
  expect(told.days.map((one) => one.day)).toEqual(['2024-09-25', '2024-09-24']);
  expect(told.isCut).toBe(true);
});

test.each([
  ['coordinator.la', ['chat.LA', 'mine', 'news', 'other']],
  ['spoc.pol', ['mine', 'news']],
  ['deputy.pol', ['mine']],
  ['spoc.icb', ['other']],
])('%s is shown what they may see', (who, expected) => {
  const rows = {
    reminders: [
      ofAction({ key: 'mine' }),
      ofAction({ key: 'other', agencyCode: 'ICB', personEmail: 'spoc.icb@partnership.example' }),
    ],
    messages: [
      message({ key: 'news', kind: 'PartChanged' }),
      message({ key: 'chat.LA', kind: 'Digest', agencyCode: 'LA', personEmail: coordinator.email }),
    ],
  };
  expect(
    items(rows, person(who))
      .map(({ key }) => key)
      .sort(),
  ).toEqual(expected);
});
