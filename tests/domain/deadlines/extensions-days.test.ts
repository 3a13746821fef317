import { codeOf, decided } from '../../support/decisions';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { type Day } from '../../../bot/domain/calendar/day';
import { extensionsDue } from '../../../bot/domain/deadlines/messages/extensions-due';
import { type Extension, type Facts } from '../../../bot/domain/partnership';
import { decideRuling, type Ruling } from '../../../bot/domain/deadlines/extension-decision';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { after } from '../../support/apply-writes';
import { action, day } from '../../support/partnership';
import {
  later,
  calendar,
  spoc,
  coordinator,
  about,
  base,
  wish,
  asking,
  only,
  asked,
} from './extensions-house';

describe('the question to the coordinator', () => {
  const wishes = (on: Facts, when = later) =>
    extensionsDue({ facts: on, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now: when });

  test('is one a wish, also when another day is wanted', () => {
    const changed = after(asked, decided(asking({ wantedOn: day('2024-10-18') }, asked)));
    expect(wishes(asked)).toMatchObject([
      { kind: 'Extension', personEmail: coordinator.email, about: only(asked).key },
    ]);
    expect(wishes(changed).map(({ key }) => key)).toEqual(wishes(asked).map(({ key }) => key));
  });

  const decision = (of: Partial<Extension>): Facts => ({ ...asked, extensions: [{ ...only(asked), ...of }] });
  test.each<[string, Facts]>([
    ['is granted', decision({ decision: 'Granted', grantedOn: '2024-10-11' as Day })],
    ['is withdrawn', decision({ decision: 'Withdrawn' })],
    ['is of something done', { ...asked, actions: [action({ status: 'EvidenceSubmitted' })] }],
  ])('is not put when the wish %s', (_what, on) => expect(wishes(on)).toEqual([]));

  test('without a coordinator is put to nobody, and says so', () =>
    expect(wishes({ ...asked, people: [spoc] })).toMatchObject([
      { noPerson: expect.stringContaining('No coordinator') },
    ]));
});

describe('a day on which nobody is at work', () => {
  const closures = [{ title: 'Half term', firstDay: day('2024-10-28'), lastDay: day('2024-11-01') }];
  const DAYS: readonly [Day, string][] = [
    [day('2024-09-28'), 'Sat 28 Sep is not a working day.'],
    [day('2024-10-13'), 'Sun 13 Oct is not a working day.'],
    [day('2024-12-25'), 'Wed 25 Dec is a bank holiday (Christmas Day).'],
    [day('2024-10-30'), 'Wed 30 Oct is in a closed period (Half term).'],
  ];
  const wanting = (wantedOn: Day): Facts => {
    const put = asking({ wantedOn, isDayMeant: true }, { ...base, closures });
    return after({ ...base, closures }, decided(put));
  };
  const ruled = (on: Facts, more: Partial<Ruling> = {}) => {
    const { key, dueOn, wantedOn } = only(on);
    const ruling: Ruling = { extensionKey: key, decision: 'Granted', dueOn, wantedOn, ...more };
    return decideRuling({ facts: on, calendar, now: later }, coordinator, ruling);
  };
  const questioned = (words: string) => ({
    error: { code: 'due-on-day-off', detail: `${words} Choose another day, or tick “Yes, that day”.` },
  });

  test.each(DAYS)('is asked about by its name before %s is wanted', (wantedOn, words) => {
    expect(asking({ wantedOn }, { ...base, closures })).toMatchObject(questioned(words));
    expect(only(wanting(wantedOn))).toMatchObject({ wantedOn, decision: 'Open' });
  });

  test.each(DAYS)('is asked about before %s is granted, as wanted or as another day', (wantedOn, words) => {
    const other = { choosesDay: true, otherDay: wantedOn };
    const another = after({ ...base, closures }, decided(asking({}, { ...base, closures })));
    expect(ruled(wanting(wantedOn))).toMatchObject(questioned(words));
    expect(ruled(another, other)).toMatchObject(questioned(words));
    expect(codeOf(ruled(another, { ...other, isDayMeant: true }))).toBe('ok');
    expect(codeOf(ruled(wanting(wantedOn), { ...other, isDayMeant: true }))).toBe('ok');
  });

  test('is not asked about where more time is refused, nor is a working day', () => {
    const on = wanting(day('2024-09-28'));
    expect(codeOf(ruled(on, { decision: 'Refused', note: 'Too late' }))).toBe('ok');
    expect(codeOf(ruled(on, { choosesDay: true, otherDay: day('2024-10-04') }))).toBe('ok');
  });

  test('does not hide that a day is too early or that a reason is missing', () => {
    expect(codeOf(asking({ wantedOn: day('2024-09-22') }))).toBe('bad-date');
    expect(codeOf(asking({ wantedOn: day('2024-09-28'), reason: '' }))).toBe('no-reason');
  });
});

describe('a grant by card is a step', () => {
  const granting = (on: Facts, actor = coordinator) =>
    decideRuling({ facts: on, calendar, now: later }, actor, {
      extensionKey: only(on).key,
      decision: 'Granted',
      dueOn: day('2024-09-27'),
      wantedOn: wish.wantedOn,
    });

  test('on the action, which replayed gives its new day', () => {
    const on = after(asked, decided(granting(asked)));
    const [moved] = on.actions;
    expect(moved).toMatchObject({
      dueOn: '2024-10-11',
      lastStep: { kind: 'Extension', by: coordinator.email },
    });
    const { lastStep: _, ...row } = moved!;
    expect(replayed(action(), stepsOf(on, moved!))).toEqual(row);
  });

  test('that is whole again where it stopped after the extension, or after the action', () => {
    const { writes } = decided(granting(asked));
    const whole = after(asked, { writes });
    for (const written of [1, 2]) {
      const broken = after(asked, { writes: writes.slice(0, written) });
      const then = after(broken, decided(granting(broken)));
      expect(then.updates.map(({ text }) => text)).toEqual(whole.updates.map(({ text }) => text));
      expect(then.actions[0]?.dueOn).toBe('2024-10-11');
    }
  });

  test('on a request', () => {
    const row = {
      title: 'List',
      ref: 'A07',
      agencyCode: 'POL',
      dueOn: day('2024-09-27'),
      status: 'Open' as const,
    };
    const start = {
      ...base,
      actions: [],
      requests: [row],
      reminders: [{ ...about, kind: 'Request' as const }],
    };
    const waiting = after(start, decided(asking({}, start)));
    const on = after(waiting, decided(granting(waiting)));
    expect(on.requests[0]).toMatchObject({
      dueOn: '2024-10-11',
      originalDueOn: '2024-09-27',
      lastStep: { changes: [{ column: 'dueOn' }, { column: 'originalDueOn' }] },
    });
  });

  test('of none that is withdrawn', () => {
    const gone = { ...asked, actions: [action({ withdrawnOn: day('2024-09-20') })] };
    expect(codeOf(granting(gone))).toBe('not-now');
  });
});
