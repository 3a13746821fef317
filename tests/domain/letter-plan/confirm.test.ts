import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { mayRead } from '../../../bot/domain/inspection/embargo';
import { decideLetter } from '../../../bot/domain/letter-plan/confirm';
import type { ConfirmedLetter } from '../../../bot/domain/letter-plan/proposed';
import type { Facts } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { checkStatement } from '../../../bot/domain/statement/check';
import { action, agency, at, day, facts, person } from '../../support/partnership';

const now = at('2024-09-04T10:00:00Z');
const calendar = calendarAsKnownOn();
const coordinator = person('coordinator.la');

const before = facts({
  agencies: [agency('LA'), agency('POL')],
  people: [coordinator, person('spoc.pol')],
  inspections: [{ title: 'Inspection of Fairshire', ref: 'FAIR24', fieldworkTo: day('2024-07-19') }],
});

const letter: ConfirmedLetter = {
  theme: 'Serious youth violence',
  publishedOn: day('2024-09-06'),
  statementDueOn: day('2024-12-13'),
  principalAuthority: 'Fairshire Council',
  addressees: ['Jo Bloggs, Chief Executive, Fairshire Council', 'The Chief Constable'],
  sentBy: 'The safeguarding partnership',
  findings: [
    { kind: 'Priority', text: 'The sharing of information.', leadAgency: 'POL', page: 3 },
    { kind: 'Improvement', text: 'The timeliness of strategy meetings.' },
    { kind: 'Improvement', text: 'The quality of referrals.' },
    { kind: 'Strength', text: 'Partners know one another.' },
  ],
};

const confirm = (of: Facts, given: ConfirmedLetter = letter, actor = coordinator) =>
  decideLetter({ facts: of, calendar, now }, actor, 'FAIR24', given);

function confirmed(of: Facts, given?: ConfirmedLetter): Facts {
  const decided = confirm(of, given);
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  return after(of, decided.value);
}

test('findings and dates go into the lists, and a draft action answers each that asks for something', () => {
  const then = confirmed(before);
  expect(then.inspections[0]).toMatchObject({
    theme: 'Serious youth violence',
    publishedOn: '2024-09-06',
    statementDueOn: '2024-12-13',
    principalAuthority: 'Fairshire Council',
    addressees: ['Jo Bloggs, Chief Executive, Fairshire Council', 'The Chief Constable'],
    sentBy: 'The safeguarding partnership',
    fieldworkTo: '2024-07-19',
    calendar: calendar.version,
  });
  expect(then.findings[0]?.page).toBe(3);
  expect(then.findings.map(({ ref, kind, text }) => [ref, kind, text])).toEqual([
    ['FAIR24-P1', 'Priority', 'The sharing of information.'],
    ['FAIR24-I1', 'Improvement', 'The timeliness of strategy meetings.'],
    ['FAIR24-I2', 'Improvement', 'The quality of referrals.'],
    ['FAIR24-S1', 'Strength', 'Partners know one another.'],
  ]);
  expect(
    then.actions.map(({ ref, findingRef, leadAgency, title }) => [ref, findingRef, leadAgency, title]),
  ).toEqual([
    ['A01', 'FAIR24-P1', 'POL', 'Draft: answer to FAIR24-P1'],
    ['A02', 'FAIR24-I1', 'LA', 'Draft: answer to FAIR24-I1'],
    ['A03', 'FAIR24-I2', 'LA', 'Draft: answer to FAIR24-I2'],
  ]);
  expect(
    then.actions.every(({ dueOn, successMeasure }) => dueOn === undefined && successMeasure === undefined),
  ).toBe(true);
});

test('the same once more changes nothing, and is not recorded', () => {
  const again = confirm(confirmed(before));
  expect(again).toMatchObject({ ok: true, value: { writes: [], log: [], actions: [] } });
});

test('what was written before a stop is not written twice', () => {
  const decided = confirm(before);
  if (!decided.ok) throw new Error(decided.error.code);
  const whole = after(before, decided.value);
  for (let stop = 1; stop < decided.value.writes.length; stop += 1) {
    const half = after(before, { writes: decided.value.writes.slice(0, stop) });
    const again = confirmed(half);
    expect(again.findings.map(({ ref }) => ref)).toEqual(whole.findings.map(({ ref }) => ref));
    expect(again.actions.map(({ findingRef }) => findingRef)).toEqual(
      whole.actions.map(({ findingRef }) => findingRef),
    );
  }
});

test('a finding that is corrected later keeps its number and its action', () => {
  const then = confirmed(confirmed(before), {
    findings: letter.findings.map((one) =>
      one.kind === 'Priority' ? { ...one, text: 'How information is shared.' } : one,
    ),
  });
  expect(then.findings.map(({ ref, text }) => [ref, text])[0]).toEqual([
    'FAIR24-P1',
    'How information is shared.',
  ]);
  expect([then.findings.length, then.actions.length]).toEqual([4, 3]);
});

