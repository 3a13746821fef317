import { SaxesParser } from 'saxes';
import { listHeaded } from '../../domain/letter/headings';
import { tidy, unmarked, type Line } from '../../domain/letter/print/line';
import type { ZipParts } from '../guard/open-zip';
import { docxStyles, type DocxStyle } from './docx-styles';

/** What is not part of the text: deleted runs, the second version of a drawing, the codes of fields. */
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);

/**
 * The lines of a Word document: a paragraph is one, or several where it breaks its lines by hand. Pages are those that
 * Word last laid out. Takes the unpacked parts; throws on XML that is not well formed.
 */
export function docxLines(parts: ZipParts): readonly Line[] {
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/i.test(name));
  const walk = new Walk(docxStyles(parts.get('word/styles.xml')));
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) =>
    walk.open(name, attributes as Readonly<Record<string, string>>),
  );
  parser.on('closetag', ({ name }) => walk.close(name));
  parser.on('text', (text) => walk.text(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(parts.get(main ?? '')?.toString('utf8') ?? '').close();
  return walk.lines;
}

type Attributes = Readonly<Record<string, string>>;

/** A paragraph as far as it was read. A text box within it holds paragraphs of its own. */
interface Open {
  readonly style: DocxStyle;
  readonly list: number | undefined;
  readonly runBold: boolean | undefined;
  readonly parts: { text: string; letters: number; bold: number }[];
}

/** A table as far as it was read. */
interface Table {
  /** Which cell of its row is read, from 1. */
  cell: number;
  /** Whether a row had more than one. */
  isWide: boolean;
  /** The lines with which its rows begin. */
  readonly rows: number[];
  /** Which cell of its row each of its own lines stands in. */
  readonly cells: { readonly at: number; readonly cell: number }[];
}

class Walk {
  readonly lines: Line[] = [];
  #page = 1;
  /** How deep inside something passed over. */
  #passing = 0;
  #inText = false;
  #inRunProperties = false;
  #paragraphProperties = false;
  #style: DocxStyle = {};
  #list: number | undefined;
  #runBold: boolean | undefined;
  #parts: { text: string; letters: number; bold: number }[] = [];
  /** The number that stands alone in the first cell of a table's row: it belongs to what stands beside it. */
  #rowNumber: string | undefined;
  readonly #tables: Table[] = [];
  /** Paragraphs that hold the text box which is read, and what it says: that comes below them. */
  readonly #around: (Open | undefined)[] = [];
  readonly #inBoxes: Line[] = [];
  #isInParagraph = false;

  constructor(private readonly styles: ReadonlyMap<string, DocxStyle>) {}

  open(name: string, attributes: Attributes): void {
    if (PASSED_OVER.has(name)) this.#passing += 1;
    if (this.#passing > 0) return;
    if (name === 'w:tbl') this.#tables.push({ cell: 0, isWide: false, rows: [], cells: [] });
    else if (name === 'w:tr') this.#row();
    else if (name === 'w:tc') this.#nextCell();
    else if (name === 'w:txbxContent') this.#intoBox();
    else if (name === 'w:p') this.#begin();
    else if (name === 'w:pPr') this.#paragraphProperties = true;
    else if (name === 'w:pStyle') this.#style = this.styles.get(attributes['w:val'] ?? '') ?? {};
    else if (name === 'w:ilvl' && this.#paragraphProperties) this.#list = Number(attributes['w:val']);
    else if (name === 'w:numId' && this.#paragraphProperties) this.#numbered(attributes['w:val']);
    else if (name === 'w:r') this.#runBold = undefined;
    else if (name === 'w:rPr') this.#inRunProperties = true;
    else if (name === 'w:b' && this.#inRunProperties && !this.#paragraphProperties) {
      this.#runBold = !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
    } else this.#inRun(name, attributes);
  }

  #inRun(name: string, attributes: Attributes): void {
    if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tab' && !this.#paragraphProperties) this.#add('\t');
    else if (name === 'w:noBreakHyphen') this.#add('-');
    else if (name === 'w:lastRenderedPageBreak') this.#page += 1;
    else if (name === 'w:br' || name === 'w:cr') {
      if (attributes['w:type'] === 'page') this.#page += 1;
      else this.#parts.push({ text: '', letters: 0, bold: 0 });
    }
  }

  close(name: string): void {
    if (PASSED_OVER.has(name)) this.#passing -= 1;
    else if (this.#passing > 0) return;
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:rPr') this.#inRunProperties = false;
    else if (name === 'w:pPr') this.#paragraphProperties = false;
    else if (name === 'w:p') this.#end();
    else if (name === 'w:tbl') this.#endTable();
    else if (name === 'w:txbxContent') this.#outOfBox();
  }

  #row(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.cell = 0;
    table.rows.push(this.#target.length);
  }

  #nextCell(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.cell += 1;
    table.isWide ||= table.cell > 1;
  }

  /** Rows of a table that has no columns list something. */
  #endTable(): void {
    const table = this.#tables.pop();
    if (table?.isWide) this.#inColumns(table);
    if (!table || table.isWide) return;
    const target = this.#target;
    for (const at of table.rows) {
      const line = target[at];
      if (line) target[at] = { ...line, row: true };
    }
  }

  /** Lists side by side, each headed in a cell of its own, are read one after the other. */
  #inColumns({ cells }: Table): void {
    const target = this.#target;
    const isHeaded = cells.some(({ at, cell }) => cell > 1 && listHeaded(target[at]?.text ?? ''));
    const from = cells[0]?.at ?? 0;
    const isWhole = cells.length === target.length - from;
    if (!isHeaded || !isWhole) return;
    const lines = [...cells]
      .sort((a, b) => a.cell - b.cell || a.at - b.at)
      .flatMap(({ at }) => target[at] ?? []);
    target.splice(from, lines.length, ...lines);
  }

  #intoBox(): void {
    const paragraph = {
      ...{ style: this.#style, list: this.#list, runBold: this.#runBold, parts: this.#parts },
    };
    this.#around.push(this.#isInParagraph ? paragraph : undefined);
    this.#isInParagraph = false;
  }

  #outOfBox(): void {
    const around = this.#around.pop();
    if (!around) return;
    this.#isInParagraph = true;
    this.#style = around.style;
    this.#list = around.list;
    this.#runBold = around.runBold;
    this.#parts = around.parts;
  }

  /** Where what is read now belongs. */
  get #target(): Line[] {
    return this.#around.length > 0 ? this.#inBoxes : this.lines;
  }

  text(text: string): void {
    if (this.#inText && this.#passing === 0) this.#add(text);
  }

  #begin(): void {
    this.#isInParagraph = true;
    this.#style = {};
    this.#list = undefined;
    this.#parts = [{ text: '', letters: 0, bold: 0 }];
  }

  /** Number 0 takes a paragraph out of the list that its style puts it in. */
  #numbered(id: string | undefined): void {
    if (id === '0') this.#list = -1;
    else this.#list ??= 0;
  }

  #add(text: string): void {
    const part = this.#parts.at(-1);
    if (!part) return;
    part.text += text;
    part.letters += text.trim().length;
    if (this.#runBold ?? this.#style.bold ?? false) part.bold += text.trim().length;
  }

  #end(): void {
    const level = this.#list ?? this.#style.list ?? -1;
    this.#besideNumber();
    this.#parts.forEach(({ text, letters, bold }, at) => {
      const { mark, text: words } = unmarked(tidy(text));
      const sign = level < 0 ? mark : level === 0 ? '\u2022' : '\u2212';
      const table = this.#tables.at(-1);
      table?.cells.push({ at: this.#target.length, cell: table.cell });
      this.#target.push({
        page: this.#page,
        text: tidy(words),
        ...(sign === undefined || at > 0 || words === '' ? {} : { mark: sign }),
        bold: bold * 2 > letters,
        begins: at === 0,
        boxed: this.#tables.length + this.#around.length > 0,
      });
    });
    this.#parts = [];
    this.#isInParagraph = false;
    if (this.#around.length === 0) this.lines.push(...this.#inBoxes.splice(0));
  }

  /** A row's number waits for the text beside it. */
  #besideNumber(): void {
    const [first] = this.#parts;
    const text = first?.text.trim() ?? '';
    if (!first || text === '') return;
    const cell = this.#tables.at(-1)?.cell;
    if (cell === 1 && /^\d{1,2}[.)]?$/.test(text)) {
      this.#rowNumber = text;
      this.#parts = [];
    } else if (this.#rowNumber !== undefined) {
      if (cell === 2) first.text = `${this.#rowNumber}\t${first.text}`;
      this.#rowNumber = undefined;
    }
  }
}
