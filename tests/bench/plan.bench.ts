import { reminderKey, type Facts } from '../../bot/domain/partnership';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf, plusMinutes } from '../../bot/domain/calendar/day';
import { deadlineSubjects } from '../../bot/domain/deadlines/deadlines';
import { addresseesOn } from '../../bot/domain/people/addressees';
import { duePlanned } from '../../bot/domain/dispatch/due';
import { previewOf } from '../../bot/domain/dispatch/preview';
import { rulesFor } from '../../bot/domain/reminders/rules';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { newestStage } from '../../bot/domain/reminders/stages';
import { largePartnership, MORNING } from '../support/bench-partnership';
import type { Bench } from './bench';
import { interleaved, Times } from './timing';
const DAY_MINUTES = 24 * 60;
const calendar = calendarAsKnownOn();
const tomorrow = plusMinutes(MORNING, DAY_MINUTES);

/** Planning the next morning of a large partnership, beside a planner that looks through the lists for each subject. */
export const plan: Bench = {
  name: 'plan',
  about:
    'what is due tomorrow, reminders and messages, of 5,000 open actions, 20,000 reminders and 500 people',
  async run() {
    const facts = largePartnership({ actions: 5000, reminders: 20_000, people: 500, allOpen: true });
    const [ours, plain, ahead] = [new Times(), new Times(), new Times()];
    const planned = duePlanned({ facts, calendar, hours: DEFAULT_HOURS, now: tomorrow });
    const due = planned.filter(({ table }) => table === 'reminders').map(({ key }) => key);
    const messages = planned.length - due.length;
    const naive = naiveKeys({ ...facts, meetings: [] });
    const ofActions = due.filter((key) => key.startsWith('Action|'));
    if (ofActions.length === 0 || ofActions.join() !== naive.join())
      throw new Error('They plan differently.');
    await interleaved(
      { rounds: 25, seconds: 20 },
      async () =>
        void (await ours.of(() => duePlanned({ facts, calendar, hours: DEFAULT_HOURS, now: tomorrow }))),
      async () => void (await plain.of(() => naiveKeys({ ...facts, meetings: [] }))),
    );
    for (let round = 0; round < 3; round += 1) {
      await ahead.of(() => previewOf({ facts, calendar, hours: DEFAULT_HOURS, now: MORNING }));
    }
    return [
      { what: 'reminders planned', value: due.length, unit: 'rows' },
      { what: 'messages planned: chasers, news, digests', value: messages, unit: 'rows' },
      { what: 'planning all of them, p50', value: ours.quantile(0.5), unit: 'ms', atMost: 40 },
      { what: 'planning all of them, p95', value: ours.quantile(0.95), unit: 'ms', atMost: 200 },
      {
        what: 'looking through the lists for each action, reminders alone, p50',
        value: plain.quantile(0.5),
        unit: 'ms',
      },
      { what: 'p50 against p50', value: plain.quantile(0.5) / ours.quantile(0.5), unit: 'times faster' },
      { what: 'playing the next 10 working days through, p50', value: ahead.quantile(0.5), unit: 'ms' },
    ];
  },
};

/** The keys of what is due for actions, each worked out by itself. */
function naiveKeys(facts: Facts): string[] {
  return deadlineSubjects(facts).flatMap(({ kind, ref: subjectRef, agencyCode, dueOn: countsFrom, done }) => {
    const stage = newestStage(rulesFor(facts, kind), calendar, countsFrom, dayOf(tomorrow));
    if (done || !stage) return [];
    const to = addresseesOn(facts, dayOf(tomorrow)).ofAgency(agencyCode) ? 'SPOC' : 'Coordinator';
    const key = reminderKey({ kind, subjectRef, countsFrom, stage: stage.stage, agencyCode, to });
    return facts.reminders.some((reminder) => reminder.key === key) ? [] : [key];
  });
}
