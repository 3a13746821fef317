import type { Numbering } from './numbering';
import type { ParagraphStyle } from './styles';
import { child, isOn, valueOf, type XmlNode } from './xml-tree';

/** What a document refers to by id. */
export interface DocxParts {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly numbering: Numbering;
  readonly links: ReadonlyMap<string, string>;
}

/** One paragraph as it is read once all tracked changes are accepted. */
export interface Paragraph {
  readonly text: string;
  /** What was struck through or deleted of it. */
  readonly struck: string;
  /** Something of it was deleted with changes tracked, rather than struck through. */
  readonly isDeleted: boolean;
  readonly heading?: number;
  /** It is an item of a list, numbered or with a bullet. */
  readonly isListed: boolean;
  readonly isBold: boolean;
  /** Its number in a list, which stands in no text of it. */
  readonly number: string;
  readonly highlight?: string;
  readonly link?: string;
}

interface Piece {
  readonly text: string;
  readonly as: 'seen' | 'struck' | 'deleted';
  readonly isBold: boolean;
  readonly highlight?: string;
  readonly link?: string;
}

/** What surrounds a run: deleted with changes tracked, part of a link. */
interface Around {
  readonly isDeleted: boolean;
  readonly link?: string;
}

/** Reads one paragraph (w:p). Counts its number on, if it has one. */
export function readParagraph(node: XmlNode, parts: DocxParts): Paragraph {
  const properties = child(node, 'w:pPr');
  const style = parts.styles.get(valueOf(properties, 'w:pStyle') ?? '');
  const pieces = node.children.flatMap((one) => piecesOf(one, { isDeleted: false }, parts));
  const seen = pieces.filter(({ as }) => as === 'seen');
  const said = seen.filter(({ text }) => text.trim() !== '');
  const gone = pieces.filter(({ as }) => as !== 'seen');
  const highlight = said.find((piece) => piece.highlight)?.highlight;
  const link = seen.find((piece) => piece.link)?.link;
  return {
    text: joined(seen),
    struck: joined(gone),
    isDeleted: gone.some(({ as }) => as === 'deleted'),
    isBold: said.length > 0 && said.every(({ isBold }) => isBold),
    ...listing(properties, style, parts.numbering),
    ...(style?.heading ? { heading: style.heading } : {}),
    ...(highlight ? { highlight } : {}),
    ...(link ? { link } : {}),
  };
}

const joined = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

function listing(
  properties: XmlNode | undefined,
  style: ParagraphStyle | undefined,
  numbering: Numbering,
): Pick<Paragraph, 'number' | 'isListed'> {
  const own = child(properties, 'w:numPr');
  const list = valueOf(own, 'w:numId') ?? style?.numbering;
  // The list 0 takes a paragraph out of the list of its style (ECMA-376 17.9.18).
  if (list === undefined || list === '0') return { number: '', isListed: false };
  return { number: numbering.next(list, Number(valueOf(own, 'w:ilvl') ?? 0)), isListed: true };
}

function piecesOf(node: XmlNode, around: Around, parts: DocxParts): Piece[] {
  const inside = (within: Around): Piece[] => node.children.flatMap((one) => piecesOf(one, within, parts));
  switch (node.name) {
    case 'w:r':
      return runOf(node, around, parts);
    case 'w:del':
    case 'w:moveFrom':
      return inside({ ...around, isDeleted: true });
    case 'w:hyperlink':
      return inside({ ...around, link: parts.links.get(node.attributes['r:id'] ?? '') });
    case 'w:sdt':
      return isPlaceholder(node) ? [] : inside(around);
    case 'w:ins':
    case 'w:moveTo':
    case 'w:smartTag':
    case 'w:fldSimple':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'mc:AlternateContent':
    case 'mc:Choice':
      return inside(around);
    default:
      // Properties, marks of comments and bookmarks; 'mc:Fallback' says once more what 'mc:Choice' says.
      return [];
  }
}

/** A field that nobody has filled in shows what to do with it: 'Click or tap to enter a date.' */
export const isPlaceholder = (sdt: XmlNode): boolean => isOn(child(sdt, 'w:sdtPr'), 'w:showingPlcHdr');

function runOf(run: XmlNode, { isDeleted, link }: Around, parts: DocxParts): Piece[] {
  const properties = child(run, 'w:rPr');
  if (isOn(properties, 'w:vanish') || valueOf(properties, 'w:rStyle') === 'PlaceholderText') return [];
  const isStruck = isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike');
  const highlight = HIGHLIGHTS[valueOf(properties, 'w:highlight') ?? ''];
  const isRaised = valueOf(properties, 'w:vertAlign') === 'superscript';
  const as = isDeleted ? 'deleted' : isStruck ? 'struck' : 'seen';
  return run.children.flatMap((node): Piece[] => {
    if (node.name === 'mc:AlternateContent') return piecesOf(node, { isDeleted, link }, parts);
    const text = textOf(node);
    if (text === '' || (isRaised && NOTE_MARK.test(text))) return [];
    return [
      {
        text,
        as,
        isBold: isOn(properties, 'w:b'),
        ...(highlight ? { highlight } : {}),
        ...(link ? { link } : {}),
      },
    ];
  });
}

/** The mark of a note that was typed by hand, and no part of the date or word before it. */
const NOTE_MARK = /^[\d\s,*†‡]+$/;

function textOf(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
      return node.text;
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return node.attributes['w:type'] === 'page' ? '' : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return SYMBOLS[(node.attributes['w:char'] ?? '').toUpperCase().slice(-2)] ?? '';
    default:
      return '';
  }
}

/** Signs of Wingdings and Wingdings 2 that people tick with, by the last two figures of their place. */
const SYMBOLS: Readonly<Record<string, string>> = {
  FC: '✓',
  FB: '✗',
  FE: '☑',
  FD: '☒',
  A8: '☐',
  '50': '✓',
  '4F': '✗',
};

/** Word's highlighters that say something (ECMA-376 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  red: 'FF0000',
  darkRed: '800000',
  yellow: 'FFFF00',
  darkYellow: '808000',
  green: '00FF00',
  darkGreen: '008000',
  blue: '0000FF',
  darkBlue: '000080',
  cyan: '00FFFF',
  darkCyan: '008080',
};
