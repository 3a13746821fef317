import { firstOf, grouped } from '../basics/grouped';
import { millisOf, dayOf, formatShortInstant, type Day, type Instant } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import { stageInWords } from '../dispatch/preview-why';
import { awaitedVotes } from '../lifecycle/votes';
import {
  addressedTo,
  ANSWER_WORDS,
  DEADLINE_ANSWER_WORDS,
  isChaser,
  isReminder,
  VERDICT_WORDS,
  type Action,
  type Agreement,
  countsFromOf,
  type AsOf,
  type Message,
  type MessageKind,
  type Reminder,
  type SendingRow,
  type SubjectKind,
} from '../partnership';
import { reminderItem, type ReminderItem } from '../outstanding/reminder-item';
import { agenciesOf, isAddressOf, type Actor } from '../people/actor';
import { agencyOf, nameOf } from '../people/names';
import { can } from '../people/roles';
import { thingOf, type Thing } from '../dispatch/thing-of';

/** One thing that somebody was told. */
export interface ToldItem {
  readonly key: string;
  readonly kind: SubjectKind | MessageKind;
  readonly title: string;
  readonly agencyCode: string;
  /** What it is about, where that has a page. */
  readonly thing?: Thing;
  /** Why a reminder went out, in plain words: '3 working days before it is due on Thu 8 Feb'. */
  readonly why?: string;
  /** What came of it, in plain words; nothing of what is only to be read. */
  readonly became?: string;
}

/** One card that somebody got, or was to get. */
export interface ToldCard {
  readonly at: Instant;
  /** The person's name, or the agency's where nobody is named. */
  readonly name: string;
  readonly via: 'chat' | 'channel' | 'nowhere';
  readonly items: readonly ToldItem[];
}

/** Who was told what since a day, the newest first. */
export interface Told {
  readonly since: Day;
  readonly days: readonly { readonly day: Day; readonly cards: readonly ToldCard[] }[];
  /** There is more of that time than is shown. */
  readonly isCut: boolean;
}

/** So many things are shown; the record has all. */
const MOST = 1_000;

/**
 * Who was told what in the last `workingDays` working days, and what came of it, card by card as it went out
 * (`product.md`: prove the chasing). Coordinators and chairs see everybody's; everybody else what came to themselves, and
 * the reminders of their own agencies. Whoever may not read what is under embargo gives the facts as they may be told them.
 */
export function toldTo(asOf: AsOf, reader: Actor, workingDays: number, most = MOST): Told {
  const { facts, calendar, now } = asOf;
  const since = addWorkingDays(calendar, dayOf(now), -workingDays);
  const rows = [...facts.reminders, ...facts.messages]
    .flatMap((row) => {
      const at = wentOutAt(row);
      return at !== undefined && dayOf(at) >= since && maySee(reader, row) ? [{ at, row }] : [];
    })
    .sort((a, b) => millisOf(b.at) - millisOf(a.at) || (a.row.key < b.row.key ? -1 : 1));
  const cards = [...grouped(rows.slice(0, most), cardOfRow).values()].map((of) => cardOf(asOf, of));
  return {
    since,
    days: [...grouped(cards, dayOfCard)].map(([day, of]) => ({ day: day as Day, cards: of })),
    isCut: rows.length > most,
  };
}

interface WentOut {
  readonly at: Instant;
  readonly row: SendingRow;
}

/** When it went out, or was tried in vain; nothing of what was not to go out, or is not known to have arrived. */
const wentOutAt = (row: SendingRow): Instant | undefined =>
  row.state === 'Failed' ? (row.claimedAt ?? row.dueAt) : row.state === 'Claimed' ? undefined : row.sentAt;

const maySee = (reader: Actor, row: SendingRow): boolean =>
  can(reader, 'status:read') ||
  isAddressOf(reader, row.personEmail) ||
  (isReminder(row) && addressedTo(row) === 'SPOC' && agenciesOf(reader).includes(row.agencyCode));

/** What went out together stands on one card; of what arrived nowhere, or was typed in, all of one minute. */
function cardOfRow({ at, row: { personEmail, agencyCode, activityId, state } }: WentOut): string {
  const together = state === 'Failed' || !activityId ? `${state} ${at.slice(0, 16)}` : activityId;
  return `${personEmail ?? agencyCode}|${together}`;
}

const dayOfCard = ({ at }: ToldCard): string => dayOf(at);

