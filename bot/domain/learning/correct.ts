import { failure, type Failure } from '../basics/failure';
import { fingerprint, isAsSeen } from '../basics/fingerprint';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import { cut } from '../basics/words';
import { dayOf } from '../calendar/day';
import type { AsOf, OtherFinding } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { inRecord, LONGEST_FINDING, LONGEST_NAME, MOST_WORDS, saidBefore, titleOf } from './keep';

/** What can be done to one finding of another area's letter. The names stand in addresses, and do not change. */
export const LEARNING_DEEDS = ['edit', 'withdraw', 'reopen'] as const;

/** What is given with each deed: other words, kind or theme; why it is taken out. */
export type LearningDoing = { readonly key: string; readonly seen?: string } & (
  | { readonly deed: 'edit'; readonly given: Partial<Pick<OtherFinding, 'text' | 'kind' | 'theme'>> }
  | { readonly deed: 'withdraw'; readonly given: { readonly text: string } }
  | { readonly deed: 'reopen'; readonly given: object }
);

/** Names a kept finding as it stands. */
export const learningVersion = ({ text, kind, theme, withdrawnOn, withdrawnWhy }: OtherFinding): string =>
  fingerprint(JSON.stringify([text, kind, theme, withdrawnOn, withdrawnWhy]));

/**
 * A coordinator corrects one finding of another area's letter, takes it out with why, or brings it back. Its row and its
 * key stay, so that the same letter once more does not add it again; the record keeps what it said before. What is so
 * already changes nothing.
 */
export function decideLearning(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  doing: LearningDoing,
): Result<Decision, Failure> {
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  const finding = facts.otherFindings.find(({ key }) => key === doing.key);
  if (!finding) return err(failure('finding-gone'));
  const unfit = unfitFor(doing, now);
  if (unfit) return err(unfit);
  const patch = changedIn(finding, patchOf(finding, doing, dayOf(now)));
  if (Object.keys(patch).length === 0) return ok(NOTHING);
  if (!isAsSeen(doing.seen, learningVersion(finding))) return err(failure('version-changed'));
  if (doing.deed === 'edit' && finding.withdrawnOn !== undefined)
    return err(failure('not-now', 'It was taken out: bring it back first.'));
  return ok({
    writes: [{ change: 'otherFindings', of: finding, patch }],
    log: [
      {
        ...{ at: now, actor: actor.email, verb: VERBS[doing.deed], subjectRef: finding.key },
        detail: detailOf(finding, doing),
      },
    ],
  });
}

const VERBS = {
  edit: 'learning.corrected',
  withdraw: 'learning.withdrawn',
  reopen: 'learning.brought-back',
} as const satisfies Record<LearningDoing['deed'], string>;

function unfitFor(doing: LearningDoing, now: AsOf['now']): Failure | undefined {
  if (doing.deed === 'reopen') return undefined;
  const { text } = doing.given;
  if (text?.trim() === '')
    return doing.deed === 'withdraw'
      ? failure('no-reason', 'Say why it is taken out.')
      : failure('not-given', 'A finding has words. To be rid of it, take it out.');
  const theme = doing.deed === 'edit' ? doing.given.theme : undefined;
  return badWords(text, LONGEST_FINDING, now) ?? badWords(theme, LONGEST_NAME, now);
}

function patchOf(finding: OtherFinding, doing: LearningDoing, today: OtherFinding['withdrawnOn']) {
  if (doing.deed === 'reopen') return { withdrawnOn: undefined, withdrawnWhy: undefined };
  if (doing.deed === 'withdraw')
    return finding.withdrawnOn ? {} : { withdrawnOn: today, withdrawnWhy: doing.given.text.trim() };
  const { text = finding.text, kind = finding.kind, theme = finding.theme } = doing.given;
  return {
    ...{ text: text.trim(), kind, title: titleOf(finding.area, text) },
    theme: theme?.trim() || undefined,
    ...(text.trim() === finding.text ? {} : { firstText: finding.firstText ?? finding.text }),
  };
}

/** What differs from the row as it stands. */
const changedIn = (finding: OtherFinding, patch: Partial<OtherFinding>): Partial<OtherFinding> =>
  Object.fromEntries(Object.entries(patch).filter(([name, value]) => Reflect.get(finding, name) !== value));

/** What it said before, as the list says only what it says now. */
function detailOf(finding: OtherFinding, doing: LearningDoing): string {
  if (doing.deed === 'edit') return saidBefore(finding);
  return doing.deed === 'withdraw'
    ? `${inRecord(finding)}. Why: ${cut(doing.given.text.trim(), MOST_WORDS)}`
    : `${inRecord(finding)}. It was taken out: ${cut(finding.withdrawnWhy ?? '', MOST_WORDS)}`;
}
