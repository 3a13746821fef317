import { type Failure, failure, inField } from '../../basics/failure';
import { type Day, formatShortDay } from '../../calendar/day';
import { err, ok, type Result } from '../../basics/result';
import { unlikelyDay } from '../../basics/typed/unlikely-day';
import { badText, badWords } from '../../basics/typed-text';
import { IMPACTS, type Action } from '../../partnership';
import { agencyFor, type Ground, type Planner } from '../ground';
import { submissionOf } from '../votes';

/** How long a sustainability plan may be. */
const LONGEST_PLAN = 4000;

interface HowItLasts {
  readonly sustainabilityPlan?: string;
  readonly reviewOn?: Day;
}

/** The lead says how it will last, and when to look again. */
export const sustainabilityPlan: Planner<'sustainability-plan'> = (ground, doing) => {
  const given = lastingOf(ground, doing.given);
  if (!given.ok) return given;
  if (given.value.sustainabilityPlan === undefined) return err(NO_PLAN);
  const forAgency = agencyFor(ground, doing);
  if (!forAgency.ok) return forAgency;
  const { code: agencyCode, onBehalf } = forAgency.value;
  return ok({
    kind: 'Change',
    verb: 'action.sustainability-plan',
    patch: given.value,
    agencyCode,
    ...(onBehalf ? { onBehalf } : {}),
  });
};

/** The group closes it: with its evidence agreed, a sustainability plan and a day of review. */
export const close: Planner<'close'> = (ground, { given }) => {
  const { facts, action, today } = ground;
  const lasting = lastingOf(ground, given);
  if (!lasting.ok) return lasting;
  const { sustainabilityPlan: plan, reviewOn } = { ...howItLasts(action), ...lasting.value };
  if (!submissionOf(facts, action)) {
    return err(failure('not-now', 'No evidence is in the record: it is submitted and agreed first.'));
  }
  if (plan === undefined) return err(NO_PLAN);
  if (reviewOn === undefined)
    return err(inField('reviewOn', failure('not-given', 'Say on which day the group looks at it again.')));
  if (reviewOn <= today) return err(inField('reviewOn', notAhead(today)));
  return ok({
    kind: 'Closing',
    verb: 'action.closed',
    patch: { status: 'Closed', sustainabilityPlan: plan, reviewOn, ...completed(action) },
  });
};

/**
 * What its lead said of an action before it was closed, or never said, would stand for ever, as nobody rates what is
 * closed: one that was red would be told as off track after it has been sustained. The history keeps what was said.
 */
const completed = ({ rating }: Action): Partial<Action> => (rating === 'Blue' ? {} : { rating: 'Blue' });

/** The group finds at review that it has lasted. */
export const sustain: Planner<'sustain'> = (ground, { given }) => {
  const { sustainabilityPlan: plan, reviewOn } = ground.action;
  // Closed by hand in the list, or emptied there.
  if (!plan || !reviewOn) return err(NOTHING_TO_REVIEW);
  return withReason(ground, given.text, (text) => ({
    kind: 'Review',
    verb: 'action.sustained',
    text,
    patch: { status: 'Sustained' },
  }));
};

const NOTHING_TO_REVIEW = failure(
  'not-now',
  'It has no sustainability plan or no day of review to look back at: a coordinator gives both first, by changing the action.',
);

/** It is open again: as it has not lasted, or as it was withdrawn and is to be followed after all. */
export const reopen: Planner<'reopen'> = (ground, { given }) =>
  withReason(ground, given.text, (text) => ({
    kind: 'Reopening',
    verb: 'action.reopened',
    text,
    patch: reopened(ground.action),
  }));

/**
 * What it was closed with has not lasted: how it will is said anew, and be it in the same words (the history has them). Nor
 * is it complete, until its lead says so again: until then its date tells.
 */
function reopened({ withdrawnOn, status, rating }: Action): Partial<Action> {
  if (withdrawnOn !== undefined) return { withdrawnOn: undefined, withdrawnWhy: undefined };
  return {
    status: 'InProgress',
    ...(rating === 'Blue' ? { rating: undefined } : {}),
    ...(status === 'Agreed' ? {} : { sustainabilityPlan: undefined, reviewOn: undefined }),
  };
}

/** The group says how sure it is that children feel the difference. */
export const assure: Planner<'assure'> = (ground, { given: { impact, text: typed } }) => {
  if (impact === undefined || !IMPACTS.includes(impact)) {
    return err(
      inField('impact', failure('not-given', 'Say how sure the group is: not yet, some or assured.')),
    );
  }
  return withReason(ground, typed, (text) => ({
    kind: 'Impact',
    verb: 'action.assured',
    text,
    patch: { impact },
  }));
};

const NO_PLAN = inField(
  'sustainabilityPlan',
  failure('not-given', 'Say how it will last: the sustainability plan.'),
);

/** It is reviewed on a day to come. */
const notAhead = (today: Day): Failure =>
  failure('bad-date', `Choose a day of review after ${formatShortDay(today)}.`);

const howItLasts = ({ sustainabilityPlan: plan, reviewOn }: Action): HowItLasts => ({
  ...(plan ? { sustainabilityPlan: plan } : {}),
  ...(reviewOn ? { reviewOn } : {}),
});

/** What was given of it, without what is missing. */
function lastingOf(
  { now, today }: Ground,
  { sustainabilityPlan: typed, reviewOn }: HowItLasts,
): Result<HowItLasts, Failure> {
  const plan = typed?.trim() || undefined;
  const unfit =
    inField('sustainabilityPlan', badWords(plan, LONGEST_PLAN, now)) ??
    (reviewOn && inField('reviewOn', reviewOn <= today ? notAhead(today) : unlikelyDay(reviewOn, today)));
  if (unfit) return err(unfit);
  return ok({ ...(plan ? { sustainabilityPlan: plan } : {}), ...(reviewOn ? { reviewOn } : {}) });
}

function withReason<P>(
  { now }: Ground,
  typed: string | undefined,
  planOf: (text: string) => P,
): Result<P, Failure> {
  const text = typed?.trim();
  if (!text) return err(inField('text', failure('no-reason')));
  const unfit = inField('text', badText({ note: text }, now));
  return unfit ? err(unfit) : ok(planOf(text));
}
