import { isClosing, isHeading, isStudy, listHeaded, standsAlone } from '../../../bot/domain/letter/headings';
import { nextStepsIn } from '../../../bot/domain/letter/next-steps';
import { sentencesOf } from '../../../bot/domain/letter/sentences';

/** Every way in which published letters head a list, and near misses that are prose. */
test.each([
  ['priority', 'Key areas for immediate priority action'],
  ['priority', 'Issues of urgent priority attention'],
  ['priority', 'Matter requiring priority action'],
  ['priority', 'Actions that need priority actions'],
  ['priority', 'Areas that require priority attention'],
  ['priority', 'Area (s) for priority action'],
  ['priority', 'Priority areas'],
  ['priority', 'Priority action for action'],
  ['priority', 'Concerns requiring urgent attention'],
  ['priority', 'Weaknesses that need swift improvement'],
  ['priority', 'Immediate priorities'],
  ['priority', 'Urgent actions required'],
  ['priority', 'Priorities for immediate action'],
  ['priority', 'What requires urgent attention'],
  ['priority', 'Actions needed as a matter of urgency'],
  ['improvement', 'Aspects to be improved'],
  ['improvement', 'Areas to develop'],
  ['improvement', 'What could be better'],
  ['improvement', 'Improvements required'],
  ['strengths', 'What goes well'],
  ['improvement', 'What need to be improved'],
  ['improvement', 'What should improve?'],
  ['improvement', 'Key area in need of further improvement and further development'],
  ['improvement', 'Areas needing development'],
  ['improvement', 'Areas that requires improvement'],
  ['improvement', 'Area need to improve'],
  ['improvement', 'Key areas that requires to improve'],
  ['improvement', 'Areas where improvements are required'],
  ['strengths', 'Main strength'],
  ['strengths', 'Areas of strengths'],
  ['strengths', 'Partnership strengths – leadership.'],
  ['strengths', 'Strengths (health)'],
  [undefined, 'Area requiring priority'],
  [undefined, 'Priority'],
  [undefined, 'What improved'],
  [undefined, 'Areas of improvement were seen'],
  [undefined, 'Areas where improvement was needed'],
  [undefined, 'Strengths and weaknesses'],
  [undefined, 'The strengths'],
  [undefined, 'strengths'],
  [undefined, `Strengths: ${'x'.repeat(120)}`],
] as const)('%s is headed by %j', (kind, text) => {
  expect(listHeaded(text)).toBe(kind);
  expect(listHeaded(` ${text} `)).toBe(kind);
});

test.each([
  ['Main findings', true],
  ['Headline findings:', true],
  ['FINDINGS', true],
  ['Context.', true],
  ['Background', true],
  ['Introduction', true],
  ['Summary', true],
  ['Conclusion', true],
  ['Next step', true],
  ['Yours faithfully', true],
  ['Key findings', false],
  ['Findings of the group', false],
])('%j ends every list: %s', (text, closes) =>
  expect([isClosing(text), isClosing(` ${text} `)]).toEqual([closes, closes]),
);

test.each([
  ['Practice study', true, true],
  ['Case studies – two families', true, true],
  ['Case example', true, false],
  ['Good practice', true, false],
  ['Effective practice in schools', true, false],
  ['Practice', false, false],
  ['A good practice', false, false],
  [`Case study: ${'x'.repeat(61)}`, true, false],
  [`Good practice ${'x'.repeat(107)}`, false, false],
])('%j is a study: %s, and stands alone: %s', (text, study, alone) => {
  expect([isStudy(text), standsAlone(text)]).toEqual([study, alone]);
});

test.each([
  ['Dear colleagues', true],
  [`Dear ${'x'.repeat(91)}`, false],
  ['To Dear all', false],
  ['Dearth of staff', false],
])('%j stands alone: %s', (text, alone) => expect(standsAlone(text)).toBe(alone));

test.each([
  ['2024 and after', 2, true],
  ['“Right help”', 1, true],
  ['Leadership!', 1, false],
  ['Leadership;', 1, false],
  ['Leadership.’)', 1, false],
  [`L${'x'.repeat(119)}`, 1, true],
  ['– Leadership', 1, false],
] as const)('%j of %d lines is a heading where nothing is bold: %s', (text, lines, is) => {
  expect(isHeading({ text, lines, pages: [] })).toBe(is);
});

test('what is bold is a heading up to two hundred letters', () => {
  const bold = (length: number) => isHeading({ text: 'x'.repeat(length), bold: true, lines: 4, pages: [] });
  expect([bold(200), bold(201)]).toEqual([true, false]);
});

const read = (...texts: string[]) => {
  const { facts, due } = nextStepsIn(
    sentencesOf(
      texts.map((text, at) => ({ text, lines: 3, bold: false, pages: [{ from: 0, page: at + 7 }] })),
    ),
  );
  const values = Object.fromEntries(Object.entries(facts).map(([name, found]) => [name, found.value]));
  return { ...values, ...(due && !due.day ? { none: due.words } : {}) };
};
const BOARD = 'the Fairshire board';
const STATEMENT = 'a written statement of proposed action';

