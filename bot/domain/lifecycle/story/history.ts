import type { Instant } from '../../calendar/day';
import { agencyOf, nameOf } from '../../people/names';
import type { Action, Agency, Facts, Update } from '../../partnership';
import { changesInWords, type ChangeWords } from '../columns';
import { stepsOf, takenBackIn } from '../steps';

/** One thing that was done, for people: who, for whom, when, and what it changed from what to what. */
export interface HistoryLine {
  readonly key: string;
  readonly byName: string;
  readonly agency?: Agency;
  readonly onBehalf: boolean;
  readonly at: Instant;
  /** After the name: 'submitted evidence'. */
  readonly words: string;
  readonly text?: string;
  readonly link?: string;
  readonly changes: readonly ChangeWords[];
  /** True of what was taken back later. */
  readonly takenBack: boolean;
}

/** What each kind of update says that somebody did. */
const WORDS: Record<Update['kind'], string> = {
  Progress: 'added a note',
  Evidence: 'submitted evidence',
  Extension: 'spoke for more time',
  Challenge: 'challenged the evidence',
  Agreement: 'agreed to the evidence',
  Closing: 'closed it',
  Review: 'said at review that it is sustained',
  Reopening: 'reopened it',
  Rating: 'changed the rating',
  Impact: 'said how sure the group is of the impact',
  Change: 'changed it',
  TakenBack: 'took something back',
};

/** How a row says who it is by key, and by time where it has none. */
export const keyOf = ({ key, at, by }: Update): string => key ?? `${at} ${by}`;

/** The history of an action, the newest first: everything that was done to it or said of it, and nothing is left out. */
export function historyOf(facts: Facts, action: Action): readonly HistoryLine[] {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return steps
    .map((step): HistoryLine => ({
      ...saidBy(facts, step),
      words: wordsOf(step, byKey),
      ...(step.text ? { text: step.text } : {}),
      ...(step.link ? { link: step.link } : {}),
      changes: changesInWords(facts, step.changes ?? []),
      takenBack: step.key !== undefined && gone.has(step.key),
    }))
    .reverse();
}

function wordsOf(step: Update, byKey: ReadonlyMap<string | undefined, Update>): string {
  const { kind, meetingRef, takesBack, changes } = step;
  if (kind === 'Agreement' && meetingRef !== undefined) return 'recorded that those present agree';
  if (kind === 'Extension') return 'wrote about more time';
  const back = takesBack === undefined ? undefined : byKey.get(takesBack);
  if (back) return `took back that they ${wordsOf(back, new Map())}`;
  return kind === 'Change' && changes?.some(({ column }) => column === 'withdrawnOn')
    ? 'withdrew it'
    : WORDS[kind];
}

/** Who said or did something, for which agency, and when. */
export const saidBy = (facts: Facts, step: Update) => ({
  key: keyOf(step),
  byName: nameOf(facts, step.by),
  ...(step.agencyCode === undefined ? {} : { agency: agencyOf(facts, step.agencyCode) }),
  onBehalf: step.onBehalf ?? false,
  at: step.at,
});
