import { namesAgency } from '../cells/agencies';
import { plain } from '../cells/plain';
import { ratingSaid } from '../cells/rating';
import type { Rating } from '../../partnership';
import type { ColumnContent } from './content';
import { headingGuesses } from './heading';
import type { Field, Heading } from './headings';

/** What each column of a table holds. */
export interface PlanColumns {
  /** The columns of a field, the first the one that is shown; progress and the like may have several. */
  readonly fields: ReadonlyMap<Field, readonly number[]>;
  /** The day that an action was due at first, where the file has a column for both. */
  readonly original?: number;
  /** Columns to tick, one a rating. */
  readonly ticks: ReadonlyMap<number, Rating>;
  /** Where nothing else tells ratings, the column whose colours do. */
  readonly coloured?: number;
  /** Columns to tick, one an agency, by its name. */
  readonly agencies: ReadonlyMap<number, string>;
}

/** A column with its heading and what stands below. */
export interface HeadedColumn {
  readonly column: number;
  readonly heading: string;
  readonly content: ColumnContent;
}

interface Guess {
  readonly column: number;
  readonly field: Heading;
  readonly score: number;
}

/** Fields of which a table may have several columns, all of which count. */
const SEVERAL = new Set<Field>(['progress', 'evidence', 'milestones', 'support', 'success', 'rating']);
/** A guess below this is none. */
const LEAST = 0.45;
const LEAST_FOR_MORE = 0.6;

/** Guesses what the columns hold, by their headings, by where they stand and by what is in them. */
export function guessColumns(columns: readonly HeadedColumn[]): PlanColumns {
  const ticks = tickColumns(columns);
  const agencies = agencyColumns(columns, ticks);
  const open = columns.filter(({ column }) => !ticks.has(column) && !agencies.has(column));
  const guesses = open.flatMap((one) => guessesFor(one, columns));
  const fields = assigned(guesses);
  const original = originalDue(open, fields);
  fillGaps(open, fields, original);
  const coloured = ticks.size === 0 ? colouredColumn(open, fields) : undefined;
  return {
    fields,
    ticks,
    agencies,
    ...(original === undefined ? {} : { original }),
    ...(coloured === undefined ? {} : { coloured }),
  };
}

/** Where a colour says how an action stands: the columns of leads, themes and numbers have colours of their own. */
const COLOURED = ['status', 'progress', 'due', 'title'] as const;

/** The column whose cells have the colours of ratings behind them, two at least, where none is headed as one. */
function colouredColumn(
  columns: readonly HeadedColumn[],
  fields: ReadonlyMap<Field, readonly number[]>,
): number | undefined {
  if (fields.has('rating')) return undefined;
  return COLOURED.map((field) => fields.get(field)?.[0]).find((column) =>
    columns.some((one) => one.column === column && one.content.coloured > 0.6 && one.content.hues > 1),
  );
}

/** Each column and each field once, the surest first; then the further columns of fields that may have several. */
function assigned(guesses: readonly Guess[]): Map<Field, number[]> {
  const sorted = guesses
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const fields = new Map<Field, number[]>();
  const taken = new Set<number>();
  for (const { column, field, score } of sorted) {
    if (taken.has(column)) continue;
    if (field === 'ignored') {
      taken.add(column);
      continue;
    }
    const has = fields.get(field);
    if (has && !(SEVERAL.has(field) && score >= LEAST_FOR_MORE)) continue;
    taken.add(column);
    fields.set(
      field,
      [...(has ?? []), column].sort((a, b) => a - b),
    );
  }
  return fields;
}

function guessesFor(one: HeadedColumn, all: readonly HeadedColumn[]): Guess[] {
  const { column, heading, content } = one;
  return headingGuesses(heading)
    .flatMap(({ heading: field, score }) =>
      adjusted(field, score, one, all).map((guess) => ({ column, ...guess })),
    )
    .concat(content.filled === 0 ? [] : byContent(one));
}

/** What a column without a heading that says anything may be. */
function byContent({ column, heading, content }: HeadedColumn): Guess[] {
  if (plain(heading) !== '' || content.filled < 0.3) return [];
  if (column === 0 && content.refs > 0.8) return [{ column, field: 'ref', score: 0.5 }];
  const isRated = content.colours > 0.8 || (content.coloured > 0.6 && content.length < 12);
  return isRated ? [{ column, field: 'rating', score: 0.5 }] : [];
}

/** A column of the day that an action was due at first. */
const FIRST = /^(?:original|first)\b/;

/** A column of leads that are agencies rather than posts or people. */
const OF_AGENCIES = /\b(?:agency|agencies|organisation|partner)\b/;

/** How it was rated before. */
const FORMER = /\b(?:previous|prior|former|last (?:month|quarter|meeting|time|period|board)|at last)\b/;

