import { firstOf } from '../../basics/grouped';
import { shortTitle } from '../../basics/words';
import { addDays, dayOf, type Instant } from '../../calendar/day';
import { mayRead } from '../../inspection/embargo';
import {
  messageKey,
  type Action,
  type Agency,
  type ColumnChange,
  type Facts,
  type Update,
} from '../../partnership';
import { addresseesOn } from '../../people/addressees';
import { agencyOf, nameOf } from '../../people/names';
import { speaksFor, actorNamed, isAddressOf } from '../../people/actor';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import type { MessageDue, MessagesDue } from '../../sending/to-send';
import { stepsOf, takenBackIn } from '../../steps/steps';
import { fingerprint } from '../../basics/fingerprint';

/** How long after the fact people are still told, in days: long enough for any downtime. */
const TOLD_WITHIN = 30;

/** Whose an action is now and whose it was: both are told, and nobody of what they did themselves. */
export const newOwnersDue: MessagesDue = ({ facts, now }) => {
  const from = addDays(dayOf(now), -TOLD_WITHIN);
  return facts.actions.flatMap((action) => {
    // An action that no deed was done to has no step.
    const step = action.lastStep && !action.withdrawnOn ? handedOver(facts, action) : undefined;
    if (!step?.key || dayOf(step.at) < from) return [];
    const name = fingerprint(step.key);
    return hearers(facts, action, step, now).map(({ as, email }): MessageDue => ({
      kind: 'NewOwner',
      about: action.ref,
      key: messageKey('NewOwner', name, as, action.ref),
      title: shortTitle(`Handed over: ${action.ref} ${action.title}`),
      agencyCode: action.leadAgency,
      dueAt: step.at,
      personEmail: email,
      why: `${action.ref} was handed over`,
    }));
  });
};

/** The newest step that changed who leads the action or owns it, and was not taken back. */
function handedOver(facts: Pick<Facts, 'updates'>, action: Action): Update | undefined {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  return steps
    .filter(
      ({ key = '', kind, changes = [] }) =>
        kind === 'Change' &&
        !gone.has(key) &&
        !isAdding(changes) &&
        changes.some(({ column }) => column === 'leadAgency' || column === 'ownerEmail'),
    )
    .at(-1);
}

/** A new action is told of by its reminders. */
const isAdding = (changes: readonly ColumnChange[]): boolean =>
  changes.some(({ column, was }) => column === 'title' && was === undefined);

/** By what they are to the action, each person once: who has it now before who had it. */
function hearers(
  facts: Facts,
  action: Action,
  { changes = [], by }: Update,
  now: Instant,
): readonly { readonly as: string; readonly email: string }[] {
  const { ofAgency } = addresseesOn(facts, dayOf(now));
  const owner = changes.find(({ column }) => column === 'ownerEmail');
  const lead = changes.find(({ column }) => column === 'leadAgency');
  const named = [
    { as: 'new owner', email: owner?.is },
    { as: 'new lead', email: lead?.is && ofAgency(lead.is)?.email },
    { as: 'former owner', email: owner?.was },
    { as: 'former lead', email: lead?.was && ofAgency(lead.was)?.email },
  ];
  return named.flatMap(({ as, email }, place) => {
    const reader = actorNamed(facts, email);
    const isTold =
      email !== undefined &&
      email !== by &&
      reader !== undefined &&
      named.findIndex((one) => one.email === email) === place &&
      mayRead(facts, reader, action, dayOf(now));
    return isTold ? [{ as, email }] : [];
  });
}

/** An action was handed over: whose it is now, told to who has it and who had it. */
export interface NewOwnerItem extends MessageItemBase {
  readonly about: 'new-owner';
  readonly action: Action;
  readonly lead: Agency;
  readonly ownerName?: string;
  /** Who changed it, and when. */
  readonly byName: string;
  readonly at: Instant;
  /** True where it is the reader's now: they own it, or speak for the agency that leads it. */
  readonly isReaders: boolean;
}

const refOf = ({ ref }: Action): string => ref;

/** As the action stands now; nothing of one that its reader may not read, or that was withdrawn since. */
export const newOwnerItem: MakeItem<NewOwnerItem> = ({ facts, now }, message) => {
  const action = firstOf(facts.actions, refOf, message.about);
  const reader = actorNamed(facts, message.personEmail);
  const step = action && handedOver(facts, action);
  if (!action || !step || !mayRead(facts, reader, action, dayOf(now))) return undefined;
  return {
    about: 'new-owner',
    message,
    action,
    lead: agencyOf(facts, action.leadAgency),
    ...(action.ownerEmail ? { ownerName: nameOf(facts, action.ownerEmail) } : {}),
    byName: nameOf(facts, step.by),
    at: step.at,
    isReaders:
      reader !== undefined &&
      (isAddressOf(reader, action.ownerEmail) || speaksFor(reader, action.leadAgency)),
  } satisfies NewOwnerItem;
};
