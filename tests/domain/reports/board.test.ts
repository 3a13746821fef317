import type { Extension, Update } from '../../../bot/domain/partnership';
import { boardUpdate } from '../../../bot/domain/reports/board/board-update';
import { sectionText } from '../../support/report-text';
import { action, agency, at, day, facts, meeting, person, series } from '../../support/partnership';
import { SMALL_PLAN_OF } from '../../support/small-plan';

const by = 'spoc.pol@partnership.example';
const bare = { ...SMALL_PLAN_OF, letterhead: { madeOn: day('2026-11-18'), madeBy: 'The app' } };
const wish = (subjectRef: string, over: Partial<Extension> = {}): Extension => ({
  ...{ title: subjectRef, key: subjectRef, kind: 'Action', subjectRef, agencyCode: 'POL', by },
  ...{ dueOn: day('2026-10-01'), wantedOn: day('2026-12-01'), reason: 'Illness.', decision: 'Granted' },
  ...{ at: at('2026-11-01T09:00:00Z'), decidedAt: at('2026-11-02T09:00:00Z') },
  ...over,
});
const note = (actionRef: string, text: string, over: Partial<Update> = {}): Update => ({
  ...{ actionRef, kind: 'Progress', text, by, at: at('2026-11-01T09:00:00Z') },
  ...over,
});
const LONG = 'word '.repeat(40).trim();
const red = (ref: string, dueOn?: string, title = `Red ${ref}`) =>
  action({ ref, title, rating: 'Red', dueOn: dueOn ? day(dueOn) : undefined });
const closed = ['2026-11-02', '2026-11-05', '2026-11-03', '2026-11-04'].map((on, place) => ({
  action: action({ ref: `C${place + 1}`, title: `Closed ${place + 1}`, status: 'Agreed', rating: 'Blue' }),
  vote: {
    ...{ key: on, actionRef: `C${place + 1}`, agencyCode: 'LA', verdict: 'Agree' as const, by },
    at: at(`${on}T09:00:00Z`),
  },
}));
const ahead = Array.from({ length: 12 }, (_, place) =>
  action({ ref: `G${place + 1}`, dueOn: day(`2026-12-${30 - place}`), rating: 'Green' }),
);
/** More of everything than one page holds, for a board whose meetings are not in the list. */
const BUSY = facts({
  agencies: [agency('LA'), agency('POL', { shortName: 'Police' })],
  people: [person('spoc.pol')],
  actions: [
    red('R1', '2026-11-13', LONG),
    red('R2', '2026-11-12'),
    red('R3', '2026-11-17'),
    red('R4'),
    red('R5', '2026-11-30'),
    ...closed.map((one) => one.action),
    ...ahead,
  ],
  agreements: closed.map(({ vote }) => vote),
  extensions: [
    wish('G1'),
    wish('G2'),
    wish('G3', { decision: 'Open' }),
    wish('R1', { decision: 'Open', reason: LONG }),
  ],
  updates: [
    note('R1', LONG),
    note('R2', 'First.'),
    note('R2', 'Asked.', { kind: 'Challenge', at: at('2026-11-09T09:00:00Z') }),
    note('R2', '', { at: at('2026-11-10T09:00:00Z') }),
  ],
});
const board = series({ title: 'Board' });
const page = (of: typeof BUSY, asks?: string[]) =>
  boardUpdate(of, { ...bare, board, asks }).sections.flatMap(sectionText);

