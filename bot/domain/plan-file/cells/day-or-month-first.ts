import { plain } from './plain';

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})$/;

function numbersIn(text: string): readonly [number, number] | undefined {
  const [, first, second] = NUMBERS.exec(plain(text)) ?? [];
  return first === undefined ? undefined : [Number(first), Number(second)];
}

/** '12/25/2026': a date only where the month comes first, as in America; here it is none. */
export function isMonthFirst(text: string): boolean {
  const [first, second] = numbersIn(text) ?? [0, 0];
  return first >= 1 && first <= 12 && second > 12 && second <= 31;
}

/** '03/04/2026': 3 April, and 4 March to whoever writes the month first. */
export function isEitherWay(text: string): boolean {
  const [first, second] = numbersIn(text) ?? [13, 13];
  return [first, second].every((one) => one >= 1 && one <= 12) && first !== second;
}
