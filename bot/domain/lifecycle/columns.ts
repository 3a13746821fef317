import { agencyOf, nameOf } from '../people/names';
import {
  changesIn,
  day,
  inLine,
  patchIn,
  place,
  textIn,
  words,
  wordsIn,
  type ChangeWords,
  type ColumnTable,
  type Named,
} from '../steps/columns';
import { formatDay } from '../calendar/day';
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
  type Impact,
  type Milestone,
  type Rating,
} from '../partnership';
import { ratingWordsOf } from '../plan/rating';
import { placesOf } from '../plan/places';

/** The columns of an action that a step can change. */
export type ActionColumn = Exclude<keyof Action, 'ref' | 'lastStep'>;

const codes = (text: string): readonly string[] => text.split(', ').filter(Boolean);

/** What the column of a vote begins with in a step's changes: 'vote POL'. */
export const VOTE = 'vote ';

/** Every column that a step can change, in the order in which people read what changed. */
export const ACTION_COLUMNS: ColumnTable<ActionColumn> = {
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
    empty: [],
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
    words: (_, text) => readMilestones(text).map(milestoneInWords).join('; '),
  },
  otherPlan: words('Other plan'),
  order: place(({ actions }) => placesOf(actions)),
  withdrawnOn: day('Withdrawn'),
  withdrawnWhy: words('Withdrawn because'),
  submission: words(undefined),
};

/** 'Post advertised, Monday 5 October 2026 (met Friday 2 October 2026)'. */
const milestoneInWords = ({ title, on, metOn }: Milestone): string =>
  `${title}${on ? `, ${formatDay(on)}` : ''}${metOn ? ` (met ${formatDay(metOn)})` : ''}`;

/** The text that the record keeps of a column; undefined of an empty one. */
export const textOf = (action: Action, column: ActionColumn): string | undefined =>
  textIn(ACTION_COLUMNS, action, column);

/** What a patch changes in an action, column by column. */
export const changesOf = (action: Action, patch: Partial<Action>): readonly ColumnChange[] =>
  changesIn(ACTION_COLUMNS, action, patch);

/** The patch that puts each column to what a step left it at (`is`), or found it at (`was`). */
export const patchTo = (side: 'was' | 'is', changes: readonly ColumnChange[]): Partial<Action> =>
  patchIn(ACTION_COLUMNS, side, changes);

/** True of a change that an action has a column for; a later version of the app may know others. */
export const isOfAction = (
  change: ColumnChange,
): change is ColumnChange & { readonly column: ActionColumn } => change.column in ACTION_COLUMNS;

/** What a step changed, for people: 'State', from 'In progress' to 'Evidence submitted'. */
export const changesInWords = (facts: Named, changes: readonly ColumnChange[]): readonly ChangeWords[] =>
  changes.flatMap((change) =>
    isOfAction(change) ? wordsIn(ACTION_COLUMNS, facts, [change]) : voteInWords(facts, change),
  );

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
  inLine(changesInWords(facts, changes));
