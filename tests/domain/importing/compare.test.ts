import { compare } from '../../../bot/domain/importing/compare';
import type { Incoming } from '../../../bot/domain/importing/incoming';
import type { Action, Facts } from '../../../bot/domain/partnership';
import { action, day } from '../../support/partnership';
import { FACTS, FULL, incoming, NOW } from './full-action';

describe('what the file says otherwise', () => {
  const GIVEN: Action = { ...FULL, milestones: [{ title: 'Figures' }] };
  const changed = (
    given: Partial<Action>,
    more: Partial<Incoming> = {},
    it: Action = FULL,
    on: Partial<Facts> = {},
  ) => {
    const [one] = compare(
      [incoming(undefined, { action: { ...GIVEN, ...given }, ...more })],
      { ...FACTS, ...on, actions: [it] },
      NOW,
    );
    if (one?.is !== 'different') return one?.is;
    return one.changes.map(({ column, was = '', is = '' }) => `${column} ${was}>${is}`);
  };
  const bare = {
    theme: undefined,
    dueOn: undefined,
    rating: undefined,
    successMeasure: undefined,
    sustainabilityPlan: undefined,
  } as const;
  test.each<[string, ReturnType<typeof changed>, string[] | string]>([
    ['nothing', changed({}), 'same'],
    [
      'what it leaves empty is no difference',
      changed({
        ...bare,
        reviewOn: undefined,
        otherPlan: undefined,
        milestones: undefined,
        supportingAgencies: [],
      }),
      'same',
    ],
    [
      'a title',
      changed({ title: 'Map networks of adults who groom' }),
      [`title ${FULL.title}>Map networks of adults who groom`],
    ],
    ['a theme', changed({ theme: 'Hub' }), ['theme Front door>Hub']],
    ['a lead', changed({ leadAgency: 'LA' }), ['leadAgency POL>LA']],
    [
      'supporting agencies',
      changed({ supportingAgencies: ['LA', 'EDU'] }),
      ['supportingAgencies LA>LA, EDU'],
    ],
    [
      'the same in another order',
      changed({ supportingAgencies: ['EDU', 'LA'] }, {}, { ...FULL, supportingAgencies: ['LA', 'EDU'] }),
      'same',
    ],
    ['as many others', changed({ supportingAgencies: ['EDU'] }), ['supportingAgencies LA>EDU']],
    ['a day', changed({ dueOn: day('2024-10-04') }), ['dueOn 2024-09-27>2024-10-04']],
    ['a rating', changed({ rating: 'Red' }), ['rating Amber>Red']],
    ['a measure', changed({ successMeasure: 'All' }), ['successMeasure Nine in ten>All']],
    [
      'how it lasts',
      changed({ sustainabilityPlan: 'x', reviewOn: day('2025-01-06') }),
      ['sustainabilityPlan Yearly>x', 'reviewOn 2024-12-02>2025-01-06'],
    ],
    ['milestones', changed({ milestones: [{ title: 'Other' }] }), ['milestones Figures>Other']],
    ['another plan', changed({ otherPlan: 'Board 4' }), ['otherPlan Board 3>Board 4']],
    ['a finding by its words', changed({}, { finding: 'hubs differ.' }), ['findingRef F1>F2']],
    ['a finding by its text', changed({}, { finding: 'They differ a lot' }), ['findingRef F1>F2']],
    ['a finding by its number', changed({}, { finding: 'F2' }), ['findingRef F1>F2']],
    ['words of no finding', changed({}, { finding: 'Unheard of' }), 'same'],
    [
      'a finding whose letter is under embargo here, no other',
      changed({}, { finding: 'F2' }, FULL, {
        inspections: [{ title: 'x', ref: 'I24' }],
        findings: FACTS.findings.map((one) => (one.ref === 'F1' ? { ...one, inspectionRef: 'I24' } : one)),
      }),
      'same',
    ],
    [
      'that it is there again',
      changed({}, {}, { ...FULL, withdrawnOn: day('2024-05-01'), withdrawnWhy: 'x' }),
      ['withdrawnOn 2024-05-01>', 'withdrawnWhy x>'],
    ],
    [
      'a contact of our own spreadsheet',
      changed({}, { own: { owner: 'spoc.la' } }),
      ['ownerEmail spoc.pol@partnership.example>spoc.la@partnership.example'],
    ],
  ])('%s', (_, changes, expected) => expect(changes).toEqual(expected));

  test('a note of the work that the plan has not is a difference, one about the file is none', () => {
    const notes = [
      { text: 'Begun.', isWork: true },
      { text: 'Due in the file: soon', isWork: false },
    ];
    const of = (updates: Facts['updates']) =>
      compare([incoming(undefined, { action: GIVEN, notes })], { ...FACTS, updates }, NOW)[0];
    expect(of([])).toMatchObject({ is: 'different', changes: [], newNotes: ['Begun.'], isNewerHere: false });
    const said = { actionRef: 'A07', kind: 'Progress', by: 'x', at: NOW } as const;
    expect(of([{ ...said, text: ' Begun. ' }])?.is).toBe('same');
    expect(of([{ ...said, text: 'Begun' }])?.is).toBe('different');
    expect(of([{ ...said, actionRef: 'A08', text: 'Begun.' }])?.is).toBe('different');
    expect(
      of([
        { ...said, text: 'Begun.', key: 'p' },
        { ...said, kind: 'TakenBack', takesBack: 'p' },
      ])?.is,
    ).toBe('different');
    expect(of([said])?.is).toBe('different');
  });

  test('is older than the plan where a column was changed here after a file had filled it', () => {
    const step = (key: string, is: string) =>
      ({
        key,
        actionRef: 'A07',
        kind: 'Change',
        changes: [{ column: 'theme', is }],
        by: 'x',
        at: NOW,
      }) as const;
    const newer = (...updates: Facts['updates']) => {
      const [one] = compare(
        [incoming(undefined, { action: { ...GIVEN, theme: 'Hub' } })],
        { ...FACTS, updates },
        NOW,
      );
      return one?.is === 'different' && one.isNewerHere;
    };
    expect(newer(step('import|1', 'Hub'))).toBe(true);
    expect(newer(step('import|1', 'Hub'), step('import|2', 'Front door'))).toBe(false);
    expect(newer(step('k', 'Hub'))).toBe(false);
    expect(newer({ ...step('import|1', 'Hub'), actionRef: 'A08' })).toBe(false);
    expect(newer({ ...step('import|1', 'Hub'), changes: [{ column: 'otherPlan', is: 'Hub' }] })).toBe(false);
  });
});

