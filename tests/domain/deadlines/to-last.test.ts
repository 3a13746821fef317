import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideDeadlineAnswer } from '../../../bot/domain/deadlines/answer';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { actionList } from '../../../bot/domain/lifecycle/asking/action-list';
import { actionStory } from '../../../bot/domain/lifecycle/story/story';
import { ratingWordsOf } from '../../../bot/domain/plan/rating';
import { actionFacts } from '../../../bot/teams/cards/items/action-words';
import { actionsCard } from '../../../bot/teams/cards/replies/plan/actions';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { dueMessages } from '../../../bot/domain/dispatch/due';
import { previewOf } from '../../../bot/domain/dispatch/preview';
import { factsFor } from '../../../bot/domain/inspection/facts-for';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { statusReport } from '../../../bot/domain/status/report';
import type { Facts, Reminder } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { TO_LAST_WITHIN_DAYS } from '../../../bot/domain/plan/own-days';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { deadlineActions } from '../../../bot/teams/cards/items/deadline-actions';
import { headingOf, leadOf } from '../../../bot/teams/cards/items/notice-lead';
import { stateWords } from '../../../bot/teams/cards/items/reminder-state';
import { at, day } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, type Did } from '../lifecycle/house';

const calendar = calendarAsKnownOn();
const OTHERS = ['la', 'icb', 'edu', 'yjs', 'pro'] as const;

/** The group agreed to A07, which the police lead, on Monday 3 June 2024: how it will last is due on the 17th. */
const agreed = (house = new LifecycleHouse()) =>
  house.doAll(
    ['spoc.pol', 'evidence', { text: 'Done.' }],
    ...OTHERS.map((code) => [`spoc.${code}`, 'agree'] as const),
  );
const asOf = (facts: Facts, on: string) => ({
  facts,
  calendar,
  hours: DEFAULT_HOURS,
  now: at(`${on}T09:00:00Z`),
});
const due = ({ facts }: LifecycleHouse, on: string) => dueReminders(asOf(facts, on));
/** What was due on that day has gone out. */
const sent = (house: LifecycleHouse, on: string): Facts => ({
  ...house.facts,
  reminders: due(house, on).map(({ previous: _, noPerson: _nobody, ...row }): Reminder => ({
    ...row,
    state: 'Sent',
    sentAt: at(`${on}T09:00:00Z`),
    attempts: 1,
  })),
});
const actor = (facts: Facts, name: string) => actorNamed(facts, email(name))!;

test.each<[string, string[]]>([
  ['2024-06-03', []],
  ['2024-06-11', []],
  ['2024-06-12', ['-3']],
  ['2024-06-17', ['0']],
  ['2024-06-24', ['+5']],
  ['2024-07-01', ['+10']],
])(
  'on %s, of what was agreed on 3 June and is to last from the 17th, these stages are due: %j',
  (on, stages) => {
    expect(due(agreed(), on).map(({ stage }) => stage)).toEqual(stages);
  },
);

test('the lead is reminded as of a deadline of its own, and chased when it stays silent', () => {
  const house = agreed();
  expect(TO_LAST_WITHIN_DAYS).toBe(14);
  expect(due(house, '2024-06-12')).toMatchObject(
    [
      {
        ...{ kind: 'Milestone', subjectRef: 'A07/to-last', agencyCode: 'POL', to: 'SPOC' },
        ...{ countsFrom: '2024-06-17', personEmail: email('spoc.pol') },
        title: /^How will it last\? Sustainability plan of Map networks/,
      },
    ].map((one) => ({ ...one, title: expect.stringMatching(one.title) as string })),
  );
  const chased = dueMessages(asOf(sent(house, '2024-06-12'), '2024-06-19'));
  expect(chased.map(({ kind, personEmail }) => [kind, personEmail])).toEqual(
    expect.arrayContaining([
      ['Nudge', email('spoc.pol')],
      ['Deputy', email('deputy.pol')],
      ['Escalation', email('coordinator.la')],
    ]),
  );
});

test('the preview says when its lead is reminded, by the rule of actions', () => {
  const { mornings } = previewOf(asOf(agreed().facts, '2024-06-04'), 10);
  const items = mornings.flatMap(({ cards }) => cards.flatMap((card) => card.items));
  expect(items.filter(({ key }) => key.includes('A07/to-last'))).toMatchObject([
    {
      stage: '-3',
      why: '3 working days before it is due on Mon 17 Jun',
      rule: expect.any(String),
      unless: 'done',
    },
    { stage: '0', why: 'the day it is due' },
  ]);
});

test('it stands once in /my and in the count, overdue when its day has passed', () => {
  const { facts } = agreed();
  const before = owedBy(asOf(facts, '2024-06-04'), actor(facts, 'spoc.pol'));
  expect(before.items.filter(({ ref }) => ref.startsWith('A07'))).toMatchObject([
    { ref: 'A07/to-last', on: '2024-06-17', isToDo: true, isOverdue: false },
  ]);
  expect(before.counts).toMatchObject({ toDo: 1, overdue: 0 });
  const { agencies } = statusReport(asOf(facts, '2024-06-20'), { unreadableRows: 0 });
  expect(agencies.find(({ agencyCode }) => agencyCode === 'POL')).toMatchObject({
    overdue: [{ ref: 'A07/to-last', workingDays: 3 }],
    counts: { toDo: 1, overdue: 1 },
  });
});

