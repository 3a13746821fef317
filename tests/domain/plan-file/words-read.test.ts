import { isEveryone, namesAgency, namesPost, splitLeads } from '../../../bot/domain/plan-file/cells/agencies';
import { isMonthFirst } from '../../../bot/domain/plan-file/cells/day-or-month-first';
import { linesIn, plain, tidy } from '../../../bot/domain/plan-file/cells/plain';
import {
  isTick,
  isUnrated,
  isUnticked,
  ratingOfFill,
  ratingSaid,
  standsOut,
} from '../../../bot/domain/plan-file/cells/rating';
import { headsTable } from '../../../bot/domain/plan-file/rows/groups';
import { rowCells } from '../../../bot/domain/plan-file/rows/row-cells';
import { isFooterText, noActionBy } from '../../../bot/domain/plan-file/rows/row-kind';
import { tickedWords, type PlanColumns } from '../../../bot/domain/plan-file/table/columns';
import { looksLikeRef } from '../../../bot/domain/plan-file/table/content';
import { gridOf } from '../../support/plan-grids';

/** What words, signs and colours of a plan mean, each as it is written and with a sign too many; ~ parts the texts. */

test.each<[boolean, string]>([
  [
    true,
    'All~all partner~All partners~all partner agencies~all the partners~all statutory partners~all relevant agencies~all named leads~all key services~all safeguarding partners~all partnership members~all multi-agency partners~all multi agency partners~all multiagency partners~all agency leads~all agencies leads~all organisations~all partners organisations~everybody~the partnership~partnership~partnership-wide~partnership wide~all of us~joint~jointly~multi-agency~multiagency~all parties~All (see list)~all partners (a) (b)',
  ],
  [false, 'partnershipwide~multi agencies~all partnership~x all partners~all partners x~all all partners'],
])('every agency is meant: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, isEveryone(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [
    true,
    'Head of service~heads~director~managers~chief officer~lead~leads~vice chair~co-ordinator~coordinator~supt~insp~DCI~DI Smith~ACC~gp~PSW~LADO~the nurse~secretary',
  ],
  [false, 'headache~leading~Overlead'],
])('a post is named: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, namesPost(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [
    true,
    'gp~GPs~school~schools~college~colleges~academy~academies~DSL~DSLs~children’s services~childrens services~local authority~la~YOT~vcse~barnardo’s~safeguarding partner~safeguarding partners~health~MASH~fire',
  ],
  [false, 'gpx~Lacock~healthy~smash~firemen'],
])('an agency is named: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, namesAgency(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[string, string[]]>([
  ['Lead: Police', ['Police']],
  ['leads: Police', ['Police']],
  ['joint lead: Police', ['Police']],
  ['Joint leads:  Police', ['Police']],
  ['Lead Police', ['Lead Police']],
  ['Lead:Police', ['Police']],
  ['- Police', ['Police']],
  ['–  Police', ['Police']],
  ['and Police', ['Police']],
  ['& Police', ['Police']],
  ['Police,;.', ['Police']],
  ['Police.', ['Police']],
  ['Police; n/a', ['Police']],
  ['Police; na', ['Police']],
  ['none', []],
  ['tba', []],
  ['tbd', []],
  ['--', []],
  ['??', []],
  ['Police ; Health', ['Police', 'Health']],
  ['Police', ['Police']],
  ['Health;Education', ['Health', 'Education']],
  ['Police + Health', ['Police', 'Health']],
  ['Police  +  Health', ['Police', 'Health']],
  ['Police+Health', ['Police', 'Health']],
  ['C+M', ['C+M']],
  ['1/2', ['1/2']],
  ['12/34', ['12/34']],
  ['123/4', ['123', '4']],
  ['Police /Health', ['Police', 'Health']],
  ['Police/ Health', ['Police', 'Health']],
  ['Police and / or Health', ['Police', 'or Health']],
  ['police AND/OR health', ['police AND/OR health']],
  ['Police (a, b), Health', ['Police (a, b)', 'Health']],
  ['Police, and Health', ['Police', 'Health']],
  ['Police ,Health', ['Police', 'Health']],
  ['Police led by Health, Education', ['Police led by Health, Education']],
  ['Police with support, Health', ['Police with support, Health']],
  ['Education and', ['Education']],
  ['Education with\nPolice', ['Education', 'Police']],
  ['Police &\nHealth', ['Police', 'Health']],
  ['Education and\nSkills\nPolice', ['Education and Skills', 'Police']],
  ['A. B, Police', ['A. B, Police']],
  ['AB, CDE', ['AB', 'CDE']],
  ['AB-C, DEF', ['AB-C', 'DEF']],
  ['ABCDEF, AB', ['ABCDEF, AB']],
  ['A, B', ['A, B']],
  ['AB-CD, EF', ['AB-CD, EF']],
])('%j is led by %j', (text, leads) => expect(splitLeads(text, () => false)).toEqual(leads));

