import { firstPage, type Block } from './print/blocks';
import {
  isClosing,
  isHeading,
  isStudy,
  listHeadedBy,
  listNamedBy,
  listSuggestedBy,
  type ListKind,
} from './headings';
import { isInner } from './print/line';

/** One finding of a letter, in its words. */
export interface FindingRead {
  readonly text: string;
  readonly page: number;
  /** What stands in a list of its own below it. */
  readonly sub: readonly string[];
  /** The words before the list that it completes: 'The partnership should ensure that:'. */
  readonly stem?: string;
  /** The heading within the list that it stands under. */
  readonly under?: string;
}

/** A paragraph that stands where a list would: offered to a person, never counted. */
export interface Paragraph {
  readonly kind: ListKind;
  readonly text: string;
  readonly page: number;
}

/** A list of the letter. */
export interface FindingList {
  readonly found: readonly FindingRead[];
  /** The page of its heading; undefined when the letter has no such heading. */
  readonly headedOn?: number;
  /** The page of bullets below a study in the list, where nothing tells whether they are the study's or the list's. */
  readonly unsureOn?: number;
  /** What the letter says instead of findings: 'There are no areas for priority action.' */
  readonly noneSaid?: string;
}

export type FindingLists = Readonly<Record<ListKind, FindingList>> & {
  readonly paragraphs: readonly Paragraph[];
};

const NONE =
  /^(?:there (?:are|were) (?:currently |presently )?no\b|(?:no|not any) (?:areas?|priority|issues?)\b|none\b|not applicable|(?:we|inspectors|the inspectorates) (?:(?:did|have|do) not identif(?:y|ied) any|(?:have )?(?:identified|found) no)\b)/i;

/** A first bullet that only says that a list follows. */
const INTRODUCES =
  /\bthe following (?:key |main )?(?:areas?|strengths?|actions?|improvements?|findings|points|issues)\b[^.]{0,60}[:.]?$/i;

/** So many paragraphs after a bullet end the list. */
const MOST_PROSE = 2;

/** Stands for the bullet of a row of a table. */
const ROW = '•';

/** Points by which the text in a box stands further in at least, and by which edges of one list may differ. */
const BOX_PADDING = 3;
const SAME_EDGE = 2;

/** 'The partnership should ensure that:' – one short sentence that the bullets below complete. */
const isStem = ({ text }: Block): boolean => /^[^.]{3,160}:$/.test(text);

interface Open extends FindingRead {
  readonly left?: number;
  readonly mark: string;
  readonly sub: string[];
  text: string;
}

/**
 * The letter's lists. A list runs from its heading to the next; a heading within it does not end it as long as a bullet
 * follows, and prose does. A study of one child in the middle of it is passed over.
 */
export function findingLists(blocks: readonly Block[]): FindingLists {
  const walk = new Walk(blocks);
  blocks.forEach((block, at) => walk.step(block, at));
  return walk.lists();
}

class Walk {
  readonly #found: Record<ListKind, Open[]> = { priority: [], improvement: [], strengths: [] };
  readonly #headed: Partial<Record<ListKind, number>> = {};
  readonly #paragraphs: Paragraph[] = [];
  #kind: ListKind | undefined;
  /** The list that a study stands in. */
  #parked: ListKind | undefined;
  /** The headings of that list, and within it. */
  #listHeading: Block | undefined;
  #parkedUnder: string | undefined;
  /** Where bullets were passed over that may be a study's or the list's. */
  readonly #unsure: Partial<Record<ListKind, number | undefined>> = {};
  /** Where the last study begins. */
  #studyAt = -1;
  /** Paragraphs since the last bullet. */
  #prose = 0;
  #begun = false;
  #stem: string | undefined;
  #under: string | undefined;

  constructor(private readonly blocks: readonly Block[]) {}

