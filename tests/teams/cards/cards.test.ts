import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Day, Instant } from '../../../bot/domain/calendar/day';
import type { Card, Json } from '../../../bot/teams/cards/drawing/card';
import { myCard } from '../../../bot/teams/cards/replies/my';
import { postCard } from '../../../bot/teams/cards/sent/sent-card';
import type { Owed, OwedItem } from '../../../bot/domain/outstanding/owed-by';
import { sizeOf } from '../../../bot/teams/cards/drawing/size';
import { statusCard } from '../../../bot/teams/cards/replies/status/status';
import type { CardItem } from '../../../bot/domain/cards/items';
import { chaser } from '../../support/chaser-states';
import { owedItem } from '../../support/card-notices';
import {
  CARD_STATES,
  deadlineReminderItem,
  meetingReminderItem,
  noticeCard,
} from '../../support/card-states';
import {
  badButtons,
  badElements,
  badHeadings,
  brokenDays,
  likeliest,
  longDays,
  wideRows,
} from '../../support/card-rules';
import { buttonsOf, textsOf } from '../../support/teams-stand-in';
import type { AgencyStatus } from '../../../bot/domain/status/report';

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
  const messages = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  // Its expression for languages keeps its place from one card to the next, so that it finds fault with every second.
  return messages.filter((message) => message !== 'Invalid value "en" for property "lang".');
}

const states = Object.entries(CARD_STATES);

test.each(states)('%s is a valid card of version 1.5', (_name, card) => {
  expect(faultsOf(card)).toEqual([]);
  expect(card.content).toMatchObject({
    type: 'AdaptiveCard',
    version: '1.5',
  } satisfies Partial<IAdaptiveCard>);
});

test.each([
  ['meeting-undoable', ['calendar/add/meeting/JTAI-2024-02-15']],
  ['deadline-undoable', []],
  ['meeting-moved', ['calendar/add/meeting/JTAI-2024-02-08']],
  ['meeting-moved-answered', ['calendar/add/meeting/JTAI-2024-02-08']],
  ['meeting-moved-not-coming', []],
  ['meeting-on-again', ['calendar/add/meeting/JTAI-2024-02-08']],
  ['meeting-called-off', []],
  ['my-votes', []],
])('of the pages for one’s own calendar %s leads to %j', (name, pages) => {
  const opens = buttonsOf(CARD_STATES[name]!.content as never).filter(
    ({ title }) => title === 'Add to my calendar',
  );
  expect(opens.map(({ action }) => String(action['url']).split('/APP/')[1])).toEqual(pages);
});

test('a deadline that is open leads to its day for one’s own calendar, and one that is overdue does not', () => {
  const tab = (page = ''): string => `/APP/${page}`;
  const pages = (item: ReturnType<typeof deadlineReminderItem>) =>
    buttonsOf(noticeCard(item, { tab }).content as never)
      .filter(({ title }) => title === 'Add to my calendar')
      .map(({ action }) => action['url']);
  expect(pages(deadlineReminderItem())).toEqual(['/APP/calendar/add/action/A7']);
  expect(pages(deadlineReminderItem(undefined, { overdue: true }))).toEqual([]);
});

test('the weekly summary leads into the agenda of the next meeting, and to it from what is said of it', () => {
  const opens = buttonsOf(CARD_STATES['digest-of-chair']!.content as never)
    .filter(({ action }) => 'url' in action)
    .map(({ title, action }) => `${title} ${String(action['url']).split('/APP/')[1]}`);
  expect(opens).toEqual(['Open meetings/PM-2024-02-22', 'Plan plan', 'Agenda meetings/PM-2024-02-22']);
});

test.each([
  ['inspection-exercise', 'OFFICIAL · EXERCISE'],
  ['action-under-embargo', 'OFFICIAL · Under embargo until Fri 5 Jul'],
  ['action', 'OFFICIAL'],
])('%s has on the line of its marking: %s', (name, line) => {
  expect(textsOf(CARD_STATES[name]!.content)[0]).toBe(line);
});

