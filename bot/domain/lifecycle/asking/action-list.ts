import { dayOf, type Day } from '../../calendar/day';
import { mayRead } from '../../inspection/embargo';
import type { Action, Agency, AsOf } from '../../partnership';
import { agencyOf } from '../../people/names';
import { spokenFor, has, agenciesOf, isAddressOf, type Actor } from '../../people/actor';
import { planOrder } from '../../plan/places';
import { planRow, type PlanRow } from '../../plan/rows';
import type { ActionStory } from '../story/story';
import { toLastOf } from '../story/waiting';
import { awaitedVotes, isVotedOn, votesInWords, votesOn } from '../votes';

/** Which actions somebody asks for: their own agency's, all, an agency's, those overdue, those before the group. */
export const LISTS = ['mine', 'all', 'agency', 'overdue', 'to agree'] as const;

export type WhichActions =
  | { readonly list: Exclude<(typeof LISTS)[number], 'agency'> }
  | { readonly list: 'agency'; readonly agencyCode: string };

/** One action of a list. */
export interface ListedAction {
  readonly row: PlanRow;
  /** '2 of 5 agree', of one before the group. */
  readonly votes?: string;
  /** By when it is to be said how it will last: 'due in 3 working days'. */
  readonly toLast?: NonNullable<ActionStory['toLast']>;
  /** True where the reader's own agency has not voted yet. */
  readonly asksReader: boolean;
  /** True where the reader speaks for the agency that leads it, or owns it. */
  readonly isReaders: boolean;
}

/** What somebody gets who asks for actions. */
export interface ActionList {
  readonly which: WhichActions;
  /** Of a list of an agency's: which. */
  readonly agency?: Agency;
  /** Overdue ones first, the longest first, then by day; of those before the group the reader's own to vote on first. */
  readonly actions: readonly ListedAction[];
  readonly overdue: number;
  /** How many more are closed. */
  readonly closed: number;
  readonly today: Day;
}

/**
 * The actions that somebody asks for and may read, without those that were withdrawn; what is closed is counted alone.
 * Who reads for the whole and has none of their own, as a chair or an observer, gets all of them in its place.
 */
export function actionList({ facts, calendar, now }: AsOf, reader: Actor, asked: WhichActions): ActionList {
  const today = dayOf(now);
  const readable = planOrder(facts.actions).filter(
    (action) => action.withdrawnOn === undefined && mayRead(facts, reader, action, today),
  );
  const codes = agenciesOf(reader);
  const isMine = ({ leadAgency, ownerEmail }: Action): boolean =>
    codes.includes(leadAgency) || isAddressOf(reader, ownerEmail);
  const which: WhichActions =
    asked.list === 'mine' &&
    !readable.some(isMine) &&
    has(reader, 'Chair', 'Coordinator', 'Member', 'Observer')
      ? { list: 'all' }
      : asked;
  const fits: { readonly [L in WhichActions['list']]: (action: Action) => boolean } = {
    mine: isMine,
    all: () => true,
    agency: ({ leadAgency }) => which.list === 'agency' && leadAgency === which.agencyCode,
    overdue: (action) => planRow(facts, action, calendar, today).overdue,
    'to agree': isVotedOn,
  };
  const fitting = readable.filter(fits[which.list]);
  const open = fitting.filter(({ status }) => status !== 'Closed' && status !== 'Sustained');
  const own = spokenFor(reader);
  const listed = open.map((action): ListedAction => {
    const votes = isVotedOn(action) ? votesOn(facts, action) : undefined;
    const toLast = toLastOf({ facts, calendar, now }, action);
    return {
      row: planRow(facts, action, calendar, today),
      ...(votes ? { votes: votesInWords(votes) } : {}),
      ...(toLast ? { toLast } : {}),
      asksReader: awaitedVotes(facts, action).some(({ code }) => own.includes(code)),
      isReaders: own.includes(action.leadAgency) || isAddressOf(reader, action.ownerEmail),
    };
  });
  return {
    which,
    ...(which.list === 'agency' ? { agency: agencyOf(facts, which.agencyCode) } : {}),
    actions: [...listed].sort(which.list === 'to agree' ? ownVotesFirst : inTurn),
    overdue: listed.filter(({ row }) => row.overdue).length,
    closed: fitting.length - open.length,
    today,
  };
}

/** Overdue ones before the others, then by their day; what has none comes last. */
const inTurn = ({ row: a }: ListedAction, { row: b }: ListedAction): number =>
  Number(b.overdue) - Number(a.overdue) || compare(a.dueOn ?? '9999', b.dueOn ?? '9999');

const ownVotesFirst = (a: ListedAction, b: ListedAction): number =>
  Number(b.asksReader) - Number(a.asksReader) || inTurn(a, b);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
