import { inOrder } from '../../bot/domain/cards/order';
import type { Day, Instant } from '../../bot/domain/calendar/day';
import { type CardContent } from '../../bot/domain/cards/content';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { answered, deadlineReminderItem, meetingReminderItem, MARKED } from './card-notices';
import { rowOf } from '../../bot/domain/cards/items';
import type { ReminderItem } from '../../bot/domain/outstanding/reminder-item';

/** Cards with many things on them, and cards in a channel. */

const TITLES = [
  'Agree one referral form for all agencies and publish it to front-line staff',
  'Publish the joint training plan',
  'Audit strategy discussions held without health',
  'Map networks of adults who exploit children',
];

const ref = (at: number): string => `A${at + 1}`;

/** An action's reminder; every fourth is overdue, every fifth answered. */
function deadline(at: number): ReminderItem {
  const late = at % 4 === 0;
  const base = deadlineReminderItem(at % 5 === 4 ? answered({ answer: 'Acknowledged' }) : undefined);
  const dueOn = (late ? '2024-02-01' : '2024-02-13') as Day;
  return {
    ...base,
    reminder: { ...base.reminder, key: `Action|${ref(at)}|${dueOn}|-3|POL`, subjectRef: ref(at) },
    subject: { ...base.subject, ref: ref(at), title: TITLES[at % TITLES.length] ?? '', dueOn },
    overdue: late,
    ...(late ? { offers: ['Acknowledged', 'NeedHelp', 'Done', 'MoreTime'] } : {}),
    whenWords: late ? 'overdue by 5 working days' : 'due in 3 working days',
  };
}

function meeting(at: number): ReminderItem {
  const base = meetingReminderItem();
  const day = String(15 + at).padStart(2, '0');
  return {
    ...base,
    reminder: { ...base.reminder, key: `Meeting|BOARD-2024-02-${day}|2024-02-${day}|-5|POL` },
    meeting: {
      ...base.meeting,
      title: at === 0 ? base.meeting.title : `Safeguarding board ${at}`,
      startsAt: `2024-02-${day}T14:00:00Z` as Instant,
      endsAt: `2024-02-${day}T16:00:00Z` as Instant,
    },
  };
}

/** So many reminders of one person, meetings among them, in the order of a card. */
export function manyThings(count: number): CardContent {
  const items = Array.from({ length: count }, (_, at) => (at % 4 === 1 ? meeting(at >> 2) : deadline(at)));
  return {
    items: inOrder(items, '2024-02-08T14:05:00Z' as Instant),
    rows: items.map((item) => rowOf(item).key),
  };
}

const justAnswered = (answer: string) => ({
  state: answered({ answer, byReader: true }),
  undoUntil: '2024-02-08T14:15:00Z' as Instant,
});

const mention = { id: 'b2f7a1c0-0000-4000-8000-000000000001', name: 'Sam Okafor' };
const superseded = meetingReminderItem({ is: 'superseded' });

/** By name, as the bot draws them. */
export const BUNDLE_STATES: Readonly<Record<string, Card>> = {
  'bundle-of-2': postCard(manyThings(2), MARKED),
  'bundle-of-4': postCard(manyThings(4), MARKED),
  'bundle-of-9': postCard(manyThings(9), MARKED),
  'bundle-of-40': postCard(manyThings(40), MARKED),
  'bundle-of-40-further-on': postCard({ ...manyThings(40), focus: rowKeyAt(25) }, MARKED),
  'bundle-of-9-changing-an-answer': postCard(manyThings(9), { reopened: { key: rowKeyAt(4, 9) } }),
  // One thing was just answered: its line can be undone, and the next is open.
  'bundle-answered-by-reader': postCard(
    {
      items: [
        { ...deadline(0), ...justAnswered('Acknowledged') } as ReminderItem,
        { ...meeting(1), ...justAnswered('Attending') } as ReminderItem,
        deadline(2),
        meeting(2),
      ],
      sentAt: { at: '2024-02-08T08:30:00Z' as Instant, isToday: true },
    },
    MARKED,
  ),
  'bundle-all-done': postCard({
    items: [
      meetingReminderItem(answered()),
      deadlineReminderItem(answered({ answer: 'Acknowledged' })),
      superseded,
    ],
  }),
  'channel-one-thing': postCard({ items: [meetingReminderItem()], mention }, MARKED),
  'channel-2-things': postCard({ ...manyThings(2), mention }, MARKED),
};

function rowKeyAt(at: number, count = 40): string {
  const item = manyThings(count).items[at];
  return item ? rowOf(item).key : '';
}
