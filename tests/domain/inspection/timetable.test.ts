import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { agencyAskedOf, agencyMeantBy } from '../../../bot/domain/inspection/annex-a';
import {
  calendarOfVersion,
  computedDays,
  movedDays,
  movedInWords,
} from '../../../bot/domain/inspection/computed-days';
import { mayReadOf, publishedFindings, readableFindings } from '../../../bot/domain/inspection/embargo';
import {
  exercisesInWords,
  standingRequests,
  withoutExercises,
} from '../../../bot/domain/inspection/exercises';
import { annexItem, annexItems, themeCalled, themeNames } from '../../../bot/domain/inspection/themes';
import { statementDue } from '../../../bot/domain/inspection/timetable';
import type { AskedOf } from '../../../bot/domain/inspection/themes';
import type { Finding, Inspection, Request } from '../../../bot/domain/partnership';
import { agency, day, facts, person, reminder } from '../../support/partnership';

const newest = calendarAsKnownOn();
const counted = 'bank holidays of England and Wales to 2028, as announced by 6 November 2022';
const row = (over: Partial<Inspection>): Inspection => ({ title: 'Inspection', ref: 'I', ...over });

test.each<[string, Partial<Inspection>, string[]]>([
  ['70 working days after publication', { statementDueOn: day('2024-03-12') }, []],
  [
    'on a bank holiday',
    { statementDueOn: day('2024-03-29') },
    [
      'The letter prints Friday 29 March 2024, a bank holiday (Good Friday).',
      `The printed day is 82 working days after publication, not 70 (${counted}).`,
    ],
  ],
  [
    'on a Sunday',
    { statementDueOn: day('2024-03-10') },
    [
      'The letter prints Sunday 10 March 2024, which is not a working day.',
      `The printed day is 68 working days after publication, not 70 (${counted}).`,
    ],
  ],
  [
    'while the day of publication is unknown',
    { publishedOn: undefined, statementDueOn: day('2024-03-15') },
    [],
  ],
])('a statement that is printed to be due %s is due then', (_, over, warnings) => {
  const due = statementDue(row({ publishedOn: day('2023-11-30'), ...over }), newest);
  expect(due).toMatchObject({ on: over.statementDueOn, printed: true, warnings });
  const { publishedOn = '2023-11-30' } = 'publishedOn' in over ? { publishedOn: '' } : {};
  expect(due?.estimate).toEqual(
    publishedOn ? { on: '2024-03-12', calendarVersion: newest.version } : undefined,
  );
  expect(statementDue(row({ ...over, exercise: true }), newest)).toBeUndefined();
});

test('an estimate beyond the last bank holiday that is known says so', () => {
  const unsure = [
    'Bank holidays are known up to Sun 31 Dec 2028 only, so the estimate may be some days too early.',
  ];
  const estimate = { on: '2029-02-09', calendarVersion: newest.version };
  expect(statementDue(row({ publishedOn: day('2028-11-01') }), newest)).toEqual({
    ...{ on: '2029-02-09', printed: false, estimate, warnings: unsure },
  });
  const known = statementDue(row({ publishedOn: day('2028-09-20') }), newest);
  expect([known?.on, known?.warnings]).toEqual(['2028-12-29', []]);
});

test('days that can be computed carry what they are called and the calendar', () => {
  const called = computedDays(row({ fieldworkTo: day('2022-07-01') }), newest).map(
    ({ what, on }) => `${what} ${on}`,
  );
  expect(called).toEqual([
    'Draft letter for factual accuracy 2022-07-22',
    'Comments on the draft letter 2022-08-04',
    'Final letter received 2022-08-15',
    'Letter published 2022-08-18',
    'Statement of action due 2022-11-23',
  ]);
  const [first] = computedDays(row({ publishedOn: day('2022-08-18') }), newest);
  expect(first).toEqual({
    name: 'statement',
    what: 'Statement of action due',
    on: '2022-11-28',
    calendarVersion: newest.version,
  });
  expect(computedDays(row({ fieldworkTo: day('2022-07-01'), exercise: true }), newest)).toEqual([]);
  expect(computedDays(row({ statementDueOn: day('2022-07-01') }), newest)).toEqual([]);
});