test.each<['Blue' | 'Green' | 'Amber' | 'Red' | undefined, string]>([
  ['Blue', 'b~B.~Blue - complete~blue (complete)~1. complete~1) complete~1: complete~🔵'],
  [
    'Green',
    '(G)~G -~G: ~g/on track~Green – on track~Green—x~rag: green~RAG green~rag status: green~rag rating - green~rag-green~🟢 ~🟢\ufe0f',
  ],
  ['Red', '*R*~red-r~5 overdue~🟥~overdue~Not met'],
  ['Amber', 'Amber= late~Amber,late~Amber.late~🟡~At risk.'],
  [
    undefined,
    'amber / red~amber/blue~Red - amber~0 complete~6. complete~1.complete~ragged green~⚪~on track and more~green on track~x green',
  ],
])('the rating is %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, ratingSaid(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [
    true,
    '~n/a~na~N/A.~not applicable~none~tba~tbc~tbd~not due~not yet due~not started~not yet rated~not begun~yet to start~paused~pending~on hold',
  ],
  [false, 'tbe~on holds~xpaused~not yet'],
])('there is no rating yet: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, isUnrated(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean[], string]>([
  [[true, false], '✓~✔~☑~☒~✅~√~●~■~x~X~y~Y~1~yes~YES~tick~ticked~true~ yes '],
  [[false, false], 'xx~11~yes.~--~none'],
  [[false, true], 'no~☐~□~✗~✘~n~N~0~-~false~'],
])('a tick and an empty box: %j, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, [isTick(text), isUnticked(text)]])).toEqual(
    texts.map((text) => [text, expected]),
  );
});

test.each<[[('Blue' | 'Green' | 'Amber' | 'Red' | undefined) | null, boolean], string]>([
  [['Red', true], 'FF0000~FF5500~FF0055~FF0054~400000~FFD6D6~E6B8B7'],
  [['Amber', true], 'FF5600~FFFF00~F2FF00~E0FF00~FFEB9C'],
  [['Green', true], 'DDFF00~00FF00~00FFD4~C6EFCE'],
  [[null, true], '00FFD5~00FFEA~00EAFF~4000FF~8000FF~FF00FF~3F0000~D6FFFF'],
  [['Blue', true], '0000FF~3F00FF'],
  [[null, false], '404040~808080~D7D7FF~FFD7D7'],
])('the rating of a colour, and whether it stands out: %j, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, [ratingOfFill(text) ?? null, standsOut(text)]])).toEqual(
    texts.map((text) => [text, expected]),
  );
});

