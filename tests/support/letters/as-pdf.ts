import { deflateSync } from 'node:zlib';
import { widthOf } from '../../../bot/domain/letter/print/width';
import { laidOut, width, type Piece, type PrintedPage } from './layout';
import type { LetterSpec } from './spec';

/** Signs have codes of their own in their font, as Wingdings has. */
const SIGNS = ['\uf06e', '\u25fc', '\u2212', '\u2022'];

/** WinAnsi's codes of what letters print besides ASCII. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '\u2026': 0x85,
};

/** The letter as a PDF such as Word makes: Tahoma in three fonts, one text object a line, the page number first. */
export function letterPdf(spec: LetterSpec): Buffer {
  const pages = laidOut(spec);
  const bold = `BCDEEE+Tahoma${spec.print?.boldSuffix ?? '-Bold'}`;
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ')}] >>`,
    fontOf('BCDFEE+Tahoma', 7),
    fontOf(bold, 9),
    '<< /Type /Font /Subtype /TrueType /BaseFont /BCDGEE+Wingdings-Regular /FirstChar 1 /LastChar 4 /Widths [750 750 550 550] /FontDescriptor 8 0 R /ToUnicode 6 0 R >>',
    stream(toUnicode()),
    '<< /Type /FontDescriptor /FontName /BCDFEE+Tahoma /Flags 32 /FontBBox [-600 -207 1338 1034] /ItalicAngle 0 /Ascent 1000 /Descent -207 /CapHeight 727 /StemV 92 >>',
    '<< /Type /FontDescriptor /FontName /BCDGEE+Wingdings-Regular /Flags 4 /FontBBox [0 -210 1359 898] /ItalicAngle 0 /Ascent 898 /Descent -210 /CapHeight 722 /StemV 89 >>',
    `<< /Type /FontDescriptor /FontName /${bold} /Flags 32 /FontBBox [-600 -207 1338 1034] /ItalicAngle 0 /Ascent 1000 /Descent -207 /CapHeight 727 /StemV 180 >>`,
  ];
  for (const page of pages) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 594.96 841.92] /Contents ${objects.length + 2} 0 R /Resources << /Font << /regular 3 0 R /bold 4 0 R /signs 5 0 R >> >> >>`,
      stream(contentOf(page, spec)),
    );
  }
  return pdfOf(objects);
}

const fontOf = (name: string, descriptor: number): string =>
  `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, (_, at) => widthOf(letterOf(at + 32))).join(' ')}] /FontDescriptor ${descriptor} 0 R >>`;

const letterOf = (code: number): string =>
  Object.entries(WIN_ANSI).find(([, one]) => one === code)?.[0] ?? String.fromCharCode(code);

const toUnicode = (): string =>
  [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Signs def /CMapType 2 def',
    '1 begincodespacerange <01> <04> endcodespacerange',
    `${SIGNS.length} beginbfchar`,
    ...SIGNS.map((sign, at) => `<0${at + 1}> <${sign.charCodeAt(0).toString(16).padStart(4, '0')}>`),
    'endbfchar endcmap end end',
  ].join('\n');

function contentOf({ body, notes, number }: PrintedPage, { print }: LetterSpec): string {
  const told =
    number > 1 && print?.numbers !== 'none'
      ? [[{ text: String(number), x: 517.5, y: 59, size: 12, font: 'regular' as const }]]
      : [];
  return [...told, ...body, ...notes].flat().map(drawn).join('\n');
}

/** Word ends each paragraph with a blank of its own. */
const drawn = (piece: Piece): string =>
  piece.ends
    ? `${shown(piece)}\n${shown({ ...piece, text: ' ', x: piece.x + width(piece.text, piece.size) })}`
    : shown(piece);

const shown = ({ text, x, y, size, font }: Piece): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${codesOf(text, font)}> Tj ET`;

const codesOf = (text: string, font: Piece['font']): string =>
  [...text]
    .map((letter) => {
      const code = font === 'signs' ? SIGNS.indexOf(letter) + 1 : (WIN_ANSI[letter] ?? letter.charCodeAt(0));
      if (code < 1 || code > 255) throw new RangeError(`The test's PDF cannot print “${letter}”.`);
      return code.toString(16).padStart(2, '0');
    })
    .join('');

export function stream(content: string | Buffer): string {
  const data = deflateSync(content);
  return `<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n${data.toString('latin1')}\nendstream`;
}

/** A whole file of these objects, numbered from 1, the first the catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