test.each([
  ['action-reopened', 'Vote of Mon 3 Jun: reopened', /^Evidence: /],
  ['milestone-overdue', 'Milestone 5 working days overdue', /^Write to all schools/],
  ['milestone-met', 'A07 milestone is met', /✓ Met by you for Agency POL/],
  ['milestone-withdrawn', 'A07 milestone is no longer listed', /The action was withdrawn\. You do not/],
  ['action-assured', 'A07 is agreed by the group', /^Assured impact: Some, before: Not yet\.$/],
  ['action-review-late', 'A07: review was due Mon 2 Dec', /^How it lasts: /],
  ['review-overdue', 'Review is 5 working days overdue', /^Is it sustained\?/],
  ['review-sustained', 'A07 review is sustained', /^The group has said that it is sustained\./],
  [
    'review-reopened',
    'A07 review is not due any more',
    /^The action was reopened, so there is no review yet\./,
  ],
])('%s says what has become of an action or a day within it: %s', (name, heading, said) => {
  const texts = textsOf(CARD_STATES[name]!.content);
  expect(texts).toContain(heading);
  expect(texts).toContainEqual(expect.stringMatching(said));
});

test('who answered an earlier reminder is not told that there is no answer yet', () => {
  const texts = textsOf(CARD_STATES['nudge-acknowledged-before']!.content);
  expect(texts).toContain('No new answer for 2 working days');
  expect(texts.join(' ')).toMatch(/Answered before: ?Acknowledged, Sam Okafor, Mon 5 Feb/);
});

test('of what it is late is said, though its number has no room in a heading, and on a line with its number', () => {
  const late = deadlineReminderItem(undefined, {
    subject: { ...deadlineReminderItem().subject, kind: 'Request', ref: 'R-IND-EX-12' },
    whenWords: 'overdue by 14 working days',
    overdue: true,
  });
  expect(textsOf(noticeCard(late).content)).toContain('Request is 14 working days overdue');
  const several = postCard(
    { items: [late, meetingReminderItem(), meetingReminderItem()] },
    { opened: 'none' },
  );
  expect(textsOf(several.content).join(' ')).not.toMatch(/\bIt is/);
  const mine = owesOf({ toDo: 2, overdue: 1, waiting: 0 }, [
    owedItem(meetingReminderItem(), 0),
    owedItem(late, 1),
  ]);
  expect(textsOf(mine.content)).toContain('R-IND-EX-12 is 14 working days overdue');
});

test('votes that other agencies have not given are silence, and not counted as overdue', () => {
  const words = textsOf(CARD_STATES['votes-coordinator']!.content).join(' ');
  expect(words).toMatch(/2 things .*silent for \d working days/);
  expect(words).not.toContain('overdue');
});

test('only what its line calls overdue is counted as overdue', () => {
  const late = deadlineReminderItem(undefined, { whenWords: 'overdue by 5 working days', overdue: true });
  const silent = chaser('Escalation', late);
  const heading = (items: readonly CardItem[]) => textsOf(postCard({ items }).content).join(' ');
  expect(heading([late, silent, silent])).toMatch(/3 things for you, 1 overdue/);
  expect(heading([silent, silent])).toMatch(/2 things for you .*silent for/);
  expect(heading([silent, silent])).not.toMatch(/for you, \d overdue/);
});

test('what is listed in /my besides what there is to do is told, so that the numbers add up', () => {
  const item = (index: number, more: Partial<OwedItem> = {}) => ({
    ...owedItem(meetingReminderItem(), index),
    ...more,
  });
  const items = [
    ...[0, 1, 2, 3].map((index) => item(index)),
    ...[4, 5].map((index) => item(index, { notice: undefined, waits: 'waits for your vote' })),
    ...[6, 7, 8].map((index) => item(index, { isToDo: false })),
    item(9, { isToDo: false, leadTitle: 'Health' }),
  ];
  expect(textsOf(owesOf({ toDo: 6, overdue: 0, waiting: 4, votes: 2 }, items).content).join(' ')).toContain(
    '6 need an answer now. Also listed: 3 answered and 1 with another agency. Showing 1 to 6 of 10.',
  );
  expect(
    textsOf(owesOf({ toDo: 4, overdue: 0, waiting: 4 }, items.slice(0, 4)).content).join(' '),
  ).not.toContain('Also listed');
});

