import type { Day } from '../calendar/day';
import type { IsKnown } from './cells/agencies';
import { isMonthFirst } from './cells/day-or-month-first';
import type { GridRow } from './cells/grid';
import { plain } from './cells/plain';
import type { PlanColumns } from './table/columns';
import { headerAt, type Header } from './table/header';
import { isExactHeading } from './table/heading';
import { columnsBelow } from './columns-below';
import type { FileRow, RefusedRow, SkippedRow } from './plan-file';
import { actionsIn, type RowContext } from './rows/action-row';
import { numbersApart } from './rows/numbers-apart';
import { childDataIn } from './rows/child-data-in';
import { groupIn, Groups, headsTable, isStateHeading, lookAbove, type GroupRow } from './rows/groups';
import { isKeyHeading, isMeaning, type RatingKey } from './rows/key';
import { isNameMeant, type NamesKey } from './rows/names-key';
import { rowCells, rowText, type RowCells } from './rows/row-cells';
import { isFooterText, isGuidanceText, isHeaderAgain, isHeaderOfAnother, noActionBy } from './rows/row-kind';
import { subItemIn, subItemsHeader, type SubItems } from './rows/sub-items';
import type { PlanTable } from './plan-table';

/** What a table is read with. */
export interface TableContext {
  readonly columns: PlanColumns;
  readonly key: RatingKey;
  readonly names: NamesKey;
  readonly isKnown: IsKnown;
  readonly today: Day;
  /** Give the rows also as they stand in the file. */
  readonly isInDetail?: boolean;
  /** What to call the table where the file has several. */
  readonly sheet?: string;
  readonly agency?: string;
  /** What the sheet's name says of the state of its actions. */
  readonly statusAbove?: string;
  /** The headings that the whole table stands under, the nearest last. */
  readonly under?: readonly GroupRow[];
}

/** What one table holds. */
export interface TableRead {
  readonly rows: readonly FileRow[];
  readonly skipped: readonly SkippedRow[];
  readonly refused: readonly RefusedRow[];
}

const TOO_LONG = 'it has more cells than there are headings: look whether each stands below its own';
const NO_ACTION = /^(?:n\/?a|none|nil|tbc|tba|-+|no (?:further )?actions?(?: required| needed)?)$/i;

/** Reads a table row by row: which rows are actions, which head them, and why the others are neither. */
export function readTable(table: PlanTable, context: TableContext): TableRead {
  return new TableReading(table, context).read();
}

class TableReading {
  private readonly rows: FileRow[] = [];
  private readonly skipped: (SkippedRow & { readonly isGroup?: boolean })[] = [];
  private readonly refused: RefusedRow[] = [];
  private readonly grid: readonly GridRow[];
  private header: Header;
  private columns: PlanColumns;
  private groups: Groups;
  private readonly isText: boolean;
  private readonly isMonthFirstToo: boolean;
  private finding = '';
  private theme = '';
  private statusAbove: string | undefined;
  private stateLook: string | undefined;
  private readonly titles = new Set<string>();
  /** The last row that said anything headed a key, or belongs to one. */
  private isInKey = false;
  /** Where the steps stand that are listed below the last action. */
  private steps: SubItems | undefined;

  constructor(
    table: PlanTable,
    private readonly context: TableContext,
  ) {
    this.grid = table.grid.rows;
    this.isText = table.grid.kind === 'text';
    this.header = table.header;
    this.columns = context.columns;
    this.groups = this.newGroups();
    this.statusAbove = context.statusAbove;
    const dated = (['due', 'revisedDue'] as const).flatMap((field) => this.columns.fields.get(field) ?? []);
    this.isMonthFirstToo = this.grid.some(({ cells }) =>
      dated.some((column) => isMonthFirst(cells[column]?.text ?? '') && !cells[column]?.day),
    );
  }

  read(): TableRead {
    for (let at = 0; at < this.header.row; at += 1) this.readAbove(at);
    this.isInKey = false;
    for (let at = this.header.row + this.header.height; at < this.grid.length; at += 1)
      at += this.readRow(at);
    const rows = this.columns.fields.has('ref') ? this.rows : numbersApart(this.rows);
    return { rows, skipped: this.footersNamed(), refused: this.refused };
  }

  private newGroups(): Groups {
    const groups = new Groups(this.columns.fields.has('finding'), this.columns.fields.has('theme'));
    for (const heading of this.context.under ?? []) groups.enter(heading);
    groups.passAction();
    return groups;
  }

