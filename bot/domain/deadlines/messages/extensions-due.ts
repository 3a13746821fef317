import { shortTitle } from '../../basics/words';
import { addDays, dayOf, type Instant } from '../../calendar/day';
import { messageKey, type Facts, type Extension } from '../../partnership';
import { addresseesOn, toCoordinator } from '../../people/addressees';
import { actorNamed } from '../../people/actor';
import { agencyOf } from '../../people/names';
import type { MessagesDue, MessageDue } from '../../sending/to-send';
import { isDone, passedTo } from '../deadlines';

/** How long after the fact people are still told, in days: long enough for any downtime. */
const TOLD_WITHIN = 30;

/** The coordinator is told of every wish for more time that waits for them, once. */
export const extensionsDue: MessagesDue = ({ facts, now }) =>
  recent(facts, now, ({ at }) => at)
    .filter((one) => one.decision === 'Open' && !isDone(facts, one) && !passedTo(facts, one))
    .map((one): MessageDue => {
      const person = addresseesOn(facts, dayOf(now)).coordinator();
      return {
        kind: 'Extension',
        about: one.key,
        key: messageKey('Extension', one.key),
        title: shortTitle(`More time asked for: ${one.title}`),
        agencyCode: one.agencyCode,
        dueAt: one.at,
        ...toCoordinator(person),
        why: `${agencyOf(facts, one.agencyCode).title} has asked for more time`,
      };
    });

/** Who asked for more time is told what was decided, and the agency's SPOC too. Not the one who decided. */
export const decisionsDue: MessagesDue = ({ facts, now }) =>
  recent(facts, now, ({ decidedAt }) => decidedAt).flatMap((one) => {
    const { decidedAt } = one;
    if (!decidedAt || one.decision === 'Withdrawn' || one.decision === 'Open') return [];
    return hearers(facts, one, now).map(({ as, email }): MessageDue => ({
      kind: 'Decision',
      about: one.key,
      key: messageKey('Decision', one.key, as),
      title: shortTitle(`More time ${one.decision.toLowerCase()}: ${one.title}`),
      agencyCode: one.agencyCode,
      dueAt: decidedAt,
      personEmail: email,
      why: `more time was ${one.decision.toLowerCase()}`,
    }));
  });

/** By what they are to the wish, so that whoever is the SPOC tomorrow is not told again. */
function hearers(
  facts: Facts,
  { by, agencyCode, decidedBy }: Extension,
  now: Instant,
): { readonly as: string; readonly email: string }[] {
  const asker = actorNamed(facts, by);
  const spoc = addresseesOn(facts, dayOf(now)).ofAgency(agencyCode);
  return [
    ...(asker ? [{ as: 'asker', email: asker.email }] : []),
    ...(spoc && spoc.email !== by ? [{ as: 'SPOC', email: spoc.email }] : []),
  ].filter(({ email }) => email !== decidedBy);
}

const recent = (
  { extensions }: Pick<Facts, 'extensions'>,
  now: Instant,
  since: (one: Extension) => Instant | undefined,
): readonly Extension[] => {
  const from = addDays(dayOf(now), -TOLD_WITHIN);
  return extensions.filter((one) => {
    const at = since(one);
    return at !== undefined && dayOf(at) >= from;
  });
};
