import { counted } from '../../domain/basics/words';
import { dayOf, formatShortDay } from '../../domain/calendar/day';
import type { Deed } from '../../domain/lifecycle/deeds';
import { whyNotNow, type MayDo } from '../../domain/lifecycle/deeds-of';
import { actionStory, type ActionStory } from '../../domain/lifecycle/story/story';
import { awaitedVotes } from '../../domain/lifecycle/votes';
import { ballotOn } from '../../domain/outstanding/votes/ballot';
import type { AsOf } from '../../domain/partnership';
import { agencyName } from '../../domain/people/names';
import { ratingWordsOf } from '../../domain/plan/rating';
import { dressOf, type Card } from '../cards/drawing/card';
import type { ActionFormShown } from '../cards/items/action-forms';
import type { Back } from '../cards/items/action-place';
import { actionCard } from '../cards/replies/plan/action';
import type { Asking } from './asking';

/** What of an action is shown. */
export interface ActionView {
  readonly back?: Back;
  readonly form?: ActionFormShown;
  /** What the reader has just done: the deed, and the key of its step. */
  readonly done?: { readonly deed: Deed; readonly key: string };
  readonly refused?: string;
}

/** The card of an action as of now; undefined where there is none, or its reader may not read it. Asks nobody. */
export function actionShown(asking: Asking, ref: string, view: ActionView = {}): Card | undefined {
  const { actor, snapshot, parts } = asking;
  const asOf = { facts: snapshot, calendar: parts.calendar, now: parts.clock.now() };
  const story = actionStory(asOf, actor, ref);
  if (!story) return undefined;
  const { back, form, done } = view;
  const may = form && mayOf(story, form);
  const refused = view.refused ?? (form && !may ? shutBecause(story, form) : undefined);
  const line = done && (story.history.find(({ key }) => key === done.key) ?? story.history[0]);
  const next = done && nextWords(asOf, story, done.deed);
  return actionCard(story, {
    ...dressOf(asking),
    today: dayOf(asOf.now),
    ratingWords: ratingWordsOf(snapshot),
    ...(back ? { back } : {}),
    ...(form && may ? { form: { ...form, may } } : {}),
    ...(done && line ? { done: { deed: done.deed, line, ...(next ? { next } : {}) } } : {}),
    ...(refused ? { refused } : {}),
  });
}

/**
 * What a form is for, by what its reader may do now. What they may no longer do keeps its form while something is typed
 * in it, so that nothing of that is lost.
 */
function mayOf({ deeds }: ActionStory, { form, typed }: ActionFormShown): MayDo | undefined {
  const isVoteFor = form === 'vote-for';
  const may = deeds.may.find(({ deed }) => deed === (isVoteFor ? 'agree' : form));
  if (!may) {
    const kept = typed && Object.keys(typed).length > 0 && !isVoteFor;
    return kept ? { deed: form, label: '', needs: [], forAgencies: [] } : undefined;
  }
  if (!isVoteFor && form !== 'challenge' && form !== 'agree') return may;
  const forAgencies = may.forAgencies.filter(({ onBehalf }) => onBehalf === isVoteFor);
  return forAgencies.length > 0 ? { ...may, forAgencies } : undefined;
}

/** Why what a card still offers is not to be done any more, for whoever pressed it there; its state tells the rest. */
function shutBecause({ deeds }: ActionStory, { form }: ActionFormShown): string | undefined {
  const deed = form === 'vote-for' ? 'agree' : form;
  const shut = deeds.notNow.find((one) => one.deed === deed);
  return shut && `Nothing was changed. ${whyNotNow(shut)}`;
}

/** What happens next, for who has just done something. */
function nextWords(asOf: AsOf, story: ActionStory, deed: Deed): string | undefined {
  const { action } = story;
  const today = dayOf(asOf.now);
  const lead = agencyName(story.lead);
  switch (deed) {
    case 'evidence': {
      const waiting = awaitedVotes(asOf.facts, action).length;
      const ballot = ballotOn(asOf, action);
      if (waiting === 0 || !ballot) return undefined;
      const who = counted(waiting, 'other agency is', 'other agencies are');
      return `${who} asked to vote by ${formatShortDay(ballot.by, today)}.`;
    }
    case 'challenge':
      return `${lead} reads your reason, and can add to the evidence.`;
    case 'more-time':
      return 'The coordinator is asked, and the first date stays on record.';
    case 'decide-time':
      return `${lead} is told.`;
    case 'close':
      return action.reviewOn
        ? `The group looks at it again on ${formatShortDay(action.reviewOn, today)}.`
        : undefined;
    default:
      return undefined;
  }
}
