import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { duePlanned } from '../../../bot/domain/dispatch/due';
import { conditionOf, ruleOf, whyOf } from '../../../bot/domain/dispatch/preview-why';
import { CONDITION_WORDS } from '../../../bot/domain/dispatch/preview-words';
import { Rehearsal } from '../../../bot/domain/dispatch/rehearsal';
import { isStillSo } from '../../../bot/domain/dispatch/still-so';
import { outgoing } from '../../../bot/domain/dispatch/this-week';
import {
  milestoneRef,
  type Facts,
  type Message,
  type Reminder,
  type Rule,
} from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import type { ReminderToSend, ToSend } from '../../../bot/domain/sending/to-send';
import { action, at, chat, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-09-27T09:00:00Z');
const email = (name: string) => `${name}@partnership.example`;

const toSend = (over: Partial<ReminderToSend> = {}): ReminderToSend => ({
  ...{ table: 'reminders', kind: 'Action', subjectRef: 'A07', countsFrom: day('2024-09-27'), stage: '0' },
  ...{ agencyCode: 'POL', to: 'SPOC', key: 'K', title: 'T', dueAt: at('2024-09-27T07:30:00Z') },
  ...over,
});
const message = (over: Partial<ToSend & { table: 'messages' }> = {}): ToSend => ({
  ...{ table: 'messages', kind: 'Nudge', about: 'K', key: 'N', title: 'T', agencyCode: 'POL' },
  ...{ dueAt: NOW, why: 'no answer' },
  ...over,
});

describe('why something goes out', () => {
  test.each<[Partial<ReminderToSend>, string]>([
    [{}, 'the day it is due'],
    [{ kind: 'Meeting' }, 'the day of the meeting'],
    [{ stage: '-1' }, '1 working day before it is due on Fri 27 Sep'],
    [{ stage: '-10' }, '10 working days before it is due on Fri 27 Sep'],
    [{ stage: '5' }, '5 working days overdue: it was due on Fri 27 Sep'],
    [{ kind: 'Meeting', stage: '-5' }, '5 working days before the meeting'],
    [{ kind: 'Meeting', stage: '1' }, '1 working day after the meeting'],
    [{ dueAt: at('2024-09-26T07:30:00Z') }, 'the day it is due; was to go out on Thu 26 Sep'],
    [
      { stage: '465', countsFrom: day('2022-11-25') },
      '465 working days overdue: it was due on Fri 25 Nov 2022',
    ],
    [{ previous: reminder({ state: 'Failed' }) }, 'the day it is due; tried again'],
  ])('%j: %s', (over, why) => expect(whyOf(toSend(over), NOW)).toBe(why));

  test('of a message is what it says, also where somebody has only asked for it before', () => {
    const late = at('2024-09-26T09:00:00Z');
    expect(whyOf(message({ dueAt: late }), NOW)).toBe('no answer');
    const row = { ...message(), state: 'Planned', attempts: 0 } as Message;
    expect(whyOf(message({ previous: row }), NOW)).toBe('no answer');
    expect(whyOf(message({ previous: { ...row, state: 'Failed' } }), NOW)).toBe('no answer; tried again');
  });

  const rule = (over: Partial<Rule>): Rule => ({
    title: 'Ours',
    kind: 'Action',
    workingDays: -5,
    to: 'SPOC',
    ...over,
  });
  test.each<[string, readonly Rule[], ToSend, string | undefined]>([
    ['the standard', [], toSend(), 'standard rule'],
    ['our own', [rule({})], toSend({ stage: '-5' }), 'rule “Ours”'],
    ['our own, which repeats', [rule({ workingDays: 4, repeat: 3 })], toSend({ stage: '10' }), 'rule “Ours”'],
    ['none, between two repeats', [rule({ workingDays: 4, repeat: 3 })], toSend({ stage: '9' }), undefined],
    ['none, before the first', [rule({ workingDays: 4, repeat: 3 })], toSend({ stage: '-2' }), undefined],
    ['none, after one that does not repeat', [rule({})], toSend({ stage: '0' }), undefined],
    ['none, for another', [rule({ to: 'Coordinator' })], toSend({ stage: '-5' }), undefined],
    [
      'that of actions, for a milestone of one',
      [rule({})],
      toSend({ kind: 'Milestone', subjectRef: milestoneRef('A07', 'M'), stage: '-5' }),
      'rule “Ours”',
    ],
    ['none of a message', [rule({})], message(), undefined],
  ])('the rule is %s', (_, rules, planned, name) => expect(ruleOf({ rules }, planned)).toBe(name));

  test.each<[ToSend, string | undefined]>([
    [toSend(), 'done'],
    [toSend({ kind: 'Meeting' }), undefined],
    [message(), 'answered'],
    [message({ kind: 'Digest' }), undefined],
  ])('%j is kept back until it is %s', (planned, until) => expect(conditionOf(planned)).toBe(until));

  test('people read what keeps it back', () =>
    expect(CONDITION_WORDS).toEqual({ done: 'unless it is done', answered: 'if nobody answers' }));
});

describe('what was planned a minute ago is sent while it is still so', () => {
  const by: Facts = facts({
    meetings: [meeting({ ref: 'M1' })],
    actions: [action({ milestones: [{ title: 'M', on: day('2024-09-01') }] })],
    requests: [{ title: 'R', ref: 'R1', agencyCode: 'POL', status: 'Open' }],
    inspections: [{ title: 'I', ref: 'I1' }],
    statementSteps: [
      { title: 'S', key: 's', inspectionRef: 'I1', kind: 'SignOff', body: 'CSP', by: 'x', at: NOW },
    ],
    reminders: [reminder({ key: 'K', kind: 'Action', subjectRef: 'A07' })],
  });
  const again = <T>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row }));
  const changed: Facts = {
    ...by,
    meetings: again(by.meetings).map((row) => ({ ...row, place: 'Hall' })),
    actions: again(by.actions).map((row) => ({ ...row, title: 'Other' })),
    requests: again(by.requests).map((row) => ({ ...row, title: 'Other' })),
    inspections: again(by.inspections).map((row) => ({ ...row, title: 'Other' })),
    statementSteps: again(by.statementSteps).map((row) => ({ ...row, title: 'Other' })),
  };
  const read: Facts = {
    ...{ ...by, meetings: again(by.meetings), actions: again(by.actions), requests: again(by.requests) },
    ...{ inspections: again(by.inspections), statementSteps: again(by.statementSteps) },
    reminders: again(by.reminders),
  };

  test.each<[string, ToSend]>([
    ['a meeting', toSend({ kind: 'Meeting', subjectRef: 'M1' })],
    ['an action', toSend()],
    ['a request', toSend({ kind: 'Request', subjectRef: 'R1' })],
    ['a milestone', toSend({ kind: 'Milestone', subjectRef: milestoneRef('A07', 'M') })],
    ['a statement', toSend({ kind: 'Milestone', subjectRef: 'I1/statement' })],
    ['a sign-off', toSend({ kind: 'Milestone', subjectRef: 'I1/sign-off-CSP' })],
    ['news of a meeting', message({ kind: 'MeetingMoved', about: 'M1' })],
    ['a nudge', message()],
  ])('%s', (_, planned) => {
    expect([by, read, changed].map((now) => isStillSo(planned, by, now))).toEqual([true, true, false]);
    const gone = { ...by, meetings: [], actions: [], requests: [], inspections: [], statementSteps: [] };
    expect(isStillSo(planned, by, gone)).toBe(false);
  });

  test('a nudge of what was answered since is not, and what is about neither stands as planned', () => {
    const answered = { ...by, reminders: [reminder({ ...by.reminders[0], state: 'Acknowledged' })] };
    expect(isStillSo(message(), by, answered)).toBe(false);
    expect(isStillSo(message(), by, { ...by, reminders: [] })).toBe(false);
    expect(isStillSo(message({ kind: 'Digest', about: '2024-09-23' }), by, changed)).toBe(true);
  });
});

