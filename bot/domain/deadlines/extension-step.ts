import {
  extensionNoteKey,
  type Action,
  type Extension,
  type Facts,
  type Request,
  type Update,
} from '../partnership';
import type { Write } from '../partnership/decision';
import { decisionOf } from '../lifecycle/steps';
import { requestRow } from '../requests/plans';
import { decisionOn } from '../steps/row-deed';
import { owedStep, stepsOf } from '../steps/steps';

/** What is said of a wish for more time, and what it changes. */
interface Said {
  /** Names it among all that is said of the wish. */
  readonly step: string;
  readonly verb: string;
  readonly text: string;
  readonly onBehalf?: boolean;
  readonly patch?: Pick<Action, 'dueOn' | 'originalDueOn'>;
}

/**
 * What becomes of a wish for more time is a step on its action or request, whichever card it comes from: by the row's
 * version one of two who do something at once is first, its history tells of it, and a replay gives the day. What is
 * there already is only completed.
 */
export function stepOfWish(
  facts: Facts,
  { key: ofExtension, agencyCode }: Extension,
  subject: Action | Request | undefined,
  { step, patch = {}, ...said }: Said,
  { by: email, at: now }: Pick<Update, 'by' | 'at'>,
): readonly Write[] {
  if (!subject) return [];
  const key = extensionNoteKey(ofExtension, step);
  if (stepsOf(facts, subject).some((one) => one.key === key)) {
    const owed = owedStep(facts, subject);
    return owed?.key === key ? [{ insert: 'updates', row: owed }] : [];
  }
  const plan = { kind: 'Extension', agencyCode, patch, ...said } as const;
  const by = { email, now, key };
  return 'leadAgency' in subject
    ? decisionOf(facts, by, subject, plan, by).writes
    : decisionOn(facts, requestRow(subject), plan, by).writes;
}
