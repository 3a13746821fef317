import { SaxesParser } from 'saxes';
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
  #cell = 0;

  constructor(private readonly styles: ReadonlyMap<string, DocxStyle>) {}

  open(name: string, attributes: Attributes): void {
    if (PASSED_OVER.has(name)) this.#passing += 1;
    if (this.#passing > 0) return;
    if (name === 'w:tr') this.#cell = 0;
    else if (name === 'w:tc') this.#cell += 1;
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
    else if (name === 'w:tr') this.#cell = 0;
  }

  text(text: string): void {
    if (this.#inText && this.#passing === 0) this.#add(text);
  }

  #begin(): void {
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
      this.lines.push({
        page: this.#page,
        text: tidy(words),
        ...(sign === undefined || at > 0 || words === '' ? {} : { mark: sign }),
        bold: bold * 2 > letters,
        begins: at === 0,
      });
    });
    this.#parts = [];
  }

  /** A row's number waits for the text beside it. */
  #besideNumber(): void {
    const [first] = this.#parts;
    const text = first?.text.trim() ?? '';
    if (!first || text === '') return;
    if (this.#cell === 1 && /^\d{1,2}[.)]?$/.test(text)) {
      this.#rowNumber = text;
      this.#parts = [];
    } else if (this.#rowNumber !== undefined) {
      if (this.#cell === 2) first.text = `${this.#rowNumber}\t${first.text}`;
      this.#rowNumber = undefined;
    }
  }
}
