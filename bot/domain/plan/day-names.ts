const OWN_DAY = /^(.+)\/(milestone-[\da-zA-Z_-]+|to-last|review)$/;

/** The action's reference in that of a day within it; undefined for anything else, as a statement of action. */
export const actionOfDay = (ref: string): string | undefined => OWN_DAY.exec(ref)?.[1];

/** 'A07 milestone', 'A07 plan to last', 'A07 review': a day within an action by a name for people; undefined for anything else. */
export function nameOfDay(ref: string): string | undefined {
  const action = actionOfDay(ref);
  if (action === undefined) return undefined;
  return `${action} ${isOwnMilestone(ref) ? 'milestone' : isToLast(ref) ? 'plan to last' : 'review'}`;
}

/** True for a milestone within an action. */
export const isOwnMilestone = (ref: string): boolean => ref.includes('/milestone-') && OWN_DAY.test(ref);

/** True for the day by which it is to be said how an action will last. */
export const isToLast = (ref: string): boolean => OWN_DAY.exec(ref)?.[2] === 'to-last';

/** True for a day that the agency answers for that leads the action, by the rules of actions; a review is the group's. */
export const isLeadsDay = (ref: string): boolean => isOwnMilestone(ref) || isToLast(ref);