describe('its reminder', () => {
  const house = agreed();
  const facts = sent(house, '2024-06-12');
  const [reminder] = facts.reminders;
  const item = (now: Facts, on = '2024-06-12') => deadlineReminderItem(asOf(now, on), reminder!);
  const later = (...deeds: readonly Did[]): Facts => {
    const then = new LifecycleHouse(facts);
    then.now = at('2024-06-12T10:00:00Z');
    return then.doAll(...deeds).facts;
  };

  test('asks how it will last by the form of the action, and takes no bare Done', () => {
    const place = { view: 'post', slot: '', today: day('2024-06-12') } as never;
    const [first] = deadlineActions(item(facts), place);
    expect(item(facts).offers).toEqual(['Acknowledged', 'OnTrack', 'NeedHelp']);
    expect(first).toMatchObject({
      title: 'How it will last',
      style: 'positive',
      verb: 'action.show',
      data: { ref: 'A07', form: 'sustainability-plan', back: { to: 'post', key: reminder!.key } },
    });
    const given = { reminderKey: reminder!.key, answer: 'Done' } as const;
    expect(
      decideDeadlineAnswer(facts, actor(facts, 'spoc.pol'), given, at('2024-06-12T10:00:00Z')),
    ).toMatchObject({ error: { code: 'bad-card' } });
  });

  test('fits its heading, and its line says what it is', () => {
    expect(headingOf(item(facts))).toBe('A07 plan is due in 3 working days');
    expect(headingOf(item(facts, '2024-07-08'))).toBe('Plan is 15 working days overdue');
    expect(leadOf(item(facts))).toBe('A07 plan to last due Mon 17 Jun, in 3 working days');
  });

  test('is settled once that was said, or the action closed with it', () => {
    const said = later(['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'Yearly.' }]);
    expect(endedReminders(said, at('2024-06-12T11:00:00Z'))).toMatchObject([{ ended: 'Done' }]);
    expect(stateWords(item(said))).toBe('It has been said how it will last. You do not need to answer.');
    const closed = later([
      'chair.la',
      'close',
      { sustainabilityPlan: 'Yearly.', reviewOn: day('2024-12-02') },
    ]);
    expect(endedReminders(closed, at('2024-06-12T11:00:00Z'))).toMatchObject([{ ended: 'Done' }]);
  });

  test('ends when the agreement does not stand any more', () => {
    const reopened = later(['spoc.edu', 'challenge', { text: 'Seven are missing.' }]);
    expect(endedReminders(reopened, at('2024-06-12T11:00:00Z'))).toMatchObject([{ ended: 'Gone' }]);
    // Where rows of the steps or votes could not be read, nobody knows whether it does.
    for (const list of ['updates', 'agreements'] as const)
      expect(endedReminders(reopened, at('2024-06-12T11:00:00Z'), new Set([list]))).toEqual([]);
    expect(stateWords(item(reopened))).toBe(
      'The group’s agreement does not stand any more, so it need not be said yet how it will last. You do not need to answer.',
    );
  });

  test('is told to who may not read its action without its title, and stays open', () => {
    const actions = facts.actions.map((one) => ({ ...one, findingRef: 'P1' }));
    const kept = {
      ...facts,
      actions,
      inspections: [{ title: 'Inspection', ref: 'I24' }],
      findings: [{ title: 'Finding', ref: 'P1', inspectionRef: 'I24', kind: 'Priority' as const }],
    };
    const told = factsFor(kept, actor(kept, 'spoc.pol'), at('2024-06-12T09:00:00Z'));
    expect(item(told)).toMatchObject({
      state: { is: 'open' },
      subject: { title: 'How will it last? Sustainability plan of Action A07, which is under embargo' },
    });
    expect(JSON.stringify(told.updates)).not.toContain('Done.');
  });
});

test('the card of the action, its line in a list and its page tell by when', () => {
  const { facts } = agreed();
  const now = asOf(facts, '2024-06-19');
  const story = actionStory(now, actor(facts, 'spoc.pol'), 'A07')!;
  expect(story.toLast).toEqual({ on: '2024-06-17', words: 'overdue by 2 working days', overdue: true });
  expect(actionFacts(story, { today: day('2024-06-19'), ratingWords: ratingWordsOf(facts) })).toContainEqual({
    label: 'How it lasts',
    text: 'Not said yet, overdue by 2 working days',
  });
  const list = actionList(now, actor(facts, 'spoc.pol'), { list: 'mine' });
  const card = JSON.stringify(actionsCard(list, {}));
  expect(card).toContain('A07 is agreed by the group');
  expect(card).toContain('Its plan to last is overdue by 2 working days');
});

test('an agreement that was taken back and given anew counts from the newer day', () => {
  const house = agreed();
  house.doAll(['spoc.pro', 'take-back', {}]);
  expect(house.action().status).toBe('EvidenceSubmitted');
  house.now = at('2024-06-05T09:00:00Z');
  house.doAll(['spoc.pro', 'agree']);
  expect(due(house, '2024-06-14')).toMatchObject([{ countsFrom: '2024-06-19', stage: '-3' }]);
});

test('a state that stood in the lists from the start has no day to count from, and is only told of', () => {
  const one = { ...new LifecycleHouse().action(), status: 'Agreed' as const, dueOn: undefined };
  const house = new LifecycleHouse(partnershipOf({ actions: [one] }));
  expect(due(house, '2024-06-12')).toEqual([]);
  expect(owedBy(asOf(house.facts, '2024-06-12'), actor(house.facts, 'spoc.pol')).items).toMatchObject([
    { ref: 'A07', waits: 'wants its sustainability plan' },
  ]);
});
