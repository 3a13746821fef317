import { dayOf } from '../../../../bot/domain/calendar/day';
import { seriesSteps, seriesToRemember } from '../../../../bot/domain/meetings/series/steps';
import { after } from '../../../support/apply-writes';
import { at, facts, reminder, series } from '../../../support/partnership';
import type { Series, LogEntry, Facts } from '../../../../bot/domain/partnership';

/** A Monday; the series meets on Thursdays, 8 February, 21 March, 2 May, 13 June and 25 July. */
export const NOW = at('2024-01-29T09:00:00Z');
export const log: LogEntry[] = [];

/** The facts once the app has done what it does by itself, as one sweep after another would. */
export function swept(from: Facts, now = NOW): Facts {
  log.length = 0;
  let on = from;
  for (const step of seriesSteps(on, now)) {
    on = after(on, step);
    log.push(...step.log);
  }
  on = seriesToRemember(on, now).reduce(after, on);
  expect(seriesSteps(on, now)).toEqual([]);
  return on;
}

export const changed = (from: Facts, over: Partial<Series>): Facts => ({
  ...from,
  series: from.series.map((one) => ({ ...one, ...over })),
});
export const days = ({ meetings }: Facts) =>
  meetings
    .filter(({ status }) => status === 'Planned')
    .map(({ startsAt }) => dayOf(startsAt))
    .sort();
export const without = (from: Facts, gone: string): Facts => ({
  ...from,
  meetings: from.meetings.filter(({ ref }) => ref !== gone),
});
export const FIVE = ['2024-02-08', '2024-03-21', '2024-05-02', '2024-06-13', '2024-07-25'];
export const made = swept(facts({ series: [series()] }));
export const remindedOf = (ref: string, from: Facts): Facts => ({
  ...from,
  reminders: [
    reminder({
      subjectRef: ref,
      key: `Meeting|${ref}|2024-02-08|-10|POL`,
      toldStartsAt: at('2024-02-08T14:00:00Z'),
    }),
  ],
});
export const FIRST = 'JTAI-2024-02-08';
