import { isInitials, namesAgency, namesPost, isEveryone } from './cells/agencies';
import type { Grid, GridCell, GridRow } from './cells/grid';
import { plain } from './cells/plain';
import { typedDate } from './cells/typed-date';
import { headsTable } from './rows/groups';
import { isFooterText } from './rows/row-kind';
import { headingGuesses } from './table/heading';

/**
 * Actions written as the items of a list, without a table, as a table with a header: 'Agree a form (Lead: Police; by 30
 * June 2026)', 'Agree a form - Police - 30 June 2026', 'Agree a form. Lead: Police. By when: 30/06/2026'. The lines
 * between the items head those below them. Undefined where most items name neither who nor when: a list of anything else.
 */
export function listAsTable(grid: Grid): Grid | undefined {
  if (grid.kind !== 'lines') return undefined;
  const lines = linesOf(grid.rows);
  const items = lines.filter(isItem);
  const telling = items.filter(({ parts }) => parts.has(LEAD) || parts.has(DUE));
  if (items.length < 2 || telling.length < items.length / 2) return undefined;
  const labels = [...new Set(items.flatMap(({ parts }) => [...parts.keys()]))];
  const refs = new Set(items.map(({ ref }) => ref));
  const areNumbers = refs.size === items.length && !refs.has('');
  const headings = ['Ref', 'Action', LEAD, DUE, ...labels.filter((label) => label !== LEAD && label !== DUE)];
  const first = lines.findIndex((line, at) => isItem(line) || isGroup(lines, at));
  const rowOf = (line: Line, at: number): GridRow => {
    if (!isItem(line))
      return { at: line.at, cells: [{ text: line.text }], ...(isGroup(lines, at) ? {} : { isProse: true }) };
    const said = headings.slice(2).map((label): GridCell => ({ text: line.parts.get(label) ?? '' }));
    return { at: line.at, cells: [{ text: areNumbers ? line.ref : '' }, { text: line.title }, ...said] };
  };
  const rows = lines.map(rowOf);
  const header: GridRow = { at: lines[first]?.at ?? 1, cells: headings.map((text) => ({ text })) };
  return { ...grid, rows: [...rows.slice(0, first), header, ...rows.slice(first)] };
}

const LEAD = 'Lead';
const DUE = 'By when';

interface Text {
  readonly at: number;
  readonly text: string;
  readonly isHeading: boolean;
}
interface Item {
  readonly at: number;
  readonly ref: string;
  readonly title: string;
  readonly parts: ReadonlyMap<string, string>;
}
type Line = Text | Item;

const isItem = (line: Line | undefined): line is Item => line !== undefined && 'parts' in line;

