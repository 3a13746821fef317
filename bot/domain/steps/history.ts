import type { Instant } from '../calendar/day';
import { agencyOf, nameOf } from '../people/names';
import type { Agency, ColumnChange, Facts, Update } from '../partnership';
import type { ChangeWords } from './columns';
import { stepsOf, takenBackIn, type Stepped } from './steps';

/** One thing that was done, for people: who, for whom, when, and what it changed from what to what. */
export interface HistoryLine {
  readonly key: string;
  readonly byName: string;
  readonly agency?: Agency;
  readonly onBehalf: boolean;
  readonly at: Instant;
  /** After the name: 'submitted evidence'. */
  readonly words: string;
  /** What somebody typed with it. */
  readonly text?: string;
  /** What the app noted with it in its own words, which nobody is quoted with. */
  readonly ours?: string;
  readonly link?: string;
  readonly changes: readonly ChangeWords[];
  /** True of what was taken back later. */
  readonly takenBack: boolean;
}

type ByKey = ReadonlyMap<string | undefined, Update>;

/** How the steps of one kind of row are told. */
export interface Telling {
  /** What a step says that somebody did; others are looked up by their key. */
  readonly wordsOf: (step: Update, byKey: ByKey) => string;
  /** What of a step's text is the app's and what somebody's own; all of it, where nothing says. */
  readonly textOf?: (step: Update) => { readonly ours?: string; readonly theirs?: string };
  readonly changesInWords: (facts: Facts, changes: readonly ColumnChange[]) => readonly ChangeWords[];
}

/** How a row says who it is by key, and by time where it has none. */
export const keyOf = ({ key, at, by }: Update): string => key ?? `${at} ${by}`;

/** The history of a row, the newest first: everything that was done to it or said of it, and nothing is left out. */
export function historyIn(
  facts: Facts,
  row: Stepped,
  { wordsOf, textOf = allTheirs, changesInWords }: Telling,
): readonly HistoryLine[] {
  const steps = stepsOf(facts, row);
  const gone = takenBackIn(steps);
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return steps
    .map((step): HistoryLine => {
      const { ours, theirs } = textOf(step);
      return {
        ...saidBy(facts, step),
        words: wordsOf(step, byKey),
        ...(theirs ? { text: theirs } : {}),
        ...(ours ? { ours } : {}),
        ...(step.link ? { link: step.link } : {}),
        changes: changesInWords(facts, step.changes ?? []),
        takenBack: step.key !== undefined && gone.has(step.key),
      };
    })
    .reverse();
}

const allTheirs = ({ text }: Update) => (text === undefined ? {} : { theirs: text });

/** Who said or did something, for which agency, and when. */
export const saidBy = (facts: Facts, step: Update) => ({
  key: keyOf(step),
  byName: nameOf(facts, step.by),
  ...(step.agencyCode === undefined ? {} : { agency: agencyOf(facts, step.agencyCode) }),
  onBehalf: step.onBehalf ?? false,
  at: step.at,
});
