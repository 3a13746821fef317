import { z } from 'zod';
import {
  explain,
  failure,
  isAboutWords,
  isOutOfDate,
  isTooLate,
  type Failure,
} from '../../domain/basics/failure';
import type { Deed, Doing } from '../../domain/lifecycle/deeds';
import { stepKey } from '../../domain/partnership';
import { performDeed } from '../../usecases/plan/perform-deed';
import { ACTION_FORMS, type ActionFormName } from '../cards/items/action-buttons';
import { ActionData, actionOrGone, ownMessage } from './action-data';
import { ACTION_FIELDS, fieldOf, GIVEN, missingIn, type Typed } from './action-given';
import { wholeCard } from './outcome';
import { inputOf, type Outcome, type Pressing, type Verb } from './verb';

const Data = ActionData.extend({
  /** The action's version on the card. */
  seen: z.string().max(64).optional(),
  forAgency: z.string().min(1).max(255).optional(),
  /** What a vote is on. */
  submission: z.string().max(400).optional(),
  /** What is taken back. */
  step: z.string().max(400).optional(),
});
type Data = z.infer<typeof Data>;

/**
 * What rests on how the action stood on the card, or writes over what another may have written since: done only as long
 * as nobody has changed it. Notes, evidence and votes are added whatever came between.
 */
const ON_WHAT_WAS_SEEN: readonly Deed[] = [
  'rate',
  'assure',
  'sustainability-plan',
  'close',
  'sustain',
  'reopen',
  'decide-time',
  'agree-for-those-present',
];

/** A button that does something to an action; what was typed stays in its form when it cannot be taken. */
const verb = (form: ActionFormName): Verb => ({
  name: `action.${form}`,
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    if (!pressing.personal) return { failure: failure('own-chat-only') };
    const { data } = read;
    const typed = typedIn(data);
    const missing = missingIn(form, typed);
    if (missing) return refusal(pressing, data, form, typed, missing);
    const doing = doingOf(pressing, data, form, typed);
    const done = await performDeed(pressing.parts, pressing.who, doing);
    const asItIs = { ...pressing, snapshot: await pressing.parts.store.snapshot() };
    if (!done.ok) return refusal(asItIs, data, form, typed, done.error);
    const message = await ownMessage(asItIs, data.messageKey);
    if (message) return { card: wholeCard(asItIs, message) };
    return { card: actionOrGone(asItIs, data.ref, { ...backOf(data), done: doing }) };
  },
});

const backOf = ({ back }: Data) => (back ? { back } : {});

function typedIn(data: Data): Typed {
  const values = ACTION_FIELDS.flatMap((field) => {
    const value = inputOf(data, field, data.slot);
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(values) as Typed;
}

/** The key comes from the card as it was drawn: the same press once more, whenever it arrives, does nothing more. */
function doingOf(
  pressing: Pressing,
  data: Data,
  form: ActionFormName,
  typed: Typed,
): Doing & { key: string } {
  const { ref, seen = '', submission, step } = data;
  const { deed, given, forAgency = data.forAgency } = GIVEN[form](typed, { submission, step });
  const key = stepKey(ref, deed, 'card', pressing.actor.email, seen, forAgency ?? '', JSON.stringify(given));
  return {
    ref,
    deed,
    given,
    key,
    ...(forAgency === undefined ? {} : { forAgency }),
    ...(ON_WHAT_WAS_SEEN.includes(deed) ? { seen } : {}),
  } as Doing & { key: string };
}

/** The form with what was typed and why it was not taken; the card as it stands where it has changed; else the reason alone. */
async function refusal(
  pressing: Pressing,
  data: Data,
  form: ActionFormName,
  typed: Typed,
  why: Failure,
): Promise<Outcome> {
  if (!isShownOnCard(why)) return { failure: why };
  const field = fieldOf(form, typed, why, pressing.parts.clock.now());
  const refused = { why: explain(why), ...(field ? { field } : {}) };
  const message = await ownMessage(pressing, data.messageKey);
  if (message) {
    const asked = form === 'challenge' ? { form: 'Challenge' as const, typed } : {};
    return { card: wholeCard(pressing, message, { key: message.key, ...asked, refused }), refused: why };
  }
  const isForm = isAboutWords(why) || Object.keys(typed).length > 0;
  return {
    card: actionOrGone(pressing, data.ref, {
      ...backOf(data),
      ...(isForm ? { form: { form, typed, refused } } : { refused: refused.why }),
    }),
    refused: why,
  };
}

const isShownOnCard = (why: Failure): boolean =>
  isAboutWords(why) ||
  isOutOfDate(why) ||
  isTooLate(why) ||
  why.code === 'too-late-to-take-back' ||
  why.code === 'changed-meanwhile';

/** What can be done to an action from a card, a button each. */
export const actionDeeds: readonly Verb[] = ACTION_FORMS.map(verb);
