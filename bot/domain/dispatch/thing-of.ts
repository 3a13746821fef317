import { grouped } from '../basics/grouped';
import { actionOfDay } from '../plan/own-days';
import type { Facts, Message, Reminder, SubjectKind } from '../partnership';

/** What something that goes out is about: a thing that has a page of its own. */
export interface Thing {
  readonly kind: SubjectKind;
  readonly ref: string;
}

/**
 * What a row, or what is to become one, is about: of a message what its `about` names, which may be a reminder's key. A day
 * within an action is about that action. Undefined of what is about a person, a setting or a week.
 */
export function thingOf(
  facts: Pick<Facts, 'reminders' | 'meetings' | 'actions' | 'requests' | 'inspections'>,
  row:
    | Pick<Reminder, 'table' | 'kind' | 'subjectRef'>
    | (Pick<Message, 'table' | 'about'> & { readonly kind: Message['kind'] }),
): Thing | undefined {
  if (row.table === 'reminders') return ofSubject(row);
  const reminder = grouped(facts.reminders, keyOf).get(row.about)?.[0];
  if (reminder) return ofSubject(reminder);
  const lists = [
    ['Action', facts.actions],
    ['Meeting', facts.meetings],
    ['Request', facts.requests],
    ['Milestone', facts.inspections],
  ] as const;
  const kind = lists.find(
    ([, list]) => (grouped(list as readonly Named[], refOf).get(row.about) ?? []).length > 0,
  )?.[0];
  return kind && { kind, ref: row.about };
}

interface Named {
  readonly ref: string;
}

const keyOf = ({ key }: Reminder): string => key;
const refOf = ({ ref }: Named): string => ref;

function ofSubject({ kind, subjectRef }: Pick<Reminder, 'kind' | 'subjectRef'>): Thing {
  const action = kind === 'Milestone' ? actionOfDay(subjectRef) : undefined;
  return action === undefined ? { kind, ref: subjectRef } : { kind: 'Action', ref: action };
}
