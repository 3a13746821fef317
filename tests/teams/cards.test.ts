import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Day, Instant } from '../../bot/domain/day';
import type { Card, Json } from '../../bot/teams/cards/card';
import { myCard } from '../../bot/teams/cards/my';
import { sizeOf } from '../../bot/teams/cards/size';
import { statusCard } from '../../bot/teams/cards/status';
import { CARD_STATES, deadlineNotice, meetingNotice, noticeCard } from '../support/card-states';
import { buttonsOf, textsOf } from '../support/teams-stand-in';

interface Faults {
  readonly validationEvents: readonly { readonly message: string }[];
}
const { AdaptiveCard, SerializationContext, Versions } = jest.requireActual<{
  AdaptiveCard: new () => { parse(card: Json, context: unknown): void };
  SerializationContext: new (
    version: unknown,
  ) => Faults & { eventCount: number; getEventAt(at: number): { message: string } };
  Versions: { v1_5: unknown };
}>('adaptivecards/dist/adaptivecards.js');

/** What Microsoft's own reader finds wrong with a card of version 1.5. */
function faultsOf({ content }: Card): string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(content, context);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
}

const states = Object.entries(CARD_STATES);

test.each(states)('%s is a valid card of version 1.5', (_name, card) => {
  expect(faultsOf(card)).toEqual([]);
  expect(card.content).toMatchObject({
    type: 'AdaptiveCard',
    version: '1.5',
  } satisfies Partial<IAdaptiveCard>);
});

test.each(states)('%s has nothing left unfilled and can be read aloud', (_name, card) => {
  expect(JSON.stringify(card.content)).not.toMatch(/\$\{|undefined|\[object/);
  expect(card.content).toMatchObject({
    speak: expect.stringMatching(/\w/),
    fallbackText: expect.stringMatching(/\w/),
  });
  expect(card.summary).toMatch(/\w/);
});

test.each(states)('every button of %s that acts does so on an old client too', (_name, card) => {
  for (const { action } of buttonsOf(card.content)) {
    if (action['type'] !== 'Action.Execute') continue;
    expect(action['fallback']).toMatchObject({
      type: 'Action.Submit',
      title: action['title'],
      data: { verb: action['verb'] },
    });
  }
});

test.each(states)(
  'no button of %s sends a field called key, on which the Agents Playground breaks',
  (_name, card) => {
    for (const { action } of buttonsOf(card.content)) expect(action['data'] ?? {}).not.toHaveProperty('key');
  },
);

test.each(states)('every input of %s has a label and an id of its own', (_name, card) => {
  const inputs = [...new Set(buttonsOf(card.content).flatMap((button) => button.inputs))];
  for (const input of inputs) expect(input).toMatchObject({ label: expect.stringMatching(/\w/) });
  const ids = inputs.map((input) => input['id']);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the buttons of a card carry what the bot needs to tell which they are', () => {
  const [attending] = buttonsOf(noticeCard(meetingNotice()).content);
  expect(attending?.action).toMatchObject({
    verb: 'meeting.answer',
    data: {
      v: 1,
      ref: 'JTAI-2024-02-15',
      agency: 'POL',
      answer: 'Attending',
      reminderKey: meetingNotice().reminder.key,
    },
  });
});

test('what people wrote is shown as written, never as markup or template', () => {
  const title = '**Bold** [here](https://bad.example) ${marking} {{DATE(2024-01-01)}}';
  const { content } = noticeCard(
    deadlineNotice(undefined, { subject: { ...deadlineNotice().subject, title } }),
    {
      marking: 'OFFICIAL',
    },
  );
  expect(textsOf(content)).toContain(title);
  expect(JSON.stringify(elementsOf(content, 'TextBlock'))).not.toContain('bad.example');
});

function elementsOf(node: unknown, type: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => elementsOf(one, type));
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap((one) => elementsOf(one, type));
  return Reflect.get(node, 'type') === type ? [node, ...inner] : inner;
}

test('a notification gives away neither subject nor agency', () => {
  for (const notice of [meetingNotice(), deadlineNotice()]) {
    expect(noticeCard(notice).summary).not.toMatch(/referral|partnership|police|joint/i);
  }
});

const longTitle =
  'Agree and publish one referral form for all agencies, with guidance for front-line staff and schools';
const many = Array.from({ length: 50 }, (_, index) => index + 1);

test('the status of 15 agencies with 50 overdue actions each stays below 28 KB and says what it leaves out', () => {
  const agencies = many.slice(0, 15).map((number) => ({
    agencyCode: `A${number}`,
    agencyTitle: `Agency number ${number} of the partnership`,
    outstanding: many.map((index) => ({
      reminderKey: String(index),
      kind: 'Action' as const,
      subjectRef: 'A1',
      subjectTitle: longTitle,
      agencyCode: `A${number}`,
      personName: 'Somebody Withalongname',
      sentAt: '2024-02-05T08:30:00Z' as Instant,
      workingDays: 3,
    })),
    notReached: [],
    forTheChair: [],
    overdue: many.map((index) => ({
      ref: `A${index}`,
      title: longTitle,
      dueOn: '2024-02-01' as Day,
      workingDays: 5,
    })),
  }));
  const report = { asOf: '2024-02-08T14:05:00Z' as Instant, agencies, unreadableRows: 0 };
  const all = statusCard(report);
  expect(sizeOf(all)).toBeLessThan(28 * 1024);
  expect(textsOf(all.content).filter((text) => /50 actions/.test(text))).toHaveLength(15);
  const one = statusCard({
    ...report,
    agencies: agencies.slice(0, 1),
    agency: { code: 'A1', title: 'Agency' },
  });
  expect(sizeOf(one)).toBeLessThan(28 * 1024);
  expect(textsOf(one.content)).toContain('and 42 more: open the tab');
});

test('what an agency owes stays below 28 KB too', () => {
  const notices = many.map((index) =>
    meetingNotice(undefined, { reminder: { ...meetingNotice().reminder, key: `Meeting|${index}` } }),
  );
  const actions = many.map((index) => ({
    ref: `A${index}`,
    title: longTitle,
    status: 'InProgress' as const,
    dueOn: '2024-02-13' as Day,
    whenWords: 'overdue by 5 working days',
    overdue: index % 2 === 0,
  }));
  const card = myCard(
    { agency: { code: 'POL', title: 'Police' }, isOnBehalf: false, notices, actions },
    { mayAnswer: true },
  );
  expect(sizeOf(card)).toBeLessThan(28 * 1024);
  expect(
    textsOf(card.content).filter((text) => /more: open the tab/.test(text)).length,
  ).toBeGreaterThanOrEqual(2);
  expect(faultsOf(card)).toEqual([]);
});
