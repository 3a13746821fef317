import type { ActionView, DeedView } from '../../../bot/contract/action';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import { IMPACTS, IMPACT_WORDS, RATINGS } from '../../../bot/domain/partnership';
import type { Values } from '../../parts/form/draft';
import { day, NO_CHILD, words, type Form, type Question } from '../../forms/questions';
import { THAT_DAY } from '../../parts/form/that-day';
import { shortDay } from '../../parts/format';
import { changedIn, filledIn } from '../../forms/bodies';
import { columnQuestions } from './columns';
import type { PlanLists } from './use-plan-lists';

const LINK: Question = {
  name: 'link',
  label: 'Link to the evidence',
  kind: 'link',
  hint: 'An https address. No files of children.',
};
const DAY_MEANT: Question = { name: 'isDayMeant', label: THAT_DAY, kind: 'tick' };
const PLAN_TO_LAST = words(
  'sustainabilityPlan',
  'How will the change last?',
  'Who keeps it going, how it is checked, what happens if it slips.',
);
const REVIEW = day('reviewOn', 'When is it reviewed?');

const FORMS: { readonly [D in Exclude<Deed, 'take-back' | 'edit'>]: (view: ActionView) => Form } = {
  progress: () => ({
    title: 'Add a note',
    questions: [
      words('text', 'What has happened since the last note?', NO_CHILD),
      { ...LINK, label: 'Link, if there is one' },
    ],
    send: 'Add the note',
  }),
  milestone: ({ milestones }) => ({
    title: 'A milestone is met',
    questions: [
      {
        name: 'milestone',
        label: 'Which milestone?',
        kind: 'choice',
        choices: milestones.map(({ title, metOn }) => [title, metOn ? `${title} (met)` : title]),
      },
      { name: 'met', label: 'It is met', kind: 'tick' },
    ],
    send: 'Record it',
  }),
  rate: ({ ratingWords }) => ({
    title: 'Change the rating',
    questions: [
      {
        name: 'rating',
        label: 'How does it stand?',
        kind: 'choice',
        choices: [...RATINGS]
          .reverse()
          .map((rating) => [rating, `${rating}: ${ratingWords[rating].toLowerCase()}`]),
      },
      words('text', 'Why? (optional)', NO_CHILD),
    ],
    send: 'Change the rating',
  }),
  'more-time': () => ({
    title: 'Ask for more time',
    questions: [
      day('wantedOn', 'Until when?'),
      words('reason', 'Why is more time needed?', NO_CHILD),
      DAY_MEANT,
    ],
    send: 'Ask the coordinator',
  }),
  'decide-time': ({ action: { ref, leadAgency }, extensions }) => {
    const open = extensions.find(({ decision }) => decision === 'Open');
    return {
      title: open ? `${open.byName} asks for more time` : 'Decide on more time',
      questions: [
        {
          name: 'grant',
          label: open
            ? `More time for ${leadAgency.title}, ${ref}, until ${shortDay(open.wantedOn)}?`
            : 'Grant it?',
          ...(open ? { hint: `“${open.reason}”` } : {}),
          kind: 'choice',
          choices: [
            ['true', 'Grant it'],
            ['false', 'Refuse it'],
          ],
        },
        day('on', 'Another day than the one asked for (optional)'),
        words('text', 'A word to the agency (optional)'),
        DAY_MEANT,
      ],
      send: 'Tell the agency',
    };
  },
  evidence: ({ challenges }) => {
    const answers = challenges.some(({ standing }) => standing === 'Stands');
    return {
      title: answers ? 'Answer the challenge with evidence' : 'Submit evidence',
      questions: [words('text', 'What does the evidence show?', NO_CHILD), LINK],
      send: 'Send to the group’s vote',
    };
  },
  agree: ({ deeds }) => ({
    title: 'Agree that the evidence shows it',
    questions: [words('text', 'A word with it (optional)', NO_CHILD)],
    send: deeds.find(({ deed }) => deed === 'agree')?.label ?? 'Agree',
  }),
  challenge: () => ({
    title: 'Challenge the evidence',
    questions: [words('text', 'What is missing or unclear?', NO_CHILD)],
    send: 'Challenge',
  }),
  'agree-for-those-present': () => ({
    title: 'Record that those present agree',
    questions: [words('text', 'A word with it (optional)')],
    send: 'Record their agreement',
  }),
  'sustainability-plan': () => ({
    title: 'Say how it will last',
    questions: [PLAN_TO_LAST, REVIEW],
    send: 'Give the plan',
  }),
  close: () => ({
    title: 'Close with a sustainability plan',
    questions: [PLAN_TO_LAST, REVIEW],
    send: 'Close the action',
  }),
  sustain: () => ({
    title: 'Sustained at review',
    questions: [words('text', 'What did the review find?', NO_CHILD)],
    send: 'Record it as sustained',
  }),
  reopen: () => ({
    title: 'Reopen the action',
    questions: [words('text', 'Why?', NO_CHILD)],
    send: 'Reopen the action',
  }),
  assure: () => ({
    title: 'How sure is the group of the impact?',
    questions: [
      {
        name: 'impact',
        label: 'Assured impact',
        kind: 'choice',
        choices: IMPACTS.map((impact) => [impact, IMPACT_WORDS[impact]]),
      },
      words('text', 'What shows it?', NO_CHILD),
    ],
    send: 'Record it',
  }),
  withdraw: () => ({
    title: 'Withdraw the action',
    questions: [words('text', 'Why?', 'It stays in the record and reminds nobody any more.')],
    send: 'Withdraw the action',
  }),
};

/** What is asked for a deed; undefined for one that is done by its button alone. */
export function formOf(deed: DeedView['deed'], view: ActionView, lists: PlanLists): Form | undefined {
  if (deed === 'take-back') return undefined;
  return deed === 'edit' ? editForm(lists) : FORMS[deed](view);
}

const editForm = (lists: PlanLists): Form => ({
  title: 'Change the action',
  questions: columnQuestions('there', lists),
  send: 'Save the changes',
});

/** What stands in the fields at first. */
export function firstValues(deed: DeedView['deed'], { action, milestones }: ActionView): Values {
  if (deed === 'milestone') return { milestone: milestones.find(({ metOn }) => !metOn)?.title, met: true };
  if (deed === 'rate') return { rating: action.rating };
  if (deed === 'assure') return { impact: action.impact };
  if (deed === 'sustainability-plan' || deed === 'close')
    return { sustainabilityPlan: action.sustainabilityPlan, reviewOn: action.reviewOn };
  if (deed !== 'edit') return {};
  return {
    title: action.title,
    leadAgency: action.leadAgency.code,
    supportingAgencies: action.supporting.map(({ code }) => code),
    ownerEmail: action.ownerEmail,
    dueOn: action.dueOn,
    successMeasure: action.successMeasure,
    findingRef: action.finding?.ref,
    theme: action.theme,
    milestones: milestones.map(({ title, on, metOn }) => ({ title, on, metOn })),
    otherPlan: action.otherPlan,
    sustainabilityPlan: action.sustainabilityPlan,
    reviewOn: action.reviewOn,
  };
}

/** What is sent: of a change only what is changed, an emptied field as null; of the rest what was filled in. */
export function bodyOf(deed: DeedView['deed'], values: Values, first: Values): Values {
  if (deed === 'edit') return changedIn(values, first);
  const { grant, ...given } = filledIn(values);
  return grant === undefined ? given : { ...given, grant: grant === 'true' };
}
