import { DEEDS, type Deed } from '../../../domain/lifecycle/deeds';
import type { MayDo } from '../../../domain/lifecycle/deeds-of';
import { mayStandOut, placeOf } from '../../../domain/lifecycle/offering';
import type { ActionStory } from '../../../domain/lifecycle/story/story';
import { standing, submissionKey } from '../../../domain/lifecycle/votes';
import type { Json } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { actionData, type ActionPlace } from './action-place';

/** What is done from a card; the coordinator's changes of the plan itself are made in the tab. */
export type CardDeed = Exclude<Deed, 'edit' | 'withdraw'>;

const isOfCard = (deed: Deed): deed is CardDeed => deed !== 'edit' && deed !== 'withdraw';

export const CARD_DEEDS: readonly CardDeed[] = DEEDS.filter(isOfCard);

/** What brings a form: a deed that wants words, or a vote on behalf of an agency that is to be named. */
export const ACTION_FORMS = [...CARD_DEEDS, 'vote-for'] as const;
export type ActionFormName = (typeof ACTION_FORMS)[number];

/** The same word for the same deed on every card. */
const TITLES: { readonly [F in ActionFormName]: string } = {
  progress: 'Add note',
  milestone: 'Milestone',
  rate: 'Rate',
  'more-time': 'Ask for more time',
  'decide-time': 'Decide',
  evidence: 'Add evidence',
  agree: 'Agree',
  challenge: 'Challenge',
  'agree-for-those-present': 'Record agreement',
  'sustainability-plan': 'How it will last',
  close: 'Close',
  sustain: 'Sustained',
  reopen: 'Reopen',
  assure: 'Impact',
  'take-back': 'Undo',
  'vote-for': 'Vote for an agency',
};

/** What a screen reader says besides. */
const TOOLTIPS: { readonly [F in ActionFormName]?: string } = {
  milestone: 'Say that a milestone is met',
  rate: 'Change the rating',
  'decide-time': 'Grant more time or refuse it',
  'agree-for-those-present': 'Record that those present at the meeting agree',
  sustain: 'Say that it is sustained at review',
  assure: 'Say how sure the group is of the impact',
  'take-back': 'Undo what you did last',
  'vote-for': 'Record the vote of an agency on its behalf',
};

interface Offer {
  readonly form: ActionFormName;
  readonly may: MayDo;
  readonly at: number;
}

/** The buttons of what this person may do now, the likeliest first, in the order of `placeOf`. */
export function actionButtons(story: ActionStory, place: ActionPlace): readonly Json[] {
  const offers = story.deeds.may.flatMap((may) => offersOf(story, may)).sort((a, b) => a.at - b.at);
  return offers.map(({ form, may, at }, index) =>
    buttonOf(story, place, form, may, index === 0 && mayStandOut(at)),
  );
}

function offersOf(story: ActionStory, may: MayDo): readonly Offer[] {
  const { deed, forAgencies } = may;
  if (!isOfCard(deed)) return [];
  const offer = (form: ActionFormName, offered: MayDo): Offer => ({
    ...{ form, may: offered },
    at: placeOf(story, offered),
  });
  if (deed !== 'agree' && deed !== 'challenge') return [offer(deed, may)];
  const own = forAgencies.filter(({ onBehalf }) => !onBehalf);
  const others = forAgencies.filter(({ onBehalf }) => onBehalf);
  return [
    ...(own.length > 0 ? [offer(deed, { ...may, forAgencies: own })] : []),
    // One form for both votes.
    ...(deed === 'agree' && others.length > 0 ? [offer('vote-for', { ...may, forAgencies: others })] : []),
  ];
}

/** A vote, what is recorded for a meeting, and undoing are done at once; the rest brings its form. */
function buttonOf(
  { action, version, votes }: ActionStory,
  place: ActionPlace,
  form: ActionFormName,
  may: MayDo,
  isLikeliest: boolean,
): Json {
  const withdraws = form === 'agree' && isOfThoseAgainst(may, votes);
  const tooltip = withdraws ? 'Withdraw the challenge and agree' : TOOLTIPS[form];
  const more = { ...(tooltip ? { tooltip } : {}), ...(isLikeliest ? { isLikeliest } : {}) };
  const [agency, ...others] = may.forAgencies;
  const isAtOnce =
    (form === 'agree' && others.length === 0) ||
    form === 'agree-for-those-present' ||
    (form === 'take-back' && may.until !== undefined);
  const title = withdraws
    ? 'Agree after all'
    : form === 'take-back' && !may.until
      ? 'Take back'
      : TITLES[form];
  if (!isAtOnce) {
    return execute({ title, verb: 'action.show', data: actionData(action.ref, place, { form }), ...more });
  }
  return execute({
    title,
    verb: `action.${form}`,
    data: actionData(action.ref, place, {
      seen: version,
      ...(form === 'agree' && agency ? { forAgency: agency.code } : {}),
      ...(form === 'agree' && votes ? { submission: submissionKey(votes.submission) } : {}),
      ...(form === 'take-back' && may.step ? { step: may.step } : {}),
    }),
    ...more,
  });
}

/** True where all who may agree challenge so far: agreeing withdraws that. */
const isOfThoseAgainst = ({ forAgencies }: MayDo, votes: ActionStory['votes']): boolean => {
  const against = new Set(votes ? standing(votes.of).map(({ agency }) => agency.code) : []);
  return forAgencies.length > 0 && forAgencies.every(({ code }) => against.has(code));
};
