import type { AheadView } from '../../bot/contract/ahead';
import type { Day } from '../../bot/domain/calendar/day';

const MS_A_DAY = 86_400_000;
const number = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
const dayOfNumber = (n: number): Day => new Date(n * MS_A_DAY).toISOString().slice(0, 10) as Day;

/** A week of the time line, from its Monday. */
export interface Week {
  readonly monday: Day;
  readonly statutory: AheadView['statutory'];
  readonly meetings: AheadView['meetings'];
  readonly due: AheadView['due'];
  readonly daysOff: AheadView['daysOff'];
}

/** The weeks from that of today on; every day of `ahead` in them stands in one. Without luxon: the page carries it to the browser. */
export function weeksAhead(ahead: AheadView, count: number): readonly Week[] {
  const first = mondayOf(ahead.today);
  return Array.from({ length: count }, (_, index) => {
    const from = number(first) + 7 * index;
    const within = ({ day }: { readonly day: Day }): boolean => number(day) >= from && number(day) < from + 7;
    return {
      monday: dayOfNumber(from),
      statutory: ahead.statutory.filter(within),
      meetings: ahead.meetings.filter(within),
      due: ahead.due.filter(within),
      daysOff: ahead.daysOff.filter(within),
    };
  });
}

function mondayOf(day: Day): Day {
  const n = number(day);
  // Day 0, 1 January 1970, was a Thursday.
  return dayOfNumber(n - ((((n + 3) % 7) + 7) % 7));
}

/** How far along `weeks` weeks from the first Monday a day lies, from 0 to 1. */
export const along = (day: Day, ahead: AheadView, weeks: number): number =>
  (number(day) - number(mondayOf(ahead.today)) + 0.5) / (7 * weeks);

/** How wide a letter of the picture is, in its pixels: a little more than most, as words that are cut off are no words. */
const A_LETTER = 6.8;
const GAP = 12;

/** Where words stand beside a sign: they begin or end at `x`. */
export interface Placed {
  readonly said: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly wide: number;
}

/**
 * The first of these words that has room to the right of the sign at `x`, or to its left, between `from` and `to`; of none
 * the last, to the right, where the sign's own title tells them whole.
 */
export function placeBeside(said: readonly string[], x: number, from: number, to: number): Placed {
  const places = said.flatMap((words): readonly Placed[] => {
    const wide = words.length * A_LETTER;
    return [
      ...(x + GAP + wide <= to ? [{ said: words, x: x + GAP, anchor: 'start' as const, wide }] : []),
      ...(x - GAP - wide >= from ? [{ said: words, x: x - GAP, anchor: 'end' as const, wide }] : []),
    ];
  });
  const last = said.at(-1) ?? '';
  return places[0] ?? { said: last, x: x + GAP, anchor: 'start', wide: last.length * A_LETTER };
}