  private readAbove(at: number): void {
    const row = this.grid[at];
    if (!row || rowText(row) === '' || this.refuses(row)) return;
    const text = rowText(row);
    if (this.isOfKey(rowCells(this.grid, at, this.columns))) {
      this.skip(row, 'key');
      return;
    }
    if (this.isStateSaid(row, text)) return;
    if (headsTable(text) || this.isHeadingAbove(at, row, text)) {
      this.groups.enter({ text, look: lookAbove(text) });
      this.skipped.push({ ...this.skippedRow(row, 'heading of the rows below'), isGroup: true });
      return;
    }
    this.titles.add(plain(text));
    this.skip(row, /^(?:rag |brag |rating )*(?:key|legend)\b/i.test(text) ? 'key' : 'title');
  }

  /** 'Closed actions' says of all below it how they stand, and is no finding or theme of them. */
  private isStateSaid(row: GridRow, text: string): boolean {
    if (!isStateHeading(text)) return false;
    this.groups.clear();
    this.statusAbove = text;
    this.skipped.push({ ...this.skippedRow(row, 'heading of the rows below'), isGroup: true });
    return true;
  }

  /** What to do with the plan is told above its headings, too, and heads nothing. */
  private isHeadingAbove(at: number, row: GridRow, text: string): boolean {
    return at === this.header.row - 1 && !isGuidanceText(text) && this.isHeadedAgain(row);
  }

  /** Further down a line alone stands above the headings again: so does the one above the first of them head its rows. */
  private isHeadedAgain({ cells }: GridRow): boolean {
    const isAlone = (row: GridRow | undefined): boolean =>
      row !== undefined && row.cells.filter(({ text, covered }) => text !== '' && !covered).length === 1;
    if (!isAlone({ at: 0, cells })) return false;
    const below = this.grid.slice(this.header.row + this.header.height).filter((row) => rowText(row) !== '');
    const again = below.filter((row, at) => {
      const next = below[at + 1];
      return next !== undefined && isHeaderAgain(next, this.header.headings) && isAlone(row);
    });
    // The same words each time are the title of the page.
    const title = plain(cells.map(({ text }) => text).join(' '));
    return again.some((row) => plain(row.cells.map(({ text }) => text).join(' ')) !== title);
  }

  /** Gives how many further rows belong to this one. */
  private readRow(at: number): number {
    const row = this.grid[at];
    const isBlank =
      !row || row.cells.every(({ text, struck, covered }) => covered !== undefined || isRule(text, struck));
    if (isBlank || this.refuses(row)) return 0;
    if (row.isDeleted) {
      this.skip(row, 'deleted with changes tracked');
      return 0;
    }
    const cells = rowCells(this.grid, at, this.columns);
    if (this.isStep(cells)) return 0;
    const why = this.isOfKey(cells) ? 'key' : noActionBy(cells, this.header.headings);
    const isAnother = why === 'header repeated' && isHeaderOfAnother(row, this.header.headings);
    if (why && !(isAnother && this.otherHeader(at))) {
      this.skip(row, why);
      return 0;
    }
    const other = this.otherHeader(at);
    if (other) {
      this.turnTo(other);
      return other.height - 1;
    }
    this.readAsAction(at, cells);
    return 0;
  }

  /** The steps of an action in a small table of their own below it, and the headings of that. */
  private isStep(cells: RowCells): boolean {
    const { row } = cells;
    const header = subItemsHeader(row);
    if (header) this.skip(row, 'header repeated');
    const last = this.rows.at(-1);
    const step = this.steps && cells.text('title') === '' ? subItemIn(row, this.steps) : '';
    this.steps = header ?? (step === '' ? undefined : this.steps);
    if (header || step === '' || !last) return header !== undefined;
    this.rows[this.rows.length - 1] = { ...last, milestones: lines(last.milestones, step) };
    return true;
  }

  /** 'Key' alone, and below it the colours with what they mean: whatever columns they stand in, they are no part of an action. */
  private isOfKey({ own, row }: RowCells): boolean {
    const isHead = own.length === 1 && isKeyHeading(own[0]?.cell.text ?? '');
    const isEntry =
      (own.length <= 2 && own.every(({ cell }) => !cell.day) && isMeaning(row.cells)) || isNameMeant(own);
    this.isInKey = isHead || (this.isInKey && isEntry);
    return this.isInKey;
  }

