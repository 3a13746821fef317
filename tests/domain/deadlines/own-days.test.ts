import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideDeadlineAnswer } from '../../../bot/domain/deadlines/answer';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { previewOf } from '../../../bot/domain/dispatch/preview';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { factsFor } from '../../../bot/domain/inspection/facts-for';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { readMilestones, type Action, type Facts, type Reminder } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { ownDaysOf } from '../../../bot/domain/plan/own-days';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { headingOf } from '../../../bot/teams/cards/items/notice-lead';
import { after } from '../../support/apply-writes';
import { action, at, day, facts } from '../../support/partnership';

const calendar = calendarAsKnownOn();
/** Monday 9 September 2024, within sending hours. */
const NOW = at('2024-09-09T09:00:00Z');
const WORDING = { title: 'Wording agreed with schools', on: day('2024-09-12') };
const withMilestone = (over: Partial<Action> = {}): Action =>
  action({ dueOn: undefined, milestones: [WORDING], ...over });
const closed = (over: Partial<Action> = {}): Action =>
  action({ dueOn: undefined, status: 'Closed', reviewOn: day('2024-09-12'), ...over });
const asOf = (of: Facts, now = NOW) => ({ facts: of, calendar, hours: DEFAULT_HOURS, now });
const house = (...actions: Action[]) => facts({ actions });
const due = (of: Facts, now = NOW) => dueReminders(asOf(of, now));
/** What was due has gone out. */
const sent = (of: Facts, now = NOW): Facts => ({
  ...of,
  reminders: due(of, now).map(({ previous: _, noPerson: _nobody, ...row }): Reminder => ({
    ...row,
    state: 'Sent',
    sentAt: now,
    attempts: 1,
  })),
});
const actor = (of: Facts, name: string) => actorNamed(of, `${name}@partnership.example`)!;

test('a milestone is reminded of as its action is, by its own day, and told to the SPOC of who leads it', () => {
  expect(due(house(withMilestone()))).toMatchObject([
    {
      ...{ kind: 'Milestone', agencyCode: 'POL', stage: '-3', to: 'SPOC', countsFrom: '2024-09-12' },
      title: 'Wording agreed with schools (milestone of A07)',
      personEmail: 'spoc.pol@partnership.example',
    },
  ]);
});

test('a review is reminded of by its day, and told to the coordinator', () => {
  expect(due(house(closed()))).toMatchObject([
    { kind: 'Milestone', subjectRef: 'A07/review', stage: '-3', to: 'Coordinator', agencyCode: 'LA' },
  ]);
});

test.each<[string, Action]>([
  ['met', withMilestone({ milestones: [{ ...WORDING, metOn: day('2024-09-02') }] })],
  ['without a day', withMilestone({ milestones: [{ title: 'Wording' }] })],
  ['of an action that is closed', withMilestone({ status: 'Closed' })],
  ['of an action that was withdrawn', withMilestone({ withdrawnOn: day('2024-09-02') })],
  ['a review that said so', closed({ status: 'Sustained' })],
  ['a review of what was reopened', closed({ status: 'InProgress' })],
])('nobody is reminded of what is %s', (_, one) => {
  expect(due(house(one))).toEqual([]);
});

test('a milestone keeps its name when others come and change places, and takes another with another title', () => {
  const refs = (...titles: string[]) =>
    ownDaysOf(facts(), action({ milestones: titles.map((title) => ({ title, on: day('2024-09-12') })) })).map(
      ({ ref }) => ref,
    );
  const [wording] = refs('Wording');
  expect(refs('Pilot', 'Wording')[1]).toBe(wording);
  expect(refs('  wording ')[0]).toBe(wording);
  expect(refs('Pilot')[0]).not.toBe(wording);
  expect(wording).not.toContain('ording');
});

test('of two milestones that the list calls the same each is reminded of and met by itself', () => {
  const typed = readMilestones('2024-09-11 Staff trained\n2024-09-12 Staff trained');
  const of = sent(house(withMilestone({ milestones: typed })));
  expect(new Set(of.reminders.map(({ subjectRef }) => subjectRef)).size).toBe(2);
  const later = of.reminders.find(({ countsFrom }) => countsFrom === '2024-09-12');
  const given = { reminderKey: later!.key, answer: 'Done' } as const;
  const decided = decideDeadlineAnswer(of, actor(of, 'spoc.pol'), given, NOW);
  if (!decided.ok) throw new Error(decided.error.code);
  expect(after(of, decided.value).actions[0]?.milestones?.map(({ metOn }) => metOn)).toEqual([
    undefined,
    '2024-09-09',
  ]);
});

