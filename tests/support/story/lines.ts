import { dueWords } from '../../../bot/domain/basics/how-far-off';
import { counted } from '../../../bot/domain/basics/words';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { dayOf, formatDay, formatTime, timeOf, type Instant } from '../../../bot/domain/calendar/day';
import {
  countsFromOf,
  type MessageKind,
  type Person,
  type SendingRow,
  type LogEntry,
  type Facts,
  isReminder,
} from '../../../bot/domain/partnership';

/** One thing that happened: a card that went out with all that was on it, or something that somebody did. */
export interface StoryLine {
  readonly at: Instant;
  readonly who: string;
  /** What a card said, a line each; or what was done. */
  readonly what: readonly string[];
  readonly is: 'card' | 'deed' | 'nobody reached';
}

/** What the lists and the record say of a stretch of time, as a story in the order in which it happened. */
export function storyOf(
  facts: Pick<Facts, 'people' | 'agencies' | 'reminders' | 'messages'>,
  log: readonly LogEntry[],
  from: Instant,
): StoryLine[] {
  const rows: readonly SendingRow[] = [...facts.reminders, ...facts.messages];
  const lines = [...cardsIn(facts, rows), ...unreachedIn(facts, rows), ...deedsIn(facts, log)];
  const rank = { card: 0, 'nobody reached': 1, deed: 2 };
  return lines
    .filter(({ at }) => at >= from)
    .sort((a, b) => (a.at === b.at ? rank[a.is] - rank[b.is] : a.at < b.at ? -1 : 1));
}

/** One line a card: rows that share a chat and an activity went out together. */
function cardsIn(facts: Pick<Facts, 'people' | 'agencies'>, rows: readonly SendingRow[]): StoryLine[] {
  const cards = new Map<string, SendingRow[]>();
  for (const row of rows) {
    if (!row.sentAt || !row.activityId) continue;
    const place = `${row.conversationId}|${row.activityId}`;
    cards.set(place, [...(cards.get(place) ?? []), row]);
  }
  return [...cards.values()].flatMap((together): StoryLine[] => {
    const [first] = together;
    if (!first?.sentAt) return [];
    const who = whoIs(facts, first.personEmail) + (first.route === 'Channel' ? ', in the channel' : '');
    return [{ at: first.sentAt, who, what: together.map(saidBy).sort(), is: 'card' }];
  });
}

function unreachedIn(facts: Pick<Facts, 'people' | 'agencies'>, rows: readonly SendingRow[]): StoryLine[] {
  return rows.flatMap((row): StoryLine[] => {
    if (row.state !== 'Failed') return [];
    const what = [saidBy(row), row.error ?? 'No reason was recorded.'];
    return [
      { at: row.claimedAt ?? row.dueAt, who: whoIs(facts, row.personEmail), what, is: 'nobody reached' },
    ];
  });
}

/** 'A02, due in 3 working days: Agree …', 'A01, overdue by 5 working days: …', 'Meeting ahead: …'. */
function saidBy(row: SendingRow): string {
  if (!isReminder(row)) return [MESSAGE_WORDS[row.kind], row.title].filter(Boolean).join(': ');
  const days = Number(row.stage);
  const away = counted(Math.abs(days), 'working day');
  if (row.kind === 'Meeting') return `Meeting ${days === 0 ? 'today' : `in ${away}`}: ${row.title}`;
  // As the card says it: what was dated late is reminded of by a stage that was days ago.
  const due = countsFromOf(row);
  const when = due && row.sentAt ? dueWords(CALENDAR, dayOf(row.sentAt), due) : `${away} from its day`;
  return `${row.subjectRef}, ${when}: ${row.title}`;
}

const CALENDAR = calendarAsKnownOn();

/** What tells messages of one title apart. */
const MESSAGE_WORDS: Readonly<Partial<Record<MessageKind, string>>> = {
  MeetingAhead: 'Meeting ahead',
  InspectionOpened: 'Announced',
  InspectionEnded: 'It is over',
  BoardReport: 'Report to be made',
};

/** The record's verbs as people say them; one that is not here is told as it is. */
const DEED_WORDS: Readonly<Record<string, string>> = {
  'meeting.answered': 'answers',
  'meeting.answer-changed': 'changes the answer',
  'meeting.answer-undone': 'undoes the answer',
  'meeting.moved': 'moves the meeting',
  'reminder.acknowledged': 'acknowledges',
  'reminder.answered': 'answers',
  'reminder.answer-undone': 'undoes the answer',
  'note.added': 'adds a note',
  'nudge.asked': 'nudges',
  'extension.asked': 'asks for more time',
  'extension.granted': 'grants more time',
  'help.taken-on': 'takes it on',
  'away.set': 'is away',
  'channel.chosen': 'chooses the channel',
  'inspection.opened': 'opens the inspection',
  'inspection.ended': 'ends the three weeks',
  'request.due-day-set': 'sets by when it is due',
  'request.provided': 'provides',
  'diary.added': 'fills in',
  'letter.confirmed': 'puts the letter into the plan',
  'action.added': 'adds an action',
  'action.changed': 'changes an action',
  'statement.version-kept': 'keeps the statement as a version',
  'statement.sign-off': 'sets a board’s sign-off',
  'statement.approved': 'approves the statement',
  'statement.sent': 'sends the statement',
  'letter.comments-sent': 'sends the comments on the draft letter',
};

/** What people did, from the record; what the app did itself stands in the lists. */
function deedsIn(facts: Pick<Facts, 'people' | 'agencies'>, log: readonly LogEntry[]): StoryLine[] {
  return log.flatMap(({ at, actor, verb, subjectRef, detail }): StoryLine[] => {
    if (actor === 'app' || verb.startsWith('person.')) return [];
    return [
      {
        at,
        who: whoIs(facts, actor),
        what: [[DEED_WORDS[verb] ?? verb, subjectRef, detail].filter(Boolean).join(' · ')],
        is: 'deed',
      },
    ];
  });
}

/** 'Karen Whitlock (SPOC, POL)'. */
function whoIs({ people }: Pick<Facts, 'people'>, email: string | undefined): string {
  const person: Person | undefined = people.find((one) => one.email === email);
  return person ? `${person.title} (${person.roles.join(', ')}, ${person.agencyCode})` : (email ?? 'nobody');
}

/** The story as a table for people, a heading a day. */
export function tableOf(lines: readonly StoryLine[]): string {
  const width = Math.max(...lines.map(({ who }) => who.length));
  const out: string[] = [];
  let day = '';
  for (const { at, who, what, is } of lines) {
    const today = formatDay(dayOf(at));
    if (today !== day) out.push('', today);
    day = today;
    what.forEach((text, index) => {
      const time = index === 0 ? formatTime(timeOf(at)).padStart(7) : ' '.repeat(7);
      const name = (index === 0 ? who : '').padEnd(width);
      out.push(`${time}  ${MARK[is]} ${name}  ${text}`);
    });
  }
  return out.join('\n');
}

const MARK = { card: '→', deed: '←', 'nobody reached': '✗' } as const;
