import { dayOf, formatShortDay, type Day } from '../calendar/day';
import type { Action, AsOf, Facts, Meeting } from '../partnership';
import { stepsOf } from '../steps/steps';
import { actionAt } from '../lifecycle/story/as-it-was';
import { isVotedOn, standingChallenges } from '../lifecycle/votes';
import { isDelivered } from '../plan/action-status';
import { planOrder } from '../plan/places';
import type { Considered } from '../sending/card-item';
import { consideredAt } from '../statement/considered';

/** What an item is about, in the order in which a meeting takes them. */
export const ITEM_KINDS = [
  'welcome',
  'last-time',
  'statement',
  'report',
  'agree',
  'challenge',
  'more-time',
  'red',
  'overdue',
  'help',
  'close',
  'review',
  'new',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** What an item takes when there is time enough, in minutes. */
export const USUAL_MINUTES: Readonly<Record<ItemKind, number>> = {
  welcome: 2,
  'last-time': 4,
  statement: 10,
  report: 10,
  agree: 5,
  challenge: 10,
  'more-time': 5,
  red: 10,
  overdue: 5,
  help: 5,
  close: 5,
  review: 5,
  new: 5,
};

/** One item of the agenda. */
export interface AgendaItem {
  /** The same for as long as the meeting is: 'agree|A04', 'welcome'. */
  readonly key: string;
  readonly kind: ItemKind;
  /** 'A04 Hold strategy discussions: to agree', and 'to agree, now challenged' of one that came to that in the meeting. */
  readonly title: string;
  /** What the plan asks of its action by now, where that is something else than what put it on the agenda. */
  readonly now?: ItemKind;
  /** The actions that it is about: one, or those that are taken together. */
  readonly refs: readonly string[];
  /** Of a statement the inspection that it answers, of a report the code of its board. */
  readonly of?: string;
  /** What that inspection is called. */
  readonly about?: string;
  /** In minutes. */
  readonly minutes: number;
}

/** What is said of one action's item behind its title. */
const KIND_WORDS: Readonly<Partial<Record<ItemKind, string>>> = {
  agree: 'to agree',
  challenge: 'challenged',
  'more-time': 'more time',
  red: 'red',
  overdue: 'overdue',
  help: 'help wanted',
};

/** The item of one action, and what is asked of it by now. */
export const itemOfAction = (
  kind: ItemKind,
  { ref, title }: Pick<Action, 'ref' | 'title'>,
  now?: ItemKind,
): AgendaItem => ({
  key: `${kind}|${ref}`,
  kind,
  title: `${ref} ${title}: ${KIND_WORDS[kind]}${now ? `, now ${KIND_WORDS[now]}` : ''}`,
  ...(now ? { now } : {}),
  refs: [ref],
  minutes: Math.max(USUAL_MINUTES[kind], now ? USUAL_MINUTES[now] : 0),
});

const itemOfMany = (kind: ItemKind, title: string, refs: readonly string[]): AgendaItem => ({
  key: kind,
  kind,
  title,
  refs,
  minutes: USUAL_MINUTES[kind],
});

/** The item of a statement or a report. */
export const itemOfConsidered = ({ kind, of, title, about }: Considered): AgendaItem => ({
  // No action stands behind its key, which has no bar therefore.
  ...{ key: `${kind} ${of}`, kind, title, refs: [], minutes: USUAL_MINUTES[kind], of },
  ...(about ? { about } : {}),
});

/** The meeting before this one: of its series, or of any where it has none. Undefined for the first. */
export const meetingBefore = (
  { meetings }: Pick<Facts, 'meetings'>,
  { seriesCode, startsAt }: Meeting,
): Meeting | undefined =>
  meetings
    .filter((one) => one.status !== 'Cancelled' && one.startsAt < startsAt)
    .filter((one) => seriesCode === undefined || one.seriesCode === seriesCode)
    .reduce<Meeting | undefined>((a, b) => (a && a.startsAt >= b.startsAt ? a : b), undefined);

/**
 * What the plan itself puts before a meeting, each action once, under the first heading that it falls under, and the
 * statement and the report that it must consider. Once it was begun, those that are taken together stay together: what is
 * closed while they are on is still among them.
 */
export function itemsOf(asOf: AsOf, meeting: Meeting, readable: readonly Action[]): readonly AgendaItem[] {
  const { facts, now } = asOf;
  const today = dayOf(now);
  const isOpen = ({ withdrawnOn }: Action): boolean => withdrawnOn === undefined;
  const all = planOrder(readable);
  const open = all.filter(isOpen);
  const { begunAt } = meeting.running ?? {};
  const begun = new Map(
    begunAt === undefined ? [] : all.map((action) => [action.ref, actionAt(facts, action, begunAt)]),
  );
  const taken = new Set<string>();
  const each = (kind: ItemKind, falls: (action: Action) => boolean): AgendaItem[] =>
    open
      .filter((action) => !taken.has(action.ref) && falls(action))
      .map((action) => {
        taken.add(action.ref);
        return itemOfAction(kind, action);
      });
  const many = (kind: ItemKind, words: string, falls: (action: Action) => boolean): AgendaItem[] => {
    const isIn = (action: Action | undefined): boolean =>
      action !== undefined && isOpen(action) && falls(action);
    const refs = all.filter((action) => isIn(action) || isIn(begun.get(action.ref))).map(({ ref }) => ref);
    return refs.length > 0 ? [itemOfMany(kind, `${words}: ${refs.join(', ')}`, refs)] : [];
  };
  const last = meetingBefore(facts, meeting);
  const wanted = new Set(extensionsWaiting(facts));
  const calls = new Set(callsForHelp(facts));
  return [
    itemOfMany('welcome', 'Welcome and attendance', []),
    ...lastTime(facts, last, readable, today),
    ...consideredAt(asOf, meeting).map(itemOfConsidered),
    ...each('agree', isVotedOn),
    ...each('challenge', (action) => standingChallenges(facts, action).length > 0),
    ...each('more-time', ({ ref }) => wanted.has(ref)),
    ...each('red', (action) => action.rating === 'Red' && !isDelivered(action)),
    ...each('overdue', (action) => isOverdue(action, today)),
    ...each('help', (action) => calls.has(`${action.ref} ${action.leadAgency}`) && !isDelivered(action)),
    ...many('close', 'To close', ({ status }) => status === 'Agreed'),
    ...many(
      'review',
      'To review',
      ({ status, reviewOn }) =>
        status === 'Closed' && reviewOn !== undefined && reviewOn <= dayOf(meeting.startsAt),
    ),
    ...(last
      ? many('new', `New since ${formatShortDay(dayOf(last.startsAt), today)}`, (action) =>
          isNewSince(facts, action, last),
        )
      : []),
  ];
}

const isOverdue = (action: Action, today: Day): boolean =>
  action.dueOn !== undefined && action.dueOn < today && !isDelivered(action);

const extensionsWaiting = ({ extensions }: Facts): readonly string[] =>
  extensions
    .filter(({ kind, decision }) => kind === 'Action' && decision === 'Open')
    .map(({ subjectRef }) => subjectRef);

/** Whose lead has asked for help and was not answered otherwise since. */
const callsForHelp = ({ reminders }: Facts): readonly string[] =>
  reminders
    .filter(({ kind, answer }) => kind === 'Action' && answer === 'NeedHelp')
    .map(({ subjectRef, agencyCode }) => `${subjectRef} ${agencyCode}`);

/** What was asked or decided last time is gone through where anything was written down that the reader may read. */
function lastTime(
  { decisions, actions }: Facts,
  last: Meeting | undefined,
  readable: readonly Action[],
  today: Day,
): readonly AgendaItem[] {
  const named = (among: readonly Action[]) => new Set(among.map(({ ref }) => ref));
  const [all, mine] = [named(actions), named(readable)];
  const isKept = ({ actionRef = '' }: Facts['decisions'][number]): boolean =>
    all.has(actionRef) && !mine.has(actionRef);
  const written = last ? decisions.filter((one) => one.meetingRef === last.ref && !isKept(one)) : [];
  if (!last || written.length === 0) return [];
  const refs = [...new Set(written.flatMap(({ actionRef }) => actionRef ?? []))];
  return [itemOfMany('last-time', `Actions from ${formatShortDay(dayOf(last.startsAt), today)}`, refs)];
}

/** True for an action whose first step says that it was added after that meeting. */
function isNewSince(facts: Facts, action: Action, { endsAt }: Meeting): boolean {
  const [first] = stepsOf(facts, action);
  return first?.kind === 'Change' && first.at > endsAt && (first.text?.startsWith('Added') ?? false);
}