type Adjusted = readonly { readonly field: Heading; readonly score: number }[];

/** Headings that mean one thing or another by what stands below them, or where. */
function adjusted(field: Heading, score: number, one: HeadedColumn, all: readonly HeadedColumn[]): Adjusted {
  const { content } = one;
  const said = plain(one.heading.replace(/\([^)]*\)/g, ''));
  const isEmpty = content.filled === 0;
  switch (field) {
    case 'title':
      if (!isEmpty && content.refs > 0.7 && content.length < 9) return [{ field: 'ref', score: 0.9 * score }];
      // The same summary in row after row says what the actions below it are about.
      if (said === 'summary' && content.variety < 0.7) return [{ field: 'finding', score: 0.6 * score }];
      return [
        {
          field,
          score: /^(description|project|activity|activities|title|summary)$/.test(said) ? 0.9 * score : score,
        },
      ];
    case 'lead':
      // Of several columns of leads the one of agencies, since agencies lead here; posts and people are beside them.
      return [{ field, score: OF_AGENCIES.test(said) ? 1.01 * score : score }];
    case 'ref':
      return [{ field, score: !isEmpty && content.length > 24 ? 0.3 * score : score }];
    case 'due':
      return dueOrNot(said, score, one);
    case 'closed':
      return [{ field, score: isEmpty || content.dates > 0.2 || content.length < 14 ? score : 0.5 * score }];
    case 'theme':
      if (content.levels > 0.7) return [{ field: 'ignored', score }];
      return [
        { field, score },
        { field: 'finding', score: 0.55 * score },
      ];
    case 'rating':
      if (FORMER.test(said)) return [{ field: 'ignored', score }];
      // 'RAG comment': what is said of a rating, and no rating.
      if (
        content.ratings < 0.5 &&
        /\b(?:comments?|commentary|notes?|narrative|reasons?|rationale)\b/.test(said)
      )
        return [{ field: 'progress', score: 0.9 * score }];
      return [{ field, score }];
    case 'progress':
      return content.states > 0.7
        ? [
            { field: 'status', score: 0.96 * score },
            { field, score: 0.5 },
          ]
        : [{ field, score }];
    case 'status':
      return statusOrRating(said, score, one);
    case 'success':
      return successOrNot(said, score, one, all);
    default:
      return [{ field, score }];
  }
}

function dueOrNot(said: string, score: number, { content }: HeadedColumn): Adjusted {
  if (said === 'target') return [{ field: 'due', score: content.dates > 0.5 ? score : 0.1 }];
  const isEmpty = content.filled === 0;
  const isLong = !isEmpty && content.dates < 0.1 && content.length > 60;
  const worth = said === 'date' ? 0.8 : FIRST.test(said) ? 0.85 : 1;
  return [{ field: 'due', score: score * worth * (isLong ? 0.4 : 1) }];
}

function statusOrRating(said: string, score: number, { content }: HeadedColumn): Adjusted {
  if (/^(completed?|closed|done|achieved)$/.test(said) && content.dates > 0.5)
    return [{ field: 'closed', score }];
  const isColour = content.colours > 0.6 || (content.filled < 0.2 && content.coloured > 0.4);
  return isColour
    ? [
        { field: 'rating', score: 0.95 * score },
        { field: 'status', score: 0.5 },
      ]
    : [{ field: 'status', score }];
}

/** 'Outcome' is a theme in a first column, a success measure in the middle, and at the end what came of it. */
function successOrNot(
  said: string,
  score: number,
  one: HeadedColumn,
  all: readonly HeadedColumn[],
): Adjusted {
  if (said === 'target' && one.content.dates > 0.5) return [{ field: 'due', score }];
  if (!/^outcomes?\b/.test(said)) return [{ field: 'success', score }];
  const isReport = /\b(?:report|update|progress|q1|quarter)/i.test(one.heading);
  const headed = all.filter(({ heading }) => heading !== '');
  const isLast = headed.at(-1)?.column === one.column;
  const others = new Set(
    all.filter((other) => other !== one).map(({ heading }) => headingGuesses(heading)[0]?.heading),
  );
  if (isReport || (isLast && others.has('success') && !others.has('progress')))
    return [{ field: 'progress', score }];
  const title = all.find(({ heading }) => headingGuesses(heading)[0]?.heading === 'title')?.column ?? 0;
  // What stands further out is the theme, also beside an objective.
  if (one.column < title && one.column <= 1) return [{ field: 'theme', score: 1.01 * score }];
  return [{ field: 'success', score }];
}