describe('the reminder of a milestone', () => {
  const of = sent(house(withMilestone()));
  const [reminder] = of.reminders;
  const item = (now: Facts) => deadlineReminderItem(asOf(now), now.reminders[0]!);
  const answer = (name: string, more: object = {}) =>
    decideDeadlineAnswer(of, actor(of, name), { reminderKey: reminder!.key, answer: 'Done', ...more }, NOW);

  test('says which milestone of which action it is, and can be answered as done', () => {
    expect(headingOf(item(of), day('2024-09-09'))).toBe('Milestone is due in 3 working days');
    expect(item(of)).toMatchObject({ state: { is: 'open' }, subject: { title: /Wording agreed/ } });
    expect(item(of).offers).toEqual(['Acknowledged', 'OnTrack', 'NeedHelp', 'Done']);
  });

  test('answered as done meets it, as a step of its action that names what was typed', () => {
    const decided = answer('spoc.pol', { note: 'Heads signed it.' });
    if (!decided.ok) throw new Error(decided.error.code);
    const then = after(of, decided.value);
    expect(then.actions[0]?.milestones).toEqual([{ ...WORDING, metOn: '2024-09-09' }]);
    expect(then.updates).toMatchObject([
      { actionRef: 'A07', kind: 'Change', text: 'Heads signed it.', agencyCode: 'POL' },
    ]);
    expect(then.actions[0]?.lastStep?.changes).toMatchObject([{ column: 'milestones' }]);
    expect(then.reminders[0]).toMatchObject({ state: 'Acknowledged', answer: 'Done' });
    expect(due(then)).toEqual([]);
  });

  test('keeps as a note, and once, what a second person wrote of a milestone that was met meanwhile', () => {
    const says = (facts: Facts, name: string, note?: string, link?: string) => {
      const given = { reminderKey: reminder!.key, answer: 'Done', note, link } as const;
      const decided = decideDeadlineAnswer(facts, actor(facts, name), given, NOW);
      if (!decided.ok) throw new Error(decided.error.code);
      return after(facts, decided.value);
    };
    const met = says(of, 'spoc.pol', 'Heads signed it.');
    const both = says(met, 'coordinator.la', 'Governors as well.', 'https://schools.example/signed');
    expect(both.updates.slice(1)).toMatchObject([
      {
        ...{ actionRef: 'A07', kind: 'Progress', by: 'coordinator.la@partnership.example' },
        text: 'Governors as well. https://schools.example/signed',
      },
    ]);
    expect(both.actions).toEqual(met.actions);
    const again = says(both, 'coordinator.la', 'Governors as well.', 'https://schools.example/signed');
    expect(says(again, 'spoc.pol', 'Heads signed it.').updates).toEqual(both.updates);
    expect(says(both, 'spoc.pol').updates).toEqual(both.updates);
  });

  test('is answered for an agency by that agency and the coordinator alone', () => {
    expect(answer('spoc.la')).toMatchObject({ ok: false, error: { code: 'not-your-agency' } });
    expect(answer('coordinator.la').ok).toBe(true);
  });

  test('ends with its milestone: handed over, taken out, given another day', () => {
    const ended = (one: Action) =>
      endedReminders({ ...of, actions: [one] }, NOW).map(({ ended: why }) => why);
    expect(ended(withMilestone())).toEqual([]);
    expect(ended(withMilestone({ leadAgency: 'LA' }))).toEqual(['Agency']);
    expect(ended(withMilestone({ milestones: [] }))).toEqual(['Gone']);
    expect(ended(withMilestone({ milestones: [{ ...WORDING, metOn: day('2024-09-09') }] }))).toEqual([
      'Done',
    ]);
  });

  test('is told to who may not read its action without its title, and stays open', () => {
    const kept = {
      ...sent(house(withMilestone({ findingRef: 'P1' }))),
      inspections: [{ title: 'Inspection', ref: 'I24' }],
      findings: [{ title: 'Finding', ref: 'P1', inspectionRef: 'I24', kind: 'Priority' as const }],
    };
    const told = factsFor(kept, actor(kept, 'spoc.pol'), NOW);
    expect(item(told)).toMatchObject({
      state: { is: 'open' },
      subject: { title: 'Milestone 1 (milestone of A07)' },
    });
    expect(JSON.stringify(item(told))).not.toContain('Wording');
  });
});

test('the reminder of a review can be seen, and what it asks is said on the action’s page', () => {
  const of = sent(house(closed()));
  const [reminder] = of.reminders;
  const item = deadlineReminderItem(asOf(of), reminder!);
  expect(item.offers).toEqual(['Acknowledged', 'OnTrack']);
  expect(headingOf(item, day('2024-09-09'))).toBe('Review is due in 3 working days');
  const given = { reminderKey: reminder!.key, answer: 'Done' } as const;
  expect(decideDeadlineAnswer(of, actor(of, 'coordinator.la'), given, NOW)).toMatchObject({
    error: { code: 'bad-card' },
  });
});

test('they stand in /my of whose they are, and in what is to go out, with the rule that asks for them', () => {
  const of = house(withMilestone(), closed({ ref: 'A08' }));
  const mine = (name: string, code: string) =>
    owedBy(asOf(of), actor(of, name), code).items.map(({ title }) => title);
  expect(mine('spoc.pol', 'POL')).toContain('Wording agreed with schools (milestone of A07)');
  expect(mine('coordinator.la', 'LA')).toEqual([
    'Is it sustained? Review of Map networks of adults who exploit children',
  ]);
  const items = previewOf(asOf(of)).mornings.flatMap(({ cards }) => cards.flatMap((card) => card.items));
  expect(items.map(({ why }) => why)).toContain('3 working days before it is due on Thu 12 Sep');
  expect(items.filter(({ kind }) => kind === 'Milestone').every(({ rule }) => rule !== undefined)).toBe(true);
});
