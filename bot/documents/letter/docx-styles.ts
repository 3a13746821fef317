import { SaxesParser } from 'saxes';

/** What a paragraph has from its style. */
export interface DocxStyle {
  readonly bold?: boolean;
  /** The level of the list that the style makes, from 0. */
  readonly list?: number;
}

interface Own {
  based?: string;
  bold?: boolean;
  list?: number;
}

/** The paragraph styles of `styles.xml` by id, each with what it takes over from the one that it is based on. */
export function docxStyles(part: Buffer | undefined): ReadonlyMap<string, DocxStyle> {
  const own = ownStyles(part?.toString('utf8') ?? '');
  return new Map([...own.keys()].map((id) => [id, resolved(own, id, 0)]));
}

function ownStyles(xml: string): ReadonlyMap<string, Own> {
  const styles = new Map<string, Own>();
  let open: Own | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:style') {
      open = {};
      styles.set(String(attributes['w:styleId'] ?? ''), open);
    } else if (!open) return;
    else if (name === 'w:basedOn') open.based = value;
    else if (name === 'w:b') open.bold = !['0', 'false', 'off'].includes(value);
    else if (name === 'w:ilvl') open.list = Number(value);
    else if (name === 'w:numId') open.list ??= 0;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style') open = undefined;
  });
  parser.on('error', (error) => {
    throw error;
  });
  if (xml !== '') parser.write(xml).close();
  return styles;
}

/** Styles are based on one another some three deep; more than this is a ring. */
const DEEPEST = 12;

function resolved(styles: ReadonlyMap<string, Own>, id: string, depth: number): DocxStyle {
  const own = styles.get(id);
  if (!own || depth > DEEPEST) return {};
  const base = own.based === undefined ? {} : resolved(styles, own.based, depth + 1);
  const bold = own.bold ?? base.bold;
  const list = own.list ?? base.list;
  return { ...(bold === undefined ? {} : { bold }), ...(list === undefined ? {} : { list }) };
}
