import { codeOf, decided, tablesOf } from '../../support/decisions';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { decideRulingUndo } from '../../../bot/domain/deadlines/extension-undo';
import { decisionsDue } from '../../../bot/domain/deadlines/messages/extensions-due';
import type { Failure } from '../../../bot/domain/basics/failure';
import { type Facts, type Message } from '../../../bot/domain/partnership';
import type { Result } from '../../../bot/domain/basics/result';
import { decideRuling, type Ruling } from '../../../bot/domain/deadlines/extension-decision';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { isAskedAgain } from '../../../bot/domain/deadlines/extensions-of';
import { decideUndoing } from '../../../bot/domain/deadlines/take-back';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { after } from '../../support/apply-writes';
import { action, at, day, person, reminder } from '../../support/partnership';
import {
  now,
  later,
  calendar,
  spoc,
  deputy,
  coordinator,
  about,
  base,
  wish,
  asking,
  only,
  asked,
  card,
} from './extensions-house';

describe('asking for more time', () => {
  test('is an open wish, an answer to the reminder and a line among the notes', () => {
    expect(tablesOf(decided(asking()))).toEqual(['actions', '+updates', '+extensions', 'reminders']);
    expect(only(asked)).toMatchObject({
      key: 'Action|A07|more time 1',
      dueOn: '2024-09-27',
      ...wish,
      by: spoc.email,
      decision: 'Open',
    });
    expect(asked.reminders[0]).toMatchObject({ state: 'Acknowledged', answer: 'MoreTime' });
    expect(asked.updates).toMatchObject([{ kind: 'Extension', actionRef: 'A07', by: spoc.email }]);
    expect(asked.actions[0]?.dueOn).toBe('2024-09-27');
    expect(card(asked)).toMatchObject({ extension: { decision: 'Open', ...wish }, undo: 'MoreTime' });
  });

  test('again and the same writes nothing; for another day it replaces the day, in the same wish', () => {
    expect(decided(asking({}, asked))).toMatchObject({ writes: [], log: [] });
    const decision = decided(asking({ wantedOn: day('2024-10-18') }, asked, deputy, later));
    expect(decision.log.map(({ verb }) => verb)).toEqual(['extension.changed']);
    expect(only(after(asked, decision))).toMatchObject({
      key: 'Action|A07|more time 1',
      wantedOn: '2024-10-18',
      by: deputy.email,
    });
  });

  test('is completed when only the wish was written', () => {
    const half = { ...base, extensions: asked.extensions };
    expect(tablesOf(decided(asking({}, half)))).toEqual(['actions', '+updates', 'reminders']);
  });

  const request = {
    title: 'List',
    ref: 'A07',
    agencyCode: 'POL',
    dueOn: day('2024-09-27'),
    status: 'Open',
  } as const;
  const requested = {
    ...base,
    requests: [request],
    reminders: [{ ...about, kind: 'Request' as const }],
  };
  const milestone = {
    ...base,
    inspections: [{ title: 'JTAI', ref: 'S', statementDueOn: day('2024-09-27') }],
    reminders: [{ ...about, kind: 'Milestone' as const, subjectRef: 'S/statement', agencyCode: 'LA' }],
  };
  const finished = { ...base, actions: [action({ status: 'EvidenceSubmitted' })] };
  test.each<[string, string, Result<unknown, Failure>]>([
    ['of a request', 'ok', asking({}, requested)],
    ['of a milestone, whose day is printed', 'bad-card', asking({}, milestone, coordinator)],
    ['without a day', 'bad-date', asking({ wantedOn: undefined })],
    ['for the present due day', 'bad-date', asking({ wantedOn: day('2024-09-27') })],
    [
      'for the day after, a Saturday, said to be meant',
      'ok',
      asking({ wantedOn: day('2024-09-28'), isDayMeant: true }),
    ],
    [
      'when overdue, for today',
      'bad-date',
      asking({ wantedOn: day('2024-10-01') }, base, spoc, at('2024-10-01T09:00:00Z')),
    ],
    [
      'when overdue, for tomorrow',
      'ok',
      asking({ wantedOn: day('2024-10-02') }, base, spoc, at('2024-10-01T09:00:00Z')),
    ],
    ['without a reason', 'no-reason', asking({ reason: ' ' })],
    ['with a child in it', 'child-data', asking({ reason: 'born 03/04/2012' })],
    ['at too great a length', 'too-long', asking({ reason: 'x'.repeat(501) })],
    ['of what is done', 'already-done', asking({}, finished)],
    ['by another agency', 'not-your-agency', asking({}, base, person('spoc.la'))],
    ['by an observer', 'observers-cannot-answer', asking({}, base, person('observer.pol'))],
    ['on a card that is gone', 'reminder-gone', asking({ reminderKey: 'x' })],
    ['of an action that is gone', 'subject-gone', asking({}, { ...base, actions: [] })],
    [
      'of an action without a due day',
      'bad-card',
      asking({}, { ...base, actions: [action({ dueOn: undefined })] }),
    ],
  ])('%s is %s', (_what, expected, result) => expect(codeOf(result)).toBe(expected));

  test('says which days can be asked for', () =>
    expect(asking({ wantedOn: day('2024-09-20') })).toMatchObject({
      error: { detail: 'Choose a day after Fri 27 Sep.' },
    }));

  test('can be withdrawn while it is open, and asked again', () => {
    const undo = (on: Facts) =>
      decided(decideUndoing(on, spoc, { reminderKey: about.key, what: 'MoreTime' }, later));
    const on = after(asked, undo(asked));
    expect(only(on)).toMatchObject({ decision: 'Withdrawn', decidedBy: spoc.email });
    expect(on.reminders[0]?.answer).toBe('Acknowledged');
    expect(card(on).extension).toBeUndefined();
    expect(undo(on)).toMatchObject({ writes: [], log: [] });
    expect(after(on, decided(asking({}, on))).extensions.map(({ key }) => key)).toEqual([
      'Action|A07|more time 1',
      'Action|A07|more time 2',
    ]);
  });
});