test('a holiday that was called off moves a day back, one after it does not, and all that moved it are named', () => {
  const extra = (on: string, name: string) => ({ day: day(on), name, announcedOn: day('2020-01-01') });
  const more = calendarAsKnownOn(undefined, [
    extra('2022-10-03', 'A'),
    extra('2022-12-01', 'B'),
    extra('2022-10-10', 'C'),
  ]);
  const one = row({ publishedOn: day('2022-08-18') });
  expect(movedDays(one, more, newest)).toEqual([
    {
      ...{ what: 'Statement of action due', was: '2022-11-30', is: '2022-11-28' },
      because: ['A on Mon 3 Oct 2022, which was called off', 'C on Mon 10 Oct 2022, which was called off'],
    },
  ]);
  expect(movedDays(one, newest, newest)).toEqual([]);
  const moved = { what: 'X', was: day('2022-11-25'), is: day('2022-11-28'), because: ['A', 'C'] };
  expect(movedInWords(moved)).toBe(
    'X: estimated for Fri 25 Nov 2022, would be Mon 28 Nov 2022 because of A and C.',
  );
  // What the operator had set is told by the version, and counts again.
  expect(movedDays(one, calendarOfVersion(more.version) ?? newest, newest)).toMatchObject([
    { was: '2022-11-30', is: '2022-11-28' },
  ]);
});

describe('whom an item is asked of', () => {
  const named = (title: string, code: string, over = {}) =>
    agency(code, { title, safeguardingPartner: false, ...over });
  const all = facts({
    agencies: [
      named('Westmarch Police', 'BTP'),
      named('Fairshire Constabulary', 'POL', { safeguardingPartner: true }),
      named('Fairshire', 'FCC', { shortName: 'Children’s services' }),
      named('Trust', 'NHS'),
      named('Probation Service', 'PRO'),
    ],
    people: [person('coordinator.fcc')],
  });
  test.each<[AskedOf, string]>([
    ['police', 'POL'],
    ['local authority', 'FCC'],
    ['health', 'NHS'],
    ['probation', 'PRO'],
    ['partnership', 'FCC'],
  ])('%s: %s', (of, code) => expect(agencyAskedOf(all, of)).toBe(code));

  test('nobody is called so: the coordinator’s agency, and none without agencies', () => {
    expect(agencyAskedOf({ ...all, agencies: all.agencies.slice(0, 1) }, 'health')).toBe('FCC');
    expect(agencyAskedOf({ agencies: [], people: [] }, 'health')).toBeUndefined();
    expect(agencyAskedOf({ ...all, agencies: all.agencies.slice(0, 1) }, 'police')).toBe('BTP');
  });

  test.each([
    ['The Chief Constable of westmarch police', 'BTP'],
    ['The police', 'POL'],
    ['A constabulary', 'POL'],
    ['The local authority', 'FCC'],
    ['Fairshire County Council', 'FCC'],
    ['adult social care', 'FCC'],
    ['The integrated care board', 'NHS'],
    ['The ICB', 'NHS'],
    ['Mental health services', 'NHS'],
    ['Head of probation', 'PRO'],
    ['The policeman', undefined],
    ['Schools', undefined],
  ])('%s in a letter: %s', (words, code) => expect(agencyMeantBy(all, words)).toBe(code));
});

describe('dry runs and what was ended', () => {
  const request = (ref: string, inspectionRef?: string, over: Partial<Request> = {}): Request => ({
    ...{ title: ref, ref, agencyCode: 'POL', status: 'Open', inspectionRef },
    ...over,
  });
  const real = row({ ref: 'I' });
  const dry = row({ ref: 'D', title: 'Exercise: Inspection', exercise: true });
  const of = facts({
    inspections: [real, dry],
    requests: [
      request('I1', 'I'),
      request('D1', 'D'),
      request('D2', 'D', { status: 'Provided' }),
      request('M1'),
    ],
    reminders: [
      reminder({ kind: 'Request', subjectRef: 'D1' }),
      reminder({ kind: 'Request', subjectRef: 'I1' }),
      reminder({ kind: 'Action', subjectRef: 'D1' }),
    ],
  });

  test('an exercise, its requests and their reminders do not count', () => {
    const left = withoutExercises(of);
    expect(left).toEqual({
      ...of,
      inspections: [real],
      requests: [of.requests[0], of.requests[3]],
      reminders: [of.reminders[1], of.reminders[2]],
    });
    expect(withoutExercises(of)).toBe(left);
    const without = { ...of, inspections: [real, row({ ref: 'F', exercise: false })] };
    expect(withoutExercises(without)).toBe(without);
  });

  test('it is counted apart, until it is ended', () => {
    expect(exercisesInWords(of)).toEqual(['Exercise: Inspection, counted apart: 1 of 2 requests provided.']);
    expect(exercisesInWords({ ...of, inspections: [real, { ...dry, endedOn: day('2027-01-01') }] })).toEqual(
      [],
    );
  });

  test('what is open of one that was ended is not asked any more; what was provided stays', () => {
    const ended = { ...of, inspections: [real, { ...dry, endedOn: day('2027-01-01') }] };
    expect(standingRequests(ended).map(({ ref }) => ref)).toEqual(['I1', 'D2', 'M1']);
    expect(standingRequests(of)).toBe(of.requests);
  });
});