describe('the coming sendings, played through', () => {
  const of = facts({
    people: [person('spoc.la'), person('spoc.pol'), person('deputy.pol')],
    actions: [action()],
    conversations: [chat(email('spoc.pol'))],
  });
  const at2 = (on: string, from = of) => {
    const rehearsal = new Rehearsal(from, calendar, DEFAULT_HOURS);
    const cards = rehearsal.at(at(on));
    return { cards, rows: rehearsal.now.reminders, now: rehearsal.now };
  };

  test('count as sent what reaches somebody, and as failed what reaches nobody', () => {
    const { cards, rows } = at2('2024-09-27T07:30:00Z');
    expect(cards.map(({ route }) => route.is)).toEqual(['chat']);
    expect(rows).toMatchObject([
      {
        ...{ key: 'Action|A07|2024-09-27|0|POL', state: 'Sent', attempts: 1, route: 'Chat' },
        ...{ claimedAt: '2024-09-27T07:30:00Z', sentAt: '2024-09-27T07:30:00Z', retryAt: undefined },
      },
    ]);
    const [lost] = at2('2024-09-27T07:30:00Z', { ...of, conversations: [] }).rows;
    expect(lost).toMatchObject({ state: 'Failed', attempts: 0, claimedAt: '2024-09-27T07:30:00Z' });
    expect([lost?.sentAt, lost?.route, typeof lost?.error]).toEqual([undefined, undefined, 'string']);
  });

  test('an older reminder makes way for the one that goes out, also one that was only claimed', () => {
    const older = (state: Reminder['state']) =>
      reminder({
        ...{ kind: 'Action', subjectRef: 'A07', stage: '-3', key: 'Action|A07|2024-09-27|-3|POL', state },
        ...{ dueAt: at('2024-09-24T07:30:00Z'), countsFrom: day('2024-09-27') },
      });
    const states = (state: Reminder['state']) =>
      at2('2024-09-27T07:30:00Z', { ...of, reminders: [older(state)] }).rows.map((row) => row.state);
    expect(states('Sent')).toEqual(['Superseded', 'Sent']);
    expect(states('Claimed')).toEqual(['Superseded', 'Sent']);
    expect(states('Acknowledged')[0]).toBe('Acknowledged');
    const unreached = { ...of, conversations: [], reminders: [older('Sent')] };
    expect(at2('2024-09-27T07:30:00Z', unreached).rows[0]?.state).toBe('Sent');
    expect(at2('2024-09-27T07:30:00Z', { ...of, actions: [] }).now).toMatchObject({ reminders: [] });
  });

  test('this week’s are counted by things and cards', () => {
    const lines = (over: Partial<Facts>, now: string) =>
      outgoing({ facts: { ...of, ...over }, calendar, now: at(now) });
    const none = [{ text: 'Nothing more is due to go out this week.' }];
    expect(lines({}, '2024-09-26T09:00:00Z')[0]?.text).toMatch(/^2 things on 2 cards, /);
    expect(lines({}, '2024-09-27T06:00:00Z')).toEqual([
      {
        lead: 'Going out:',
        text: '1 thing on 1 card, as long as nobody answers. Type “preview” to see them.',
      },
    ]);
    const two = {
      actions: [action(), action({ ref: 'A08' }), action({ ref: 'A09', dueOn: day('2024-10-14') })],
    };
    expect(lines(two, '2024-09-27T06:00:00Z')[0]?.text).toMatch(/^2 things on 1 card, /);
    expect(lines({ actions: [] }, '2024-09-26T09:00:00Z')).toEqual(none);
    // On Friday evening only what goes out on Monday is left.
    expect(lines({}, '2024-09-27T18:00:00Z')).toEqual(none);
  });
});