test.each<[string, object]>([
  [`Inspectors have decided that ${BOARD} acts as the principal authority.`, { principalAuthority: BOARD }],
  [`The inspectorates have agreed that ${BOARD} to be principal authority.`, { principalAuthority: BOARD }],
  [`We have determined that ${BOARD}, as principal authority, leads.`, { principalAuthority: BOARD }],
  ['The Fairshire board will be the principal authority.', { principalAuthority: 'The Fairshire board' }],
  ['The Fairshire board acts as principal authority.', { principalAuthority: 'The Fairshire board' }],
  [`The principal authority will be ${BOARD}; it leads.`, { principalAuthority: BOARD }],
  [`The principal authority should be ${BOARD}.`, { principalAuthority: BOARD }],
  ['It is the principal authority.', {}],
  ['The Fairshire board knows the principal authority.', {}],
])('who is the principal authority: %s', (text, facts) => expect(read(text)).toEqual(facts));

test.each<[string, object]>([
  [`The board must write ${STATEMENT}.`, { preparedBy: 'The board' }],
  [`The board is to lead and produce ${STATEMENT}.`, { preparedBy: 'The board' }],
  [`The board will now coordinate ${STATEMENT}.`, { preparedBy: 'The board' }],
  [`The board is required to develop ${STATEMENT}.`, { preparedBy: 'The board' }],
  [`The boards have been asked to prepare ${STATEMENT}.`, { preparedBy: 'The boards' }],
  ['The board should jointly lead a multi-agency action plan.', { preparedBy: 'The board' }],
  ['The board should prepare a joint response to the written statement.', { preparedBy: 'The board' }],
  [`We have determined that the board should prepare ${STATEMENT}.`, { preparedBy: 'the board' }],
  [`They should prepare ${STATEMENT}.`, {}],
  [`The board read ${STATEMENT}.`, {}],
  ['The board should prepare its budget.', {}],
])('who prepares the statement: %s', (text, facts) => expect(read(text)).toEqual(facts));

const SENT = 'the written statement of action';
test.each<[string, object]>([
  [`The chair should then submit ${SENT}.`, { sentBy: 'The chair' }],
  [`The chair must also return ${SENT}.`, { sentBy: 'The chair' }],
  [`The chair is to e-mail ${SENT}.`, { sentBy: 'The chair' }],
  [`The chair will now forward ${SENT}.`, { sentBy: 'The chair' }],
  [`This should send ${SENT}.`, {}],
  [`The chair sends ${SENT}.`, {}],
  [
    `The statement of action should be submitted to Ofsted by the end of business on 12 November 2018.`,
    { sentTo: 'Ofsted', statementDueOn: '2018-11-12' },
  ],
  ['Write to a.b-c+d@ofsted.gov.uk.', { sentTo: 'a.b-c+d@ofsted.gov.uk' }],
  ['Write to us@home.', {}],
  ['This statement is due on Monday 12 November 2018.', { statementDueOn: '2018-11-12' }],
  ['This statement is received not later than 12 November 2018.', { statementDueOn: '2018-11-12' }],
  ['This statement is to be with us on or before the 12 November 2018.', { statementDueOn: '2018-11-12' }],
  ['This statement should be provided before 12 November 2018.', { statementDueOn: '2018-11-12' }],
  ['This statement is due in May 2018 or by 31 June 2018.', { none: '31 June 2018' }],
  ['The minutes are due by 12 November 2018.', {}],
])('who sends it, to whom and by when: %s', (text, facts) => expect(read(text)).toEqual(facts));

test('each is said with its page and sentence, the first that says it', () => {
  const one = `The chair should send ${SENT} to Ofsted by 12 November 2018.`;
  const { facts } = nextStepsIn(
    sentencesOf(
      [one, one.replace('12', '13')].map((text, at) => ({
        text,
        lines: 3,
        bold: false,
        pages: [{ from: 0, page: at + 3 }],
      })),
    ),
  );
  const where = { page: 3, sentence: one };
  expect(facts).toEqual({
    statementDueOn: { value: '2018-11-12', ...where },
    sentBy: { value: 'The chair', ...where },
    sentTo: { value: 'Ofsted', ...where },
  });
});

test.each([
  ['Ask Dr. Lee. Then wait.', ['Ask Dr. Lee.', 'Then wait.']],
  ['Ask Mr. Lee, Mrs. Lee, Ms. Lee and Prof. Lee.', ['Ask Mr. Lee, Mrs. Lee, Ms. Lee and Prof. Lee.']],
  ['See No. 3. Then Cllr. Lee.', ['See No. 3.', 'Then Cllr. Lee.']],
  ['Some (i.e. two) came, etc. All left.', ['Some (i.e. two) came, etc. All left.']],
  ['It rose approx. 3 times. Then fell.', ['It rose approx. 3 times.', 'Then fell.']],
  ['What now? “Wait!” (They did.) 12 came.', ['What now?', '“Wait!”', '(They did.)', '12 came.']],
  ['It is so.12 The rest.', ['It is so.12', 'The rest.']],
  ['See www.gov.uk/a.b. Then wait.', ['See www.gov.uk/a.b.', 'Then wait.']],
])('%j is %j', (text, sentences) => {
  expect(sentencesOf([{ text, lines: 1, bold: false, pages: [] }]).map((one) => one.text)).toEqual(sentences);
});
