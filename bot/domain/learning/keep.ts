import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import { cut, shortTitle } from '../basics/words';
import type { Day } from '../calendar/day';
import type { ConfirmedFinding } from '../letter-plan/proposed';
import type { AsOf, OtherFinding } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { besideKept } from './kept-before';

/** What is kept of another area's letter: its findings, and no more. */
export interface OtherLetter {
  readonly area: string;
  readonly theme?: string;
  readonly publishedOn?: Day;
  readonly findings: readonly ConfirmedFinding[];
}

export const LONGEST_FINDING = 4_000;
export const LONGEST_NAME = 120;

/** What a row is called in the list. */
export const titleOf = (area: string, text: string): string =>
  shortTitle(`${area}: ${text.trim().replace(/\s+/g, ' ')}`);

/** As much of somebody's words as a line of the record holds. */
export const MOST_WORDS = 400;

/** One finding on a line of the record. */
export const inRecord = ({ area, kind, text, theme }: OtherFinding): string =>
  `${area}, ${kind}${theme ? `, ${theme}` : ''}: “${cut(text, MOST_WORDS)}”`;

/** What it said before, as the list says only what it says now. */
export const saidBefore = (row: OtherFinding): string => `It said before: ${inRecord(row)}`;

/**
 * A coordinator keeps what another area was told. The same letter once more adds nothing; one that was put right since is
 * known by its words and its places (`kept-before.ts`): what says something else now takes its words, what is new is added.
 */
export function decideKeeping(
  { facts, now }: AsOf,
  actor: Actor,
  given: OtherLetter,
): Result<Decision & Kept, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const area = given.area.trim();
  if (area === '') return err(failure('not-given', 'Say which area the letter is about.'));
  const unfit =
    badWords(area, LONGEST_NAME, now) ??
    badWords(given.theme, LONGEST_NAME, now) ??
    given.findings.map(({ text }) => badWords(text, LONGEST_FINDING, now)).find(Boolean);
  if (unfit) return err(unfit);
  const letter = [area.toLowerCase(), given.publishedOn ?? 'undated', ''].join('|');
  const { added, changed } = besideKept(facts.otherFindings, letter, given.findings);
  if (added.length + changed.length === 0) return ok({ ...NOTHING, kept: 0, changed: 0 });
  const { theme, publishedOn } = given;
  const writes = [
    ...added.map(({ key, kind, text }): Write => {
      const about = { ...(theme ? { theme } : {}), ...(publishedOn ? { publishedOn } : {}) };
      const row = { title: titleOf(area, text), key, area, kind, text, ...about, by: actor.email, at: now };
      return { insert: 'otherFindings', row };
    }),
    ...changed.map(({ row, text }): Write => {
      const patch = { text, title: titleOf(area, text), firstText: undefined };
      return { change: 'otherFindings', of: row, patch };
    }),
  ];
  const by = { at: now, actor: actor.email };
  const kept = { ...by, verb: 'learning.kept', detail: `${added.length} findings of ${area}` };
  return ok({
    writes,
    log: [
      ...(added.length > 0 ? [kept] : []),
      ...changed.map(({ row }) => ({
        ...{ ...by, verb: 'learning.corrected', subjectRef: row.key },
        detail: `The letter was kept again. ${saidBefore(row)}`,
      })),
    ],
    kept: added.length,
    changed: changed.length,
  });
}

/** How many findings are new, and how many that were there say something else now. */
interface Kept {
  readonly kept: number;
  readonly changed: number;
}
