import { byDay } from '../calendar/by-day';

/** As `byDay` the other way round, and no day after any day all the same: who looks for the latest does not look for those without one. */
export const latestFirst: typeof byDay = (a, b) => Number(!a) - Number(!b) || byDay(b, a);
