import { dayOf, type Instant } from '../../calendar/day';
import type { Action, Facts } from '../../partnership';
import { patchTo } from '../columns';
import { stepsOf } from '../../steps/steps';

/**
 * An action as it was at an instant, by the steps since; undefined where it had not been added yet. What somebody typed
 * into the list left no step, and counts as having been so all the time.
 */
export function actionAt(
  facts: Pick<Facts, 'updates'>,
  action: Action,
  instant: Instant,
): Action | undefined {
  const later = stepsOf(facts, action).flatMap(({ at, changes }) =>
    at > instant && changes ? [changes] : [],
  );
  const isAddedLater = later.some((changes) =>
    changes.some(({ column, was }) => column === 'title' && was === undefined),
  );
  if (isAddedLater) return undefined;
  return later.reduceRight((is, changes) => ({ ...is, ...patchTo('was', changes) }), action);
}

/** The facts with what has a due day as it was at an instant: actions, what was provided and what was sent by then. */
export const factsAt = (facts: Facts, instant: Instant): Facts => ({
  ...facts,
  actions: facts.actions.flatMap((action) => actionAt(facts, action, instant) ?? []),
  requests: facts.requests.map((request) =>
    request.providedAt !== undefined && request.providedAt > instant
      ? { ...request, status: 'Open' }
      : request,
  ),
  inspections: facts.inspections.map((inspection) =>
    inspection.statementSentOn !== undefined && inspection.statementSentOn > dayOf(instant)
      ? { ...inspection, statementSentOn: undefined }
      : inspection,
  ),
});