function cardOf(asOf: AsOf, rows: readonly WentOut[]): ToldCard {
  const { facts } = asOf;
  const [{ at, row }] = rows as readonly [WentOut, ...WentOut[]];
  return {
    at,
    name: row.personEmail ? nameOf(facts, row.personEmail) : agencyOf(facts, row.agencyCode).title,
    via: row.state === 'Failed' ? 'nowhere' : row.route === 'Channel' ? 'channel' : 'chat',
    items: rows.map((one) => itemOf(asOf, one.row)),
  };
}

function itemOf(asOf: AsOf, row: SendingRow): ToldItem {
  const { key, kind, title, agencyCode } = row;
  const [why, became, thing] = [whyOf(row), becameOf(asOf, row), thingOf(asOf.facts, row)];
  return {
    ...{ key, kind, title, agencyCode },
    ...(thing ? { thing } : {}),
    ...(why ? { why } : {}),
    ...(became ? { became } : {}),
  };
}

function whyOf(row: SendingRow): string | undefined {
  if (!isReminder(row)) return undefined;
  const countsFrom = countsFromOf(row);
  return countsFrom && stageInWords({ ...row, countsFrom }, dayOf(row.sentAt ?? row.dueAt));
}

/** What came of it: the answer and whose it was, or why there is none. */
function becameOf(asOf: AsOf, row: SendingRow): string | undefined {
  if (row.state === 'Failed') return `Did not arrive: ${row.error ?? 'no reason was recorded.'}`;
  if (isReminder(row)) return answerTo(asOf, row);
  const { kind, about, answeredBy: by, answeredAt: at, state } = row;
  if (by && at) return `Answered by ${nameOf(asOf.facts, by)}, ${when(asOf, at)}`;
  if (kind.startsWith('Vote')) return voteSince(asOf, row);
  const asked = isChaser(kind) ? firstOf(asOf.facts.reminders, keyOf, about) : undefined;
  return asked ? answerTo(asOf, asked) : state === 'Answered' ? 'Answered' : undefined;
}

/** What was answered to a reminder; what chases it stands for it. */
function answerTo(asOf: AsOf, reminder: Reminder): string {
  const { acknowledgedBy: by, acknowledgedAt: at, onBehalf } = reminder;
  if (reminder.state === 'Acknowledged' && by && at) {
    return `${answerOf(reminder)}, said ${nameOf(asOf.facts, by)}${onBehalf ? ' on its behalf' : ''}, ${when(asOf, at)}`;
  }
  return WITHOUT_ANSWER[reminderItem(asOf, reminder).state.is];
}

/** How the agency has voted since it was asked; nothing where its vote is not asked for any more. */
function voteSince(asOf: AsOf, { about, agencyCode, sentAt = asOf.now }: Message): string | undefined {
  const { facts } = asOf;
  const vote = (grouped(facts.agreements, actionOf).get(about) ?? []).find(
    (one) => one.agencyCode === agencyCode && one.verdict !== 'Withdrawn' && one.at >= sentAt,
  );
  if (vote) return `${VERDICT_WORDS[vote.verdict]}, said ${nameOf(facts, vote.by)}, ${when(asOf, vote.at)}`;
  const action = firstOf(facts.actions, refOf, about);
  const isAwaited = action && awaitedVotes(facts, action).some(({ code }) => code === agencyCode);
  return isAwaited ? 'No vote yet' : undefined;
}

const keyOf = ({ key }: Reminder): string => key;
const actionOf = ({ actionRef }: Agreement): string => actionRef;
const refOf = ({ ref }: Action): string => ref;

const when = ({ now }: AsOf, at: Instant): string => formatShortInstant(at, dayOf(now));

const answerOf = ({ kind, answer = 'Acknowledged' }: Reminder): string => {
  const words: Readonly<Record<string, string>> = kind === 'Meeting' ? ANSWER_WORDS : DEADLINE_ANSWER_WORDS;
  return Object.hasOwn(words, answer) ? (words[answer] ?? answer) : answer;
};

const WITHOUT_ANSWER: Readonly<Record<ReminderItem['state']['is'], string>> = {
  open: 'No answer yet',
  answered: 'Answered',
  superseded: 'No answer before a newer one went out',
  cancelled: 'The meeting was cancelled',
  over: 'No answer before the meeting',
  settled: 'Done, without an answer to this',
  'passed-on': 'Asked of somebody else since',
  undated: 'It has no due day any more',
  gone: 'It is not asked for any more',
};
