import { Numbering } from '../../../bot/domain/lifecycle/adding';
import {
  incomingOf,
  isOfAnotherPlan,
  rowKey,
  type ImportAnswers,
} from '../../../bot/domain/importing/incoming';
import { answerKey, namesAnswered, namesToAsk } from '../../../bot/domain/importing/names';
import type { Action, Facts } from '../../../bot/domain/partnership';
import type { FileRow } from '../../../bot/domain/plan-file/plan-file';
import { action, agency, day, facts } from '../../support/partnership';
import { row } from '../../support/plan-file-rows';

const PARTNERSHIP = facts({
  agencies: [
    agency('POL', { title: 'Northmere Police', shortName: 'Police' }),
    agency('ICB', { title: 'Women’s Health' }),
    agency('EDU', { title: 'Education' }),
  ],
});
const ANSWERS: ImportAnswers = { names: new Map(), takesLastDays: false };

const given = (said: Partial<FileRow>): FileRow =>
  row({ at: 2, title: 'Agree a form', lead: 'Police', ...said });
function read(said: Partial<FileRow>, answers = ANSWERS, on: Facts = PARTNERSHIP) {
  const { incoming, held } = incomingOf([given(said)], on, answers);
  return { ...incoming[0], why: held[0]?.why };
}
const PLAIN: Action = {
  title: 'Agree a form',
  ref: 'A01',
  leadAgency: 'POL',
  supportingAgencies: [],
  status: 'InProgress',
};

test.each<[string, Partial<FileRow>, Partial<Action>]>([
  ['nothing more', {}, {}],
  ['its own number', { ref: '1.1' }, { ref: '1.1' }],
  ['a number with a slash', { ref: '1/2?#|' }, { ref: '1-2---' }],
  ['a long number', { ref: 'x'.repeat(41) }, { ref: 'x'.repeat(40) }],
  ['a theme', { theme: 'Front\n door' }, { theme: 'Front door' }],
  ['a theme that says nothing', { theme: 'N/A' }, {}],
  ['a measure', { success: 'Nine in ten' }, { successMeasure: 'Nine in ten' }],
  ['a measure that says nothing', { success: ' tbc.' }, {}],
  ['a day', { due: day('2025-06-30') }, { dueOn: day('2025-06-30') }],
  ['a month', { due: day('2025-06-30'), duePrecision: 'month' }, {}],
  [
    'a first day',
    { due: day('2025-06-30'), originalDue: day('2025-05-30') },
    { dueOn: day('2025-06-30'), originalDueOn: day('2025-05-30') },
  ],
  ['a first day alone', { originalDue: day('2025-05-30') }, {}],
  ['a rating', { rated: 'Amber' }, { rating: 'Amber' }],
  [
    'how it lasts',
    { sustainability: 'In induction', review: day('2025-12-01') },
    { sustainabilityPlan: 'In induction', reviewOn: day('2025-12-01') },
  ],
  ['another plan', { otherPlan: 'Early help:\n 3.2' }, { otherPlan: 'Early help: 3.2' }],
  [
    'milestones and how',
    { milestones: '2025-05-01 Draft', how: 'Ask schools' },
    { milestones: [{ title: 'Draft', on: day('2025-05-01') }, { title: 'Ask schools' }] },
  ],
  [
    '31 milestones',
    { milestones: Array.from({ length: 31 }, (_, at) => `Step ${at}`).join('\n') },
    { milestones: Array.from({ length: 30 }, (_, at) => ({ title: `Step ${at}` })) },
  ],
  [
    'long milestones that differ at their ends',
    { milestones: `${'x'.repeat(260)} one\n${'x'.repeat(260)} two` },
    { milestones: [{ title: `${'x'.repeat(254)}…` }, { title: `${'x'.repeat(250)}… (2)` }] },
  ],
  ['a long milestone', { milestones: 'x'.repeat(300) }, { milestones: [{ title: `${'x'.repeat(254)}…` }] }],
  [
    'more agencies',
    { leads: ['Police', 'Education'], supports: ["Women's health", 'EDU', 'northmere police', 'Clinics'] },
    { supportingAgencies: ['EDU', 'ICB'] },
  ],
  ['that it is closed', { closed: day('2025-05-01') }, { status: 'Closed' }],
  ['that it is complete', { status: 'Fully completed in May' }, { status: 'Closed' }],
  ['blue', { rated: 'Blue' }, { rating: 'Blue', status: 'Closed' }],
  [
    'blue in the column of the state',
    { rated: 'Blue', rating: 'Blue', status: 'blue' },
    { rating: 'Blue', status: 'Closed' },
  ],
  ['blue beside another state', { rated: 'Blue', status: 'In progress' }, { rating: 'Blue' }],
  ['that it is not started', { status: 'Not yet started' }, { status: 'NotStarted' }],
  ['that it is open', { status: 'Open' }, { status: 'NotStarted' }],
  ['that it is opening', { status: 'Opening soon' }, {}],
])('an action with %s', (_, said, columns) => expect(read(said).action).toEqual({ ...PLAIN, ...columns }));

