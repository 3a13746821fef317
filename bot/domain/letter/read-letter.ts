import { err, ok, type Result } from '../basics/result';
import { headOf } from './addressees';
import { blocksOf, type Block } from './print/blocks';
import { fieldworkIn } from './fieldwork';
import { findingLists } from './findings';
import { withoutFurniture } from './print/furniture';
import { listHeaded, standsAlone } from './headings';
import type { Letter } from './letter';
import type { Line } from './print/line';
import { withNumbersMarked } from './print/numbered';
import { nextStepsIn } from './next-steps';
import { withoutPrintHyphens } from './print/hyphens';
import { inspectoratesIn, openingOf, type KnownTheme } from './opening';
import { sentencesOf } from './sentences';
import { warningsOf } from './warnings';

/** What of the file itself is to be known. */
interface FileRead {
  /** The pages in which it has no text. */
  readonly unread?: readonly number[];
  /** True of plain text, which does not keep where words stood. */
  readonly isPlain?: boolean;
}

/**
 * Reads a letter of a joint targeted area inspection from its printed lines, by the shapes that published letters have
 * had since 2016 (`inspection.md`). All that it gives is in the letter's words, with the page; what is not there is left
 * out. `themes` are those that the partnership has added, by whose words a letter may call its own; `unread`
 * the pages in which the file has no text. Of plain text it is said what another file would keep. 'not-a-letter' when it is
 * none.
 */
export function readLetter(
  lines: readonly Line[],
  themes: readonly KnownTheme[] = [],
  { unread = [], isPlain = false }: FileRead = {},
): Result<Letter, 'not-a-letter'> {
  const printed = withNumbersMarked(withoutPrintHyphens(withoutFurniture(lines, isListHeading)), standsAlone);
  const blocks = blocksOf(printed, standsAlone);
  if (!isLetter(blocks)) return err('not-a-letter');
  const sentences = sentencesOf(blocks);
  const head = headOf(printed);
  const fieldwork = fieldworkIn(sentences, head.publishedOn?.value);
  const inspectorates = inspectoratesIn(blocks, fieldwork.sentence);
  const next = nextStepsIn(sentences);
  const lists = findingLists(blocks);
  return ok({
    ...openingOf(blocks, sentences, themes),
    ...(inspectorates ? { inspectorates } : {}),
    ...(head.addressees ? { addressees: head.addressees } : {}),
    ...fieldwork.facts,
    ...(head.publishedOn ? { publishedOn: head.publishedOn } : {}),
    ...next.facts,
    lists,
    warnings: warningsOf({ head, fieldwork, next, lists, unread, isPlain }),
  });
}

const isListHeading = (text: string): boolean => listHeaded(text) !== undefined;

/** What every letter of the kind has; a report about such inspections has some of it, never all but one. */
const SIGNS: readonly ((blocks: readonly Block[]) => boolean)[] = [
  (blocks) => has(blocks, /^Dear\b/),
  (blocks) => has(blocks, /joint (?:targeted )?area inspection|\bJTAI\b/i),
  (blocks) => has(blocks, /\binspection took place\b|\bundertook a joint\b|\bcarried out (?:by|a joint)\b/i),
  (blocks) => blocks.some(({ text }) => listHeaded(text) !== undefined),
  (blocks) =>
    has(
      blocks,
      /\bwritten statement\b|\bstatement of (?:proposed )?action\b|\bYours (?:sincerely|faithfully)\b/i,
    ),
];

const has = (blocks: readonly Block[], form: RegExp): boolean => blocks.some(({ text }) => form.test(text));

const isLetter = (blocks: readonly Block[]): boolean =>
  has(blocks, /joint (?:targeted )?(?:area )?inspection|\bJTAI\b/i) &&
  SIGNS.filter((sign) => sign(blocks)).length >= SIGNS.length - 1;
