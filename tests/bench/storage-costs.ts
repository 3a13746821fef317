import { setTimeout } from 'node:timers/promises';
import { answerMeeting } from '../../bot/usecases/meetings/answer-meeting';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { AGENCIES, EVENING, MORNING, NEXT_MEETING, spocOf } from '../support/bench-partnership';
import type { Measure } from './bench';
import type { Cost, CountedCopy } from './storage-copy';
import { acknowledge } from '../../bot/usecases/deadlines/answer-deadline';

const IDLE_MINUTES = 2;
const MINUTE = 60_000;

/** What ordinary work costs: an acknowledgement, a meeting with all its agencies, a minute in which nothing happens. */
export async function measureCosts(copy: CountedCopy): Promise<Measure[]> {
  const one = await anAcknowledgement(copy);
  const { reminding, sent, cards, answering } = await aMeeting(copy);
  const idle = await idling(copy);
  const each = AGENCIES.length;
  return [
    { what: 'one acknowledgement', value: one.calls, unit: 'calls', atMost: 2 },
    { what: 'one acknowledgement', value: one.units, unit: 'units' },
    {
      what: `a morning: ${sent} reminders and nudges on ${cards} cards`,
      value: reminding.calls,
      unit: 'calls',
    },
    { what: 'a morning: each of them', value: reminding.units / sent, unit: 'units' },
    { what: `a meeting: ${each} agencies answer`, value: answering.calls, unit: 'calls', atMost: 2 * each },
    { what: `a meeting: ${each} agencies answer`, value: answering.units, unit: 'units' },
    { what: `an idle minute, of ${IDLE_MINUTES}`, value: idle.calls / IDLE_MINUTES, unit: 'calls' },
    {
      what: `an idle minute, of ${IDLE_MINUTES}`,
      value: idle.units / IDLE_MINUTES,
      unit: 'units',
      atMost: 20,
    },
  ];
}

async function anAcknowledgement(copy: CountedCopy): Promise<Cost> {
  const { reminders } = await copy.store.snapshot();
  const open = reminders.find(({ kind, state }) => kind === 'Action' && state === 'Sent');
  if (!open) throw new Error('No reminder is open.');
  return copy.costOf(async () => {
    const done = await acknowledge(copy.parts, { email: open.personEmail }, { reminderKey: open.key });
    if (!done.ok) throw new Error(done.error.code);
  });
}

/** A morning: every agency is reminded of the next meeting, and whoever was silent so far is chased; then all answer. */
async function aMeeting(
  copy: CountedCopy,
): Promise<{ reminding: Cost; sent: number; cards: number; answering: Cost }> {
  copy.now = MORNING;
  let [sent, cards] = [0, 0];
  const reminding = await copy.costOf(async () => {
    const report = await sweep(copy.parts, { fresh: false });
    ({ sent, cards } = report);
    if (sent < AGENCIES.length || report.due !== sent) throw new Error(`${sent} of ${report.due} were sent.`);
  });
  const answering = await copy.costOf(async () => {
    for (const agencyCode of AGENCIES) {
      const answer = { meetingRef: NEXT_MEETING, agencyCode, answer: 'Attending' } as const;
      const done = await answerMeeting(copy.parts, { email: spocOf(agencyCode) }, answer);
      if (!done.ok) throw new Error(done.error.code);
    }
  });
  return { reminding, sent, cards, answering };
}

/** The minutes after nobody does anything: the lists are followed, and every minute a sweep looks whether something is due. */
async function idling(copy: CountedCopy): Promise<Cost> {
  copy.now = EVENING;
  const following = copy.store.follow();
  try {
    return await copy.costOf(async () => {
      for (let minute = 0; minute < IDLE_MINUTES; minute += 1) {
        await setTimeout(MINUTE);
        const { due, meetingsCreated } = await sweep(copy.parts, { fresh: false });
        if (due + meetingsCreated > 0) throw new Error('The minute was not idle.');
      }
      // The turn that the last second of the minute began.
      await following.stop();
    });
  } finally {
    await following.stop();
  }
}