  private readAsAction(at: number, cells: RowCells): void {
    const title = cells.cell('title');
    const isStruck = title.text === '' && title.struck !== undefined;
    const group = isStruck
      ? undefined
      : (groupIn(cells, this.columns.fields.get('title')?.[0] ?? -1, this.refBelow(at)) ??
        this.parentIn(at, cells) ??
        this.aboveHeaderAgain(at, cells));
    if (group) {
      this.enter(group, cells);
      return;
    }
    const said = title.text || title.struck || '';
    if (cells.goesOn('title') && this.goOn(cells)) return;
    if (this.isOnlyRestOfTitle(cells) && this.goOn(cells)) return;
    if (said === '' || NO_ACTION.test(plain(said))) {
      this.readWithoutTitle(cells, said);
      return;
    }
    this.keepHeadings(cells);
    this.groups.passAction();
    const more = this.isTooLong(cells.row) ? [TOO_LONG] : [];
    this.rows.push(
      ...actionsIn(cells, this.rowContext()).map((row) => ({ ...row, notes: [...more, ...row.notes] })),
    );
  }

  /** A task that nobody leads, with its own further in below it, heads those: Smartsheet and Project sum them up in it. */
  private parentIn(at: number, cells: RowCells): GroupRow | undefined {
    const title = cells.text('title');
    const { indent = 0 } = cells.row;
    const below = this.rowBelow(at)?.indent ?? 0;
    const isParent = title !== '' && cells.text('lead') === '' && this.columns.fields.has('lead');
    return isParent && below > indent
      ? { text: title.replace(/\s*\n\s*/g, ' '), look: `in ${indent}` }
      : undefined;
  }

  /** In a text that parts its cells by a mark, whoever typed the mark inside a cell pushed all that follows to the right. */
  private isTooLong({ cells }: GridRow): boolean {
    return this.isText && cells.slice(this.header.headings.length).some(({ text }) => text !== '');
  }

  /** Text alone that begins in the middle of a sentence goes on with the action above. */
  private isOnlyRestOfTitle({ own, text }: RowCells): boolean {
    return own.length === 1 && own[0]?.cell.text === text('title') && /^[a-z]/.test(text('title'));
  }

  private rowContext(): RowContext {
    return {
      isMonthFirstToo: this.isMonthFirstToo,
      columns: this.columns,
      headings: this.header.headings,
      key: this.context.key,
      names: this.context.names,
      ...(this.statusAbove === undefined ? {} : { statusAbove: this.statusAbove }),
      isKnown: this.context.isKnown,
      today: this.context.today,
      sheet: this.context.sheet,
      agency: this.context.agency,
      isInDetail: this.context.isInDetail,
      theme: this.theme || this.groups.theme,
      finding: this.finding || this.groups.finding,
    };
  }

  /** A finding or theme said once stands for the rows below it too, until the next. */
  private keepHeadings(cells: RowCells): void {
    const theme = cells.text('theme');
    if (theme !== '' && theme !== this.theme) this.finding = '';
    this.theme = theme || this.theme;
    this.finding = cells.text('finding') || this.finding;
  }

  private enter(group: GroupRow, cells: RowCells): void {
    this.finding = '';
    this.theme = '';
    if (isFooterText(group.text) || this.titles.has(plain(group.text))) {
      this.skip(cells.row, isFooterText(group.text) ? 'footer' : 'title');
      return;
    }
    if (this.isStateSaid(cells.row, group.text)) {
      this.stateLook = group.look;
      return;
    }
    // A heading that looks like the one that said a state stands beside it, and any other within it.
    if (group.look === this.stateLook) this.statusAbove = this.context.statusAbove;
    this.groups.enter(group);
    this.skipped.push({ ...this.skippedRow(cells.row, 'heading of the rows below'), isGroup: true });
  }

  /** A row without an action heads what follows, goes on with what came before, or is named as neither. */
  private readWithoutTitle(cells: RowCells, said: string): void {
    const [only] = cells.own;
    const isHeading =
      said === '' &&
      only !== undefined &&
      cells.own.every(({ cell }) =>
        [cells.text('finding'), cells.text('theme'), cells.text('ref')].includes(cell.text),
      );
    if (isHeading && (cells.text('finding') || cells.text('theme'))) {
      this.keepHeadings(cells);
      this.skipped.push({ ...this.skippedRow(cells.row, 'heading of the rows below'), isGroup: true });
    } else if (said !== '' || cells.text('ref') !== '' || !this.goOn(cells)) {
      this.skip(cells.row, 'no action in this row');
    }
  }

