import { readLetter } from '../../../bot/domain/letter/read-letter';
import { printedLines } from '../../support/letters/as-lines';
import { ADDRESSEES } from '../../support/letters/builder';
import { FIXTURES } from '../../support/letters/fixtures';

const letterCalled = (name: string) => {
  const fixture = FIXTURES.find(({ spec }) => spec.name === name);
  const letter = fixture && readLetter(printedLines(fixture.spec));
  if (!letter?.ok) throw new Error(`'${name}' was not read.`);
  return letter.value;
};

const DETERMINED =
  'We have determined that Fairshire County Council is the principal authority and should prepare a written statement of proposed action responding to the findings outlined in this letter.';
const SENT =
  'Fairshire Safeguarding Children Partnership should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 13 December 2024.';
const FIELDWORK = 'This inspection took place from 15 to 19 July 2024.';
const INSPECTORS =
  'It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC), His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) and His Majesty’s Inspectorate of Probation (HMIP).';

test('all that a letter says, each with its page and the sentence that says it', () => {
  const found = (value: unknown, page: number, sentence: string) => ({ value, page, sentence });
  const finding = (page: number) => (text: string) => ({ text, page, sub: [] });
  expect(letterCalled('areas for priority action first')).toEqual({
    area: found('Fairshire', 1, 'Joint targeted area inspection of Fairshire'),
    theme: found(
      'serious youth violence',
      1,
      'This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to serious youth violence in Fairshire.',
    ),
    inspectorates: found(['Ofsted', 'CQC', 'HMICFRS', 'HMIP'], 1, `${FIELDWORK} ${INSPECTORS}`),
    addressees: found(ADDRESSEES, 1, ADDRESSEES.join('; ')),
    fieldworkFrom: found('2024-07-15', 1, FIELDWORK),
    fieldworkTo: found('2024-07-19', 1, FIELDWORK),
    publishedOn: found('2024-09-06', 1, '6 September 2024'),
    statementDueOn: found('2024-12-13', 2, SENT),
    principalAuthority: found('Fairshire County Council', 2, DETERMINED),
    preparedBy: found('Fairshire County Council', 2, DETERMINED),
    sentBy: found('Fairshire Safeguarding Children Partnership', 2, SENT),
    sentTo: found('ProtectionOfChildren@ofsted.gov.uk', 2, SENT),
    lists: {
      priority: {
        headedOn: 1,
        found: [
          'The sharing of information and the recognition of risk by partner agencies, to protect children at the earliest opportunity. In particular, the governance of safeguarding practice.',
          'How well the partnership understands the extent of serious youth violence in Fairshire.',
        ].map(finding(1)),
      },
      improvement: {
        headedOn: 1,
        found: [
          'The timeliness of strategy meetings outside of normal working hours, for children who may be at risk of significant harm.',
          'How effectively partner agencies challenge and support schools to reduce exclusions, so that children remain in education and their vulnerability to exploitation is reduced.',
          'Waiting times for children to receive assessments of their mental health.',
          'The quality of multi-agency referrals.',
        ].map(finding(1)),
      },
      strengths: {
        headedOn: 2,
        found: [
          'Co-located professionals in the multi-agency safeguarding hub (MASH) work together effectively to help and protect children.',
          'There is a well-understood strategy.',
          'Children’s views shape services.',
        ].map(finding(2)),
      },
      paragraphs: [],
    },
    warnings: [],
  });
});

test('lists in prose are headed where they stand, and hold nothing', () => {
  const { lists } = letterCalled('the same lists in prose');
  expect([lists.priority.found, lists.improvement.found, lists.strengths.found]).toEqual([[], [], []]);
  expect([lists.priority.headedOn, lists.improvement.headedOn, lists.strengths.headedOn]).toEqual([
    undefined,
    1,
    1,
  ]);
  expect(lists.paragraphs).toHaveLength(6);
});

const NOT_WORKING = 'which is not a working day. The printed date stays.';

/** A person reads these beside the letter, so each names what is odd as it is printed, and what was taken. */
test.each<[string, string[]]>([
  [
    'the same lists in prose',
    [
      'Areas for improvement stands in prose on page 1, without a list. 4 paragraphs were found, and nothing was counted: choose what is a finding.',
      'Strengths stands in prose on page 1, without a list. 2 paragraphs were found, and nothing was counted: choose what is a finding.',
    ],
  ],
  [
    'a priority heading with one bullet that says there are none',
    [
      'Areas for priority action: the letter says “There are no areas for priority action.” Nothing was counted.',
    ],
  ],
  ['a Saturday', [`The statement’s due day is printed as Saturday 14 December 2024, ${NOT_WORKING}`]],
  [
    'a weekday that is wrong',
    [
      'The statement’s due day is printed with “Tuesday”, but 13 December 2024 is a Friday. The printed date stays.',
    ],
  ],
  ['a year in two figures', ['The statement’s due day is printed as “12 December 24”; 2024 is taken.']],
  [
    'a day that there is not',
    [
      'The letter prints “31 November 2024” for the statement’s due day. There is no such day, so none is taken.',
    ],
  ],
  [
    'fieldwork without a year',
    [
      'The letter prints “between 15 and 19 July.” without a year. 2024 is taken, as the last before the letter’s own date.',
    ],
  ],
  [
    'fieldwork from a Sunday to a Saturday',
    [
      `Fieldwork’s first day is printed as Sunday 14 July 2024, ${NOT_WORKING}`,
      `Fieldwork’s last day is printed as Saturday 20 July 2024, ${NOT_WORKING}`,
    ],
  ],
  [
    'before July 2022 no principal authority',
    [
      'The statement is due on Friday 11 May 2018, which is not after the letter’s own date, Friday 6 September 2024.',
    ],
  ],
  [
    'an addressee printed twice, two on a line, some over two lines',
    [
      'The letter names “Celia Quayle, Police and Crime Commissioner for Fairshire” twice; it is listed once.',
    ],
  ],
  ['no list of strengths', []],
])('of “%s” it is told what is odd', (name, warnings) => {
  expect(letterCalled(name).warnings.map(({ text }) => text)).toEqual(warnings);
});

test('what is no letter of such an inspection is none', () => {
  const lines = ['Dear colleague', 'Our meeting is on 3 June 2024.', 'Yours sincerely'];
  expect(readLetter(lines.map((text) => ({ page: 1, text })))).toEqual({ ok: false, error: 'not-a-letter' });
});