test('the last day of a month where that was chosen', () => {
  const said = { due: day('2025-06-30'), duePrecision: 'month', dueText: 'June 25' } as const;
  expect(read(said, { ...ANSWERS, takesLastDays: true }).action?.dueOn).toBe('2025-06-30');
});

test.each<[string, Partial<FileRow>, string]>([
  ['nobody leads', { lead: '', leads: [] }, 'nobody is named as lead'],
  ['all lead', { leads: ['(all agencies)'] }, 'all partners lead it: choose one'],
  ['somebody leads whom nobody knows', { leads: ['Police', 'Clinics'] }, 'which agency is “Clinics”?'],
  ['it is struck out', { isOff: true, notes: ['struck out in the file'] }, 'struck out in the file'],
  ['it is left out', { isOff: true }, 'left out'],
])('is held where %s', (_, said, why) => {
  expect(read(said)).toEqual({ why });
});

test('a row that is off comes in where somebody says so, and a post stands for its agency', () => {
  const off = given({ isOff: true, part: 2, sheet: 'Plan' });
  expect(rowKey(off)).toBe('Plan!2.2');
  expect(rowKey(given({}))).toBe('!2.1');
  const answers = { ...ANSWERS, includes: new Set(['Plan!2.2']) };
  expect(incomingOf([off], PARTNERSHIP, answers)).toMatchObject({ incoming: [{ action: PLAIN }], held: [] });
  expect(read({ leads: ['Head of hubs'], agency: 'Education' }).action?.leadAgency).toBe('EDU');
});

test('what no column holds becomes notes, those of the work first and with its link', () => {
  const said = {
    ...{ title: `Agree ${'x'.repeat(260)}`, progress: 'Drafted.', evidence: 'Minutes', dueText: 'soon' },
    ...{ supports: ['Clinics'], closed: day('2025-05-01'), link: 'https://example.org/a' },
  };
  expect(read(said).notes).toEqual([
    { text: 'Drafted.', link: 'https://example.org/a', isWork: true },
    { text: 'Evidence in the file: Minutes', isWork: true },
    { text: `In the file: ${said.title}`, isWork: false },
    { text: 'Due in the file: soon', isWork: false },
    { text: 'Supporting in the file: Clinics', isWork: false },
    { text: 'Closed in the file on 2025-05-01.', isWork: false },
  ]);
  expect(read({ title: 'Agree\na form' })).toMatchObject({
    action: { title: 'Agree a form' },
    notes: [{ text: 'In the file: Agree\na form', isWork: false }],
  });
  expect(read({ progress: 'x', link: 'javascript:x' }).notes).toEqual([{ text: 'x', isWork: true }]);
  expect(read({ due: day('2025-06-30'), dueText: '30/06/2025' }).notes).toEqual([]);
});

test('numbers: the plan’s own for the same words, else the next, each once', () => {
  const on = facts({
    ...PARTNERSHIP,
    actions: [action({ ref: 'A07', title: 'Agree a form' }), action({ ref: 'A08' })],
  });
  const refs = (...rows: Partial<FileRow>[]) =>
    incomingOf(rows.map(given), on, ANSWERS).incoming.map((one) => one.action.ref);
  expect(refs({})).toEqual(['A07']);
  expect(refs({}, {})).toEqual(['A07', 'A09']);
  expect(refs({ ref: 'A08', title: 'Train hubs' })).toEqual(['A09']);
  expect(refs({ ref: '1.1', title: 'a' }, { ref: '1.1', title: 'b' })).toEqual(['1.1', 'A09']);
});

test('names: asked once, with their rows, and answered ones told apart by when', () => {
  const rows = [
    given({ at: 2, leads: ['Clinics'] }),
    given({ at: 3, leads: ['clinics', 'Police'] }),
    given({ at: 4, leads: [] }),
    given({ at: 5, leads: ['(all agencies)'] }),
    given({ at: 6, leads: ['Hubs'], isOff: true }),
  ];
  expect(namesToAsk(rows, PARTNERSHIP, new Map())).toEqual([
    { name: 'Clinics', rows: [2, 3], isEveryone: false },
    { name: '', rows: [4], isEveryone: false },
    { name: '(all agencies)', rows: [5], isEveryone: true },
  ]);
  const settings = [{ key: answerKey('CLINICS'), value: 'ICB,EDU, ' }];
  const remembering = { ...PARTNERSHIP, settings };
  expect(namesToAsk(rows, remembering, new Map([['', ['POL']]])).map(({ name }) => name)).toEqual([
    '(all agencies)',
  ]);
  expect(
    namesAnswered(
      rows,
      remembering,
      new Map([
        ['', ['POL']],
        ['police', []],
      ]),
    ),
  ).toEqual([
    { name: 'clinics', codes: ['ICB', 'EDU'], isRemembered: true },
    { name: '', codes: ['POL'], isRemembered: false },
  ]);
  expect(namesToAsk(rows.slice(0, 1), remembering, new Map([['clinics', ['XXX']]])).length).toBe(1);
});