test('a meeting that the reader cannot answer has its day, and is not called due', () => {
  const plain: OwedItem = {
    ...{
      key: 'Meeting|PM-2024-02-22|2024-02-22|-10|POL',
      ref: 'PM-2024-02-22',
      title: 'Partnership meeting',
    },
    ...{ on: '2024-02-22' as Day, isOverdue: false, isToDo: true },
  };
  const words = textsOf(
    owesOf({ toDo: 1, overdue: 0, waiting: 0 }, [plain, { ...plain, key: 'Meeting|b' }]).content,
  );
  expect(words).toContain('Meeting on Thu 22 Feb');
  expect(words.join(' ')).not.toMatch(/due|PM-2024/);
});

const owesOf = (counts: Owed['counts'], items: readonly OwedItem[]) =>
  myCard(
    {
      agency: { code: 'POL', title: 'Police' },
      ...{ isOnBehalf: false, mayAnswer: true, today: '2024-02-08' as Day, counts, items },
    },
    {},
  );

test('a dry run says first of all that it is one', () => {
  expect(textsOf(CARD_STATES['inspection-exercise']!.content)[2]).toBe(
    '! This is an exercise. No inspection has been announced. Nothing you answer changes the plan.',
  );
});

test('of an exercise whose call is still ahead it is said when it begins, and no day is counted', () => {
  const told = textsOf(CARD_STATES['inspection-exercise-ahead']!.content);
  expect(told).toEqual(
    expect.arrayContaining(['Exercise begins on Mon 18 Jan', 'The practice call comes on Mon 18 Jan.']),
  );
  const asked = textsOf(CARD_STATES['inspection-countdown-ahead']!.content);
  expect(asked).toContain('Exercise begins on Mon 18 Jan');
  expect([...told, ...asked].filter((text) => /\bday -?\d|came/.test(text))).toEqual([]);
});

