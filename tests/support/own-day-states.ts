import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf } from '../../bot/domain/calendar/day';
import { decideDeadlineAnswer } from '../../bot/domain/deadlines/answer';
import { deadlineReminderItem } from '../../bot/domain/deadlines/reminder-item';
import { dueReminders } from '../../bot/domain/dispatch/due-reminders';
import type { Facts, Reminder } from '../../bot/domain/partnership';
import { actorNamed } from '../../bot/domain/people/actor';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { email, LifecycleHouse, partnershipOf, type Did } from '../domain/lifecycle/house';
import { after } from './apply-writes';
import { action, at, day } from './partnership';

/** The cards that remind of a milestone of an action, and of the review of one that was closed: drawn from facts. */

const CALENDAR = calendarAsKnownOn();
const asOf = ({ facts, now }: LifecycleHouse) => ({ facts, calendar: CALENDAR, hours: DEFAULT_HOURS, now });

/** Three working days before the milestone. */
const BEFORE_MILESTONE = '2024-06-05T08:30:00Z';
/** Three working days before the review. */
const BEFORE_REVIEW = '2024-11-27T08:30:00Z';

const started = (): LifecycleHouse =>
  new LifecycleHouse(
    partnershipOf({
      actions: [
        action({
          title: 'Give every school a named contact in neighbourhood policing',
          dueOn: day('2024-09-27'),
          milestones: [{ title: 'Write to all schools', on: day('2024-06-10') }],
        }),
      ],
    }),
  );

const LASTING = { sustainabilityPlan: 'The list is checked every autumn.', reviewOn: day('2024-12-02') };

const closed = (): LifecycleHouse =>
  started().doAll(
    ['spoc.pol', 'evidence', { text: 'All 38 schools have a named contact.' }],
    ...(['la', 'icb', 'edu', 'yjs'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
    ['coordinator.la', 'agree', {}, { forAgency: 'PRO' }],
    ['chair.la', 'close', LASTING],
  );

/** As the reminder that is due at `now` has gone out. */
function reminded(house: LifecycleHouse, now: string): LifecycleHouse {
  house.now = at(now);
  const reminders = dueReminders(asOf(house)).map(({ previous: _, noPerson: _nobody, ...row }): Reminder => ({
    ...row,
    state: 'Sent',
    sentAt: house.now,
    attempts: 1,
  }));
  house.facts = { ...house.facts, reminders };
  return house;
}

function answered(house: LifecycleHouse, who: string, answer: 'Done' | 'OnTrack', note: string) {
  const given = { reminderKey: house.facts.reminders[0]!.key, answer, note };
  const decided = decideDeadlineAnswer(house.facts, actorNamed(house.facts, email(who))!, given, house.now);
  if (!decided.ok) throw new Error(decided.error.code);
  house.facts = after(house.facts, decided.value);
  return house;
}

/** The one card that is there, as whom it was sent to sees it once all this was done. */
function cardOf(house: LifecycleHouse, ...then: readonly Did[]): Card {
  const { facts, now } = house.doAll(...then);
  const [reminder] = facts.reminders;
  const item = deadlineReminderItem(asOf(house), reminder!);
  const tab = (page = '') => `https://teams.example/l/entity/APP/${page}`;
  return postCard({ items: [item], today: dayOf(now) }, { marking: 'OFFICIAL', tab });
}

const withoutMilestone = (house: LifecycleHouse): LifecycleHouse => {
  const facts: Facts = house.facts;
  house.facts = { ...facts, actions: facts.actions.map((one) => ({ ...one, milestones: [] })) };
  return house;
};

export const OWN_DAY_STATES: Readonly<Record<string, Card>> = {
  'milestone-due': cardOf(reminded(started(), BEFORE_MILESTONE)),
  'milestone-overdue': cardOf(reminded(started(), '2024-06-17T08:30:00Z')),
  'milestone-on-track': cardOf(
    answered(reminded(started(), BEFORE_MILESTONE), 'spoc.pol', 'OnTrack', 'Letters go out on Friday.'),
  ),
  'milestone-met': cardOf(
    answered(reminded(started(), BEFORE_MILESTONE), 'spoc.pol', 'Done', 'Sent to all 38 schools.'),
  ),
  'milestone-gone': cardOf(withoutMilestone(reminded(started(), BEFORE_MILESTONE))),
  'milestone-withdrawn': cardOf(reminded(started(), BEFORE_MILESTONE), [
    'coordinator.la',
    'withdraw',
    { text: 'It is a part of A04 now.' },
  ]),
  'review-due': cardOf(reminded(closed(), BEFORE_REVIEW)),
  'review-overdue': cardOf(reminded(closed(), '2024-12-09T08:30:00Z')),
  'review-sustained': cardOf(reminded(closed(), BEFORE_REVIEW), [
    'chair.la',
    'sustain',
    { text: 'Still so in every school.' },
  ]),
  'review-reopened': cardOf(reminded(closed(), BEFORE_REVIEW), [
    'chair.la',
    'reopen',
    { text: 'Nine schools have no contact any more.' },
  ]),
};
