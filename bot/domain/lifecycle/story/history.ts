import type { Action, Facts, Update } from '../../partnership';
import { historyIn, type HistoryLine } from '../../steps/history';
import { changesInWords } from '../columns';
import { didAboutTime, textAboutTime } from '../extensions';

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

/** The columns by which it is said how an action will last. */
const LASTING: readonly string[] = ['sustainabilityPlan', 'reviewOn'];

/** The history of an action, the newest first: everything that was done to it or said of it, and nothing is left out. */
export const historyOf = (facts: Facts, action: Action): readonly HistoryLine[] =>
  historyIn(facts, action, { wordsOf, textOf: textAboutTime, changesInWords });

/** What a step says that somebody did, after their name: 'agreed to the evidence'. */
export const wordsOfStep = (step: Update): string => wordsOf(step, new Map());

function wordsOf(step: Update, byKey: ReadonlyMap<string | undefined, Update>): string {
  const { kind, meetingRef, takesBack, changes, text } = step;
  if (kind === 'Agreement' && meetingRef !== undefined) return 'recorded that those present agree';
  if (kind === 'Extension') return didAboutTime(text);
  const back = takesBack === undefined ? undefined : byKey.get(takesBack);
  if (back) return `took back that they ${wordsOf(back, new Map())}`;
  if (kind !== 'Change' || !changes?.length) return WORDS[kind];
  if (changes.some(({ column }) => column === 'withdrawnOn')) return 'withdrew it';
  if (changes.every(({ column }) => column === 'milestones')) return 'changed the milestones';
  return changes.every(({ column }) => LASTING.includes(column)) ? 'said how it will last' : WORDS[kind];
}
