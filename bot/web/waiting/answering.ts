import type { AnsweringView } from '../../contract/chasing/answering';
import { grouped } from '../../domain/basics/grouped';
import { deadlineReminderItem } from '../../domain/deadlines/reminder-item';
import { owedThings, type OwedThing } from '../../domain/outstanding/things';
import type { AsOf, SubjectKind } from '../../domain/partnership';
import type { Actor } from '../../domain/people/actor';
import { mayAnswer } from '../../domain/people/roles';

/** Which thing, and which agency has to do it. */
interface Which {
  readonly kind: SubjectKind;
  readonly ref: string;
  readonly agencyCode: string;
}

/** How this reader answers what an agency has to do, reminded of or not, as on its card; nothing where they may not. */
export function answeringFor(asOf: AsOf, actor: Actor, which: Which): AnsweringView | undefined {
  if (mayAnswer(asOf.facts, actor, which.agencyCode)) return undefined;
  const reminder = grouped(owedThings(asOf), nameOf).get(nameOf(which))?.[0]?.reminder;
  if (!reminder || reminder.kind === 'Meeting') return undefined;
  const { offers } = deadlineReminderItem(asOf, reminder);
  return offers.length > 0 ? { reminderKey: reminder.key, offers } : undefined;
}

const nameOf = ({ kind, ref, agencyCode }: Which | OwedThing): string => `${kind}|${ref}|${agencyCode}`;