  step(block: Block, at: number): void {
    if (isHeading(block)) this.#heading(block, at);
    else {
      if (this.#parked !== undefined && this.#isBehindBox(this.#parked, block)) this.#goOn(this.#parked);
      if (this.#kind !== undefined) this.#inList(this.#kind, block, at);
      else if (this.#parked !== undefined && this.#isUnsure(block, at)) {
        this.#unsure[this.#parked] ??= firstPage(block);
      }
    }
  }

  #heading(block: Block, at: number): void {
    const kind =
      listHeadedBy(block) ??
      (this.#leadsToBullets(at + 1) ? (listNamedBy(block) ?? listSuggestedBy(block)) : undefined);
    if (kind) {
      this.#open(kind);
      this.#listHeading = block;
      this.#headed[kind] ??= firstPage(block);
    } else if (isStudy(block.text)) {
      if (this.#kind !== undefined) {
        this.#parked ??= this.#kind;
        this.#parkedUnder = this.#under;
      }
      this.#kind = undefined;
      this.#studyAt = at;
    } else if (isClosing(block.text)) this.#close();
    else if (this.#leadsToBullets(at + 1)) {
      // A heading right below a study's own is its title.
      const kind = this.#kind ?? (at > this.#studyAt + 1 ? this.#parked : undefined);
      if (kind) this.#open(kind, block.text);
    } else if (!this.#headingFollows(at + 1)) this.#close(this.#found);
  }

  #open(kind: ListKind, under?: string): void {
    this.#kind = kind;
    this.#parked = undefined;
    this.#prose = 0;
    this.#begun = under !== undefined && this.#begun;
    this.#stem = undefined;
    this.#under = under;
  }

  /**
   * True for a bullet that stands where those of the list stand, below a study that is set in a box: the box ends before
   * it, and the list goes on without a heading. Where nothing but words tells, such a bullet may be the study's own.
   */
  #isBehindBox(kind: ListKind, { mark, left, boxed }: Block): boolean {
    const study = this.blocks[this.#studyAt];
    const heading = this.#listHeading;
    const above = this.#found[kind].at(-1);
    if (mark === undefined || !study || !heading || !above) return false;
    if (boxed !== undefined) return study.boxed === true && heading.boxed === false && !boxed;
    if (left === undefined || study.left === undefined || heading.left === undefined) return false;
    return (
      Math.abs(study.left - heading.left) >= BOX_PADDING && Math.abs(left - (above.left ?? 0)) < SAME_EDGE
    );
  }

  /** A bullet below the sentences of a study, in a file that has neither layout nor boxes, or whose study has none. */
  #isUnsure({ mark, boxed }: Block, at: number): boolean {
    if (boxed === true) return false;
    const above = this.blocks[at - 1];
    const isFirst = above !== undefined && above.mark === undefined && !above.text.endsWith(':');
    return mark !== undefined && isFirst && at > this.#studyAt + 1;
  }

  #goOn(kind: ListKind): void {
    this.#open(kind, this.#parkedUnder);
    this.#begun = true;
    this.#unsure[kind] = undefined;
  }

