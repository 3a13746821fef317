import { paragraph, planIn, refusalOf, wordCell, wordFile, wordTable } from '../../support/plan-files';

const HEAD = ['No.', 'Action', 'Lead', 'By when', 'RAG'];
const read = (body: string, besides = {}) => planIn(wordFile(body, besides), 'plan.docx');
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('a table below each heading: what it stands under is its finding', async () => {
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>`;
  const heading = (text: string) => paragraph(text, '<w:pStyle w:val="berschrift2"/>');
  const plan = await read(
    heading('Finding 1: Referrals') +
      wordTable([HEAD, ['1', 'Agree a referral form', 'Police', '30/06/2025', 'Green']]) +
      heading('Finding 2: Missing children') +
      wordTable([HEAD, ['2', 'Write a protocol', 'Health', '31/07/2025', 'Amber']]),
    { 'word/styles.xml': styles },
  );
  expect(plan.rows.map(({ title, finding }) => [title, finding])).toEqual([
    ['Agree a referral form', 'Finding 1: Referrals'],
    ['Write a protocol', 'Finding 2: Missing children'],
  ]);
});

test('a table inside a cell of another that only lays out the page', async () => {
  const inner = wordTable([HEAD, ['1', 'Agree a referral form', 'Police', '30/06/2025', 'Green']]);
  const plan = await read(wordTable([['Our plan', wordCell(inner + paragraph(''))]]));
  expect(plan.rows.map(({ title, lead }) => [title, lead])).toEqual([['Agree a referral form', 'Police']]);
});

test('tracked changes are read as accepted, and a deleted row is named', async () => {
  const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${['2', 'Buy a van', 'Police', '', '']
    .map((text) => wordCell(`<w:p><w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`))
    .join('')}</w:tr>`;
  const changed = wordCell(
    `<w:p><w:del w:id="3"><w:r><w:delText>31/05/2025</w:delText></w:r></w:del><w:ins w:id="4">${run('30/06/2025')}</w:ins></w:p>`,
  );
  const table = wordTable([HEAD, ['1', 'Agree a referral form', 'Police', changed, 'Green']]);
  const plan = await read(table.replace('</w:tbl>', `${gone}</w:tbl>`));
  expect(plan.rows.map(({ title, due, originalDue }) => [title, due, originalDue])).toEqual([
    ['Agree a referral form', '2025-06-30', '2025-05-31'],
  ]);
  expect(plan.skipped).toEqual([
    { at: '3', text: '2 | Buy a van | Police', why: 'deleted with changes tracked' },
  ]);
});

test('a rating by shading, findings merged down, and a ref that Word counts itself', async () => {
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const counted = wordCell(
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr></w:p>',
  );
  const shaded = (fill: string) => wordCell('', `<w:shd w:val="clear" w:fill="${fill}"/>`);
  const plan = await read(
    wordTable([
      ['No.', 'Area for improvement', 'Action', 'Lead', 'Status'],
      [
        counted,
        wordCell('Front door', '<w:vMerge w:val="restart"/>'),
        'Agree a form',
        'Police',
        shaded('00B050'),
      ],
      [counted, wordCell('', '<w:vMerge/>'), 'Train every hub', 'Health', shaded('FF0000')],
    ]),
    { 'word/numbering.xml': numbering },
  );
  expect(plan.rows.map(({ ref, finding, rated }) => [ref, finding, rated])).toEqual([
    ['1', 'Front door', 'Green'],
    ['2', 'Front door', 'Red'],
  ]);
});

test('what nobody filled in is empty, and what is struck out stays out', async () => {
  const empty = wordCell(
    `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click or tap to enter a date.')}</w:sdtContent></w:sdt></w:p>`,
  );
  const off = (text: string) => wordCell(`<w:p>${run(text, '<w:strike/>')}</w:p>`);
  const plan = await read(
    wordTable([
      HEAD,
      ['1', 'Agree a referral form', 'Police', empty, 'Green'],
      ['2', off('Buy a van'), off('Police'), off('30/06/2025'), ''],
    ]),
  );
  expect(plan.rows.map(({ title, dueText, due, isOff }) => [title, dueText, due, isOff])).toEqual([
    ['Agree a referral form', '', undefined, false],
    ['Buy a van', '30/06/2025', '2025-06-30', true],
  ]);
});

