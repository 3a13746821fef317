import { parseDay } from '../calendar/day';
import { foldKey } from '../basics/folded';
import { fingerprint } from '../basics/fingerprint';
import { cut, LONGEST_LINE } from '../basics/words';
import type { Milestone } from './plan';

/**
 * An action's milestones as the list holds them, one a line, so that people can read and type them there:
 * '2026-10-05 Wording agreed with schools (met 2026-10-02)'. A line without a day is a milestone without one.
 */
export const milestonesText = (milestones: readonly Milestone[]): string =>
  milestones
    .map(({ title, on, metOn }) => [on, title, metOn && `(met ${metOn})`].filter(Boolean).join(' '))
    .join('\n');

/**
 * Reads what `milestonesText` writes, and what people type like it. What reads as no milestone is passed over. A title
 * that stands there already is numbered, 'Staff trained (2)', as a milestone is chosen, met and reminded of by its title.
 */
export const readMilestones = (text: string): readonly Milestone[] =>
  toldApart(text.split(/\r?\n/).flatMap((line) => readMilestone(line.trim()) ?? []));

/** True where two of these titles are one to people and to reminders, which hold capitals and blanks for nothing. */
export const isTwiceAmong = (titles: readonly string[]): boolean =>
  new Set(titles.map(foldKey)).size < titles.length;

/** A title that is there already, but for capitals and blanks, is numbered, and keeps to the length of one line. */
export function toldApart(milestones: readonly Milestone[]): readonly Milestone[] {
  const titles = milestones.map(({ title }) => title);
  if (!isTwiceAmong(titles)) return milestones;
  const all = new Set(titles.map(foldKey));
  const met = new Set<string>();
  return milestones.map((one) => {
    const title = met.has(foldKey(one.title)) ? numbered(one.title, all) : one.title;
    met.add(foldKey(title));
    all.add(foldKey(title));
    return { ...one, title };
  });
}

function numbered(title: string, taken: ReadonlySet<string>, number = 2): string {
  const mark = ` (${String(number)})`;
  const next = `${title.length > LONGEST_LINE - mark.length ? cut(title, LONGEST_LINE - mark.length) : title}${mark}`;
  return taken.has(foldKey(next)) ? numbered(title, taken, number + 1) : next;
}

function readMilestone(line: string): Milestone | undefined {
  const [, begin = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})?[\s:|,–-]*(.*)$/.exec(line) ?? [];
  const [, title = '', met = ''] = /^(.*?)\s*(?:\(met (?:on )?(\d{4}-\d{2}-\d{2})\))?$/i.exec(rest) ?? [];
  if (title === '') return undefined;
  const [on, metOn] = [parseDay(begin), parseDay(met)];
  return { title, ...(on ? { on } : {}), ...(metOn ? { metOn } : {}) };
}

/** What the reminders of a milestone within an action name it by: `A07/milestone-…`, which does not say what it is called. */
export const milestoneRef = (actionRef: string, title: string): string =>
  `${actionRef}/milestone-${fingerprint(foldKey(title)).slice(0, 10)}`;