  /** Without bullets so far the letter may be in prose throughout, and headings within it part its paragraphs. */
  #close(found?: Record<ListKind, Open[]>): void {
    const inProse = found && this.#kind && Object.values(found).every((list) => list.length === 0);
    if (!inProse) this.#kind = undefined;
    this.#parked = undefined;
  }

  #inList(kind: ListKind, block: Block, at: number): void {
    if (block.mark === undefined && !this.#isRow(block, at)) this.#paragraph(kind, block);
    else if (block.text !== '' && this.#prose < MOST_PROSE) this.#bullet(kind, block, block.mark ?? ROW, at);
  }

  /** True for one of several rows, one below the other, that list findings as bullets do. */
  #isRow({ row }: Block, at: number): boolean {
    return row === true && (this.blocks[at - 1]?.row === true || this.blocks[at + 1]?.row === true);
  }

  #paragraph(kind: ListKind, block: Block): void {
    if (isStem(block)) {
      this.#stem = block.text;
      this.#prose = 0;
      return;
    }
    this.#paragraphs.push({ kind, text: block.text, page: firstPage(block) });
    // A paragraph that leads to bullets of its own has left the list; another may be the rest of a bullet.
    if (this.#begun) this.#prose += block.text.endsWith(':') ? MOST_PROSE : 1;
  }

  #bullet(kind: ListKind, block: Block, mark: string, at: number): void {
    const list = this.#found[kind];
    const above = this.#begun ? list.at(-1) : undefined;
    this.#prose = 0;
    if (above && isWithin(above, block, mark)) {
      above.sub.push(block.text);
      return;
    }
    this.#begun = true;
    if (this.#isStem(block, at)) {
      this.#stem = block.text;
      return;
    }
    const { left } = block;
    list.push({
      ...{ text: block.text, page: firstPage(block), sub: [], mark },
      ...(left === undefined ? {} : { left }),
      ...(this.#stem === undefined ? {} : { stem: this.#stem }),
      ...(this.#under === undefined ? {} : { under: this.#under }),
    });
  }

  /** A bullet that only leads to those after it, at the same edge: it finds nothing by itself. */
  #isStem(block: Block, at: number): boolean {
    const next = this.blocks[at + 1];
    if (this.#isFirst() && INTRODUCES.test(block.text)) return true;
    if (!block.text.endsWith(':') || next?.mark === undefined || block.mark === undefined) return false;
    const isInside = isWithin({ text: block.text, mark: block.mark, left: block.left }, next, next.mark);
    return !isInside && (/^\p{Ll}/u.test(next.text) || this.#isFirst());
  }

  /** True for the first bullet of a list. */
  #isFirst(): boolean {
    return this.#kind !== undefined && this.#found[this.#kind].length === 0;
  }

  #leadsToBullets(at: number): boolean {
    const next = this.blocks[at];
    if (!next) return false;
    if (next.mark !== undefined || this.#isRow(next, at)) return true;
    if (isHeading(next)) return !listHeadedBy(next) && !isClosing(next.text) && this.#leadsToBullets(at + 1);
    return isStem(next) && this.blocks[at + 1]?.mark !== undefined;
  }

  #headingFollows(at: number): boolean {
    const next = this.blocks[at];
    return next !== undefined && isHeading(next);
  }

  lists(): FindingLists {
    const listOf = (kind: ListKind): FindingList => {
      const [only, ...more] = this.#found[kind];
      const said = only && more.length === 0 && NONE.test(only.text) ? only.text : undefined;
      const prose = this.#paragraphs.find((one) => one.kind === kind && NONE.test(one.text));
      const noneSaid = said ?? (only ? undefined : prose?.text);
      const headedOn = this.#headed[kind];
      return {
        found: said === undefined ? this.#found[kind].map(asRead) : [],
        ...(headedOn === undefined ? {} : { headedOn }),
        ...(noneSaid === undefined ? {} : { noneSaid }),
        ...(this.#unsure[kind] === undefined ? {} : { unsureOn: this.#unsure[kind] }),
      };
    };
    const lists = {
      priority: listOf('priority'),
      improvement: listOf('improvement'),
      strengths: listOf('strengths'),
    };
    // What stands in prose below a list that has bullets is the letter's account of it.
    const isInProse = (kind: ListKind): boolean =>
      lists[kind].found.length === 0 && lists[kind].noneSaid === undefined;
    return { ...lists, paragraphs: this.#paragraphs.filter(({ kind }) => isInProse(kind)) };
  }
}

const asRead = ({ text, page, sub, stem, under }: Open): FindingRead => ({
  ...{ text, page, sub },
  ...(stem === undefined ? {} : { stem }),
  ...(under === undefined ? {} : { under }),
});

/** An inner list has a sign of its own; the same sign further in makes one only below words that lead to it. */
function isWithin(
  above: { readonly text: string; readonly mark: string; readonly left?: number },
  block: Block,
  mark: string,
): boolean {
  if (isInner(mark) !== isInner(above.mark)) return isInner(mark);
  const isFurtherIn = above.left !== undefined && block.left !== undefined && block.left > above.left + 8;
  return isFurtherIn && above.text.endsWith(':');
}
