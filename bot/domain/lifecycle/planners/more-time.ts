import { failure } from '../../basics/failure';
import { err, ok } from '../../basics/result';
import type { Instant } from '../../calendar/day';
import type { Extension, Facts } from '../../partnership';
import type { Actor } from '../../people/actor';
import {
  actionInTime,
  answeredMessages,
  answeredReminders,
  movedTo,
  NO_LONGER,
  rulingOf,
  rulingText,
  wishOf,
  wishText,
  wishWrite,
} from '../extensions';
import { agencyFor, type Planner } from '../ground';
import { wishesFor, type Plan } from '../steps';
import { answeredByWish, withoutWish } from './answered';

/** The lead agency asks for more time. */
export const moreTime: Planner<'more-time'> = (ground, doing) => {
  const { action, actor } = ground;
  const forAgency = agencyFor(ground, doing);
  if (!forAgency.ok) return forAgency;
  const asked = wishOf(ground, actor, actionInTime(action), doing.given);
  if (!asked.ok) return asked;
  const { wish, open, isSame } = asked.value;
  if (isSame) return ok(undefined);
  return ok({
    kind: 'Extension',
    verb: open ? 'extension.changed' : 'extension.asked',
    text: wishText(wish),
    detail: `${wish.dueOn} to ${wish.wantedOn}`,
    agencyCode: forAgency.value.code,
    ...(forAgency.value.onBehalf ? { onBehalf: true } : {}),
    beside: [wishWrite(asked.value), ...answeredByWish(ground, forAgency.value)],
  });
};

/** The coordinator grants more time, or refuses it. */
export const decideTime: Planner<'decide-time'> = (ground, { given }) => {
  const { facts, action, actor, now } = ground;
  const subject = actionInTime(action);
  const extension = wishesFor(facts, subject).find(({ decision }) => decision === 'Open');
  if (!extension) return err(failure('not-now', 'No request for more time is waiting.'));
  const ruled = rulingOf(ground, actor, { extension, subject }, given);
  if (!ruled.ok) return ruled;
  const decided = ruled.value;
  const { grantedOn, dueOn, agencyCode } = decided;
  return ok({
    kind: 'Extension',
    verb: grantedOn ? 'extension.granted' : 'extension.refused',
    text: rulingText(decided),
    detail: grantedOn ? `${dueOn} to ${grantedOn}` : `stays ${dueOn}`,
    agencyCode,
    ...(grantedOn ? { patch: movedTo(action, grantedOn) } : {}),
    beside: [
      { change: 'extensions', of: extension, patch: decided },
      ...(grantedOn ? answeredReminders(facts, decided, now) : []),
      ...answeredMessages(facts, decided, actor, now),
    ],
  });
};

/** The agency no longer asks. */
export function withdrawnWish(facts: Facts, actor: Actor, open: Extension, now: Instant): Plan {
  return {
    kind: 'Extension',
    verb: 'extension.withdrawn',
    text: NO_LONGER,
    detail: `stays ${open.dueOn}`,
    agencyCode: open.agencyCode,
    beside: withoutWish(facts, actor, open, now),
  };
}
