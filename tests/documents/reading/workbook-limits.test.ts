import { trimSheet } from '../../../bot/documents/reading/workbook/trim-sheet';
import { workbookOf } from '../../support/office-files';
import { planIn, refusalOf, workbookFile } from '../../support/plan-files';

/** Sheets that cost a reader everything, written as XML since no library would. */

const NS = 'http://schemas.openxmlformats.org';
const rels = (type: string, target: string) =>
  `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

const rawWorkbook = (sheet: string) =>
  workbookOf({
    '_rels/.rels': rels('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NS}/spreadsheetml/2006/main">${sheet}</worksheet>`,
  });

const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const PLAN = `<row r="1">${cell('A1', 'Action')}${cell('B1', 'Lead')}${cell('C1', 'By when')}</row><row r="2">${cell('A2', 'Agree a form')}${cell('B2', 'Police')}${cell('C2', '30/06/2025')}</row>`;
const LAST = `<row r="1048576">${cell('XFD1048576', 'x')}</row>`;

test('a stray cell in the last row and column is left out and told', async () => {
  const plan = await planIn(rawWorkbook(`<sheetData>${PLAN}${LAST}</sheetData>`));
  expect(plan.rows.map(({ title }) => title)).toEqual(['Agree a form']);
  expect(plan.warnings.join()).toMatch(/Row 1,048,576, far below everything else, was left out/);
});

test.each<[string, string, string]>([
  ['nothing but a cell in the last row and column', `<sheetData>${LAST}</sheetData>`, 'too-large'],
  [
    '6,000 rows',
    `<sheetData>${`<row>${cell('', 'x').replace(' r=""', '')}</row>`.repeat(6000)}</sheetData>`,
    'too-many-rows',
  ],
  [
    '300,000 cells',
    `<sheetData>${`<row>${'<c t="n"><v>1</v></c>'.repeat(100)}</row>`.repeat(3000)}</sheetData>`,
    'too-large',
  ],
  ['blanks in the place of rows', `<sheetData>${PLAN}${' '.repeat(40_000_000)}</sheetData>`, 'too-large'],
  [
    'links without end',
    `<sheetData>${PLAN}</sheetData><hyperlinks>${'<hyperlink ref="A1" location="x"/>'.repeat(1_000_000)}</hyperlinks>`,
    'too-large',
  ],
  [
    'every column many times over',
    `<cols>${'<col min="1" max="16384"/>'.repeat(2000)}</cols><sheetData>${PLAN}</sheetData>`,
    'too-large',
  ],
  [
    'the whole sheet merged many times over',
    `<sheetData>${PLAN}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(30_000)}</mergeCells>`,
    'too-large',
  ],
  ['XML that ends in the middle', `<sheetData>${PLAN}<row`, 'read'],
])('%s is answered', async (_, sheet, code) => {
  expect(await refusalOf(rawWorkbook(sheet))).toBe(code);
});

test('rows that are only formatted cost nothing, in any namespace', () => {
  const sheet = (prefix: string) =>
    Buffer.from(
      `<${prefix}worksheet xmlns:x="y"><${prefix}sheetData><${prefix}row r="1"><${prefix}c><${prefix}v>1</${prefix}v></${prefix}c></${prefix}row>${`<${prefix}row r="2" s="1"/><${prefix}row r="3"><${prefix}c s="1"/></${prefix}row>`.repeat(100_000)}</${prefix}sheetData></${prefix}worksheet>`,
    );
  for (const prefix of ['', 'x:']) {
    const { rows, xml, far } = trimSheet(sheet(prefix));
    expect([rows, far]).toEqual([1, []]);
    expect(xml.length).toBeLessThan(200);
  }
});

test('cells merged over all columns or rows that Excel has are merged as far as the sheet goes', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Our plan', null, null],
          ['Action', 'Lead', 'Due'],
          ['Agree a form', 'Police', '30/06/2025'],
          ['Train hubs', null, '30/07/2025'],
        ],
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 16_383 },
          { startRow: 2, endRow: 1_048_575, startCol: 1, endCol: 1 },
        ],
      },
    ]),
  );
  expect(plan.rows.map(({ title, lead }) => [title, lead])).toEqual([
    ['Agree a form', 'Police'],
    ['Train hubs', 'Police'],
  ]);
});
