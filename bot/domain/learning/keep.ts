import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import { shortTitle } from '../basics/words';
import type { Day } from '../calendar/day';
import type { ConfirmedFinding } from '../letter-plan/proposed';
import type { AsOf, OtherFinding } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';

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

const LETTERS: Readonly<Record<OtherFinding['kind'], string>> = {
  Priority: 'P',
  Improvement: 'I',
  Strength: 'S',
};

/** A coordinator keeps what another area was told. The same letter once more adds nothing. */
export function decideKeeping(
  { facts, now }: AsOf,
  actor: Actor,
  given: OtherLetter,
): Result<Decision & { readonly kept: number }, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const area = given.area.trim();
  if (area === '') return err(failure('not-given', 'Say which area the letter is about.'));
  const unfit =
    badWords(area, LONGEST_NAME, now) ??
    badWords(given.theme, LONGEST_NAME, now) ??
    given.findings.map(({ text }) => badWords(text, LONGEST_FINDING, now)).find(Boolean);
  if (unfit) return err(unfit);
  const there = new Set(facts.otherFindings.map(({ key }) => key));
  const counts: Record<string, number> = {};
  const rows = given.findings.flatMap(({ kind, text }): OtherFinding[] => {
    const place = (counts[kind] = (counts[kind] ?? 0) + 1);
    const key = [area.toLowerCase(), given.publishedOn ?? 'undated', `${LETTERS[kind]}${place}`].join('|');
    if (there.has(key) || text.trim() === '') return [];
    return [
      {
        title: titleOf(area, text),
        ...{ key, area, kind, text: text.trim() },
        ...(given.theme ? { theme: given.theme } : {}),
        ...(given.publishedOn ? { publishedOn: given.publishedOn } : {}),
        ...{ by: actor.email, at: now },
      },
    ];
  });
  if (rows.length === 0) return ok({ ...NOTHING, kept: 0 });
  const writes = rows.map((row): Write => ({ insert: 'otherFindings', row }));
  const detail = `${rows.length} findings of ${area}`;
  return ok({
    writes,
    log: [{ at: now, actor: actor.email, verb: 'learning.kept', detail }],
    kept: rows.length,
  });
}