/** What is said by ticking a column: 'On target to achieve' in 'On target to achieve (tick) Yes'. */
export const tickedWords = (heading: string): string =>
  heading
    .replace(/\([^)]*\)|\[[^\]]*\]|\b(?:please )?tick(?: if| when| one)?\b/gi, ' ')
    .replace(/\b(?:yes|y)[\s/?]*$/i, ' ')
    .replace(/\s+/g, ' ')
    .trim() || heading;

/** Two columns or more whose headings are ratings, and which are ticked. */
function tickColumns(columns: readonly HeadedColumn[]): Map<number, Rating> {
  const ticked = columns.flatMap(({ column, heading, content }) => {
    const rating = ratingSaid(tickedWords(heading));
    const isToTick = content.filled === 0 || (content.ticks > 0.9 && content.length < 6);
    return rating && isToTick ? [{ column, rating, content }] : [];
  });
  // Columns in which nobody has ticked anything yet belong to them.
  const isTicked = ticked.some(({ content }) => content.filled > 0);
  return ticked.length > 1 && isTicked
    ? new Map(ticked.map(({ column, rating }) => [column, rating]))
    : new Map();
}

/** Two columns or more headed by agencies, with a sign in those that have a part. */
function agencyColumns(
  columns: readonly HeadedColumn[],
  ticks: ReadonlyMap<number, Rating>,
): Map<number, string> {
  const named = columns.filter(
    ({ column, heading, content }) =>
      !ticks.has(column) &&
      namesAgency(heading) &&
      headingGuesses(heading)[0]?.score !== 1 &&
      content.filled > 0 &&
      content.length < 9 &&
      content.dates === 0,
  );
  return named.length > 1 ? new Map(named.map(({ column, heading }) => [column, heading.trim()])) : new Map();
}

/** A column headed by an agency in which its own actions stand. */
const isOfOneAgency = ({ heading, content }: HeadedColumn): boolean =>
  namesAgency(heading) &&
  headingGuesses(heading)[0]?.score !== 1 &&
  content.length > 14 &&
  content.dates === 0;

/** A second column of due days, headed 'original'. */
function originalDue(columns: readonly HeadedColumn[], fields: Map<Field, number[]>): number | undefined {
  const [due] = fields.get('due') ?? [];
  return columns.find(
    ({ column, heading }) =>
      column !== due && FIRST.test(plain(heading)) && headingGuesses(heading)[0]?.heading === 'due',
  )?.column;
}

/** A plan has actions, and mostly someone who leads them and a day: what no heading said, the content may. */
function fillGaps(columns: readonly HeadedColumn[], fields: Map<Field, number[]>, original?: number): void {
  const taken = new Set([...fields.values()].flat().concat(original ?? []));
  const free = columns.filter(({ column, content }) => !taken.has(column) && content.filled > 0);
  const isUnsaid = ({ heading }: HeadedColumn): boolean => headingGuesses(heading)[0] === undefined;
  if (!fields.has('title')) {
    const own = free.filter(isOfOneAgency);
    if (own.length > 1) {
      fields.set(
        'title',
        own.map(({ column }) => column),
      );
      own.forEach(({ column }) => taken.add(column));
    }
  }
  if (!fields.has('title')) {
    const texts = free.filter(
      (one) =>
        isUnsaid(one) && one.content.length > 14 && one.content.variety > 0.5 && one.content.dates < 0.3,
    );
    const longest = texts.reduce<HeadedColumn | undefined>(
      (best, one) => (one.content.length > (best?.content.length ?? 0) ? one : best),
      undefined,
    );
    const called = fields.has('lead') ? free.find(({ heading }) => plain(heading) === 'name') : undefined;
    const instead = (['how', 'finding', 'milestones', 'theme'] as const).find((field) => fields.has(field));
    if (longest) take(fields, 'title', longest.column, taken);
    // Where somebody else leads, 'Name' is that of the task.
    else if (called) take(fields, 'title', called.column, taken);
    else if (instead) {
      fields.set('title', fields.get(instead) ?? []);
      fields.delete(instead);
    }
  }
  const dated = free.find((one) => !taken.has(one.column) && isUnsaid(one) && one.content.dates > 0.6);
  if (!fields.has('due') && dated) take(fields, 'due', dated.column, taken);
  if (!fields.has('lead') && fields.has('agency')) {
    fields.set('lead', fields.get('agency') ?? []);
    fields.delete('agency');
  }
  if (fields.has('due') && !fields.has('closed')) {
    const done = free.find(
      (one) => !taken.has(one.column) && /complet|clos/.test(plain(one.heading)) && one.content.dates > 0.5,
    );
    if (done) take(fields, 'closed', done.column, taken);
  }
}

function take(fields: Map<Field, number[]>, field: Field, column: number, taken: Set<number>): void {
  fields.set(field, [column]);
  taken.add(column);
}