test.each<[string, string]>([
  ['a b', ' A  B: ~a\nb'],
  ["'a'", '‘a’~`a`'],
  ['a-b', 'a–b'],
  ['a', '−a~•a~··a~- a~a?:.*~*a*~: a'],
  ['ab', 'a\u200bb~a\u00adb'],
  ['a.b', 'a.b'],
  ["'a", 'ʼa'],
])('compared as “%s” are %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, plain(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [
    true,
    '1~1234~A1~ABCDEF1~A-1~A.1~A 1~A/1~1.2~1-2~1/2~1.2.3.4.5~1a~1.~1)~1..~a~ab~a.~a)~1iv~1.iv~1xx~iv~vi~1b)~ 1 ~A1b.~123.4a',
  ],
  [false, '12345~ABCDEFG1~A--1~1.2.3.4.5.6~1.1234~1ab~(1)~#1~abc'],
])('a number of an action: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, looksLikeRef(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [true, '12/31/2024~12-31-24~12.31.2024~12/13/24'],
  [
    false,
    '31/12/2024~1/2/2024~13/13/2024~x12/31/2024~12/31/2024x~12/31/202~12/31/20245~0/31/2024~12/32/2024~112/31/2024~12/311/2024~12/12/24',
  ],
])('a date with its month first: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, isMonthFirst(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[string, string]>([
  ['On target to achieve', 'On target to achieve (tick) Yes'],
  [
    'Green',
    'Green (please tick)~Green [x]~Please tick Green~tick if Green~tick when Green~tick one Green~Green yes~Green y~Green y/~Green yes ?',
  ],
  ['Greeny', 'Greeny'],
  ['(tick)', '(tick)'],
  ['yes', 'yes'],
  ['Tick', 'Tick'],
  ['Green on track', 'Green  on   track'],
  ['ticket Green', 'ticket Green'],
])('“%s” is said by ticking %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, tickedWords(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [
    true,
    'Priority 1~priority: x~Theme 2~Objective: x~Area 3~Section 1~work stream 1~workstream 1~Key line 1~kloe 2~Part 1~chapter 2~Focus: x~Outcome 1~pillar 1~domain 1~aim: x~goal 1~standard 1~strand 1~finding 1~recommendation: x',
  ],
  [false, 'theme two~areas 3~xPriority 1~Priorities 1'],
])('heads a table: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, headsTable(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each<[boolean, string]>([
  [
    true,
    'Signed x~signed~sign-off~signoff~Approved~agreed by x~Author~prepared by~document owner~version 2~last updated~date of review~date of next review~next review~source~distribution~end of plan~end of table~end of document~page 1~official~© x~produced by~printed~ signed',
  ],
  [false, 'agreed x~end of the plan~page~officially~x signed'],
])('stands below a plan: %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, isFooterText(text)])).toEqual(texts.map((text) => [text, expected]));
});

const COLUMNS: PlanColumns = {
  fields: new Map([
    ['ref', [0]],
    ['title', [1]],
    ['lead', [2]],
  ]),
  ticks: new Map(),
  agencies: new Map(),
};
const kind = (cells: string): string | undefined =>
  noActionBy(rowCells(gridOf([cells.split(' | ')]).rows, 0, COLUMNS), ['Ref', 'Action', 'Lead']);

test.each<[string | undefined, string]>([
  [
    'total row',
    'Total | 12~Totals | 12~Grand total | 12~Sub-total | 1~Subtotals | 1~Sub total | 1~Sub – totals | 1~Sub-total actions | 1~Total | 3 out of 5~Total | 12 actions~Total | 1 action~Total | 2 recommendations~Total | 4 rows~Total | 4 items~Total actions | 3~Total of actions | 3~Number of rows | 3~Count of recommendations | 3~No. of actions | 3~No of actions | 3~no actions | 3~Overall total | 3~Overall progress | 3~% done | 3~percentage of x | 3~percent of x | 3',
  ],
  [
    undefined,
    'Subject totals | 1~the total | 12~Total | 12 x~Total | 3 of 5 x~Total | x 4 items~Numbers actions | 3~Overall progression | 3~100 percent of x | 3~the key~keys~how to~notes x~nbx~examples~do not do~a guide~describe | x~dd-mm | y~x | add mm yy~egx | x | y~Examples | x | y~Off track | x~1 | 2 | 4~1 | 2',
  ],
  [
    'key',
    'key~RAG key~BRAG rating key:~Colour legend~Status key~Key | x | y~R | Off track~Red | x~Overdue | x~Complete | x',
  ],
  [
    'guidance',
    'Guidance~guide~Please fill in~instruction~Instructions~How to use~how to complete~Note: x~Notes: x~Notes : x~NB x~N.B. x~example~e.g. x~For example x~To be completed by x~complete one row~do not delete~do not edit~Enter x | Insert y~List | outline | z~Name of x | state y~specify | choose | select | a~use x | please y~e.g. x | free text~e.g x | for example~dd/mm | yyyy~dd mm | [x]~<x> | [y]~x | dd/mm/yy~x | ddmmyy~x | dd . mm . yyyy~Example: | x | y~e.g. | x | y~eg: | x | y~Example action | x | y',
  ],
  ['numbers of the columns', '1 | 2 | 3~1. | 2. | 3.'],
])('a row is %s, by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, kind(text)])).toEqual(texts.map((text) => [text, expected]));
});

test('a text keeps its lines, without blanks at their ends', () => {
  expect([tidy(' a  b \n  c\t d '), linesIn(' a  b \n\n  c ')]).toEqual(['a b\nc d', ['a  b', 'c']]);
  expect([tidy('a\n\nb'), tidy('\na\n'), linesIn('')]).toEqual(['a\n\nb', 'a', []]);
});
