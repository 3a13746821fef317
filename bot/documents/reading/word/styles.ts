import { walkXml } from './xml-events';

/** What paragraphs of a style are. */
export interface ParagraphStyle {
  /** 1 for the highest heading; none for what is no heading. */
  readonly heading?: number;
  readonly numbering?: string;
}

interface Read {
  name?: string;
  outline?: number;
  numbering?: string;
  basedOn?: string;
}

/**
 * The paragraph styles of a document by id, through what they are based on. A heading is told by the style's name or
 * outline level, since the id is in the language of whoever made the template.
 */
export function readStyles(xml: string | undefined): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, Read>();
  if (xml === undefined) return new Map();
  let style: Read = {};
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (style = {}));
      else if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.outline = Number(value);
      else if (name === 'w:numId') style.numbering = value;
    },
    close: () => undefined,
  });
  return new Map([...styles.keys()].map((id) => [id, resolved(styles, id)]));
}

/** Styles are based on one another at most so deep; a circle ends too. */
const DEEPEST = 12;

function resolved(styles: ReadonlyMap<string, Read>, id: string): ParagraphStyle {
  let heading: number | undefined;
  let numbering: string | undefined;
  let next: string | undefined = id;
  for (let depth = 0; next !== undefined && depth < DEEPEST; depth += 1) {
    const style: Read | undefined = styles.get(next);
    heading ??= headingOf(style);
    numbering ??= style?.numbering;
    next = style?.basedOn;
  }
  return { ...(heading ? { heading } : {}), ...(numbering ? { numbering } : {}) };
}

function headingOf(style: Read | undefined): number | undefined {
  const level = /^heading (\d)/i.exec(style?.name ?? '')?.[1];
  if (level !== undefined) return Number(level);
  if (/^(title|subtitle)$/i.test(style?.name ?? '')) return 1;
  return style?.outline !== undefined && style.outline < 9 ? style.outline + 1 : undefined;
}
