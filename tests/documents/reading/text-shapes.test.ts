import { paragraph, planIn, refusalOf, wordFile } from '../../support/plan-files';

const COMMAS = [
  'Action log of the partnership,,,',
  'Ref,Action,Lead,By when',
  '1,"Agree a form, and test it",Children’s social care,30/06/2025',
  ',,,',
  '2,Train every hub,Health,Sept 25',
].join('\r\n');

const EXPECTED = [
  ['1', 'Agree a form, and test it', 'Children’s social care', '2025-06-30'],
  ['2', 'Train every hub', 'Health', '2025-09-30'],
];

const read = async (bytes: Buffer, name = 'plan.csv') =>
  (await planIn(bytes, name)).rows.map(({ ref, title, lead, due }) => [ref, title, lead, due]);

const separated = (mark: string) =>
  COMMAS.replace('"Agree a form, and test it"', '§')
    .replaceAll(',', mark)
    .replace('§', 'Agree a form, and test it');

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(COMMAS)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${COMMAS}`)],
  ['UTF-16, as Excel’s Unicode text', Buffer.from(`\ufeff${separated('\t')}`, 'utf16le')],
  ['UTF-16 the other way round', utf16be(separated('\t'))],
  ['UTF-16 without a mark', Buffer.from(separated('\t'), 'utf16le')],
  ['Windows-1252', Buffer.from(COMMAS.replace('’', '\x92'), 'latin1')],
  ['semicolons', Buffer.from(separated(';'))],
  ['tabs', Buffer.from(separated('\t'))],
  ['bars', Buffer.from(separated('|'))],
  ['Excel’s line that says what parts the cells', Buffer.from(`sep=;\r\n${separated(';')}`)],
  ['line ends of old Macs', Buffer.from(COMMAS.replaceAll('\r\n', '\r'))],
])('%s', async (_, bytes) => {
  expect(await read(bytes)).toEqual(EXPECTED);
});

test('labels and what they say, an action below the other', async () => {
  const text = [
    'JTAI action plan',
    '',
    'Action: Agree a form, and test it',
    'Lead: Children’s social care',
    'By when: 30/06/2025',
    '',
    'Action: Train every hub',
    'Lead: Health',
    'By when: Sept 25',
  ].join('\n');
  const rows = (await planIn(Buffer.from(text), 'plan.txt')).rows;
  expect(rows.map(({ title, lead, due }) => [title, lead, due])).toEqual(EXPECTED.map((row) => row.slice(1)));
});

test('what a spreadsheet would run is words, and a bullet and a telephone number stay as typed', async () => {
  const text =
    'Action,Lead,Due,Notes\n"=HYPERLINK(""http://x.invalid"",""Open"")",Police,=TODAY(),"- brief teams\n+44 1632 960983"';
  const plan = await planIn(Buffer.from(text), 'plan.csv');
  expect(plan.rows[0]).toMatchObject({
    title: '=HYPERLINK("http://x.invalid","Open")',
    dueText: '=TODAY()',
    progress: '- brief teams\n+44 1632 960983',
  });
});

test('the line of a row is that on which it begins', async () => {
  const plan = await planIn(
    Buffer.from('Action,Lead,Due\n"Agree\na form",Police,\n"Born 04/02/2016",Health,'),
    'plan.csv',
  );
  expect(plan.headerRow).toBe(1);
  expect(plan.rows.map(({ at }) => at)).toEqual([2]);
  expect(plan.refused).toEqual([{ at: 'A4', kind: 'date of birth' }]);
});

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['blanks alone', Buffer.from(' \r\n\r\n'), 'empty'],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 0, 0, 9, 10, 7, 7, 1, 2, 3]),
    'not-a-plan',
  ],
  [
    'a quotation mark that is never closed',
    Buffer.from(`Action,Lead,Due\nAgree a form,Police,\n"${'a '.repeat(3_900_000)}`),
    'too-large',
  ],
  ['prose', Buffer.from('Dear colleague,\nplease find the plan attached.\n'), 'no-table'],
  [
    '60,000 rows',
    Buffer.from(`Action,Lead,Due\n${'Agree a form,Police,30/06/2025\n'.repeat(60_000)}`),
    'too-many-rows',
  ],
])('%s is refused as such', async (_, bytes, code) => {
  expect(await refusalOf(bytes, 'plan.csv')).toBe(code);
});

