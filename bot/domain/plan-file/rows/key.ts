import type { Rating } from '../../partnership';
import type { Grid, GridCell } from '../cells/grid';
import { linesIn, plain } from '../cells/plain';
import { ratingOfFill, ratingSaid, standsOut } from '../cells/rating';

/** What letters, numbers, words and colours mean in one file, by the key that it prints. */
export interface RatingKey {
  readonly bySaid: ReadonlyMap<string, Rating>;
  readonly byFill: ReadonlyMap<string, Rating>;
  /** The words of the key by its codes, whether they are a rating or not: 'NS' for 'Not started'. */
  readonly words: ReadonlyMap<string, string>;
}

/** Where a key is looked for: rows that are no part of the table, and sheets beside it. */
export interface KeyPlace {
  readonly cells: readonly GridCell[];
}

const KEY_WORD = /^(?:rag |brag |rating |colour |status )*(?:key|legend|ratings?|rag|brag)\b[\s:.-]*/i;

/** The key of a file: 'Key: B complete, G on track', or a colour, letter or number with its meaning beside it. */
export function readKey(places: readonly KeyPlace[]): RatingKey {
  const bySaid = new Map<string, Rating>();
  const byFill = new Map<string, Rating>();
  const words = new Map<string, string>();
  for (const { cells } of places) {
    const said = cells.filter(({ text }) => text !== '');
    for (const text of isKeyAcross(said)
      ? [said.map((cell) => cell.text).join(' | ')]
      : said.map((cell) => cell.text))
      for (const [code, rating] of fromLines(text)) bySaid.set(code, rating);
    const filled = cells.find(({ fill }) => standsOut(fill));
    const meaning = meaningOf(cells);
    const [first, second] = said.map(({ text }) => text);
    if (said.length === 2 && first && second && first.length <= 5 && second.length <= 40)
      words.set(plain(first), second);
    if (meaning === undefined) continue;
    if (filled?.fill) byFill.set(filled.fill, meaning);
    const code = said.length > 1 ? plain(said[0]?.text ?? '') : '';
    if (code !== '' && code.length <= 12) bySaid.set(code, meaning);
  }
  return { bySaid, byFill, words };
}

/** 'Key', 'RAG key' and the like above the meanings of ratings, where a column would have its heading. */
export const isKeyHeading = (text: string): boolean =>
  /^(?:(?:rag |brag |rating |colour |status )*(?:key|legend)|(?:key|legend) (?:to|of|for) .{3,40}|(?:list of )?(?:initials|abbreviations|acronyms)(?: used)?|glossary)$/.test(
    plain(text),
  );

/** 'Key' with a meaning in each of the cells beside it. */
export const isKeyAcross = (said: readonly GridCell[]): boolean =>
  said.length > 2 && plain((said[0]?.text ?? '').replace(KEY_WORD, '')) === '';

/** True for a row of a key by its words: a colour, or a sign, with what it means. */
export const isMeaning = (cells: readonly GridCell[]): boolean => meaningOf(cells) !== undefined;

/** All rows of sheets and tables that are not the plan, as places for a key, and those that name one. */
export const keyPlacesIn = (grid: Grid): KeyPlace[] => grid.rows.map(({ cells }) => ({ cells }));

/** What a row of a key means: its last words, or its only ones. */
function meaningOf(cells: readonly GridCell[]): Rating | undefined {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '' && text.length < 160);
  if (texts.length === 0 || texts.length > 3) return undefined;
  const isColoured = cells.some(({ fill }) => standsOut(fill));
  const isCoded = texts.length > 1 && plain(texts[0] ?? '').length <= 12;
  if (!isColoured && !isCoded) return undefined;
  for (const text of texts.slice().reverse()) {
    const rating = ratingMeant(text);
    if (rating) return rating;
  }
  return undefined;
}

/** 'B complete and evidenced, G on track, A at risk, R off track', 'Green = on track; Amber = some delay', '1 - Achieved'. */
function fromLines(text: string): [string, Rating][] {
  const found: [string, Rating][] = [];
  const lines = linesIn(text);
  for (const line of lines) {
    const isKey = KEY_WORD.test(line) || KEY_WORD.test(lines[0] ?? '');
    const parts = line.replace(KEY_WORD, '').split(/[,;|]|\s{3,}|\s[–-]\s(?=[BGAR1-5]\b\s*[=:])/);
    const read = parts.flatMap((part): [string, Rating][] => {
      const [, code = '', meaning = ''] =
        /^\s*\(?([a-z]|[1-5]|blue|green|amber|red|yellow|purple|grey)\)?\s*[=:–-]?\s+(.+)$/i.exec(
          part.trim(),
        ) ?? [];
      const rating = ratingMeant(meaning);
      return rating ? [[plain(code), rating]] : [];
    });
    if (read.length > 1 || (isKey && read.length > 0)) found.push(...read);
  }
  return found;
}

/** The rating that the words of a key come to. */
function ratingMeant(text: string): Rating | undefined {
  const said = plain(text);
  const whole = ratingSaid(said);
  if (whole) return whole;
  if (
    /\b(?:not achieved|not met|off track|overdue|significant|serious|failed|major|not on track|will not)\b/.test(
      said,
    )
  )
    return 'Red';
  if (/\b(?:at risk|slip\w*|some|minor|behind|partial\w*|delay\w*|concerns?)\b/.test(said)) return 'Amber';
  if (/\b(?:on track|on target|on schedule|progressing|underway|under way|to plan)\b/.test(said))
    return 'Green';
  return /\b(?:complete[d]?|achieved|evidenced|closed|embedded|delivered)\b/.test(said) &&
    !/\b(?:not|in)\b/.test(said)
    ? 'Blue'
    : undefined;
}

/** What a cell's text and colour come to, by the key of the file and else by themselves. */
export function ratingOf(
  { text, fill }: Pick<GridCell, 'text' | 'fill'>,
  key: RatingKey,
): { readonly rated?: Rating; readonly colour?: Rating } {
  const colour = fill ? (key.byFill.get(fill) ?? ratingOfFill(fill)) : undefined;
  const said = text === '' ? undefined : (key.bySaid.get(plain(text)) ?? ratingSaid(text));
  const rated = said ?? colour;
  return { ...(rated ? { rated } : {}), ...(colour ? { colour } : {}) };
}
