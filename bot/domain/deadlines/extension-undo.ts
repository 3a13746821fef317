import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { undoUntil } from '../basics/undo';
import { decide } from '../lifecycle/decide';
import { askedAgain } from '../lifecycle/extensions';
import { stepKey, type AsOf, type Extension, type Message, type Request, type Update } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { requestRow } from '../requests/plans';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import { patchIn } from '../steps/columns';
import { decisionOn, isAsLeft } from '../steps/row-deed';
import { stepsOf } from '../steps/steps';
import { openExtension, subjectOf } from './extensions-of';

/**
 * Decides that a coordinator who has just granted or refused more time did not: the day is as it was, and the same wish
 * waits anew. Whoever asked was told already and is told of the next ruling as well.
 */
export function decideRulingUndo(
  asOf: AsOf,
  actor: Actor,
  { about }: Pick<Message, 'about'>,
): Result<Decision, Failure> {
  const { facts, now } = asOf;
  const extension = facts.extensions.find(({ key }) => key === about);
  if (!extension) return err(failure('extension-gone'));
  if (extension.decision !== 'Granted' && extension.decision !== 'Refused') return ok(NOTHING);
  if (extension.decidedBy !== actor.email) return err(failure('undo-not-yours'));
  const done = { by: extension.decidedBy, at: extension.decidedAt };
  if (undoUntil(done, actor.email, now) === undefined) return err(failure('undo-over', INSTEAD));
  const subject = subjectOf(facts, extension);
  const step =
    subject &&
    stepsOf(facts, subject)
      .filter((one) => isRuling(one, extension))
      .at(-1);
  if (!subject || step?.key === undefined) return err(failure('too-late-to-take-back'));
  if ('leadAgency' in subject)
    return decide(asOf, actor, { ref: subject.ref, deed: 'take-back', given: { step: step.key } });
  if (!isAsLeft(REQUEST_COLUMNS, subject, step) || openExtension(facts, extension))
    return err(failure('too-late-to-take-back'));
  return ok(takenBack(asOf, actor, { request: subject, extension, step }));
}

/** Changing the day is what is left once the ten minutes are over. */
const INSTEAD = 'Change its day in the tab, or have the agency ask again.';

const isRuling = ({ kind, by, at }: Update, { decidedBy, decidedAt }: Extension): boolean =>
  kind === 'Extension' && by === decidedBy && at === decidedAt;

interface Ruled {
  readonly request: Request;
  readonly extension: Extension;
  readonly step: Update;
}

function takenBack(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  { request, extension, step }: Ruled,
): Decision {
  const plan = {
    kind: 'TakenBack',
    verb: 'request.taken-back',
    patch: patchIn(REQUEST_COLUMNS, 'was', step.changes ?? []),
    takesBack: step.key,
  } as const;
  const key = stepKey(request.ref, 'take-back', actor.email, step.key ?? '');
  const { writes, log } = decisionOn(facts, requestRow(request), plan, { email: actor.email, now, key });
  return { writes: [...writes, ...askedAgain(facts, actor, extension, now)], log };
}
