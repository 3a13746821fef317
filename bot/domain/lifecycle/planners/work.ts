import { openAgain } from './take-back';
import { type Failure, failure, inField } from '../../basics/failure';
import { err, ok, type Result } from '../../basics/result';
import { badText, unfitSaid } from '../../basics/typed-text';
import { RATINGS } from '../../partnership';
import { endedWish } from '../extensions';
import { agencyFor, type DaylessGround, type Planner } from '../ground';
import type { Deed, Doing, Said } from '../deeds';
import type { Plan } from '../steps';
import { goesBeforeGroup } from '../votes';

/** A note on how it goes. With it, what was not started is. */
export const progress: Planner<'progress'> = (ground, doing) => {
  const said = saidOf(ground, doing.given, failure('not-given', 'Write the note, or give a link.'));
  return onWork(ground, doing, said, (words) => ({
    kind: 'Progress',
    verb: 'action.progress',
    ...words,
    ...started(ground),
  }));
};

/** A milestone is met, or is not after all. */
export const milestone: Planner<'milestone', DaylessGround> = (ground, doing) => {
  const { action, today } = ground;
  const { milestone: title, met } = doing.given;
  const all = action.milestones ?? [];
  if (!all.some((one) => one.title === title)) {
    return err(inField('milestone', failure('not-given', 'Say which milestone, as the plan names it.')));
  }
  if (met === undefined) return err(inField('met', failure('not-given', 'Say whether it is met.')));
  const milestones = all.map(({ metOn, ...one }) =>
    one.title === title
      ? { ...one, ...(met ? { metOn: metOn ?? today } : {}) }
      : { ...one, ...(metOn ? { metOn } : {}) },
  );
  return onWork(ground, doing, ok({}), () => ({
    kind: 'Change',
    verb: met ? 'action.milestone-met' : 'action.milestone-not-met',
    patch: { ...started(ground).patch, milestones },
    ...(met ? {} : { beside: openAgain(ground, { patch: { milestones } }, false) }),
  }));
};

/** How the lead says that it goes. */
export const rate: Planner<'rate'> = (ground, doing) => {
  const { rating, text: typed } = doing.given;
  const text = typed?.trim() || undefined;
  if (rating === undefined || !RATINGS.includes(rating)) {
    return err(inField('rating', failure('not-given', 'Choose a rating.')));
  }
  const unfit = inField('text', badText({ note: text }, ground.now));
  if (unfit) return err(unfit);
  return onWork(ground, doing, ok({}), () => ({
    kind: 'Rating',
    verb: 'action.rated',
    text,
    patch: { rating },
  }));
};

/** Evidence that it is done. It goes before the group, who vote on it, or is added to what they vote on or agreed to. */
export const evidence: Planner<'evidence', DaylessGround> = (ground, doing) => {
  const { facts, action, actor, key, now } = ground;
  const said = saidOf(ground, doing.given, failure('no-evidence'));
  const submits = goesBeforeGroup(facts, action);
  return onWork(ground, doing, said, (words) => ({
    kind: 'Evidence',
    verb: submits ? 'action.evidence-submitted' : 'action.evidence-added',
    ...words,
    ...(submits
      ? {
          patch: { status: 'EvidenceSubmitted', submission: key },
          beside: endedWish(facts, actor, { kind: 'Action', ref: action.ref }, now),
        }
      : {}),
  }));
};

/** Words, a link or both, as they are kept; `missing` when there is neither. */
function saidOf(
  { now }: DaylessGround,
  { text: typed, link: given }: Said,
  missing: Failure,
): Result<Said, Failure> {
  const text = typed?.trim() || undefined;
  const link = given?.trim() || undefined;
  if (text === undefined && link === undefined) return err(inField('text', missing));
  const unfit = unfitSaid({ text, link }, now);
  return unfit ? err(unfit) : ok({ ...(text ? { text } : {}), ...(link ? { link } : {}) });
}

function onWork<D extends Deed>(
  ground: DaylessGround,
  doing: Doing<D>,
  said: Result<Said, Failure>,
  planOf: (said: Said) => Plan,
): Result<Plan, Failure> {
  if (!said.ok) return said;
  const forAgency = agencyFor(ground, doing);
  if (!forAgency.ok) return forAgency;
  const { code: agencyCode, onBehalf } = forAgency.value;
  return ok({ ...planOf(said.value), agencyCode, ...(onBehalf ? { onBehalf } : {}) });
}

const started = ({ action }: DaylessGround): Pick<Plan, 'patch'> =>
  action.status === 'NotStarted' ? { patch: { status: 'InProgress' } } : {};