describe('which action of the plan it is', () => {
  const THERE = action({
    ref: 'A10',
    title: 'Train every hub in every area',
    leadAgency: 'LA',
    dueOn: day('2024-07-01'),
    theme: 'Hub',
  });
  const is = (given: Partial<Action>, updates: Facts['updates'] = []) => {
    const one = incoming(undefined, {
      action: { ...action({ ref: 'A10', title: 'Other', leadAgency: 'POL', dueOn: undefined }), ...given },
    });
    return compare([one], { ...FACTS, actions: [THERE], updates }, NOW)[0]?.is;
  };
  test.each<[string, Partial<Action>, string]>([
    ['a number alone does not tell', {}, 'new'],
    ['the same words, in any case', { ref: 'a 10', title: 'train every HUB in every area.' }, 'different'],
    ['half of the longer words', { title: 'Every other thing with train' }, 'different'],
    ['fewer than half of the words of either', { title: 'Train other things somewhere' }, 'new'],
    ['short words do not count', { title: 'Hub in it' }, 'new'],
    ['two other columns in common', { leadAgency: 'LA', theme: 'Hub' }, 'different'],
    ['one other column in common', { leadAgency: 'LA' }, 'new'],
    ['another number', { ref: 'A11', title: THERE.title }, 'new'],
  ])('%s', (_, given, expected) => expect(is(given)).toBe(expected));

  test('one that came from a file, whatever it says by now', () => {
    const step = { key: 'import|1', actionRef: 'A10', kind: 'Change', by: 'x', at: NOW } as const;
    expect(is({}, [step])).toBe('different');
    expect(is({}, [{ ...step, actionRef: 'A11' }])).toBe('new');
    expect(is({}, [{ ...step, key: 'k' }])).toBe('new');
  });
});