test('a row merged across heads those below it, also when the page repeats the header', async () => {
  const group = (text: string) => [wordCell(text, '<w:gridSpan w:val="5"/>')];
  const plan = await read(
    wordTable([
      HEAD,
      group('Priority 1: The front door'),
      ['1', 'Agree a referral form', 'Police', '30/06/2025', 'Green'],
      HEAD,
      ['2', 'Train every hub', 'Health', 'Q2 2025/26', 'Amber'],
    ]),
  );
  expect(plan.rows.map(({ theme, due, duePrecision }) => [theme, due, duePrecision])).toEqual([
    ['Priority 1: The front door', '2025-06-30', 'day'],
    ['Priority 1: The front door', '2025-09-30', 'quarter'],
  ]);
});

test('a form for each action, labels beside what is said', async () => {
  const form = (action: string, lead: string, due: string) =>
    wordTable([
      ['Action', action],
      ['Lead', lead],
      ['Timescale', due],
      ['Success measure', 'It works'],
    ]);
  const plan = await read(
    form('Agree a referral form', 'Police', '30/06/2025') + form('Train every hub', 'Health', '31/07/2025'),
  );
  expect(plan.rows.map(({ title, lead, due }) => [title, lead, due])).toEqual([
    ['Agree a referral form', 'Police', '2025-06-30'],
    ['Train every hub', 'Health', '2025-07-31'],
  ]);
});

test('text that older programs show instead is not read twice, nor hidden text or instructions', async () => {
  const cell = wordCell(
    `<w:p><mc:AlternateContent><mc:Choice>${run('Agree a referral form')}</mc:Choice><mc:Fallback>${run('Agree a referral form')}</mc:Fallback></mc:AlternateContent>${run('secret', '<w:vanish/>')}<w:r><w:instrText>DATE</w:instrText></w:r></w:p>`,
  );
  const plan = await read(wordTable([HEAD, ['1', cell, 'Police', '30/06/2025', 'Green']]));
  expect(plan.rows.map(({ title }) => title)).toEqual(['Agree a referral form']);
});

test('several actions in one cell, as paragraphs beside their leads and days', async () => {
  const lines = (...texts: string[]) => wordCell(texts.map((text) => paragraph(text)).join(''));
  const plan = await read(
    wordTable([
      ['Recommendation', 'Actions', 'Leads', 'Timescales'],
      [
        'Referrals',
        lines('Agree a referral form', 'Train every hub'),
        lines('Police', 'Health'),
        lines('30/06/2025', '31/07/2025'),
      ],
    ]),
  );
  expect(plan.rows.map(({ title, lead, due, finding }) => [title, lead, due, finding])).toEqual([
    ['Agree a referral form', 'Police', '2025-06-30', 'Referrals'],
    ['Train every hub', 'Health', '2025-07-31', 'Referrals'],
  ]);
});

test('a document without a plan has no table, one that is broken is damaged, one that is too deep is not read', async () => {
  expect(await refusalOf(wordFile(paragraph('A letter.')), 'plan.docx')).toBe('no-table');
  expect(await refusalOf(wordFile('<w:p><w:r>'), 'plan.docx')).toBe('damaged');
  expect(await refusalOf(wordFile('<w:sdt>'.repeat(400) + '</w:sdt>'.repeat(400)), 'plan.docx')).toBe(
    'unsafe',
  );
});

test('a table whose first row, above its header, says which finding it answers', async () => {
  const table = (finding: string, action: string) =>
    wordTable([
      [wordCell(finding, '<w:gridSpan w:val="5"/>')],
      HEAD,
      ['1', action, 'Police', '30/06/2025', 'Green'],
    ]);
  const plan = await read(
    table('Area 1: Referrals', 'Agree a form') + table('Area 2: Missing', 'Write a protocol'),
  );
  expect(plan.rows.map(({ title, finding }) => [title, finding])).toEqual([
    ['Agree a form', 'Area 1: Referrals'],
    ['Write a protocol', 'Area 2: Missing'],
  ]);
});

test('a table in a text box is read once, though older programs have it once more', async () => {
  const table = wordTable([
    ['Action', 'Lead', 'Due'],
    ['Meet each month', 'Chair', '30/06/2025'],
  ]);
  const box = (name: string) => `<mc:${name}><w:txbxContent>${table}</w:txbxContent></mc:${name}>`;
  const body = `<w:p><w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>`;
  const { rows } = await read(body);
  expect(rows.map(({ title, leads, due }) => [title, leads, due])).toEqual([
    ['Meet each month', ['Chair'], '2025-06-30'],
  ]);
});