/** What begins an item: '1.', '2.3', 'A1)', '(ii)', a bullet. */
const MARK =
  /^(?:\(?((?:[A-Z]{1,3})?\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]\s+|(\d{1,3}(?:\.\d{1,3})+)\s+|[•▪●◦·*–-]\s+)/;

/** What begins an action in minutes, where whatever else is numbered is an item of the agenda. */
const SAID_TO_BE_ONE = /^(?:agreed )?actions?(?: point)?(?: ([A-Z]{0,3}\d[\w.]*))?\s*:\s+(?=\S)/i;

/** So many actions that are said to be ones make a list by themselves. */
const LEAST_SAID = 2;

/** The lines of a text, an item with those that go on with it as one. */
function linesOf(rows: readonly GridRow[]): Line[] {
  const said = rows.filter(({ cells }) => SAID_TO_BE_ONE.test(cells[0]?.text ?? ''));
  const mark = said.length >= LEAST_SAID ? SAID_TO_BE_ONE : MARK;
  const joined: { at: number; text: string; as: 'item' | 'heading' | 'text' }[] = [];
  for (const row of rows) {
    const text = row.cells[0]?.text ?? '';
    if (text === '') continue;
    const last = joined.at(-1);
    const as = row.isHeading ? 'heading' : mark.test(text) ? 'item' : 'text';
    const label = last?.as === 'item' && as !== 'heading' ? labelledPart(text) : undefined;
    const goesOn = as === 'text' && last?.as === 'item' && (row.isIndented === true || /^[a-z(]/.test(text));
    if (last && label !== undefined) last.text += `. ${label}`;
    else if (goesOn) last.text += ` ${text}`;
    else joined.push({ at: row.at, text, as });
  }
  return joined.map(({ at, text, as }) =>
    as === 'item' ? { at, ...itemIn(text, mark) } : { at, text, isHeading: as === 'heading' },
  );
}

/** 'Lead: Police' in a line of its own, or as an item within an item, says more of the action above it. */
function labelledPart(text: string): string | undefined {
  const said = text.replace(MARK, '');
  const [, label = ''] = /^([A-Z][A-Za-z ]{1,24}):\s+\S/.exec(said) ?? [];
  return isLabel(label) && headingGuesses(label)[0]?.heading !== 'title' ? said : undefined;
}

/** A heading of no more than this; longer is prose. */
const LONGEST_HEADING = 120;

/** 'These are the actions that we agreed:', 'Actions from today:': what leads in, where 'Early help:' is a heading. */
const LEADS_IN = /^(?:(?:\S+\s+){4,}\S+|(?:the |our |new |agreed )*actions?(?: \S+)*):$/i;

/** A line that heads the items below it: the last before them, and before that what says so, as 'Priority 1' does. */
function isGroup(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || isItem(line)) return false;
  if (line.text.length > LONGEST_HEADING || /[.;]$/.test(line.text) || isFooterText(line.text)) return false;
  if (LEADS_IN.test(line.text) && !headsTable(line.text) && !line.isHeading) return false;
  if (!lines.slice(at + 1).some(isItem)) return false;
  return headsTable(line.text) || line.isHeading
    ? at > 0 || headsTable(line.text)
    : isItem(lines[at + 1]) && at > 0;
}

/** Takes an item apart: its number, what is to be done, and what is said of it by name. */
function itemIn(text: string, begins: RegExp): Omit<Item, 'at'> {
  const [mark = '', ref = '', number = ''] = begins.exec(text) ?? [];
  const said = text.slice(mark.length).trim();
  const read = inBracket(said) ?? inSentences(said) ?? betweenDashes(said) ?? inItsWords(said);
  return { ref: ref || number, title: read?.title ?? said, parts: read?.parts ?? new Map() };
}

type Read = Pick<Item, 'title' | 'parts'>;

/**
 * '… (Lead: Police; by 30 June 2026)': all parts of a bracket must say what they are, or it is the title's. In the middle
 * of an item it must say so by a label.
 */
function inBracket(said: string): Read | undefined {
  const [whole = '', before = '', inside = '', after = ''] =
    /^(.+?)\s*[([]([^()[\]]{4,200})[)\]](?!.*[([])[.;]?\s*(.*)$/s.exec(said) ?? [];
  if (whole === '' || (after !== '' && !/^(?:by|due)\s|:\s/i.test(inside))) return undefined;
  const pieces = inside.includes(';') ? inside.split(/\s*;\s*/) : inside.split(/\s*[,|]\s*/);
  // 'Map the hotspots [Police] [Q3 2025/26]' has a bracket for each.
  const other = after === '' ? inBracket(before) : undefined;
  const parts = new Map<string, string>(other?.parts);
  for (const piece of pieces) {
    const named = partNamed(piece);
    if (!named) return undefined;
    const said = parts.get(named.label);
    // 'Lead: Police, Health' goes on with a name.
    parts.set(named.label, said === undefined ? named.text : `${said}; ${named.text}`);
  }
  return { title: [other?.title ?? before, after].filter(Boolean).join(' '), parts };
}

/** 'Agree a form. Lead: Police. By when: 30/06/2026'. */
function inSentences(said: string): Read | undefined {
  const found = [...said.matchAll(INLINE)].filter(([, label = '']) => isLabel(label));
  const [first] = found;
  if (!first || first.index === 0) return undefined;
  const parts = new Map<string, string>();
  found.forEach((one, at) => {
    const text = said.slice(one.index + one[0].length, found[at + 1]?.index ?? said.length);
    parts.set(labelOf(one[1] ?? ''), trimmed(text));
  });
  return { title: trimmed(said.slice(0, first.index)), parts };
}

const INLINE = /(?:[.;,(|]\s*|\s[–-]\s*|\s)([A-Z][A-Za-z ]{1,24}):\s*/g;
const trimmed = (text: string): string => {
  const said = text.trim().replace(/[\s.;,(–-]+$/, '');
  return said.includes('(') ? said : said.replace(/\)$/, '');
};

/** 'Agree a form - Police - 30 June 2026', or with semicolons: only where both are plainly what they seem. */
function betweenDashes(said: string): Read | undefined {
  let title = said;
  const parts = new Map<string, string>();
  while (parts.size < 2) {
    const [whole = '', last = ''] = /(?:\s+[–—|-]\s+|\s*;\s+)((?:(?!\s[–—|-]\s|;\s).)+)$/s.exec(title) ?? [];
    const label = whole === '' ? undefined : isWhen(last) ? DUE : isWho(last) ? LEAD : undefined;
    if (!label || parts.has(label)) break;
    parts.set(label, last.replace(/[.;]$/, ''));
    title = title.slice(0, -whole.length);
  }
  // 'DI Jones - share the data - 30/09/2025', as an e-mail has it.
  const [first = '', who = ''] = /^(.{2,60}?)\s+[–—|-]\s+(?=\S+\s+\S)/s.exec(title) ?? [];
  if (parts.has(DUE) && !parts.has(LEAD) && isWho(who)) {
    parts.set(LEAD, who);
    title = title.slice(first.length);
  }
  return parts.size > 0 ? { title: title.replace(/\s+[—|-]\s+/g, ' – '), parts } : undefined;
}

/** 'Police to share the data by 15/05/2026', as minutes have it: the words stay the action's, who and when are read of them. */
function inItsWords(said: string): Read | undefined {
  const [, who = ''] = /^(.{2,60}?)(?: and all)? to [a-z]/.exec(said) ?? [];
  const [, when = ''] = /\bby (?:the )?([^,;]{4,40}?)[.;]?$/i.exec(said) ?? [];
  const parts = new Map([
    ...(who !== '' && isWho(who) ? [[LEAD, who] as const] : []),
    ...(when !== '' && isWhen(when) ? [[DUE, when] as const] : []),
  ]);
  return parts.size > 0 ? { title: said, parts } : undefined;
}

const NO_DAY =
  /^(?:on-?going|tb[ca]|immediate(?:ly)?|monthly|quarterly|weekly|annually|termly|in place|completed?)$/;
const isWhen = (text: string): boolean =>
  typedDate(text.replace(/[.;]$/, '')) !== undefined || NO_DAY.test(plain(text));
const isWho = (text: string): boolean =>
  text.length <= 60 && (isEveryone(text) || namesAgency(text) || namesPost(text) || isInitials(text));

/** What one part of a bracket says, by its label or by what it plainly is. */
function partNamed(piece: string): { readonly label: string; readonly text: string } | undefined {
  const [, label = '', text = ''] = /^([A-Za-z][A-Za-z ]{1,24}):\s*(.+)$/s.exec(piece) ?? [];
  if (isLabel(label)) return { label: labelOf(label), text };
  const [, when = ''] = /^(?:by|due)\s+(.+)$/i.exec(piece) ?? [];
  if (when !== '') return { label: DUE, text: when };
  if (isWhen(piece)) return { label: DUE, text: piece };
  return isWho(piece) ? { label: LEAD, text: piece } : undefined;
}

const isLabel = (text: string): boolean => (headingGuesses(text)[0]?.score ?? 0) >= 0.75;

/** Labels for who and when are called alike, whatever each item calls them. */
function labelOf(label: string): string {
  const field = headingGuesses(label)[0]?.heading;
  return field === 'lead' ? LEAD : field === 'due' ? DUE : label.trim();
}
