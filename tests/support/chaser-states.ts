import type { Instant } from '../../bot/domain/calendar/day';
import type { ChaserItem } from '../../bot/domain/outstanding/chaser-item';
import type { NudgePlan } from '../../bot/domain/outstanding/nudge-now';
import type { Message } from '../../bot/domain/partnership';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { nudgeCard } from '../../bot/teams/cards/replies/nudge';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { answered, deadlineReminderItem, meetingReminderItem, NOW } from './card-notices';
import type { ReminderItem } from '../../bot/domain/outstanding/reminder-item';

/** The cards of nudges, of a deputy, of coordinator and lead, and what `/nudge` answers. */

const at = (text: string) => text as Instant;

const SO_FAR: ChaserItem['soFar'] = {
  asked: { name: 'Sam Okafor', at: at('2024-02-01T08:30:00Z') },
  nudged: [{ name: 'Sam Okafor', at: at('2024-02-05T08:30:00Z') }],
  deputies: [{ name: 'Ann Bell', at: at('2024-02-06T08:30:00Z') }],
  leads: [{ name: 'Chief Superintendent Jo Smith', at: at('2024-02-08T08:30:00Z') }],
};

const message = (kind: Message['kind'], about: string): Message => ({
  table: 'messages',
  title: kind,
  key: `${kind}|${about}`,
  kind,
  about,
  agencyCode: 'POL',
  dueAt: NOW,
  state: 'Sent',
  attempts: 1,
});

/** A chaser of a thing, as who gets it sees it. */
export const chaser = (
  step: ChaserItem['step'],
  notice: ReminderItem,
  more: Partial<ChaserItem> = {},
): ChaserItem => ({
  about: 'chaser',
  message: message(step, notice.reminder.key),
  step,
  notice,
  workingDays: { Nudge: 2, Deputy: 3, Escalation: 5 }[step],
  soFar: SO_FAR,
  mayAnswer: true,
  onBehalf: step === 'Escalation',
  canAnswer: [],
  ...more,
});

const UNTRIED: ChaserItem['soFar'] = { asked: SO_FAR.asked, nudged: [], deputies: [], leads: [] };
const one = (item: ChaserItem): Card => postCard({ items: [item] }, { marking: 'OFFICIAL' });

const plan = (more: Partial<NudgePlan> = {}): NudgePlan => ({
  sendAt: NOW,
  chased: [
    { name: 'Sam Okafor', agencyTitle: 'Northshire Police', things: 3, rows: [] },
    { name: 'Bea North', agencyTitle: 'Probation Service', things: 1, rows: [] },
  ],
  leftOut: [
    { name: 'Nia Rees', agencyTitle: 'NHS Integrated Care Board', because: 'had one today' },
    { name: 'Jo Lee', agencyTitle: 'Children’s social care', because: 'gets one already' },
  ],
  toRing: [
    {
      name: 'Olu Ade',
      agencyTitle: 'Youth Justice Service',
      things: 2,
      reason: 'Olu Ade has removed the app from Teams.',
    },
  ],
  ...more,
});

export const CHASER_STATES: Readonly<Record<string, Card>> = {
  'nudge-meeting': one(chaser('Nudge', meetingReminderItem())),
  'nudge-deadline-by-hand': one(
    chaser('Nudge', deadlineReminderItem(), { byName: 'Priya Nair', workingDays: 1 }),
  ),
  'nudge-acknowledged-before': one(
    chaser('Nudge', deadlineReminderItem(), {
      before: { answer: 'Acknowledged', byName: 'Sam Okafor', at: '2024-02-05T09:00:00Z' as Instant },
    }),
  ),
  'nudge-number-too-long': one(
    chaser(
      'Nudge',
      deadlineReminderItem(undefined, {
        subject: { ...deadlineReminderItem().subject, kind: 'Request', ref: 'R-IND-EX-12' },
        whenWords: 'overdue by 14 working days',
        overdue: true,
      }),
    ),
  ),
  'nudge-answered': one(chaser('Nudge', meetingReminderItem(answered()))),
  'deputy-asked': one(chaser('Deputy', deadlineReminderItem())),
  'escalation-coordinator': one(chaser('Escalation', meetingReminderItem())),
  'escalation-nobody-to-ask': one(chaser('Escalation', deadlineReminderItem(), { soFar: UNTRIED })),
  'escalation-lead': one(
    chaser('Escalation', deadlineReminderItem(), {
      mayAnswer: false,
      onBehalf: false,
      canAnswer: ['Sam Okafor', 'Ann Bell'],
    }),
  ),
  'escalation-answered-for-lead': one(
    chaser('Escalation', deadlineReminderItem(answered({ answer: 'Acknowledged' })), { mayAnswer: false }),
  ),
  'escalations-of-one-agency': postCard({
    items: [chaser('Escalation', meetingReminderItem()), chaser('Escalation', deadlineReminderItem())],
  }),
  'nudge-asked': nudgeCard(plan(), NOW, undefined, { marking: 'OFFICIAL' }),
  'nudge-asked-in-the-evening': nudgeCard(
    plan({ sendAt: at('2024-02-09T08:30:00Z'), leftOut: [], toRing: [] }),
    NOW,
    undefined,
  ),
  'nudge-again': nudgeCard(plan({ chased: [], toRing: [] }), NOW, 'Northshire Police'),
  'nudge-nobody': nudgeCard(plan({ chased: [], leftOut: [], toRing: [] }), NOW, 'Northshire Police'),
};
