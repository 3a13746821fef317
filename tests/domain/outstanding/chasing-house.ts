import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { instantAt, type Instant, type TimeOfDay } from '../../../bot/domain/calendar/day';
import { duePlanned } from '../../../bot/domain/dispatch/due';
import { type Person, type Facts, type Message, type Reminder } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, day, facts, person, reminder } from '../../support/partnership';

export const calendar = calendarAsKnownOn();
export const morning = (on: string): Instant => instantAt(day(on), '08:30' as TimeOfDay);
export const nameOf = (email = 'nobody'): string => email.split('@')[0] ?? email;

export const lead = (code: string): Person => person(`lead.${code}`, { roles: ['Lead'] });
export const PEOPLE = [
  person('coordinator.la'),
  person('spoc.la'),
  person('observer.pol'),
  person('spoc.pol'),
  person('deputy.pol'),
  lead('pol'),
];

/** Police's reminder of action A07, due on Thursday 14 March 2024 unless said, at a stage, sent on a day. */
export const asked = (
  stage: string,
  sent: string,
  over: Partial<Reminder> = {},
  due = '2024-03-14',
): Reminder =>
  reminder({
    kind: 'Action',
    subjectRef: 'A07',
    key: `Action|A07|${due}|${stage}|POL`,
    stage,
    dueAt: morning(sent),
    sentAt: morning(sent),
    ...over,
  });
export const of = (reminders: readonly Reminder[], over: Partial<Facts> = {}): Facts =>
  facts({ people: PEOPLE, actions: [action({ dueOn: day('2024-03-14') })], reminders, ...over });

/** What other tests tell of. */
export const NEWS: readonly string[] = ['Cover', 'Digest'];

/** What goes out on a morning, but for news. */
export const dueOn = (of_: Facts, on: string) =>
  duePlanned({ facts: of_, calendar, hours: DEFAULT_HOURS, now: morning(on) }).filter(
    ({ kind }) => !NEWS.includes(kind),
  );

/** 'Nudge spoc.pol'. */
export const goesOut = (of_: Facts, on: string): string[] =>
  dueOn(of_, on).map((one) =>
    one.table === 'messages'
      ? `${one.kind} ${nameOf(one.personEmail)}`
      : `${one.stage} ${nameOf(one.personEmail)}`,
  );

/** The facts after everything that is due on these mornings has gone out and nobody has answered; tells what went out. */
export function walk(start: Facts, mornings: readonly string[]): { facts: Facts; story: string[] } {
  let now = start;
  const story: string[] = [];
  for (const on of mornings) {
    const planned = dueOn(now, on);
    const went = { state: 'Sent' as const, sentAt: morning(on), claimedAt: morning(on), attempts: 1 };
    const reminders = planned.flatMap((one) =>
      one.table === 'reminders' ? [{ ...reminder({ ...one, ...went }) }] : [],
    );
    const messages = planned.flatMap((one): Message[] =>
      one.table === 'messages' ? [{ ...one, ...went }] : [],
    );
    story.push(
      ...planned.map((one) => {
        const what = one.table === 'messages' ? one.kind : one.stage;
        return `${on} ${what} ${nameOf(one.personEmail)}`;
      }),
    );
    const replaced = new Set(reminders.map(({ subjectRef, agencyCode }) => `${subjectRef}|${agencyCode}`));
    const older = now.reminders.map((row) =>
      replaced.has(`${row.subjectRef}|${row.agencyCode}`) && row.state === 'Sent'
        ? { ...row, state: 'Superseded' as const }
        : row,
    );
    now = { ...now, reminders: [...older, ...reminders], messages: [...now.messages, ...messages] };
  }
  return { facts: now, story };
}
