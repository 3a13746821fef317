import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Letter } from '../../../bot/domain/letter/letter';
import { decideLetter } from '../../../bot/domain/letter-plan/confirm';
import { proposedBy, type ConfirmedLetter } from '../../../bot/domain/letter-plan/proposed';
import { agency, at, day, facts, person } from '../../support/partnership';

const proposed = (of: Parameters<typeof proposedBy>[0]) => proposedBy(of, { themes: [] });

const found = <T>(value: T) => ({ value, page: 1, sentence: 'As printed.' });
const NOTHING = { found: [] };
const letter = (over: Partial<Letter> = {}): Letter =>
  ({
    lists: { priority: NOTHING, improvement: NOTHING, strengths: NOTHING, paragraphs: [] },
    ...over,
  }) as Letter;

test('nothing is proposed of a letter that says nothing', () => {
  expect(proposed(letter())).toEqual({ findings: [] });
});

test('what was read is proposed as it would be confirmed', () => {
  expect(
    proposed(
      letter({
        theme: found('a new theme'),
        fieldworkFrom: found(day('2024-07-15')),
        fieldworkTo: found(day('2024-07-19')),
        publishedOn: found(day('2024-09-06')),
        statementDueOn: found(day('2024-12-13')),
        principalAuthority: found('The council'),
        addressees: found(['Ann Lee, Chair']),
        preparedBy: found('The partnership'),
        sentBy: found('The chair'),
        sentTo: found('Ofsted'),
        lists: {
          priority: { found: [{ text: 'sharing.', page: 2, sub: [], stem: 'Leaders need to improve' }] },
          improvement: { found: [{ text: 'The hub:', page: 3, sub: ['its hours', 'its staff'] }] },
          strengths: { found: [{ text: 'They know one another.', page: 4, sub: [] }] },
          paragraphs: [],
        },
      }),
    ),
  ).toEqual({
    theme: 'A new theme',
    fieldworkFrom: '2024-07-15',
    fieldworkTo: '2024-07-19',
    publishedOn: '2024-09-06',
    statementDueOn: '2024-12-13',
    principalAuthority: 'The council',
    addressees: ['Ann Lee, Chair'],
    preparedBy: 'The partnership',
    sentBy: 'The chair',
    sentTo: 'Ofsted',
    findings: [
      { kind: 'Priority', page: 2, text: 'Leaders need to improve sharing.' },
      { kind: 'Improvement', page: 3, text: 'The hub:\n– its hours\n– its staff' },
      { kind: 'Strength', page: 4, text: 'They know one another.' },
    ],
  });
  expect(proposed(letter({ theme: found('serious youth violence') })).theme).toBe('Serious youth violence');
});

const coordinator = person('coordinator.la');
const decide = (
  given: Partial<ConfirmedLetter>,
  agencies = [agency('LA'), agency('POL')],
  who = coordinator,
) => {
  const of = facts({ agencies, inspections: [{ title: 'Fairshire', ref: 'F24', fieldworkEstimated: true }] });
  const asOf = { facts: of, calendar: calendarAsKnownOn(), now: at('2024-09-04T10:00:00Z') };
  return decideLetter(asOf, who, 'F24', { findings: [], ...given });
};
const refused = (given: Partial<ConfirmedLetter>) => {
  const decided = decide(given);
  return decided.ok ? undefined : [decided.error.code, decided.error.detail].filter(Boolean).join(': ');
};
const finding = { kind: 'Improvement', text: 'The hub.' } as const;

test.each<[string, Partial<ConfirmedLetter>, string | undefined]>([
  [
    'fieldwork backwards',
    { fieldworkFrom: day('2024-07-19'), fieldworkTo: day('2024-07-15') },
    'not-given: Fieldwork ends before it begins.',
  ],
  ['fieldwork of a day', { fieldworkFrom: day('2024-07-19'), fieldworkTo: day('2024-07-19') }, undefined],
  ['an end alone', { fieldworkTo: day('2024-07-19') }, undefined],
  [
    'a statement due with the letter',
    { publishedOn: day('2024-09-06'), statementDueOn: day('2024-09-06') },
    'not-given: The statement is due after the letter’s own date.',
  ],
  [
    'a statement due the day after',
    { publishedOn: day('2024-09-06'), statementDueOn: day('2024-09-07') },
    undefined,
  ],
  [
    'a finding without words',
    { findings: [finding, { ...finding, text: ' ' }] },
    'not-given: Finding 2 has no words.',
  ],
  [
    'a finding for nobody',
    { findings: [{ ...finding, leadAgency: 'XXX' }] },
    'not-given: The agency of finding 1 is not in the list of agencies.',
  ],
  [
    'a child in a finding',
    { findings: [{ ...finding, text: 'NHS number 943 476 5919' }] },
    'child-data: It is finding 1.',
  ],
  ['a child in an address', { addressees: ['NHS number 943 476 5919'] }, 'child-data'],
  ['a child in a theme', { theme: 'NHS number 943 476 5919' }, 'child-data'],
])('%s', (_, given, why) => expect(refused(given)).toBe(why));

test('who leads a draft, and what the record says', () => {
  const given = {
    findings: [
      finding,
      { ...finding, kind: 'Priority' },
      { ...finding, kind: 'Strength' },
    ] as ConfirmedLetter['findings'],
  };
  const leads = (...args: [agencies: ReturnType<typeof agency>[], who?: typeof coordinator]) => {
    const decided = decide(given, ...args);
    if (!decided.ok) throw new Error(decided.error.code);
    const drafts = decided.value.writes.flatMap((write) =>
      'insert' in write && write.insert === 'actions' ? write.row.leadAgency : [],
    );
    return [decided.value.log[0]?.detail, ...drafts];
  };
  const SAYS = '1 for priority action, 1 to improve, 1 strength; 2 draft actions';
  expect(leads([agency('POL'), agency('LA')])).toEqual([SAYS, 'LA', 'LA']);
  const stranger = { ...coordinator, agencyCode: undefined };
  expect(leads([agency('EDU'), agency('POL')], stranger)).toEqual([SAYS, 'POL', 'POL']);
  expect(leads([agency('EDU'), agency('YJS')], stranger)).toEqual([SAYS, 'EDU', 'EDU']);
});

test('days of fieldwork that are given are no estimate any more', () => {
  const decided = decide({ fieldworkTo: day('2024-07-19') });
  expect(decided.ok && decided.value.writes[0]).toMatchObject({
    patch: { fieldworkTo: '2024-07-19', fieldworkEstimated: false },
  });
});
