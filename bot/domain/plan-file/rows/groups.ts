import { plain } from '../cells/plain';
import type { RowCells } from './row-cells';

/** A row that heads the rows below it. */
export interface GroupRow {
  readonly text: string;
  /** Rows that look alike head alike: by the word that they begin with, else by their colour and place. */
  readonly look: string;
}

const PREFIX =
  /^(?:priority|theme|objective|recommendation|finding|area|section|work ?stream|strand|outcome|standard|goal|aim|pillar|domain|key line|kloe|part|chapter|focus)\b/i;
const OF_A_THEME =
  /^(?:strategic |key )?(?:priority|theme|objective|work ?stream|strand|outcome|standard|goal|aim|pillar|domain|part|focus)\b/i;

const OF_A_FINDING = /^(?:finding|recommendation|area (?:for|of|requiring) (?:improvement|development))s?\b/i;

/** A heading above a table that says what the table is about: 'Recommendation 1: Referrals'. */
export const headsTable = (text: string): boolean => PREFIX.test(text) && /\d|:/.test(text);

/** What stands above actions that are all in one state, and says nothing else of them: 'Closed actions', 'Completed'. */
export const isStateHeading = (text: string): boolean =>
  /^(?:(?:all )?(?:open|closed|completed?|live|current|outstanding|ongoing|archived?|finished|done)(?: (?:actions?|items|tasks|recommendations))?|(?:actions?|items)[ (:-]+(?:open|closed|completed?|live|current|outstanding|archived)\)?)$/.test(
    plain(text),
  );

/** How the name of a sheet looks. */
export const SHEET = 'sheet';

/** How a heading above a table looks: by the word that it begins with. */
export const lookAbove = (text: string): string => plain(PREFIX.exec(text)?.[0] ?? 'above');

/** True for a heading that names a theme, a priority or the like. */
export const isOfATheme = (text: string): boolean => OF_A_THEME.test(text);

/** What a row would have to hold to be an action although it looks like a heading. */
const OF_AN_ACTION = [
  'lead',
  'due',
  'success',
  'progress',
  'status',
  'rating',
  'support',
  'evidence',
] as const;

/**
 * The heading in a row that holds nothing else, perhaps with a number before it; undefined for any other row. `nextRef` is
 * the number of the next row: '2' before '2.1' heads what follows.
 */
export function groupIn(cells: RowCells, titleColumn: number, nextRef: string): GroupRow | undefined {
  const { own } = cells;
  if (own.length === 0 || own.length > 2) return undefined;
  const said = own.at(-1);
  const number = own.length === 2 ? (own[0]?.cell.text ?? '').replace(/[.)]$/, '') : '';
  if (!said || (own.length === 2 && !/^[\w.)( -]{1,16}$/.test(number))) return undefined;
  if (
    OF_AN_ACTION.some((field) =>
      cells.all(field).some(({ column }) => column === said.column && !isAcross(cells, said.column)),
    )
  ) {
    return undefined;
  }
  const isMarked =
    isAcross(cells, said.column) ||
    isLoud(said.cell.text) ||
    PREFIX.test(said.cell.text) ||
    said.cell.fill !== undefined;
  // A finding in its own column heads what follows as a finding, not as what findings stand under.
  if (!isMarked && cells.all('finding').some(({ column }) => column === said.column)) return undefined;
  const isHeading =
    isMarked ||
    (said.column !== titleColumn && own.length === 1) ||
    (number !== '' && nextRef.startsWith(`${number}.`));
  if (!isHeading) return undefined;
  const text = PREFIX.test(number) ? `${number} ${said.cell.text}` : said.cell.text;
  const word = PREFIX.exec(text)?.[0];
  const look = word
    ? plain(word)
    : `${said.cell.fill ?? ''}/${said.column}/${isLoud(text)}/${number === '' ? '' : number.split('.').length}`;
  return { text: text.replace(/\s*\n\s*/g, ' '), look };
}

/** Merged across so many columns that it is no cell of one. */
const ACROSS = 3;

function isAcross({ row }: RowCells, column: number): boolean {
  let covered = 0;
  while (row.cells[column + covered + 1]?.covered === 'left') covered += 1;
  return covered + 1 >= ACROSS;
}

const isLoud = (text: string): boolean => /[A-Z]{3}/.test(text) && text === text.toUpperCase();

/** The headings that the rows below stand under: a theme, and a finding within it. */
export class Groups {
  private readonly levels = new Map<string, number>();
  private open: GroupRow[] = [];
  private isFresh = false;

  /** `hasFinding`, `hasTheme`: the table has a column of its own for it. */
  constructor(
    private readonly hasFinding: boolean,
    private readonly hasTheme: boolean,
  ) {}

  enter(group: GroupRow): void {
    const { look } = group;
    const level = this.levels.get(look) ?? (this.isFresh && this.open.length > 0 ? this.open.length : 0);
    this.levels.set(look, level);
    this.open = [...this.open.slice(0, level), group];
    this.isFresh = true;
  }

  /** Nothing heads what follows. */
  clear(): void {
    this.open = [];
  }

  /** An action came: what follows it at once is no heading within the last one. */
  passAction(): void {
    this.isFresh = false;
  }

  get theme(): string {
    const [outer] = this.open.length > 1 ? this.open.filter((group) => group !== this.named) : this.open;
    return outer && (this.open.length > 1 || this.isThemeAlone(outer)) ? outer.text : '';
  }

  /** The heading that says of itself that it is a finding, whatever stands within it. */
  private get named(): GroupRow | undefined {
    return this.open.filter(({ text }) => OF_A_FINDING.test(text)).at(-1);
  }

  get finding(): string {
    const [outer] = this.open;
    if (this.open.length > 1) return (this.named ?? this.open.at(-1))?.text ?? '';
    return !outer || this.isThemeAlone(outer) ? '' : outer.text;
  }

  /** Whoever gives each subject a sheet of its own parts the plan by themes. */
  private isThemeAlone({ text, look }: GroupRow): boolean {
    if (this.hasFinding || look === SHEET) return true;
    return this.hasTheme ? false : OF_A_THEME.test(text);
  }
}
