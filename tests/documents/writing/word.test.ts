import mammoth from 'mammoth';
import { writerApart } from '../../../bot/documents/writing/write-apart';
import type { Facts } from '../../../bot/domain/partnership';
import { boardUpdate } from '../../../bot/domain/reports/board/board-update';
import type { ReportDocument } from '../../../bot/domain/reports/document';
import { planDocument } from '../../../bot/domain/reports/plan/plan-document';
import { officeParts } from '../../support/office-parts';
import { action } from '../../support/partnership';
import { EXPORT_CALENDAR, EXPORT_NOW, LETTERHEAD, ODD_TEXTS, planFacts } from '../../support/plan-to-export';

const writer = writerApart();
const OF = { letterhead: LETTERHEAD, calendar: EXPORT_CALENDAR, now: EXPORT_NOW };

interface Word {
  readonly html: string;
  readonly text: string;
  readonly parts: Readonly<Record<string, string>>;
}

async function written(report: ReportDocument): Promise<Word> {
  const bytes = await writer.write({ as: 'docx', report });
  const buffer = Buffer.from(bytes);
  return {
    html: (await mammoth.convertToHtml({ buffer })).value,
    text: (await mammoth.extractRawText({ buffer })).value.replaceAll('\u00a0', ' '),
    parts: officeParts(bytes),
  };
}

const plan = (facts: Facts): Promise<Word> => written(planDocument(facts, OF));

describe('the plan in Word, read by another library', () => {
  const facts = planFacts();
  let word: Word;
  beforeAll(async () => {
    word = await plan(facts);
  });

  test('has real headings, one a finding, in the order in which they matter', () => {
    expect(word.parts['word/document.xml']).toMatch(/<w:pStyle w:val="Title"\/>.{0,80}Action plan/);
    const headings = [...word.html.matchAll(/<h([12])>(.*?)<\/h\1>/g)].map(
      ([, level, text]) => `${level} ${text}`,
    );
    expect(headings.slice(0, 7)).toEqual([
      '1 In short',
      '1 How to read this plan',
      '1 What we will do',
      '2 P1: area for priority action',
      '2 I1: area for improvement',
      '2 I2: area for improvement',
      '2 I3: area for improvement',
    ]);
  });

  test('has a table a finding, under its words, with a header row that is repeated and rows that do not break', () => {
    const quoted = facts.findings.filter(({ kind }) => kind !== 'Strength');
    expect(quoted.filter(({ text }) => !word.text.includes(`“${text}”`))).toEqual([]);
    const tables = word.html.match(/<table>/g) ?? [];
    const headers = word.html.match(/<thead>/g) ?? [];
    // The cover's table has its facts in a shaded first column instead.
    expect(headers).toHaveLength(tables.length - 1);
    const document = word.parts['word/document.xml'] ?? '';
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(headers.length);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(document.match(/<w:tr>/g)?.length ?? 0);
    expect(document).not.toMatch(/<w:tc>(?:(?!<w:t[ >]).)*<\/w:tc>/);
  });

  test('leaves room between a table and what is said below it', () => {
    const document = word.parts['word/document.xml'] ?? '';
    // What ends a section has no words.
    const below = [...document.matchAll(/<\/w:tbl><w:p>(?!<w:pPr><w:sectPr)(.{0,60})/g)].map(
      ([, start = '']) => start,
    );
    const styles = below.map((start) => /^<w:pPr><w:pStyle w:val="(\w+)"/.exec(start)?.[1] ?? 'Normal');
    expect(styles).toContain('BelowTable');
    expect(styles).not.toContain('Normal');
    expect(word.parts['word/styles.xml']).toMatch(/w:styleId="BelowTable".{0,200}w:before="120"/);
  });

  test('tells each action whole, with its dates and where it stands', () => {
    for (const { title } of facts.actions) expect(word.text).toContain(title);
    expect(word.text).toContain('12 November 2026\n\nOverdue\n\nFirst due 15 October 2026');
    expect(word.text).toContain('Red, off track. In progress. Impact: not yet.');
  });

  test('has the marking on each page, who made it and when, and how many pages there are', () => {
    const heads = Object.entries(word.parts).filter(([name]) => /word\/(header|footer)\d/.test(name));
    expect(heads).toHaveLength(6);
    const text = heads.map(([, xml]) => xml).join('');
    expect(text.match(/>OFFICIAL</g)).toHaveLength(3);
    expect(text).toContain('Made on 18\u00a0November\u00a02026 by Priya Nair, coordinator');
    expect(text).toContain('NUMPAGES');
    expect(word.parts['docProps/core.xml']).toContain('<dc:title>Action plan: Westmarch</dc:title>');
    expect(word.parts['word/styles.xml']).toContain('w:val="en-GB"');
    expect(word.parts['word/document.xml']).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
  });
});

test('whatever people typed makes no Word file that cannot be opened', async () => {
  const texts = Object.values(ODD_TEXTS);
  const facts = planFacts({
    actions: texts.map((text, number) => action({ ref: `X${number}`, title: text, successMeasure: text })),
    updates: [],
    agreements: [],
  });
  const { text, html } = await plan(facts);
  expect(text).toContain('bell  and null , line');
  expect(text).toContain('half a sign \ufffd here');
  expect(text).toContain(ODD_TEXTS.signs);
  expect(text).toContain(ODD_TEXTS.rightToLeft);
  expect(html).toContain('- first<br />- second');
});

test('a finding without an action says so, and a plan without findings is the partnership’s own', async () => {
  const facts = planFacts();
  const bare = await plan({ ...facts, actions: [action({ ref: 'A90' })] });
  expect(bare.text).toContain('No action answers P1, I1, I2, I3, I4, I5 and I6 yet.');
  expect(bare.text).toContain('They answer no finding of the letter.');
  const own = await plan({ ...facts, findings: [], actions: [] });
  expect(own.text).toContain('The plan has 0 actions.');
  expect(own.text).toContain('The partnership’s own assessment');
});

test('the update of a board says what is asked of it first, then what is red and why, the numbers, what closed and what comes', async () => {
  const facts = planFacts();
  const [board] = facts.series;
  if (!board) throw new Error('The demonstration has a series.');
  const asks = ['Decide that Police may buy the notice module.'];
  const { html, text } = await written(boardUpdate(facts, { ...OF, board, asks }));
  expect([...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words]) => words)).toEqual([
    'What we ask of the board',
    'Red, and why',
    'The plan now',
    'Agreed and closed',
    'Before the next board',
  ]);
  expect(text).toContain(
    'JTAI partnership meeting, Thursday 26 November 2026. What has changed since 15 October 2026.',
  );
  expect(text).toMatch(/What we ask of the board\s+Decide that Police may buy the notice module\./);
  expect(text).toContain(
    'Due 12 November 2026, overdue by 4 working days. Draft profile shared with analysts.',
  );
  expect(text).toContain(
    'A05, Train front-door managers to record the reasons for each decision: agreed by the group on 16 November 2026.',
  );
});
