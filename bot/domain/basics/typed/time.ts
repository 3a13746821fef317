import { parseTimeOfDay, type TimeOfDay } from '../../calendar/day';
import { fold } from '../child-data/fold';

/** What stands around a time and says nothing of it. */
const FILLERS = /^(?:at|@)\s*|\s*(?:o'?clock|h|hrs|hours)$/g;

const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/**
 * A wall-clock time in London as people type it and as the pickers of Teams' clients give it: `14:00`, `14:00:00`,
 * `9:05`, `14.00`, `1400`, `2pm`, `2:00 PM`, `2.30 p.m.`, `noon`. Undefined when it is none, or could be two: a bare `2`.
 */
export function readTimeOfDay(typed: string): TimeOfDay | undefined {
  const text = folded(typed);
  const word = WORDS[text];
  if (word) return parseTimeOfDay(word);
  const [, hour, minute, half] =
    /^(\d{1,2})(?:[:.h ](\d{2})(?:[:.]\d{2}(?:[.,]\d{1,7})?)?)? ?([ap]m)?$/.exec(text) ??
    /^(\d{2})(\d{2}) ?([ap]m)?$/.exec(text) ??
    [];
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined;
  const on24 = onTheFullClock(Number(hour), half);
  return on24 === undefined
    ? undefined
    : parseTimeOfDay(`${String(on24).padStart(2, '0')}:${minute ?? '00'}`);
}

/** `p.m.` as `pm`, and nothing around the time. */
const folded = (typed: string): string =>
  fold(typed.slice(0, 40))
    .trim()
    .replace(/([ap])\.? ?m\.?$/, '$1m')
    .replace(FILLERS, '');

/** The hour of 0 to 23; `14:00 pm` is what it says, `14:00 am` is nothing. */
function onTheFullClock(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (half === 'pm') return hour === 0 ? undefined : hour < 12 ? hour + 12 : hour;
  if (hour === 0 || hour > 12) return undefined;
  return hour % 12;
}
