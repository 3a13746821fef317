import { err, ok, type Result } from '../../../domain/basics/result';
import { counted, inSentence } from '../../../domain/basics/words';
import type { Grid } from '../../../domain/plan-file/cells/grid';
import { DAMAGED, fileRefused, UNSAFE } from '../../guard/file-refused';
import type { ZipParts } from '../../guard/open-zip';
import { openOffice } from '../../guard/office-file';
import { readNumbering } from './numbering';
import { readStyles } from './styles';
import { readTables } from './tables';
import { MOST_ROWS, planRefused, tooManyRows, type PlanFileRefused } from '../reading-refused';
import { BrokenXml, walkXml } from './xml-events';
import { child, readTree, TooDeep } from './xml-tree';

/** A part of XML becomes some ten times as large as a tree; a plan of 500 actions has a tenth of this, in bytes. */
const LARGEST_PART = 12_000_000;

/** Reads a Word document's tables. Everything that is no document, or not a safe one, is refused by code. */
export function docxGrids(bytes: Buffer): Result<Grid[], PlanFileRefused> {
  const opened = openOffice(bytes, 'docx');
  if (!opened.ok) return err(planRefused(opened.error));
  const main = mainPart(opened.value);
  const rows = countOf(main, '<w:tr>') + countOf(main, '<w:tr ');
  if (rows > MOST_ROWS) return err(tooManyRows(rows));
  if (main.length > LARGEST_PART) return err(planRefused(tooLarge()));
  try {
    const grids = readTables(bodyOf(main), partsOf(opened.value));
    const leftOut = notesIn(main);
    return ok(grids.map((grid) => ({ ...grid, leftOut: [...grid.leftOut, ...leftOut] })));
  } catch (error) {
    if (error instanceof TooDeep) return err(planRefused(UNSAFE));
    if (error instanceof BrokenXml) return err(planRefused(DAMAGED));
    throw error;
  }
}

function countOf(xml: string, tag: string): number {
  let count = 0;
  for (let at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + 1)) count += 1;
  return count;
}

/** What is remarked beside a text stands in no table, and may change what it says. */
function notesIn(main: string): string[] {
  const found = [
    ...named(countOf(main, '<w:commentReference '), 'comment'),
    ...named(countOf(main, '<w:footnoteReference ') + countOf(main, '<w:endnoteReference '), 'footnote'),
  ];
  return found.length === 0
    ? []
    : [`The document has ${inSentence(found)} that are not read: look whether an action is changed there.`];
}

const named = (count: number, what: string): string[] => (count === 0 ? [] : [counted(count, what)]);

const tooLarge = () =>
  fileRefused(
    'too-large',
    'This document has more text than is read. Copy the tables of the plan into a new document and send that.',
  );

const mainPart = (parts: ZipParts): string =>
  [...parts].find(([name]) => /^word\/document\d*\.xml$/i.test(name))?.[1].toString('utf8') ?? '';

const bodyOf = (xml: string) => {
  const root = readTree(xml);
  return child(child(root, 'w:document'), 'w:body') ?? root;
};

function partsOf(parts: ZipParts) {
  const text = (name: string): string | undefined => {
    const part = parts.get(name);
    return part && part.length <= LARGEST_PART ? part.toString('utf8') : undefined;
  };
  return {
    styles: readStyles(text('word/styles.xml')),
    numbering: readNumbering(text('word/numbering.xml')),
    links: linksOf(text('word/_rels/document.xml.rels')),
  };
}

function linksOf(xml: string | undefined): Map<string, string> {
  const links = new Map<string, string>();
  if (xml === undefined) return links;
  walkXml(xml, {
    open(name, attributes) {
      const { Id, Target, TargetMode } = attributes;
      if (name === 'Relationship' && TargetMode === 'External' && Id && Target) links.set(Id, Target);
    },
    close: () => undefined,
  });
  return links;
}
