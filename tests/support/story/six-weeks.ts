import {
  addDays,
  dayOf,
  instantAt,
  type Day,
  type Instant,
  type TimeOfDay,
} from '../../../bot/domain/calendar/day';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { isWorkingDay } from '../../../bot/domain/calendar/working-days';
import { SCENES } from './cast';
import { storyOf, type StoryLine } from './lines';
import { Stage } from './stage';

/** From the day before the first reminders of one partnership meeting to the day after the next, six weeks on. */
export const BEGINS = '2026-03-02T10:00:00Z' as Instant;
const ENDS = '2026-04-22' as Day;

/** When people look at their cards. The clocks go forward on 29 March, and Easter is on 5 April. */
const MID_MORNING = '10:30' as TimeOfDay;

/**
 * Walks the demonstration partnership through a whole six-week cycle in local mode, with the people of the cast at
 * their Teams clients, and tells what went to whom and what they did.
 */
export async function sixWeeks(): Promise<{ readonly lines: StoryLine[]; readonly stage: Stage }> {
  const stage = await Stage.open(BEGINS);
  try {
    const calendar = calendarAsKnownOn();
    for (let day = addDays(dayOf(BEGINS), 1); day <= ENDS; day = addDays(day, 1)) {
      if (!isWorkingDay(calendar, day)) continue;
      await stage.until(instantAt(day, MID_MORNING));
      for (const scene of SCENES) await scene(stage, day);
    }
    await stage.until(instantAt(ENDS, '17:00' as TimeOfDay));
    const { facts, log } = await stage.read();
    return { lines: storyOf(facts, log, BEGINS), stage };
  } catch (cause) {
    await stage.close();
    throw cause;
  }
}
