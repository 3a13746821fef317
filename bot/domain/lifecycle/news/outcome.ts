import { fingerprint } from '../../basics/fingerprint';
import { firstOf } from '../../basics/grouped';
import { shortTitle } from '../../basics/words';
import { addDays, dayOf, plusMinutes, type Day, type Instant } from '../../calendar/day';
import { mayRead } from '../../inspection/embargo';
import { messageKey, type Action, type Agency, type Facts, type Update } from '../../partnership';
import { actorNamed } from '../../people/actor';
import { addresseesOn } from '../../people/addressees';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import type { MessageDue, MessagesDue } from '../../sending/to-send';
import { saidBy } from '../../steps/history';
import { stepsOf, takenBackIn } from '../../steps/steps';
import { toLastOf } from '../story/waiting';
import { TAKEN_BACK_WITHIN_MINUTES } from '../taking-back';

/** How long after the fact its lead is still told, in days: it is in the chat's lists and the tab all the same. */
const TOLD_WITHIN = 7;

/** What the group made of an action: its evidence was challenged, or agreed to; or it is open again. */
export const OUTCOMES = ['sent-back', 'agreed', 'reopened'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Found {
  readonly outcome: Outcome;
  readonly step: Update;
}

/**
 * What the group did last to an action is told to who leads it and to its owner, once it can no longer be taken back and
 * as long as it stands: a challenge is to be answered, an agreement wants a plan to last. Nobody is told of what they did
 * themselves.
 */
export const outcomesDue: MessagesDue = ({ facts, now }) => {
  const today = dayOf(now);
  const from = addDays(today, -TOLD_WITHIN);
  const { ofAgency } = addresseesOn(facts, today);
  return facts.actions.flatMap((action) => {
    // An action that no deed was done to has no step.
    const found = action.lastStep && !action.withdrawnOn ? outcomeOf(facts, action) : undefined;
    const { at = now, key, by } = found?.step ?? {};
    if (!found || !key || dayOf(at) < from || now <= settledAt(at)) return [];
    const hearers = new Set([ofAgency(action.leadAgency)?.email, action.ownerEmail]);
    return [...hearers].flatMap((email): MessageDue[] => {
      const reader = actorNamed(facts, email);
      if (email === undefined || email === by || !reader || !mayRead(facts, reader, action, today)) return [];
      return [
        {
          kind: 'Outcome',
          about: action.ref,
          key: messageKey('Outcome', fingerprint(key), email, action.ref),
          title: shortTitle(`${WHAT[found.outcome]}: ${action.ref} ${action.title}`),
          agencyCode: action.leadAgency,
          dueAt: settledAt(at),
          personEmail: email,
          why: `${action.ref}: ${WHAT[found.outcome].toLowerCase()}`,
        },
      ];
    });
  });
};

const WHAT: { readonly [O in Outcome]: string } = {
  'sent-back': 'Sent back',
  agreed: 'Agreed by the group',
  reopened: 'Open again',
};

/** When nobody can take it back any more. */
const settledAt = (at: Instant): Instant => plusMinutes(at, TAKEN_BACK_WITHIN_MINUTES);

/** The newest step that moved the action and was not taken back, where it is one of the group's. */
function outcomeOf(facts: Pick<Facts, 'updates'>, action: Action): Found | undefined {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const step = steps.filter((one) => movedTo(one) !== undefined && !gone.has(one.key ?? '')).at(-1);
  const outcome = step && outcomeBy(step);
  return step && outcome && (movedTo(step) ?? action.status) === action.status
    ? { outcome, step }
    : undefined;
}

/** The state that a step brought an action to; undefined of one that left it where it was. */
const movedTo = ({ changes = [] }: Update): string | undefined =>
  changes.find(({ column }) => column === 'status')?.is;

function outcomeBy(step: Update): Outcome | undefined {
  if (step.kind === 'Challenge') return 'sent-back';
  if (step.kind === 'Reopening') return 'reopened';
  return step.kind === 'Agreement' && movedTo(step) === 'Agreed' ? 'agreed' : undefined;
}

/** What the group made of an action, told to its lead. */
export interface OutcomeItem extends MessageItemBase {
  readonly about: 'outcome';
  readonly outcome: Outcome;
  readonly action: Action;
  readonly byName: string;
  /** Whose challenge it is; none of what was done for the group. */
  readonly agency?: Agency;
  readonly at: Instant;
  readonly text?: string;
  /** By when it is to be said how it will last, as long as nobody has. */
  readonly toLastOn?: Day;
  /** False once the action has gone on from there. */
  readonly stands: boolean;
}

const refOf = ({ ref }: Action): string => ref;

/** As it was said, and whether it still stands; nothing of an action that its reader may not read, or that is gone. */
export const outcomeItem: MakeItem<OutcomeItem> = ({ facts, calendar, now }, message) => {
  const action = firstOf(facts.actions, refOf, message.about);
  const reader = actorNamed(facts, message.personEmail);
  const step = action && toldOf(facts, action, message.key);
  const outcome = step && outcomeBy(step);
  if (!action || !outcome || !mayRead(facts, reader, action, dayOf(now))) return undefined;
  const { byName, agency, at } = saidBy(facts, step);
  const toLast = toLastOf({ facts, calendar, now }, action);
  return {
    about: 'outcome',
    message,
    outcome,
    action,
    byName,
    ...(agency ? { agency } : {}),
    at,
    ...(step.text ? { text: step.text } : {}),
    ...(toLast ? { toLastOn: toLast.on } : {}),
    stands: action.withdrawnOn === undefined && outcomeOf(facts, action)?.step.key === step.key,
  } satisfies OutcomeItem;
};

/** The step that a message's key names. */
const toldOf = (facts: Pick<Facts, 'updates'>, action: Action, messageKeyOf: string): Update | undefined => {
  const [, name] = messageKeyOf.split('|');
  return stepsOf(facts, action).find(({ key }) => key !== undefined && fingerprint(key) === name);
};
