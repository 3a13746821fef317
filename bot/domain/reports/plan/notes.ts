import { takenBackIn } from '../../steps/steps';
import type { Instant } from '../../calendar/day';
import type { Agreement, Facts, Update } from '../../partnership';
import { nameOf } from '../../people/names';
import { agencyWords } from '../agency-words';

/** Something that was said or handed in about an action. */
export interface NoteLine {
  readonly ref: string;
  /** What the action is called; none of what is about something else. */
  readonly title?: string;
  readonly kind: string;
  readonly at: Instant;
  readonly by: string;
  readonly text?: string;
  readonly link?: string;
}

/** How the sheet of notes calls what an update is. A new kind fails the build until it has words. */
const UPDATE_KIND_WORDS: Readonly<Record<Update['kind'], string>> = {
  Progress: 'Progress',
  Evidence: 'Evidence',
  Extension: 'More time',
  Challenge: 'Challenge',
  Agreement: 'Agreed by the group',
  Closing: 'Closed',
  Review: 'Review',
  Reopening: 'Reopened',
  Rating: 'Rating',
  Impact: 'Assured impact',
  Change: 'Change',
  TakenBack: 'Taken back',
};

const VERDICT_WORDS: Readonly<Record<Agreement['verdict'], string>> = {
  Agree: 'Vote: agrees',
  Challenge: 'Vote: challenges',
  Withdrawn: 'Vote: withdrawn',
};

/** Notes, evidence and votes of every action, in the plan's order and each action's by time. */
export function noteLines(facts: Facts): readonly NoteLine[] {
  const place = new Map(facts.actions.map(({ ref }, at) => [ref, at]));
  const titles = new Map(facts.actions.map(({ ref, title }) => [ref, title]));
  const placeOf = (ref: string): number => place.get(ref) ?? place.size;
  return [...updateLines(facts), ...voteLines(facts)]
    .map((line) => ({ ...line, title: titles.get(line.ref) }))
    .sort((a, b) => placeOf(a.ref) - placeOf(b.ref) || (a.ref + a.at < b.ref + b.at ? -1 : 1));
}

/** Nothing is left out of it, and what was taken back says so. */
const updateLines = (facts: Facts): NoteLine[] => {
  const gone = takenBackIn(facts.updates);
  return facts.updates.map(({ key = '', actionRef, kind, at, by, text, link }) => ({
    ref: actionRef,
    kind: gone.has(key) ? `${UPDATE_KIND_WORDS[kind]} (taken back)` : UPDATE_KIND_WORDS[kind],
    at,
    by: nameOf(facts, by),
    text,
    link,
  }));
};

const voteLines = (facts: Facts): NoteLine[] =>
  facts.agreements.map(({ actionRef, verdict, agencyCode, at, by, text }) => ({
    ref: actionRef,
    kind: VERDICT_WORDS[verdict],
    at,
    by: `${nameOf(facts, by)}, for ${agencyWords(facts, agencyCode)}`,
    text,
  }));
