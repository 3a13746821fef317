import { onDay } from '../../basics/grouped';
import { dayOf, type Day, type Instant } from '../../calendar/day';
import type { Action, AsOf, Facts, Impact, Update } from '../../partnership';
import { nameOf } from '../../people/names';
import { placesOf, planOrder } from '../../plan/places';
import { planRow, type PlanRow } from '../../plan/rows';
import { stepsOf, takenBackIn } from '../../steps/steps';
import { isVotedOn, standingChallenges, votesInWords, votesOn, type Vote } from '../votes';

/** What was last said of an action: its first words, by whom and when. */
export interface LastNote {
  readonly words: string;
  readonly byName: string;
  readonly at: Instant;
}

/** How the agencies stand to the evidence that is before the group, or was last voted on. */
export interface PlanVotes {
  readonly open: boolean;
  /** '2 of 5 agree'. */
  readonly words: string;
  /** Every agency, in the order of the Agencies list. */
  readonly of: readonly Vote[];
}

/** An action as the whole plan shows it: its row, what was last said, and how the votes stand. */
export interface PlanLine extends PlanRow {
  /** Where it stands among the others: the smaller, the earlier. */
  readonly place: number;
  readonly ownerEmail?: string;
  readonly impact: Impact;
  readonly lastNote?: LastNote;
  readonly votes?: PlanVotes;
  /** Whether a challenge stands that no evidence has answered yet. */
  readonly challenged: boolean;
}

/** The whole plan at `now`, in its order, without what was withdrawn and what is not `shown`. */
export function planLines(
  { facts, calendar, now }: AsOf,
  shown?: (action: Action) => boolean,
): readonly PlanLine[] {
  const today = dayOf(now);
  return shown && !facts.actions.every(shown)
    ? linesOf({ facts, calendar, today }, shown)
    : onDay({ facts, calendar, today }, allLines);
}

interface OnDay extends Pick<AsOf, 'facts' | 'calendar'> {
  readonly today: Day;
}

const allLines = (asOf: OnDay): readonly PlanLine[] => linesOf(asOf, () => true);

function linesOf({ facts, calendar, today }: OnDay, shown: (action: Action) => boolean): readonly PlanLine[] {
  const places = placesOf(facts.actions);
  return planOrder(facts.actions)
    .filter((action) => action.withdrawnOn === undefined && shown(action))
    .map((action) => {
      const { ownerEmail, impact = 'NotYet' } = action;
      const lastNote = lastNoteOn(facts, action);
      const votes = planVotesOn(facts, action);
      return {
        ...planRow(facts, action, calendar, today),
        place: places.get(action.ref) ?? 0,
        ...(ownerEmail ? { ownerEmail } : {}),
        impact,
        ...(lastNote ? { lastNote } : {}),
        ...(votes ? { votes } : {}),
        challenged: standingChallenges(facts, action).length > 0,
      };
    });
}

/** What people say of an action in words of their own. */
const SAYING: readonly Update['kind'][] = ['Progress', 'Evidence', 'Challenge'];

function lastNoteOn(facts: Facts, action: Action): LastNote | undefined {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const last = steps
    .filter(({ kind, key = '', text, link }) => SAYING.includes(kind) && !gone.has(key) && (text ?? link))
    .at(-1);
  return (
    last && { words: firstWords(last.text ?? last.link ?? ''), byName: nameOf(facts, last.by), at: last.at }
  );
}

/** One line holds no more than this at any width. */
const LONGEST = 160;

/** The beginning of a text on one line, cut at the end of a word. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}

/** The votes where evidence is before the group or was voted on; handed in before there were votes, it has none. */
function planVotesOn(facts: Facts, action: Action): PlanVotes | undefined {
  const votes = votesOn(facts, action);
  const open = isVotedOn(action);
  if (!votes || !(open || votes.of.some(({ agreement }) => agreement))) return undefined;
  return { open, words: votesInWords(votes), of: votes.of };
}
