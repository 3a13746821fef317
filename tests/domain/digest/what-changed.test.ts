import { changesBetween } from '../../../bot/domain/digest/changes';
import type { Extension, Facts, Reminder } from '../../../bot/domain/partnership';
import { action, at, day, facts, meeting, reminder } from '../../support/partnership';
import { DURING, NOW, WEEK, extension, request, response, said } from './week';

const [FIRST, LAST, BEFORE] = [WEEK.from, at('2024-02-05T08:29:59Z'), at('2024-01-29T08:29:59Z')];
const changed = (over: Partial<Facts>) => said(changesBetween(facts(over), WEEK));

describe('what changed', () => {
  const moved = meeting({ changedAt: DURING, firstStartsAt: at('2024-02-01T14:00:00Z') });

  test.each<[string, Facts['meetings'][number], string[]]>([
    ['cancelled', { ...moved, status: 'Cancelled' }, ['Cancelled: JTAI partnership meeting, Thu 8 Feb, 2pm']],
    [
      'cancelled, and why',
      { ...moved, status: 'Cancelled', reason: 'snow' },
      ['Cancelled: JTAI partnership meeting, Thu 8 Feb, 2pm (snow)'],
    ],
    ['moved', moved, ['Moved: JTAI partnership meeting to Thu 8 Feb, 2pm, first planned for Thu 1 Feb, 2pm']],
    [
      'moved, and why',
      { ...moved, reason: 'snow' },
      ['Moved: JTAI partnership meeting to Thu 8 Feb, 2pm, first planned for Thu 1 Feb, 2pm (snow)'],
    ],
    [
      'kept',
      { ...moved, firstStartsAt: undefined, keptOn: day('2024-02-08'), reason: 'it suits' },
      ['Kept: JTAI partnership meeting stays on Thu 8 Feb, 2pm (it suits)'],
    ],
    ['changed back', { ...moved, firstStartsAt: moved.startsAt }, []],
    ['changed before', { ...moved, changedAt: BEFORE }, []],
    ['never changed', { ...moved, changedAt: undefined }, []],
  ])('of a meeting that was %s', (_, one, lines) => expect(changed({ meetings: [one] })).toEqual(lines));

  test('in answers: a line a meeting, each agency in it', () => {
    const answers = (...responses: Facts['responses']) => changed({ meetings: [meeting()], responses });
    expect(answers(response('LA'), response('POL', { answer: 'Apologies' }))).toEqual([
      'Answers: JTAI partnership meeting, Thu 8 Feb: Agency LA – attending; Agency POL – apologies',
    ]);
    expect(answers(response('LA', { at: FIRST }))).toHaveLength(1);
    expect(answers(response('LA', { at: LAST }))).toHaveLength(1);
    expect(answers(response('LA', { at: BEFORE }))).toEqual([]);
    expect(answers(response('LA', { at: NOW }))).toEqual([]);
    expect(answers(response('LA', { meetingRef: 'another' }))).toEqual([]);
  });

  test('in deadlines: how many were answered, and how', () => {
    const row = (answer: string | undefined, over: Partial<Reminder> = {}) =>
      reminder({
        kind: 'Action',
        key: `Action|A07|2024-02-09|-10|POL`,
        answer,
        acknowledgedAt: DURING,
        ...over,
      });
    const reminders = [row('Acknowledged'), row(undefined), row('NeedHelp'), row('typed by hand')];
    expect(changed({ reminders })).toEqual(['Deadlines answered: 3 acknowledged, 1 needs help']);
    const none = [
      row('Done', { kind: 'Meeting' }),
      row('Done', { key: 'Action|A07|2024-02-09|-10|POL|Coordinator' }),
      row('Done', { acknowledgedAt: BEFORE }),
      row('Done', { acknowledgedAt: undefined }),
    ];
    expect(changed({ reminders: none })).toEqual([]);
  });

  test('in actions: notes, evidence, challenges and votes, an action a line', () => {
    const update = (kind: Facts['updates'][number]['kind'], over: object = {}) =>
      ({
        key: kind,
        actionRef: 'A07',
        kind,
        text: 't',
        by: 'x',
        at: DURING,
        ...over,
      }) as unknown as Facts['updates'][number];
    const vote = (agencyCode: string, verdict: 'Agree' | 'Challenge', over: object = {}) =>
      ({
        key: agencyCode,
        actionRef: 'A07',
        agencyCode,
        verdict,
        by: 'x',
        at: DURING,
        ...over,
      }) as unknown as Facts['agreements'][number];
    const progress = (updates: Facts['updates'], agreements: Facts['agreements'] = []) =>
      changed({
        actions: [action({ title: 'Map networks' }), action({ ref: 'A08', title: 'Other' })],
        updates,
        agreements,
      });
    expect(
      progress(
        [
          update('Progress'),
          update('Progress'),
          update('Evidence'),
          update('Challenge'),
          update('Progress', { actionRef: 'A08' }),
        ],
        [vote('LA', 'Agree'), vote('POL', 'Challenge')],
      ),
    ).toEqual([
      'A07 Map networks: 2 notes, evidence handed in, challenged, agreed by Agency LA, challenged by Agency POL',
      'A08 Other: 1 note',
    ]);
    expect(
      progress(
        [update('Progress', { at: BEFORE }), update('Progress', { actionRef: 'A99' })],
        [vote('LA', 'Agree', { at: NOW })],
      ),
    ).toEqual([]);
  });

  test('in requests, in dates, in statements, and in what is overdue now', () => {
    expect(changed({ requests: [request({ providedAt: DURING })] })).toEqual([
      'R1 Front door: provided by Agency POL',
    ]);
    expect(
      changed({
        requests: [request({ providedAt: BEFORE }), request({ status: 'Open', providedAt: DURING })],
      }),
    ).toEqual([]);
    const dates = (over: Partial<Extension>) =>
      changed({ extensions: [extension({ decidedAt: DURING, ...over })] });
    expect(dates({ decision: 'Granted' })).toEqual([
      'A07 Map networks: new due date Fri 1 Mar, was Fri 9 Feb',
    ]);
    expect(dates({ decision: 'Granted', grantedOn: day('2024-02-23') })).toEqual([
      'A07 Map networks: new due date Fri 23 Feb, was Fri 9 Feb',
    ]);
    expect(dates({ decision: 'Refused' })).toEqual(['A07 Map networks: more time refused, due Fri 9 Feb']);
    expect(dates({ decision: 'Withdrawn' })).toEqual([]);
    expect(dates({ decision: 'Refused', decidedAt: BEFORE })).toEqual([]);
    const overdue = (on: string, status: 'InProgress' | 'EvidenceSubmitted' = 'InProgress') =>
      changed({ actions: [action({ title: 'Map networks', dueOn: day(on), status })] });
    expect(overdue('2024-01-29')).toEqual(['Now overdue: A07 Map networks, due Mon 29 Jan (Agency POL)']);
    expect(overdue('2024-02-04')).toHaveLength(1);
    expect(overdue('2024-02-05')).toEqual([]);
    expect(overdue('2024-01-28')).toEqual([]);
    expect(overdue('2024-01-29', 'EvidenceSubmitted')).toEqual([]);
  });
});