describe('the coordinator’s decision', () => {
  const question: Message = {
    table: 'messages',
    title: 'More time',
    key: 'Extension|Action|A07|more time 1',
    kind: 'Extension',
    about: 'Action|A07|more time 1',
    agencyCode: 'POL',
    dueAt: now,
    state: 'Sent',
    attempts: 1,
  };
  const on: Facts = { ...asked, messages: [question] };
  const granting: Ruling = {
    extensionKey: 'Action|A07|more time 1',
    decision: 'Granted',
    dueOn: day('2024-09-27'),
    wantedOn: wish.wantedOn,
  };
  const ruling = (more: Partial<Ruling> = {}, from = on, actor = coordinator) =>
    decideRuling({ facts: from, calendar, now: later }, actor, { ...granting, ...more });
  const granted = after(on, decided(ruling()));

  test('to grant moves the due day, keeps the first one, and says so in the record', () => {
    expect(tablesOf(decided(ruling()))).toEqual(['extensions', 'actions', '+updates', 'messages']);
    expect(granted.actions[0]).toMatchObject({ dueOn: '2024-10-11', originalDueOn: '2024-09-27' });
    expect(only(granted)).toMatchObject({
      decision: 'Granted',
      grantedOn: '2024-10-11',
      decidedBy: coordinator.email,
      decidedAt: later,
    });
    expect(granted.messages).toMatchObject([{ state: 'Answered', answeredBy: coordinator.email }]);
    expect(granted.updates[1]).toMatchObject({
      kind: 'Extension',
      by: coordinator.email,
      text: 'More time granted: now due Friday 11 October 2024, before Friday 27 September 2024.',
    });
    expect(decided(ruling()).log).toMatchObject([
      { verb: 'extension.granted', detail: 'POL: 2024-09-27 to 2024-10-11' },
    ]);
    expect(card(granted)).toMatchObject({
      subject: { dueOn: '2024-10-11', originalDueOn: '2024-09-27' },
      extension: { decision: 'Granted', grantedOn: '2024-10-11', decidedByName: 'coordinator.la' },
    });
  });

  const undoing = (from: Facts, actor = coordinator, when = plusMinutes(later, 9)) =>
    decideRulingUndo({ facts: from, calendar, now: when }, actor, { about: granting.extensionKey });

  test.each<[string, Partial<Ruling>]>([
    ['a grant', {}],
    ['a refusal', { decision: 'Refused', note: 'The board needs it' }],
  ])(
    '%s is undone for ten minutes by who decided: the day is as it was, the same wish waits anew',
    (_, more) => {
      const ruled = after(on, decided(ruling(more)));
      const then = after(ruled, decided(undoing(ruled)));
      expect(then.actions[0]).toMatchObject({ dueOn: '2024-09-27' });
      const { key: _old, ...wished } = only(on);
      expect(then.extensions).toMatchObject([
        { decision: 'Withdrawn', decidedBy: coordinator.email },
        { ...wished, key: 'Action|A07|more time 2', decision: 'Open' },
      ]);
      expect(replayed(action(), stepsOf(then, then.actions[0] ?? action()))).toEqual({
        ...then.actions[0],
        lastStep: undefined,
      });
      expect(decided(undoing(then)).writes).toEqual([]);
      expect(codeOf(undoing(ruled, { ...coordinator, email: 'other@partnership.example' }))).toBe(
        'undo-not-yours',
      );
      expect(codeOf(undoing(ruled, coordinator, plusMinutes(later, 11)))).toBe('undo-over');
    },
  );

  test('evidence that came meanwhile or an agreement stands against undoing it', () => {
    const ended = {
      ...granted,
      actions: granted.actions.map((one) => ({ ...one, status: 'Agreed' as const })),
    };
    expect(codeOf(undoing(ended))).toBe('too-late-to-take-back');
  });

  test('keeps the very first due day when more time is granted again', () => {
    const twice = { ...on, actions: [action({ originalDueOn: day('2024-08-30') })] };
    expect(after(twice, decided(ruling({}, twice))).actions[0]?.originalDueOn).toBe('2024-08-30');
  });

  test('to grant another day takes that one', () => {
    const more = { choosesDay: true, otherDay: day('2024-10-04'), note: 'The board meets on the 7th' };
    const then = after(on, decided(ruling(more)));
    expect(then.actions[0]?.dueOn).toBe('2024-10-04');
    expect(only(then)).toMatchObject({ grantedOn: '2024-10-04', note: 'The board meets on the 7th' });
  });

  test('to refuse leaves the due day, and says why', () => {
    const then = after(on, decided(ruling({ decision: 'Refused', note: 'The board needs it' })));
    const daysIn = ({ actions: [one] }: Facts) => [one?.dueOn, one?.originalDueOn];
    expect(daysIn(then)).toEqual(daysIn(on));
    expect(then.actions[0]?.lastStep).toMatchObject({ text: 'More time refused. The board needs it' });
    expect(only(then)).toMatchObject({ decision: 'Refused', note: 'The board needs it' });
    expect(card(then).extension).toMatchObject({ decision: 'Refused', note: 'The board needs it' });
  });

  test('to grant answers what the agency was asked since about the day that no longer holds', () => {
    const today = reminder({ ...about, key: 'Action|A07|2024-09-27|0|POL', stage: '0' });
    const since = { ...on, reminders: [...on.reminders, today] };
    const then = after(since, decided(ruling({}, since)));
    expect(then.reminders[1]).toMatchObject({ state: 'Acknowledged', answer: 'MoreTime' });
  });

  test('again and the same writes nothing; what was left half done is completed', () => {
    expect(decided(ruling({}, granted))).toMatchObject({ writes: [], log: [] });
    const half = { ...granted, actions: on.actions, updates: on.updates, messages: on.messages };
    expect(tablesOf(decided(ruling({}, half)))).toEqual(['actions', '+updates', 'messages']);
  });

  test('completed late does not take back a due day that somebody has typed meanwhile', () => {
    const typed = { ...granted, actions: [action({ dueOn: day('2024-11-01') })] };
    expect(tablesOf(decided(ruling({}, typed)))).toEqual([]);
  });

  const moved = { ...on, actions: [action({ dueOn: day('2024-10-01') })] };
  const changed = after(on, decided(asking({ wantedOn: day('2024-10-18') }, on)));
  test.each<[string, string, Result<unknown, Failure>]>([
    ['by a SPOC', 'coordinator-only', ruling({}, on, spoc)],
    ['by the chair', 'coordinator-only', ruling({}, on, person('chair.la'))],
    ['by a SPOC on a wish that is not there', 'coordinator-only', ruling({ extensionKey: 'x' }, on, spoc)],
    ['on a wish that is gone', 'extension-gone', ruling({ extensionKey: 'x' })],
    ['on an action that is gone', 'subject-gone', ruling({}, { ...on, actions: [] })],
    ['when the due day has changed', 'extension-changed', ruling({}, moved)],
    ['when it has changed and the card shows it', 'ok', ruling({ dueOn: day('2024-10-01') }, moved)],
    ['when another day is wanted by now', 'extension-changed', ruling({}, changed)],
    [
      'when it is done',
      'already-done',
      ruling({}, { ...on, actions: [action({ status: 'EvidenceSubmitted' })] }),
    ],
    ['refused without a word', 'no-reason', ruling({ decision: 'Refused', note: ' ' })],
    ['with a child in it', 'child-data', ruling({ decision: 'Refused', note: 'NHS 943 476 5919' })],
    ['at too great a length', 'too-long', ruling({ decision: 'Refused', note: 'x'.repeat(501) })],
    ['for no day', 'bad-date', ruling({ choosesDay: true })],
    ['for an earlier day', 'bad-date', ruling({ choosesDay: true, otherDay: day('2024-09-27') })],
    [
      'refused after it was granted',
      'extension-decided',
      ruling({ decision: 'Refused', note: 'x' }, granted),
    ],
  ])('%s is %s', (_what, expected, result) => expect(codeOf(result)).toBe(expected));

  describe('is news', () => {
    const heard = (from: Facts, when = later) =>
      decisionsDue({ facts: from, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now: when }).map(
        ({ key, personEmail }) => [key.split('|').at(-1), personEmail],
      );
    const by = (email: string) => ({ ...granted, extensions: [{ ...only(granted), by: email }] });

    test.each<[string, Facts, (string | undefined)[][]]>([
      ['for the SPOC who asked', granted, [['asker', spoc.email]]],
      [
        'for the deputy who asked, and for the SPOC',
        by(deputy.email),
        [
          ['asker', deputy.email],
          ['SPOC', spoc.email],
        ],
      ],
      ['for the SPOC when the coordinator asked for them', by(coordinator.email), [['SPOC', spoc.email]]],
      ['for the SPOC when who asked has left', by('left@x.example'), [['SPOC', spoc.email]]],
      ['for nobody as long as it is open', asked, []],
    ])('%s', (_what, from, expected) => expect(heard(from)).toEqual(expected));

    test('for a month, so that no downtime swallows it', () => {
      expect(heard(granted, at('2024-10-20T09:00:00Z'))).toHaveLength(1);
      expect(heard(granted, at('2024-11-20T09:00:00Z'))).toEqual([]);
    });
  });
});

test('a wish that was withdrawn as its ruling was undone counts as asked again by the same wish, and by no other', () => {
  const withdrawn = { ...only(asked), decision: 'Withdrawn' as const };
  const again = { ...withdrawn, key: 'Action|A07|more time 2', decision: 'Open' as const };
  const isAgain = (over: object, of: object = {}): boolean =>
    isAskedAgain({ extensions: [withdrawn, { ...again, ...over }] }, { ...withdrawn, ...of });
  expect(isAgain({})).toBe(true);
  expect(isAgain({}, { decision: 'Granted' })).toBe(false);
  expect([isAgain({ subjectRef: 'A08' }), isAgain({ by: deputy.email }), isAgain({ at: later })]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isAgain({ key: 'Action|A07|more time 0' })).toBe(false);
});