test('an action a line, with labels in the middle of it', async () => {
  const text =
    'JTAI plan\n1. Agree a form, and test it. Lead: Children’s social care. By when: 30/06/2025\n2. Train every hub. Lead: Health. By when: Sept 25\n';
  expect(await read(Buffer.from(text), 'plan.txt')).toEqual(EXPECTED);
});

test('the line that a text draws below its headings is none of the rows', async () => {
  const text =
    '| Ref | Action | Lead | By when |\n|---|---|---|---|\n| 1 | Agree a form | Police | 30/06/2025 |\n';
  expect(await read(Buffer.from(text), 'plan.txt')).toEqual([['1', 'Agree a form', 'Police', '2025-06-30']]);
});

test('a list without a table, in a text and in Word', async () => {
  const items = [
    'Agree a form, and test it (Lead: Children’s social care; by 30/06/2025)',
    'Train every hub (Lead: Health; by Sept 25)',
  ];
  const text = `JTAI plan\n\nPriority 1: Front door\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
  const expected = EXPECTED.map(([, ...row]) => ['', ...row]);
  expect(await read(Buffer.from(text), 'plan.txt')).toEqual(expected);
  const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>';
  const body = paragraph('JTAI plan') + items.map((item) => paragraph(item, listed)).join('');
  expect(await read(wordFile(body), 'plan.docx')).toEqual(expected);
});

test('what Markdown strikes through is struck out', async () => {
  const plan = await planIn(
    Buffer.from('Action,Lead,Due\n~~Buy a van~~,Police,\nTrain hubs,Health,\n'),
    'plan.csv',
  );
  expect(plan.rows.map(({ title, isOff }) => [title, isOff])).toEqual([
    ['Buy a van', true],
    ['Train hubs', false],
  ]);
});

test('columns that are aligned with blanks', async () => {
  const text = [
    'Action log, 2 June 2025',
    '',
    'Ref   Action                          Lead                        By when',
    '1     Agree a form, and test it       Children’s social care      30/06/2025',
    '2     Train every hub                 Health                      Sept 25',
    '3     Map hotspots                                                TBC',
    'Signed by the chair',
  ].join('\r\n');
  expect(await read(Buffer.from(text), 'plan.txt')).toEqual([
    ...EXPECTED,
    ['3', 'Map hotspots', '', undefined],
  ]);
  const prose =
    'Dear  colleague,  the  plan\nis attached. Please read it before the meeting on Monday.\nThank you.\n';
  expect(await refusalOf(Buffer.from(prose), 'plan.txt')).toBe('no-table');
});

test('a list with who and when below each item, and headings above', async () => {
  const text = [
    'Priority 1 - Leadership',
    '1.1 Refresh the strategy. Owner: Board manager. Deadline: 30/06/2025.',
    '1.2 Publish the strategy. Owner: Chair. Deadline: 31/07/2025.',
    'Priority 2 - Practice',
    '2.1 Launch the toolkit. Owner: PSW. Deadline: Sept 2025.',
  ].join('\n');
  const { rows } = await planIn(Buffer.from(text), 'plan.txt');
  expect(rows.map(({ ref, theme, title, leads, due }) => [ref, theme, title, leads, due])).toEqual([
    ['1.1', 'Priority 1 - Leadership', 'Refresh the strategy', ['Board manager'], '2025-06-30'],
    ['1.2', 'Priority 1 - Leadership', 'Publish the strategy', ['Chair'], '2025-07-31'],
    ['2.1', 'Priority 2 - Practice', 'Launch the toolkit', ['PSW'], '2025-09-30'],
  ]);
});