  /** Puts what a further row says behind what its action says. False where there is no action before it. */
  private goOn(cells: RowCells): boolean {
    const last = this.rows.at(-1);
    if (!last) return false;
    const own = (
      field: 'lead' | 'due' | 'milestones' | 'progress' | 'success' | 'support' | 'evidence',
    ): string => (cells.goesOn(field) ? '' : cells.text(field));
    const [step, day] = [own('milestones'), own('due')];
    const [more] = actionsIn(cells, this.rowContext());
    const leads = own('lead') === '' ? last.leads : [...new Set([...last.leads, ...(more?.leads ?? [])])];
    this.rows[this.rows.length - 1] = {
      ...last,
      title: this.isOnlyRestOfTitle(cells) ? `${last.title} ${cells.text('title')}` : last.title,
      lead: lines(last.lead, own('lead')),
      leads,
      support: lines(last.support, own('support')),
      progress: lines(last.progress, own('progress')),
      success: lines(last.success, own('success')),
      evidence: lines(last.evidence, own('evidence')),
      milestones: lines(last.milestones, step && day ? `${step} (${day})` : step),
      notes: [
        ...last.notes,
        `goes on in row ${cells.row.at}`,
        ...(day === '' || day === last.dueText
          ? []
          : [`another day stands there: “${day.replace(/\s*\n\s*/g, ' / ')}”`]),
      ],
    };
    return true;
  }

  /** Another table below in the same sheet, with columns of its own. */
  private otherHeader(at: number): Header | undefined {
    const exact = this.grid[at]?.cells.filter(({ text }) => text !== '' && isExactHeading(text)) ?? [];
    if (exact.length < 2) return undefined;
    const found = headerAt(this.grid, at);
    return found && found.score >= Math.max(3.2, 0.7 * this.header.score) ? found : undefined;
  }

  private turnTo(header: Header): void {
    const row = this.grid[header.row];
    if (row) this.skip(row, 'header repeated');
    this.header = header;
    this.columns = columnsBelow(this.grid, header);
  }

  /** What stands alone before the headings stand there again heads the rows below them. */
  private aboveHeaderAgain(at: number, { own }: RowCells): GroupRow | undefined {
    const [only] = own;
    const below = this.rowBelow(at);
    const isAbove = own.length === 1 && below !== undefined && isHeaderAgain(below, this.header.headings);
    return isAbove && only ? { text: only.cell.text, look: lookAbove(only.cell.text) } : undefined;
  }

  private rowBelow(at: number): GridRow | undefined {
    return this.grid
      .slice(at + 1)
      .find(({ cells }) => cells.some(({ text, covered }) => text !== '' && !covered));
  }

  private refBelow(at: number): string {
    const next = this.rowBelow(at);
    const [column] = this.columns.fields.get('ref') ?? [];
    return column === undefined ? '' : (next?.cells[column]?.text ?? '');
  }

  private refuses(row: GridRow): boolean {
    const found = childDataIn(row, this.header.headings, this.context.today, this.context.sheet);
    this.refused.push(...found);
    return found.length > 0;
  }

  private skip(row: GridRow, why: string): void {
    this.skipped.push(this.skippedRow(row, why));
  }

  private skippedRow(row: GridRow, why: string): SkippedRow {
    const struck = row.cells
      .map((cell) => cell.struck ?? '')
      .filter(Boolean)
      .join(' | ');
    return {
      at: `${this.context.sheet ? `${this.context.sheet}!` : ''}${row.at}`,
      text: rowText(row) || struck,
      why,
    };
  }

  /** Headings that no action followed are no headings. */
  private footersNamed(): SkippedRow[] {
    const lastAction = this.rows.at(-1)?.at ?? 0;
    return this.skipped.map(({ isGroup, ...row }) => {
      const number = Number(/\d+$/.exec(row.at)?.[0]);
      return isGroup && number > lastAction ? { ...row, why: 'footer' } : row;
    });
  }
}

/** An empty cell, or the line that a text file draws below its headings. */
const isRule = (text: string, struck: string | undefined): boolean => /^[\s:=+-]*$/.test(text) && !struck;

const lines = (before: string, more: string): string => [before, more].filter(Boolean).join('\n');
