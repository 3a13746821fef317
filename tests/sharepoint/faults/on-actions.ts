import type { Doing as Deed } from '../../../bot/domain/lifecycle/deeds';
import { versionOf } from '../../../bot/domain/lifecycle/version';
import { submissionKey, submissionOf } from '../../../bot/domain/lifecycle/votes';
import { type Action, RATINGS } from '../../../bot/domain/partnership';
import type { Identity } from '../../../bot/domain/people/roles';
import { performDeed } from '../../../bot/usecases/plan/perform-deed';
import { day } from '../../support/partnership';
import { COORDINATOR, spoc, type Doing, type Done, type Operation } from './operation';
import { CODES, deedKey, markOf, refs, titleOf, TOGETHER } from './setting';

/** Several people on one action, on any copies, from cards and the tab. */

type What = Pick<Deed, 'deed' | 'given' | 'forAgency'>;

interface Chosen {
  readonly who: Identity;
  readonly what: What;
}

/** Half of them on the version that they saw, as the tab sends it, and half on whatever it is by now, as a card does. */
async function onAction(
  { op, parts, facts, pick }: Doing,
  head: string,
  choose: (action: Action) => Chosen,
): Promise<Done> {
  const ref = pick(refs(head, TOGETHER));
  const seen = facts.actions.find((one) => one.ref === ref);
  if (!seen) return { refused: 'action-gone' };
  const { who, what } = choose(seen);
  const key = deedKey(op);
  const asked = { ref, key, ...what, ...pick([{}, { seen: versionOf(facts, seen) }]) } as Deed;
  const done = await performDeed(parts, who, asked);
  if (!done.ok) return { refused: done.error.code };
  const marks = { ActionRef: ref, ...(what.given && 'text' in what.given ? { Text: markOf(op) } : {}) };
  return { saved: [{ list: titleOf('updates'), key, marks }] };
}

export const together: Operation = {
  what: 'do something to an action',
  weight: 12,
  do: (doing) =>
    onAction(doing, 'D', ({ leadAgency }) => {
      const { op, pick } = doing;
      const text = markOf(op);
      const what = pick<What>([
        { deed: 'rate', given: { rating: pick(RATINGS), text } },
        { deed: 'progress', given: { text } },
      ]);
      return { who: pick([spoc(leadAgency), COORDINATOR]), what };
    }),
};

const LASTS = { sustainabilityPlan: 'A yearly check.', reviewOn: day('2024-12-02') };

/** The group's deeds, as often as they stand here: mostly agreeing, so that it comes to an agreement now and then. */
const IN_THE_GROUP = [
  ...['agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'agree'],
  ...['challenge', 'take-back', 'take-back', 'evidence', 'evidence', 'evidence', 'close', 'reopen'],
] as const;

/** Agencies that vote on evidence, take that back, and the group that closes and opens again. */
export const voting: Operation = {
  what: 'vote on evidence',
  weight: 12,
  do: (doing) =>
    onAction(doing, 'V', (action) => {
      const { op, pick } = doing;
      const { leadAgency } = action;
      const text = markOf(op);
      const voter = pick(CODES.filter((code) => code !== leadAgency));
      switch (pick(IN_THE_GROUP)) {
        case 'agree':
          return voteOf(doing, action, voter, 'agree');
        case 'challenge':
          return voteOf(doing, action, voter, 'challenge');
        case 'take-back':
          return { who: pick([spoc(voter), COORDINATOR]), what: { deed: 'take-back', given: {} } };
        case 'evidence':
          return { who: spoc(leadAgency), what: { deed: 'evidence', given: { text } } };
        case 'close':
          return { who: COORDINATOR, what: { deed: 'close', given: LASTS } };
        case 'reopen':
          return { who: COORDINATOR, what: { deed: 'reopen', given: { text } } };
      }
    }),
};

/** A vote on the evidence that was seen, by the agency itself or on its behalf. */
function voteOf(
  { op, facts, pick }: Doing,
  action: Action,
  forAgency: string,
  deed: 'agree' | 'challenge',
): Chosen {
  const seen = submissionOf(facts, action);
  const given = { text: markOf(op), ...(seen ? { submission: submissionKey(seen) } : {}) };
  return { who: pick([spoc(forAgency), spoc(forAgency), COORDINATOR]), what: { deed, given, forAgency } };
}
