import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What somebody types into a cell: a text, or a day. */
export type Typed = string | { readonly day: string };

/** The workbook as it is after somebody typed into cells of its first sheet, by their names: 'C5'. */
export function editSheet(bytes: Uint8Array, edits: Readonly<Record<string, Typed>>): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  let sheet = strFromU8(parts[name] ?? new Uint8Array());
  for (const [cell, typed] of Object.entries(edits)) {
    const found = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`).exec(sheet);
    if (!found) throw new Error(`The sheet has no cell ${cell}.`);
    const style = /s="\d+"/.exec(found[1] ?? '')?.[0] ?? '';
    sheet = sheet.replace(found[0], cellOf(cell, style, typed));
  }
  return zipSync({ ...parts, [name]: strToU8(sheet) });
}

/** Days from which Excel counts: its first is 1 January 1900, and it takes 1900 for a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);

const cellOf = (cell: string, style: string, typed: Typed): string =>
  typeof typed === 'string'
    ? `<c r="${cell}" ${style} t="inlineStr"><is><t xml:space="preserve">${escaped(typed)}</t></is></c>`
    : `<c r="${cell}" ${style}><v>${(Date.parse(typed.day) - EPOCH) / 86_400_000}</v></c>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
