import { workedOutOf } from '../basics/grouped';
import { addDays, dayOf, type Instant } from '../calendar/day';
import { type Meeting, type Facts, type ListFault } from '../partnership';
/** For so many days somebody may still wonder where the reminders of a thing have gone. */
const TOLD_FOR_DAYS = 30;

/**
 * References that seem to have been changed by hand: what was reminded of lately and is no longer in its list, and two
 * meetings of one series at one time, since a series makes the meeting again whose reference it misses. Reminders under
 * the old reference have ended; under the new one it is reminded of by the stage of today.
 */
export const changedRefs = (facts: Facts, now: Instant): ListFault[] => [
  ...remindedOfNothing(facts, now),
  ...twins(facts, now),
];

const LIST_OF = { Action: 'actions', Request: 'requests' } as const;

function remindedOfNothing(facts: Facts, now: Instant): ListFault[] {
  const since = addDays(dayOf(now), -TOLD_FOR_DAYS);
  const told = new Map<string, ListFault>();
  for (const { kind, subjectRef, sentAt } of workedOutOf(facts, LISTS, aboutNothing)) {
    if (dayOf(sentAt) < since) continue;
    const list = LIST_OF[kind].charAt(0).toUpperCase() + LIST_OF[kind].slice(1);
    told.set(`${kind}|${subjectRef}`, {
      list,
      row: subjectRef,
      reason:
        'Reminders went out about this Ref, which is no longer in the list, and nobody is nudged about it any more. ' +
        'If its Ref was changed, it is reminded of under the new one as if it were new',
    });
  }
  return [...told.values()];
}

const LISTS = { actions: true, requests: true, reminders: true } as const;

/** A reminder that went out, as far as it tells about what. */
interface Told {
  readonly kind: keyof typeof LIST_OF;
  readonly subjectRef: string;
  readonly sentAt: Instant;
}

/** The reminders that went out, whenever, about what is not in its list; of many thousands mostly none. */
function aboutNothing({ actions, requests, reminders }: Pick<Facts, keyof typeof LISTS>): readonly Told[] {
  const refs = {
    Action: new Set(actions.map(({ ref }) => ref)),
    Request: new Set(requests.map(({ ref }) => ref)),
  };
  return reminders.flatMap(({ kind, subjectRef, sentAt }) => {
    if (kind !== 'Action' && kind !== 'Request') return [];
    return sentAt === undefined || refs[kind].has(subjectRef) ? [] : { kind, subjectRef, sentAt };
  });
}

function twins({ meetings }: Facts, now: Instant): ListFault[] {
  const first = new Map<string, Meeting>();
  return meetings.flatMap((meeting): ListFault[] => {
    const { seriesCode, startsAt, status, ref } = meeting;
    if (!seriesCode || status !== 'Planned' || startsAt <= now) return [];
    const at = `${seriesCode}|${startsAt}`;
    const other = first.get(at);
    if (!other) first.set(at, meeting);
    if (!other) return [];
    const reason = `StartsAt and SeriesCode are those of ${other.ref}: both are reminded of. If a Ref was changed, take one of them out`;
    return [{ list: 'Meetings', row: ref, reason }];
  });
}