test('one page holds the first of each, and counts the others', () => {
  expect(boardUpdate(BUSY, { ...bare, board }).name).toBe('Action plan: board update');
  expect(page(BUSY)).toEqual([
    'Board. How the action plan stands.',
    '*In short:* 4 actions agreed, 3 newly overdue. 5 actions are red. We ask the board for 3 things.',
    '# What we ask of the board',
    '- *Decide* whether Police may have until 1\u00a0December\u00a02026 for G3: Illness.',
    '- *Decide* whether Police may have until 1\u00a0December\u00a02026 for R1: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word…',
    '- 1 more is on the page Plan of the app.',
    '# Red, and why',
    'table: No. 9% | Action 35% | Lead 16% | Why, and what happens next 40%',
    'R2 | Red R2 | Police | Due 12\u00a0November\u00a02026, overdue by 4 working days. First.',
    'R1 | word word word word word word word word word word word word word word word word word word word word word word… | Police | Due 13\u00a0November\u00a02026, overdue by 3 working days. word word word word word word word word word word word word word word word word word word word word word word…',
    'R3 | Red R3 | Police | Due 17\u00a0November\u00a02026, overdue by 1 working day. Nothing has been reported.',
    '2 more actions are red: R5, R4.',
    '# The plan now',
    'table: Rating 40% | Now 15% | Which 45%',
    '*Blue*, complete and evidenced | 4 | C1, C2, C3, C4',
    '*Green*, on track | 12 | G1, G2, G3, G4, G5, G6, G7, G8, G9, G10 and 2 others',
    '*Amber*, at risk | 0 | None',
    '*Red*, off track | 5 | R1, R2, R3, R4, R5',
    '*All* | *21* | The whole plan',
    '# Agreed and closed',
    '- C2, Closed 2: agreed by the group on 5\u00a0November\u00a02026.',
    '- C4, Closed 4: agreed by the group on 4\u00a0November\u00a02026.',
    '- C3, Closed 3: agreed by the group on 3\u00a0November\u00a02026.',
    '- 1 more was agreed.',
    'More time was granted for G1, G2.',
    '# Ahead',
    'Due: R5 on 30\u00a0November\u00a02026, G12 on 19\u00a0December\u00a02026, G11 on 20\u00a0December\u00a02026 and 10 more.',
  ]);
});

test('what the coordinator asks comes first, and is counted with the rest', () => {
  expect(page(BUSY, ['One.']).slice(1, 6)).toEqual([
    '*In short:* 4 actions agreed, 3 newly overdue. 5 actions are red. We ask the board for 4 things.',
    '# What we ask of the board',
    '- One.',
    '- *Decide* whether Police may have until 1\u00a0December\u00a02026 for G3: Illness.',
    '- 2 more are on the page Plan of the app.',
  ]);
});

test('one of each is said as one, a red without a day says so, and what is done is not due', () => {
  const few = {
    ...BUSY,
    actions: [
      ...[red('R4'), red('R1', '2026-11-19'), red('R2', '2026-11-20'), red('R3', '2026-11-23')],
      action({ ref: 'D1', dueOn: day('2026-11-18'), status: 'EvidenceSubmitted' }),
      action({ ref: 'D2', dueOn: day('2026-11-18'), status: 'Agreed' }),
      action({ ref: 'D3', dueOn: day('2026-11-17'), status: 'EvidenceSubmitted' }),
    ],
    extensions: [],
    agreements: [],
    updates: [],
  };
  expect(page(few).filter((line) => /short|more|R1|R4|D1/.test(line))).toEqual([
    '*In short:* no action agreed, none newly overdue. 4 actions are red. We ask the board for 1 thing.',
    '- *Note* that evidence for D1, D3 waits for the group’s agreement.',
    'R1 | Red R1 | Police | Due 19\u00a0November\u00a02026. Nothing has been reported.',
    '1 more action is red: R4.',
    '*Green*, on track | 2 | D1, D3',
    '*Red*, off track | 4 | R4, R1, R2, R3',
    'Due: D1 on 18\u00a0November\u00a02026, R1 on 19\u00a0November\u00a02026, R2 on 20\u00a0November\u00a02026 and 1 more.',
  ]);
  expect(page({ ...few, actions: [red('R4')] }).filter((line) => line.startsWith('R4'))).toEqual([
    'R4 | Red R4 | Police | No date yet. Nothing has been reported.',
  ]);
});

