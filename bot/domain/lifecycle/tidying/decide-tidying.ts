import { plusMinutes, type Instant } from '../../calendar/day';
import { stepKey, type Action, type Facts } from '../../partnership';
import { NOTHING, type Decision } from '../../partnership/decision';
import { changedByHand, notedByHand } from './by-hand';
import { owedWrites } from './owed';
import { decisionOf, lineOf } from '../steps';
import { isVotedOn, submissionKey, votesOn } from '../votes';

/** So long after a step whoever does it may still be writing what belongs to it, in minutes. */
const UNDER_WAY = 1;

/** What of an action waits for nobody but the app itself. */
export type Untidy = 'half done' | 'agreed' | 'by hand';

/**
 * What the app itself has to see to of an action: a step that stopped half way, an agreement that waits for nobody any
 * more (the agency whose vote was missing left, or the partnership chose others), a change that somebody made in the
 * list. `before` are the facts when it looked last.
 */
export function untidyIn(
  facts: Facts,
  action: Action,
  before: Facts | undefined,
  now: Instant,
): Untidy | undefined {
  const { lastStep } = action;
  const isOver = lastStep !== undefined && now > plusMinutes(lastStep.at, UNDER_WAY);
  if (isOver && owedWrites(facts, action).length > 0) return 'half done';
  if (isVotedOn(action) && votesOn(facts, action)?.complete) return 'agreed';
  return changedByHand(facts, action, before).length > 0 ? 'by hand' : undefined;
}

/** Sees to it: nothing where all is as it should be by now. */
export function decideTidying(
  facts: Facts,
  action: Action,
  before: Facts | undefined,
  now: Instant,
): Decision {
  const untidy = untidyIn(facts, action, before, now);
  if (untidy === 'half done' && action.lastStep) {
    return {
      writes: owedWrites(facts, action),
      log: [lineOf(facts, action.lastStep, 'action.completed')],
    };
  }
  if (untidy === 'agreed') return agreedByAll(facts, action, now);
  return untidy ? notedByHand(facts, action, changedByHand(facts, action, before), now) : NOTHING;
}

/** The group has agreed by the votes that are there: nobody's vote is missing any more. */
function agreedByAll(facts: Facts, action: Action, now: Instant): Decision {
  const votes = votesOn(facts, action);
  const key = stepKey(action.ref, 'agreed', votes ? submissionKey(votes.submission) : '', String(now));
  return decisionOf(
    facts,
    { email: 'app' },
    action,
    {
      kind: 'Agreement',
      verb: 'action.agreed',
      patch: { status: 'Agreed' },
      text: 'No other vote is waited for any more.',
    },
    { key, now },
  );
}
