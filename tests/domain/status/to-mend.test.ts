import { toMend } from '../../../bot/domain/status/to-mend';
import { action, at, facts, meeting, person } from '../../support/partnership';
import type { Facts } from '../../../bot/domain/partnership';

const now = at('2024-02-01T09:00:00Z');
const told = (over: Partial<Facts>): string[] =>
  toMend(facts(over), now).map(({ list, row, reason }) => `${list} ${row}: ${reason}`);

test('nothing is told where all is well', () => expect(told({ actions: [action()] })).toEqual([]));

test.each<[string, Partial<Facts>, string]>([
  [
    'lead agency',
    { actions: [action({ leadAgency: 'XYZ' })] },
    'Actions A07: LeadAgency names “XYZ”, which is not in Agencies: nobody is reminded of it, and no agency has it',
  ],
  [
    'supporting agency',
    { actions: [action({ supportingAgencies: ['LA', 'XYZ'] })] },
    'Actions A07: SupportingAgencies names “XYZ”, which is not in Agencies',
  ],
  [
    'owner',
    { actions: [action({ ownerEmail: 'gone@police.example' })] },
    'Actions A07: OwnerEmail names “gone@police.example”, which is not in People',
  ],
  [
    'number of its own',
    {
      actions: [action({ ref: 'P1' })],
      findings: [{ title: 'Sharing', ref: 'p1', kind: 'Priority' }],
    },
    'Findings p1: has a number that is in Actions, too: what was done to the one stands beside the other. Give it another number',
  ],
  [
    'finding',
    { actions: [action({ findingRef: 'F9' })] },
    'Actions A07: FindingRef names “F9”, which is not in Findings',
  ],
  [
    'person’s agency',
    { people: [person('spoc.xyz')] },
    'People spoc.xyz@partnership.example: AgencyCode names “XYZ”, which is not in Agencies: nothing of an agency goes to them',
  ],
  [
    'series',
    { meetings: [meeting({ seriesCode: 'GONE' })] },
    'Meetings JTAI-2024-02-08: SeriesCode names “GONE”, which is not in Series',
  ],
])('a %s that no row has is told, with the list, the row and what it means', (_what, over, line) =>
  expect(told(over)).toEqual([line]),
);

test('rows that name the same are told as one', () => {
  const note = (at_: string) => ({ actionRef: 'A1', kind: 'Progress', by: 'x', at: at(at_) }) as const;
  const updates = [note('2024-01-01T09:00:00Z'), note('2024-01-02T09:00:00Z'), note('2024-01-03T09:00:00Z')];
  expect(told({ updates: updates.map((one, index) => ({ ...one, key: `U${index}` })) })).toEqual([
    'Updates U0 and 2 more: ActionRef names “A1”, which is not in Actions or Requests or Meetings or Findings: what was noted stands beside nothing; was its Ref changed?',
  ]);
});

test('what is over needs no mending', () => {
  const past = meeting({ seriesCode: 'GONE', endsAt: at('2024-01-31T15:30:00Z') });
  const answer = {
    key: 'GONE|POL',
    meetingRef: 'GONE',
    agencyCode: 'POL',
    answer: 'Attending',
    by: 'x',
    at: at('2024-01-01T09:00:00Z'),
  } as const;
  expect(told({ meetings: [past], responses: [answer] })).toEqual([]);
  const ahead = { ...answer, forStartsAt: at('2024-02-08T14:00:00Z') };
  expect(told({ responses: [ahead] })[0]).toContain('was its Ref changed?');
});

test('what looks like a child’s details is not repeated', () =>
  expect(told({ actions: [action({ findingRef: 'NHS 943 476 5919' })] })).toEqual([
    'Actions A07: FindingRef names something, which is not in Findings',
  ]));
