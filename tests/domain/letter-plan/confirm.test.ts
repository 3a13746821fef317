import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { mayRead } from '../../../bot/domain/inspection/embargo';
import { decideLetter } from '../../../bot/domain/letter-plan/confirm';
import { confirmOrAsk } from '../../../bot/domain/letter-plan/confirm-or-ask';
import type { Choices } from '../../../bot/domain/letter-plan/differences';
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
  });
  // All its days are printed: none is computed, by whatever bank holidays.
  expect(then.inspections[0]?.calendar).toBeUndefined();
  const undated = confirmed(before, { ...letter, statementDueOn: undefined });
  expect(undated.inspections[0]?.calendar).toBe(calendar.version);
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

describe('a letter that is confirmed once more', () => {
  const [priority, timeliness, referrals, strength] = letter.findings;
  if (!priority || !timeliness || !referrals || !strength) throw new Error('The letter has four findings.');
  const ask = (of: Facts, given: ConfirmedLetter, choices: Choices = {}) => {
    const answer = confirmOrAsk({ facts: of, calendar, now }, coordinator, 'FAIR24', given, choices);
    if (!answer.ok) throw new Error(answer.error.detail ?? answer.error.code);
    return { ...answer.value, then: after(of, answer.value) };
  };
  const planned: ConfirmedLetter = {
    ...letter,
    findings: [
      { ...priority, leadAgency: 'LA', action: 'Hold a daily hub.', measure: 'Nine of ten.' },
      { ...timeliness, dueOn: day('2024-11-29') },
      referrals,
      strength,
    ],
  };
  const said = ({ asked }: Pick<ReturnType<typeof ask>, 'asked'>) =>
    asked.map(({ ref, changes, choices }) => [
      ref,
      ...changes.map(({ label, was = '', is = '' }) => `${label}: ${was} → ${is}`),
      choices.join(),
    ]);
  const all = (of: Facts, given: ConfirmedLetter, choice: 'take' | 'keep' | 'add') =>
    Object.fromEntries(ask(of, given).asked.map(({ key }) => [key, choice]));

  test('asks nothing the first time, nor where nothing stands otherwise', () => {
    expect(ask(before, planned)).toMatchObject({ asked: [], staying: [] });
    const once = ask(before, planned).then;
    expect(ask(once, planned)).toMatchObject({ asked: [], writes: [], log: [] });
    // What it leaves open is no difference.
    expect(ask(once, letter).asked.map(({ ref }) => ref)).toEqual(['A01']);
    expect(ask(once, { findings: letter.findings.map(({ kind, text }) => ({ kind, text })) }).asked).toEqual(
      [],
    );
  });

  test('shows what was planned now beside what stands, and writes nothing before it is chosen', () => {
    const first = confirmed(before);
    const asked = ask(first, planned);
    expect(said(asked)).toEqual([
      [
        'A01',
        'Title: Draft: answer to FAIR24-P1 → Hold a daily hub.',
        'Lead: Agency POL → Agency LA',
        'Success measure:  → Nine of ten.',
        'take,keep,add',
      ],
      ['A02', 'Due:  → Friday 29 November 2024', 'take,keep,add'],
    ]);
    expect([asked.writes, asked.log]).toEqual([[], []]);
    const [one] = asked.asked;
    // Half an answer, and one that was not offered, are none.
    expect(ask(first, planned, one ? { [one.key]: 'take' } : {}).asked).toHaveLength(1);
    expect(ask(first, planned).asked).toEqual(asked.asked);
  });

  test('takes, keeps or adds as was chosen, once', () => {
    const first = confirmed(before);
    const took = ask(first, planned, all(first, planned, 'take'));
    expect([took.changed, took.actions]).toEqual([['A01', 'A02'], []]);
    expect(took.then.actions).toMatchObject([
      { ref: 'A01', title: 'Hold a daily hub.', leadAgency: 'LA', successMeasure: 'Nine of ten.' },
      { ref: 'A02', title: 'Draft: answer to FAIR24-I1', dueOn: '2024-11-29' },
      { ref: 'A03' },
    ]);
    expect(ask(took.then, planned)).toMatchObject({ asked: [], writes: [] });
    const kept = ask(first, planned, all(first, planned, 'keep'));
    expect([kept.writes, kept.asked]).toEqual([[], []]);
    const choices = all(first, planned, 'add');
    const added = ask(first, planned, choices);
    expect([added.changed, added.actions]).toEqual([[], ['A04', 'A05']]);
    expect(added.then.actions.slice(3)).toMatchObject([
      { ref: 'A04', findingRef: 'FAIR24-P1', title: 'Hold a daily hub.', leadAgency: 'LA' },
      { ref: 'A05', findingRef: 'FAIR24-I1', dueOn: '2024-11-29' },
    ]);
    expect(added.then.actions.slice(0, 3)).toEqual(first.actions);
    expect(ask(added.then, planned, choices)).toMatchObject({ asked: [], writes: [] });
  });

  test('an answer holds for what was shown, not for what somebody wrote since', () => {
    const first = confirmed(before);
    const choices = all(first, planned, 'take');
    const since = facts({
      ...first,
      actions: first.actions.map((one) => (one.ref === 'A01' ? { ...one, title: 'Meet each day.' } : one)),
    });
    const again = ask(since, planned, choices);
    expect(said(again)[0]?.[1]).toBe('Title: Meet each day. → Hold a daily hub.');
    expect([again.writes, again.asked.length]).toEqual([[], 1]);
  });

  test.each([
    ['several answer the finding', {}],
    ['the one that answered it was withdrawn', { withdrawnOn: day('2024-09-04') }],
  ])('where %s it is added beside them, or left', (_, over) => {
    const first = confirmed(before);
    const many = facts({
      ...first,
      actions: [
        ...first.actions.map((one) => ({ ...one, ...over })),
        action({ ref: 'A09', findingRef: 'FAIR24-P1', ...over }),
      ],
    });
    const given = { ...planned, findings: planned.findings.slice(0, 1) };
    expect(ask(many, given).asked).toMatchObject([{ ref: 'FAIR24-P1', choices: ['add', 'keep'] }]);
    const added = ask(many, given, all(many, given, 'add'));
    expect(added.then.actions.at(-1)).toMatchObject({ title: 'Hold a daily hub.', findingRef: 'FAIR24-P1' });
  });

  test('other words, dates and names are asked about, and what stands can stay', () => {
    const first = confirmed(before);
    const other: ConfirmedLetter = {
      ...letter,
      statementDueOn: day('2024-12-16'),
      addressees: ['Jo Bloggs'],
      findings: [priority, { ...timeliness, text: 'How soon partners meet.' }, strength],
    };
    const asked = ask(first, other);
    expect(said(asked)).toEqual([
      ['FAIR24', 'Statement due: Fri 13 Dec 2024 → Mon 16 Dec 2024', 'take,keep'],
      [
        'FAIR24',
        'Addressed to: Jo Bloggs, Chief Executive, Fairshire Council; The Chief Constable → Jo Bloggs',
        'take,keep',
      ],
      [
        'FAIR24-I1',
        'In the letter’s words: The timeliness of strategy meetings. → How soon partners meet.',
        'take,keep',
      ],
    ]);
    expect(asked.staying.map(({ ref }) => ref)).toEqual(['FAIR24-I2']);
    const kept = ask(first, other, all(first, other, 'keep'));
    expect(kept.writes).toEqual([]);
    expect(kept.staying.map(({ ref }) => ref)).toEqual(['FAIR24-I2']);
    const took = ask(first, other, all(first, other, 'take')).then;
    expect(took.inspections[0]).toMatchObject({ statementDueOn: '2024-12-16', addressees: ['Jo Bloggs'] });
    expect(took.findings[1]).toMatchObject({ ref: 'FAIR24-I1', text: 'How soon partners meet.' });
    expect(took.findings).toHaveLength(4);
  });
});
