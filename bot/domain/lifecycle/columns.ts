import { formatDay, type Day } from '../calendar/day';
import { agencyOf, nameOf } from '../people/names';
import { inSentence } from '../basics/words';
import {
  ACTION_STATUS_WORDS,
  IMPACT_WORDS,
  VERDICT_WORDS,
  type Agreement,
  milestonesText,
  readMilestones,
  type Action,
  type ActionStatus,
  type ColumnChange,
  type Facts,
  type Impact,
  type Rating,
} from '../partnership';
import { ratingWordsOf } from '../plan/rating';

/** The columns of an action that a step can change. */
export type ActionColumn = Exclude<keyof Action, 'ref' | 'lastStep'>;

type Named = Pick<Facts, 'people' | 'agencies' | 'settings'>;

/** One column: its name for people, and its values as the record keeps them and as people read them. */
interface ColumnWords {
  /** None of what only the app reads. */
  readonly label?: string;
  readonly read: (text: string) => unknown;
  readonly write: (value: never) => string;
  readonly words: (facts: Named, text: string) => string;
}

const asItIs = (text: string): string => text;
const words = (
  label: string | undefined,
  inWords: ColumnWords['words'] = (_, text) => text,
): ColumnWords => ({
  ...(label ? { label } : {}),
  read: asItIs,
  write: asItIs,
  words: inWords,
});
const day = (label: string): ColumnWords => words(label, (_, text) => formatDay(text as Day));
const codes = (text: string): readonly string[] => text.split(', ').filter(Boolean);

/** What the column of a vote begins with in a step's changes: 'vote POL'. */
export const VOTE = 'vote ';

/** Every column that a step can change, in the order in which people read what changed. */
export const ACTION_COLUMNS: { readonly [C in ActionColumn]: ColumnWords } = {
  title: words('Title'),
  status: words('State', (_, text) => ACTION_STATUS_WORDS[text as ActionStatus]),
  findingRef: words('Finding'),
  theme: words('Theme'),
  leadAgency: words('Lead', (facts, text) => agencyOf(facts, text).title),
  supportingAgencies: {
    label: 'Supporting',
    read: codes,
    write: (value: readonly string[]) => value.join(', '),
    words: (facts, text) => inSentence(codes(text).map((code) => agencyOf(facts, code).title)),
  },
  ownerEmail: words('Owner', (facts, text) => nameOf(facts, text)),
  dueOn: day('Due'),
  originalDueOn: day('First due'),
  rating: words('Rating', (facts, text) => ratingWordsOf(facts)[text as Rating]),
  impact: words('Assured impact', (_, text) => IMPACT_WORDS[text as Impact]),
  successMeasure: words('Success measure'),
  sustainabilityPlan: words('Sustainability plan'),
  reviewOn: day('Review'),
  milestones: {
    label: 'Milestones',
    read: readMilestones,
    write: milestonesText,
    words: (_, text) => text.replaceAll('\n', '; '),
  },
  otherPlan: words('Other plan'),
  order: {
    label: 'Place in the plan',
    read: Number,
    write: (value: number) => String(value),
    words: (_, text) => text,
  },
  withdrawnOn: day('Withdrawn'),
  withdrawnWhy: words('Withdrawn because'),
  submission: words(undefined),
};

const COLUMNS = Object.keys(ACTION_COLUMNS) as readonly ActionColumn[];

/** The text that the record keeps of a column; undefined of an empty one. */
export function textOf(action: Action, column: ActionColumn): string | undefined {
  const value = action[column];
  return value === undefined ? undefined : ACTION_COLUMNS[column].write(value as never) || undefined;
}

/** What a patch changes in an action, column by column. */
export const changesOf = (action: Action, patch: Partial<Action>): readonly ColumnChange[] =>
  COLUMNS.filter((column) => column in patch).flatMap((column) => {
    const was = textOf(action, column);
    const is = textOf({ ...action, ...patch }, column);
    return was === is
      ? []
      : { column, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) };
  });

/** The patch that puts each column to what a step left it at (`is`), or found it at (`was`). */
export function patchTo(side: 'was' | 'is', changes: readonly ColumnChange[]): Partial<Action> {
  const values = changes.filter(isOfAction).map(({ column, [side]: text }) => {
    const emptied = column === 'supportingAgencies' ? [] : undefined;
    return [column, text === undefined ? emptied : ACTION_COLUMNS[column].read(text)] as const;
  });
  return Object.fromEntries(values) as Partial<Action>;
}

/** True of a change that an action has a column for; a later version of the app may know others. */
export const isOfAction = (
  change: ColumnChange,
): change is ColumnChange & { readonly column: ActionColumn } => change.column in ACTION_COLUMNS;

/** A change as people read it; undefined of what only the app reads. */
export interface ChangeWords {
  readonly label: string;
  readonly was?: string;
  readonly is?: string;
}

/** What a step changed, for people: 'State', from 'In progress' to 'Evidence submitted'. */
export const changesInWords = (facts: Named, changes: readonly ColumnChange[]): readonly ChangeWords[] =>
  changes.flatMap((change) => {
    if (!isOfAction(change)) return voteInWords(facts, change);
    const { column, was, is } = change;
    const { label, words: inWords } = ACTION_COLUMNS[column];
    if (!label) return [];
    return {
      label,
      ...(was === undefined ? {} : { was: inWords(facts, was) }),
      ...(is === undefined ? {} : { is: inWords(facts, is) }),
    };
  });

function voteInWords(facts: Named, { column, was, is }: ColumnChange): readonly ChangeWords[] {
  const code = column.startsWith(VOTE) ? column.slice(VOTE.length) : undefined;
  if (code === undefined) return [];
  const label = `Vote of ${agencyOf(facts, code).title}`;
  return [{ label, ...(was ? { was: verdictWords(was) } : {}), ...(is ? { is: verdictWords(is) } : {}) }];
}

const verdictWords = (verdict: string): string =>
  verdict in VERDICT_WORDS ? VERDICT_WORDS[verdict as Agreement['verdict']] : verdict;

/** The same in one line, for the record: 'State: In progress → Evidence submitted'. */
export const changesInLine = (facts: Named, changes: readonly ColumnChange[]): string =>
  changesInWords(facts, changes)
    .map(({ label, was = 'none', is = 'none' }) => `${label}: ${was} → ${is}`)
    .join('; ');