test('rows that come in part by part get the numbers that all of them at once do', () => {
  const on = facts({ ...PARTNERSHIP, actions: [action({ ref: 'A07', title: 'Agree a form' })] });
  const rows = [{}, { ref: 'a 07' }, { title: 'Share the data' }, { ref: 'B009' }, { title: 'Train' }].map(
    given,
  );
  const refs = ({ incoming }: ReturnType<typeof incomingOf>) => incoming.map((one) => one.action.ref);
  const numbering = new Numbering(on);
  const parted = rows.flatMap((one) => refs(incomingOf([one], on, ANSWERS, numbering)));
  expect(parted).toEqual(refs(incomingOf(rows, on, ANSWERS)));
  expect(parted).toEqual(['A07', 'A08', 'A09', 'B009', 'A10']);
});

test('the agency that the key of the file names beside somebody leads, until somebody says otherwise', () => {
  const meant = [
    { name: 'JS', as: ['Jane Smith', 'Head of Service, Northmere Police'] },
    { name: 'AK', as: ['Anil Kapoor', 'Sergeant'] },
    { name: 'BC', as: ['Northmere Police', 'Education'] },
  ];
  const rows = [
    given({ lead: 'JS', meant }),
    given({ lead: 'AK', meant, supports: ['JS'] }),
    given({ lead: 'BC', meant }),
  ];
  const { incoming, held } = incomingOf(rows, PARTNERSHIP, ANSWERS);
  expect(incoming.map(({ action: { leadAgency } }) => leadAgency)).toEqual(['POL']);
  expect(held.map(({ why }) => why)).toEqual(['which agency is “AK”?', 'which agency is “BC”?']);
  expect(namesToAsk(rows, PARTNERSHIP, new Map()).map(({ name, means }) => [name, means])).toEqual([
    ['AK', 'Anil Kapoor, Sergeant'],
    ['BC', 'Northmere Police, Education'],
  ]);
  expect(namesAnswered(rows, PARTNERSHIP, new Map())).toEqual([
    {
      name: 'JS',
      codes: ['POL'],
      isRemembered: false,
      means: 'Jane Smith, Head of Service, Northmere Police',
    },
  ]);
  const said = new Map([
    ['js', ['EDU']],
    ['ak', ['ICB']],
  ]);
  const answered = incomingOf(rows, PARTNERSHIP, { ...ANSWERS, names: said }).incoming;
  expect(answered.map(({ action: one }) => [one.leadAgency, one.supportingAgencies])).toEqual([
    ['EDU', []],
    ['ICB', ['EDU']],
  ]);
});

test.each([
  ['CLOSED ACTIONS', 'Closed'],
  ['Completed', 'Closed'],
  ['Not started', 'NotStarted'],
  ['Open actions', 'InProgress'],
])('what a key or a heading says of its state: %s', (statusMeant, status) =>
  expect(read({ statusMeant }).action?.status).toBe(status),
);

test('whether a large file is another plan is told by rows from all over it', () => {
  const refs = Array.from({ length: 120 }, (_, at) => `B${at + 1}`);
  const on = { ...PARTNERSHIP, actions: refs.map((ref) => action({ ref, title: `Agree the form ${ref}` })) };
  const titled = (words: (at: number) => string) =>
    refs.map((ref, at) => given({ ref, title: words(at), at: at + 2 }));
  expect(
    isOfAnotherPlan(
      titled(() => 'Train every hub'),
      on,
    ),
  ).toBe(true);
  expect(
    isOfAnotherPlan(
      titled((at) => (at < 60 ? 'Train every hub' : 'Agree the form')),
      on,
    ),
  ).toBe(false);
});

test('the lead among those who support it is left out there, and marked, as its cell was changed for nothing', () => {
  const supporting = (...supports: readonly string[]) => {
    const one = read({ leads: ['Police'], support: supports.join('; '), supports });
    return [one.action?.supportingAgencies, one.isLeadSupporting];
  };
  expect(supporting('Police', 'Education')).toEqual([['EDU'], true]);
  expect(supporting('Education')).toEqual([['EDU'], false]);
});