test('what lies before the board’s next meeting is told, and when it meets after that; of other meetings nothing', () => {
  const meets = (ref: string, on: string, over = {}) =>
    meeting({ ref, startsAt: at(`${on}T14:00:00Z`), endsAt: at(`${on}T15:00:00Z`), ...over });
  const meetings = [
    meets('LATER', '2027-02-11'),
    meets('NEXT', '2026-12-20'),
    meets('OTHER', '2026-12-30', { seriesCode: 'X' }),
    meets('OFF', '2027-01-20', { status: 'Cancelled' }),
    meets('AFTER', '2027-02-10'),
    meets('LAST', '2026-11-03', { status: 'Held' }),
  ];
  const told = page({ ...BUSY, meetings });
  expect(told.slice(0, 2)).toEqual([
    'Board, Sunday\u00a020\u00a0December\u00a02026. What has changed since 3\u00a0November\u00a02026.',
    '*In short:* 2 actions agreed, 3 newly overdue. 5 actions are red. We ask the board for 3 things.',
  ]);
  expect(told.slice(-3)).toEqual([
    '- C4, Closed 4: agreed by the group on 4\u00a0November\u00a02026.',
    '# Before the next board',
    'Due: R5 on 30\u00a0November\u00a02026, G12 on 19\u00a0December\u00a02026, G11 on 20\u00a0December\u00a02026. The board meets on 20\u00a0December\u00a02026. After that: 10\u00a0February\u00a02027.',
  ]);
});

test('the numbers stand beside those of the last board, as the record tells how it was then', () => {
  const was = at('2026-10-14T13:00:00Z');
  const step = (actionRef: string, kind: Update['kind'], changes: Update['changes'], on: string): Update => ({
    ...{ key: `${actionRef}${on}`, actionRef, kind, text: 'x', changes, by, at: at(`${on}T09:00:00Z`) },
  });
  const plan = facts({
    agencies: [agency('LA'), agency('POL', { shortName: 'Police' })],
    series: [board],
    meetings: [
      meeting({ ref: 'B1', seriesCode: board.code, startsAt: was, endsAt: at('2026-10-14T15:00:00Z') }),
    ],
    actions: [
      action({
        ref: 'A01',
        title: 'Agree a form',
        status: 'Closed',
        rating: 'Blue',
        reviewOn: day('2027-01-04'),
      }),
      red('A02'),
      red('A03'),
      action({ ref: 'A04', rating: 'Amber' }),
    ],
    updates: [
      step(
        'A01',
        'Closing',
        [
          { column: 'status', was: 'Agreed', is: 'Closed' },
          { column: 'rating', was: 'Green', is: 'Blue' },
        ],
        '2026-11-02',
      ),
      step('A02', 'Rating', [{ column: 'rating', was: 'Amber', is: 'Red' }], '2026-11-03'),
      step('A03', 'Rating', [{ column: 'rating', was: 'Green', is: 'Red' }], '2026-10-02'),
      step(
        'A04',
        'Change',
        [
          { column: 'title', is: 'New' },
          { column: 'rating', is: 'Amber' },
        ],
        '2026-11-04',
      ),
    ],
  });
  expect(page(plan).filter((line) => /short|Blue|Green|Amber|Red\*|All|table: R|^- A01/.test(line))).toEqual([
    '*In short:* 1 action agreed, none newly overdue. 2 actions are red, 1 of them newly. We ask the board for nothing today.',
    'table: Rating 34% | 14\u00a0October\u00a02026 28% | Now 16% | Change 22%',
    '*Blue*, complete and evidenced | 0 | 1 | 1 more',
    '*Green*, on track | 1 | 0 | 1 fewer',
    '*Amber*, at risk | 1 | 1 | None',
    '*Red*, off track | 1 | 2 | 1 more',
    '*All* | *3* | *4* | 1 more',
    '- A01, Agree a form: closed on 2\u00a0November\u00a02026. Will be looked at again on 4\u00a0January\u00a02027.',
  ]);
});