test.each([
  ['POLICE: Who decides', { title: 'Who decides', of: 'police' }],
  [' Local authority :  Lists  (due after 12)', { title: 'Lists', of: 'local authority', dueAfter: 12 }],
  ['partnership: Minutes (Due after 0)', { title: 'Minutes', of: 'partnership', dueAfter: 0 }],
  ['police: Minutes (due after 1000)', { title: 'Minutes (due after 1000)', of: 'police' }],
  ['police: Minutes (due after 3) and more', { title: 'Minutes (due after 3) and more', of: 'police' }],
  ['Schools: Minutes (due after 3)', { title: 'Schools: Minutes', of: 'partnership', dueAfter: 3 }],
  ['police:', { title: 'police:', of: 'partnership' }],
])('a line of Annex A as it is typed: %j', (line, item) => expect(annexItem(line)).toEqual(item));

test('themes are listed by name, and of an unknown one all are asked for what every theme asks', () => {
  expect(themeNames({ themes: [{ title: 'Ageing' }, { title: 'domestic ABUSE' }] })).toEqual([
    'Ageing',
    'Child sexual abuse in the family environment',
    'Criminal exploitation',
    'domestic ABUSE',
    'Early help',
    'Front door',
    'Serious youth violence',
  ]);
  expect(annexItems({ themes: [] }, 'Unknown')).toHaveLength(10);
  expect(annexItems({ themes: [{ title: 'New', annexA: [] }] }, 'new')).toHaveLength(10);
  expect(themeCalled({ themes: [{ title: 'Ageing' }] }, 'the AGEING of carers')?.title).toBe('Ageing');
});

describe('a letter under embargo', () => {
  const finding = (ref: string, inspectionRef?: string): Finding => ({
    title: ref,
    ref,
    inspectionRef,
    kind: 'Priority',
  });
  const of = {
    inspections: [
      row({ ref: 'OLD', publishedOn: day('2026-11-17') }),
      row({ ref: 'NEW', publishedOn: day('2026-11-18'), embargo: ['spoc.pol@partnership.example'] }),
      row({ ref: 'NONE' }),
    ],
    findings: [finding('1', 'OLD'), finding('2', 'NEW'), finding('3', 'NONE'), finding('4')],
  };
  const refs = (findings: readonly Finding[]) => findings.map(({ ref }) => ref);

  test('is read by nobody, by whom it names, or by chair and coordinator', () => {
    const today = day('2026-11-17');
    expect(refs(publishedFindings(of, today))).toEqual(['1', '4']);
    expect(refs(readableFindings(of, undefined, today))).toEqual(['1', '4']);
    expect(refs(readableFindings(of, person('spoc.pol'), today))).toEqual(['1', '2', '4']);
    expect(readableFindings(of, person('chair.pol'), today)).toBe(of.findings);
    expect(refs(publishedFindings(of, day('2026-11-18')))).toEqual(['1', '2', '4']);
    const [old] = of.inspections;
    const published = { ...of, inspections: old ? [old] : [] };
    expect(readableFindings(published, undefined, today)).toBe(of.findings);
  });

  test.each([
    ['OLD', undefined, true],
    ['NEW', undefined, false],
    ['NEW', 'spoc.pol', true],
    ['NEW', 'spoc.la', false],
    ['NONE', 'spoc.pol', false],
    ['NONE', 'coordinator.la', true],
  ])('%s by %s: %s', (ref, name, may) => {
    const inspection = of.inspections.find((one) => one.ref === ref)!;
    expect(mayReadOf(inspection, name ? person(name) : undefined, day('2026-11-17'))).toBe(may);
  });
});