test('findings that were loaded before under other numbers are known by their words', () => {
  const loaded = facts({
    ...before,
    findings: [
      {
        title: 'Sharing',
        ref: 'F7',
        inspectionRef: 'FAIR24',
        kind: 'Priority',
        text: 'The sharing of  information',
      },
    ],
    actions: [action({ ref: 'A07', findingRef: 'F7' })],
  });
  const then = confirmed(loaded);
  expect(then.findings.map(({ ref }) => ref)).toEqual(['F7', 'FAIR24-I1', 'FAIR24-I2', 'FAIR24-S1']);
  expect(then.actions.map(({ ref, findingRef }) => [ref, findingRef])).toEqual([
    ['A07', 'F7'],
    ['A08', 'FAIR24-I1'],
    ['A09', 'FAIR24-I2'],
  ]);
});

test('until the letter’s day its findings and the drafts are under embargo', () => {
  const then = confirmed(before);
  const draft = then.actions[0];
  if (!draft) throw new Error('There is no draft.');
  const spoc = person('spoc.pol');
  expect([
    mayRead(then, spoc, draft, day('2024-09-05')),
    mayRead(then, spoc, draft, day('2024-09-06')),
  ]).toEqual([false, true]);
});

test.each<[string, ConfirmedLetter, string]>([
  [
    'fieldwork that ends before it begins',
    { findings: [], fieldworkFrom: day('2024-07-19'), fieldworkTo: day('2024-07-15') },
    'not-given',
  ],
  ['a statement due before the letter', { ...letter, statementDueOn: day('2024-09-05') }, 'not-given'],
  ['a finding without words', { findings: [{ kind: 'Priority', text: ' ' }] }, 'not-given'],
  [
    'an agency that is not there',
    { findings: [{ kind: 'Priority', text: 'Sharing.', leadAgency: 'XYZ' }] },
    'not-given',
  ],
  [
    'details of a child',
    { findings: [{ kind: 'Priority', text: 'The case of NHS number 943 476 5919.' }] },
    'child-data',
  ],
  [
    'a finding that is a chapter',
    { findings: [{ kind: 'Priority', text: 'Word '.repeat(1_000) }] },
    'too-long',
  ],
])('%s is refused', (_, given, code) => {
  expect(confirm(before, given)).toMatchObject({ ok: false, error: { code } });
});

test('only a coordinator may, and only for an inspection that is there', () => {
  expect(confirm(before, letter, person('chair.la'))).toMatchObject({
    ok: false,
    error: { code: 'coordinator-only' },
  });
  const elsewhere = decideLetter({ facts: before, calendar, now }, coordinator, 'OTHER', letter);
  expect(elsewhere).toMatchObject({ ok: false, error: { code: 'inspection-gone' } });
});

test('an action that was planned beside the letter is made as it was given, and is no draft any more', () => {
  const planned = {
    ...{ leadAgency: 'POL', supportingAgencies: ['LA', 'POL'], dueOn: day('2025-01-31') },
    ...{ action: ' Share what each agency knows every week. ', measure: 'Nine of ten cases.' },
  };
  const [first, ...others] = letter.findings;
  const then = confirmed(before, { ...letter, findings: [{ ...first!, ...planned }, ...others] });
  expect(then.actions.slice(0, 2)).toMatchObject([
    {
      ...{ title: 'Share what each agency knows every week.', findingRef: 'FAIR24-P1', leadAgency: 'POL' },
      ...{ supportingAgencies: ['LA'], dueOn: '2025-01-31', successMeasure: 'Nine of ten cases.' },
    },
    { title: 'Draft: answer to FAIR24-I1', leadAgency: 'LA', supportingAgencies: [] },
  ]);
  expect(checkStatement(then, then.inspections[0]!).missing.map(({ ref }) => ref)).not.toContain('A01');
  expect(Object.keys(then.findings[0] ?? {})).not.toContain('action');
});

test.each([
  ['a supporting agency', { supportingAgencies: ['NHS'] }, 'The agency of finding 1 is not in the list'],
  ['a measure with a birth date', { measure: 'Ruby, born 3/4/2012' }, 'the action that answers FAIR24-P1'],
  ['words without end', { action: 'x'.repeat(5000) }, 'the action that answers FAIR24-P1'],
])('%s that will not do is refused with which action it is about', (_what, given, words) => {
  const [first, ...others] = letter.findings;
  const decided = confirm(before, { ...letter, findings: [{ ...first!, ...given }, ...others] });
  expect(decided.ok).toBe(false);
  expect(JSON.stringify(decided)).toContain(words);
  expect(JSON.stringify(decided)).not.toContain('2012');
});
