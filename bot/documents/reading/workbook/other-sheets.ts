import { walkXml } from '../word/xml-events';
import type { ZipParts } from '../../guard/open-zip';

const OTHER = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/i;

/**
 * The places of a workbook's sheets, from 0, that hold a chart or a dialogue and no cells. The library knows sheets of
 * cells alone, and takes a workbook with another one for damaged. Throws as `walkXml`.
 */
export function otherSheets(parts: ZipParts): ReadonlySet<number> {
  const kinds = new Map(
    elementsIn(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id, Type = '' }) => [
      Id,
      Type,
    ]),
  );
  const sheets = elementsIn(parts.get('xl/workbook.xml'), 'sheet');
  return new Set(
    sheets.flatMap((sheet, at) => {
      const id = Object.entries(sheet).find(([name]) => /:id$/i.test(name))?.[1];
      return OTHER.test(kinds.get(id) ?? '') ? [at] : [];
    }),
  );
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of each element of a name, whatever prefix it has. */
function elementsIn(part: Buffer | undefined, wanted: string): Attributes[] {
  const found: Attributes[] = [];
  if (!part) return found;
  walkXml(part.toString('utf8'), {
    open(name, attributes) {
      if (name.replace(/^\w+:/, '') === wanted) found.push(attributes);
    },
    close: () => undefined,
  });
  return found;
}