test.each(states)('%s has no two buttons in its last row that say the same', (_name, card) => {
  const rows = (card.content['body'] as readonly Json[]).filter(({ type }) => type === 'ActionSet');
  const titles = ((rows.at(-1)?.['actions'] ?? []) as readonly Json[]).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
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

test.each(states)(
  'no button of %s types by Teams’ own imBack, on which the Agents Playground breaks',
  (_name, card) => {
    for (const { action } of buttonsOf(card.content)) {
      expect(action['data'] ?? {}).not.toHaveProperty('msteams');
      expect(['Action.Execute', 'Action.OpenUrl', 'Action.ShowCard']).toContain(action['type']);
    }
  },
);

test.each(states)('every input of %s has a label and an id of its own', (_name, card) => {
  const inputs = [...new Set(buttonsOf(card.content).flatMap((button) => button.inputs))];
  for (const input of inputs) expect(input).toMatchObject({ label: expect.stringMatching(/\w/) });
  const ids = inputs.map((input) => input['id']);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(states)('%s keeps to the rules of the drawing:', (_name, card) => {
  test('headings are short, and nothing else could be read as Markdown', () => {
    expect(badHeadings(card.content)).toEqual([]);
  });

  test('a phone shows every button, one of them as the likeliest, and only a form sends what was typed', () => {
    expect(wideRows(card.content)).toEqual([]);
    expect(badButtons(card.content)).toEqual([]);
    expect(likeliest(card.content)).toBeLessThanOrEqual(1);
  });

  test('days are short, none breaks over two lines, and nothing is used that Teams draws badly', () => {
    expect(brokenDays(card.content)).toEqual([]);
    expect(longDays(card.content)).toEqual([]);
    expect(badElements(card.content)).toEqual([]);
  });

  test('what is read out or stands in a preview is the notification, and short', () => {
    expect(card.content).toMatchObject({ speak: card.summary, fallbackText: card.summary, lang: 'en' });
    expect(card.summary.length).toBeLessThanOrEqual(60);
  });
});

test('the buttons of a card carry what the bot needs to tell which they are', () => {
  const [attending] = buttonsOf(noticeCard(meetingReminderItem()).content);
  expect(attending?.action).toMatchObject({
    verb: 'meeting.answer',
    data: {
      v: 1,
      ref: 'JTAI-2024-02-15',
      agency: 'POL',
      answer: 'Attending',
      reminderKey: meetingReminderItem().reminder.key,
    },
  });
});

test('what people wrote is shown as written, never as markup or template', () => {
  const title = '**Bold** [here](https://bad.example) ${marking} {{DATE(2024-01-01)}}';
  const { content } = noticeCard(
    deadlineReminderItem(undefined, { subject: { ...deadlineReminderItem().subject, title } }),
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
  for (const notice of [meetingReminderItem(), deadlineReminderItem()]) {
    expect(noticeCard(notice).summary).not.toMatch(/referral|partnership|police|joint/i);
  }
});

const longTitle =
  'Agree and publish one referral form for all agencies, with guidance for front-line staff and schools';
const many = Array.from({ length: 50 }, (_, index) => index + 1);

test('the status of 40 agencies with 50 overdue actions each stays small and says what it leaves out', () => {
  const agencies: AgencyStatus[] = Array.from({ length: 40 }, (_, at) => at + 1).map((number) => ({
    agencyCode: `A${number}`,
    agencyTitle: `Agency number ${number} of the partnership`,
    outstanding: many.map((index) => ({
      reminderKey: String(index),
      kind: 'Action' as const,
      subjectRef: 'A1',
      subjectTitle: longTitle,
      on: '2024-02-13' as Day,
      agencyCode: `A${number}`,
      personName: 'Somebody Withalongname',
      sentAt: '2024-02-05T08:30:00Z' as Instant,
      workingDays: 3,
    })),
    notReached: [],
    forTheChair: [],
    toProvide: [],
    counts: { toDo: 50, overdue: 50, waiting: 50 },
    overdue: many.map((index) => ({
      kind: 'Action' as const,
      ref: `A${index}`,
      title: longTitle,
      dueOn: '2024-02-01' as Day,
      workingDays: 5,
    })),
  }));
  const report = { asOf: '2024-02-08T14:05:00Z' as Instant, agencies, unreadableRows: 0 };
  const all = statusCard(report);
  expect(sizeOf(all)).toBeLessThan(28 * 1024);
  expect(textsOf(all.content)).toContain('and 32 more: open the tab');
  expect(buttonsOf(all.content).map(({ title }) => title)).toContain('2000 overdue');
  const page = statusCard(report, { part: 'overdue', page: 1 });
  expect(sizeOf(page)).toBeLessThan(28 * 1024);
  expect(textsOf(page.content)).toContain('Showing 7 to 12.');
  const one = statusCard({
    ...report,
    agencies: agencies.slice(0, 1),
    agency: { code: 'A1', title: 'Agency' },
  });
  expect(sizeOf(one)).toBeLessThan(28 * 1024);
  expect(textsOf(one.content)).toContain('50 overdue, 50 waiting');
});

test('who answers for no agency reads meetings and milestones by their day and action, not by what the app names them by', () => {
  const on = '2024-02-13' as Day;
  const line = (key: string, ref: string) => ({
    ...{ key: `${key}|POL`, ref, title: 'Title', on, isOverdue: false, isToDo: true },
  });
  const items = [
    line('Meeting|JTAI-2024-02-13', 'JTAI-2024-02-13'),
    line('Milestone|A02/milestone-be2488294d', 'A02/milestone-be2488294d'),
  ];
  const counts = { toDo: 2, overdue: 0, waiting: 0 };
  const card = myCard(
    { isOnBehalf: false, mayAnswer: false, today: '2024-02-08' as Day, counts, items },
    { opened: items[0]!.key },
  );
  const words = textsOf(card.content).join('\n');
  expect(words).toContain('Meeting on Tue 13 Feb');
  expect(words).toContain('A02 milestone due Tue 13 Feb');
  expect(words).not.toMatch(/be2488294d|JTAI-2024/);
});

test('what an agency has to do stays below 28 KB too, and leaves nothing out', () => {
  const items = many.map((index) => owedItem(meetingReminderItem(), index));
  const card = myCard(
    {
      agency: { code: 'POL', title: 'Police' },
      isOnBehalf: false,
      mayAnswer: true,
      today: '2024-02-08' as Day,
      counts: { toDo: 50, overdue: 0, waiting: 50 },
      items,
    },
    {},
  );
  expect(sizeOf(card)).toBeLessThan(28 * 1024);
  expect(textsOf(card.content).join('\n')).toMatch(/50 things to do[\s\S]*Showing 1 to [456] of 50\./);
  expect(
    buttonsOf(card.content)
      .map(({ title }) => title)
      .join(),
  ).toMatch(/Next [456]/);
  expect(faultsOf(card)).toEqual([]);
});