test('nobody is nudged about a reminder on the morning on which a newer one of the same thing goes out', () => {
  const old = reminder({
    ...{ kind: 'Action', subjectRef: 'A07', stage: '-3', key: 'Action|A07|2024-09-27|-3|POL' },
    ...{
      countsFrom: day('2024-09-27'),
      dueAt: at('2024-09-24T07:30:00Z'),
      sentAt: at('2024-09-24T07:30:10Z'),
    },
  });
  const kinds = (dueOn: string, ref = 'A07') =>
    duePlanned({
      facts: facts({
        people: [person('spoc.pol')],
        actions: [action({ dueOn: day(dueOn) }), action({ ref: 'A08' })],
        reminders: [
          {
            ...old,
            subjectRef: ref,
            key: old.key.replace('A07', ref).replace('2024-09-27', dueOn),
            countsFrom: day(dueOn),
          },
        ],
        conversations: [chat(email('spoc.pol'))],
      }),
      ...{ calendar, hours: DEFAULT_HOURS, now: at('2024-09-27T07:30:00Z') },
    }).map(({ kind }) => kind);
  expect(kinds('2024-09-27')).toEqual(['Action', 'Action']);
  expect(kinds('2024-09-30')).toEqual(['Action', 'Nudge']);
});

test('in the evening nothing goes out but that an inspection was opened, where the coordinator said at once', () => {
  const evening = at('2024-09-27T19:00:00Z');
  const opened = (tellAtOnce: boolean, now = evening) =>
    duePlanned({
      facts: facts({
        people: [person('spoc.pol')],
        actions: [action({ dueOn: day('2024-09-27') })],
        inspections: [
          {
            ...{ title: 'JTAI', ref: 'I24', notifiedOn: day('2024-09-27'), tellAtOnce },
            ...{ fieldworkFrom: day('2024-10-14'), fieldworkTo: day('2024-10-18') },
            openedAt: at('2024-09-27T18:55:00Z'),
          },
        ],
      }),
      ...{ calendar, hours: DEFAULT_HOURS, now },
    }).map(({ kind }) => kind);
  expect(opened(true)).toEqual(['InspectionOpened']);
  expect(opened(false)).toEqual([]);
  expect(opened(false, at('2024-09-30T07:30:00Z'))).toContain('InspectionOpened');
});
