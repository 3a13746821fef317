import { addDays, formatShortDay } from '../../../domain/calendar/day';
import type { MayDo } from '../../../domain/lifecycle/deeds-of';
import type { ActionStory } from '../../../domain/lifecycle/story/story';
import { submissionKey } from '../../../domain/lifecycle/votes';
import { IMPACT_WORDS, IMPACTS, RATINGS } from '../../../domain/partnership';
import { agencyName } from '../../../domain/people/names';
import type { Json } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { dateField, holdField, optionField, textField, type Field } from '../drawing/parts/fields';
import { heading, sentence, small } from '../drawing/parts/text';
import type { ActionFormName } from './action-buttons';
import { actionData, type ActionPlace } from './action-place';
import { actionName, type ActionWords } from './action-words';
import { fieldRows } from './forms';

/** A form that stands on a card of an action, with what was typed and why it was not taken. */
export interface ActionFormShown {
  readonly form: ActionFormName;
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: { readonly why: string; readonly field?: string };
}

interface Form {
  readonly heading: string;
  readonly says?: string;
  readonly fields: readonly Field[];
  readonly send: string;
}

interface Ground extends ActionWords {
  readonly story: ActionStory;
  readonly may: MayDo;
  readonly name: string;
  readonly shown: ActionFormShown;
}

const LONGEST_PLAN = 4000;

const words = (id: string, label: string, error: string): Field =>
  textField(id, label, { isRequired: true, error });
const link = textField('link', 'A link, if there is one', { isLink: true });

/** What each deed wants to know. */
const FORMS: { readonly [F in ActionFormName]: (ground: Ground) => Form } = {
  progress: ({ name }) => ({
    heading: `Note on ${name}`,
    fields: [words('text', 'What is to be noted?', 'Please write a note.'), link],
    send: 'Add note',
  }),
  evidence: ({ name }) => ({
    heading: `Evidence for ${name}`,
    fields: [
      textField('text', 'What was done, and how do we know?'),
      textField('link', 'Link to the evidence (if there is one)', { isLink: true }),
    ],
    send: 'Submit evidence',
  }),
  milestone: ({ name, story }) => ({
    heading: `Milestone of ${name}`,
    fields: [
      optionField(
        'milestone',
        'Which one, and is it met?',
        story.milestones.map(({ title, metOn }) => ({
          title: metOn ? `${title}: not met after all` : `${title}: met`,
          value: `${metOn ? 'not' : 'met'}|${title}`,
        })),
        { error: 'Please choose a milestone.' },
      ),
    ],
    send: 'Record it',
  }),
  rate: ({ name, story, ratingWords }) => ({
    heading: `Rating of ${name}`,
    says: `By its date it is ${story.row.dateRating.toLowerCase()}. Both are shown where they differ.`,
    fields: [
      optionField(
        'rating',
        'How does it go?',
        RATINGS.map((rating) => ({ title: `${rating}: ${ratingWords[rating]}`, value: rating })),
        { error: 'Please choose a rating.', ...(story.action.rating ? { chosen: story.action.rating } : {}) },
      ),
      textField('text', 'Why, if you want to say so?'),
    ],
    send: 'Save rating',
  }),
  'more-time': ({ name, story, shown }) => ({
    heading: `More time for ${name}`,
    says: 'The coordinator decides. The first date stays on record.',
    fields: [
      dateField('wanted', 'Until when?', {
        ...(story.row.dueOn ? { min: addDays(story.row.dueOn, 1) } : {}),
        error: 'Please choose a day after the present due date.',
      }),
      ...thatDay(shown),
      words('reason', 'Why is more time needed?', 'Please say why more time is needed.'),
    ],
    send: 'Ask for more time',
  }),
  'decide-time': ({ name, story, shown, today }) => {
    const wish = story.extensions.find(({ decision }) => decision === 'Open');
    const until = wish ? `, until ${formatShortDay(wish.wantedOn, today)}` : '';
    return {
      heading: `More time for ${name}`,
      ...(wish ? { says: `They say: “${wish.reason}” The first date stays on record.` } : {}),
      fields: [
        optionField(
          'grant',
          'What do you decide?',
          [
            { title: `Grant it${until}`, value: 'grant' },
            { title: 'Grant another day', value: 'other' },
            { title: 'Refuse', value: 'refuse' },
          ],
          { error: 'Please choose.' },
        ),
        dateField('on', 'The other day, if you grant another', {
          isRequired: false,
          error: 'Please choose a day after the present due date.',
        }),
        ...thatDay(shown),
        textField('text', `Why? ${agencyName(story.lead)} reads this`),
      ],
      send: 'Send decision',
    };
  },
  agree: (ground) => voteForm(ground),
  challenge: ({ name, may, story }) => ({
    heading: `Your challenge to ${name}`,
    says: `For ${agencyNamed(story, may.forAgencies[0]?.code)}. All agencies read your reason.`,
    fields: [words('text', 'What is missing, and what would show it?', 'Please say what is missing.')],
    send: 'Send challenge',
  }),
  'vote-for': (ground) => voteForm(ground),
  'agree-for-those-present': ({ name }) => ({
    heading: `Agreement on ${name}`,
    fields: [],
    send: 'Record agreement',
  }),
  'sustainability-plan': ({ name, ...ground }) => ({
    heading: `How ${name} will last`,
    fields: lastingFields(ground, false),
    send: 'Save',
  }),
  close: ({ name, ...ground }) => ({
    heading: `Close ${name}`,
    says: 'The group has agreed to its evidence. It is closed with how it will last, and a day to look again.',
    fields: lastingFields(ground, true),
    send: 'Close it',
  }),
  sustain: ({ name }) => ({
    heading: `Review of ${name}`,
    fields: [words('text', 'What shows that it has lasted?', 'Please say what shows it.')],
    send: 'It is sustained',
  }),
  reopen: ({ name }) => ({
    heading: `Reopen ${name}`,
    says: 'It is in progress again, and its lead is told.',
    fields: [words('text', 'Why?', 'Please say why.')],
    send: 'Reopen it',
  }),
  assure: ({ name, story }) => ({
    heading: `Impact of ${name}`,
    says: 'How sure is the group that children feel the difference? That is apart from whether the work is done.',
    fields: [
      optionField(
        'impact',
        'How sure is the group?',
        IMPACTS.map((impact) => ({ title: IMPACT_WORDS[impact], value: impact })),
        { error: 'Please choose.', ...(story.action.impact ? { chosen: story.action.impact } : {}) },
      ),
      words('text', 'What shows it?', 'Please say what shows it.'),
    ],
    send: 'Record it',
  }),
  'take-back': ({ name, story }) => ({
    heading: `Take back: ${name}`,
    says:
      story.action.status === 'EvidenceSubmitted'
        ? 'The action goes back to what it was before. The evidence stays in the record.'
        : 'The coordinator is no longer asked for more time. The request stays in the record.',
    fields: [],
    send: 'Take it back',
  }),
};

/** The votes of the agencies that somebody may vote for, when there are several. */
function voteForm({ name, may, story }: Ground): Form {
  const isOthers = may.forAgencies.some(({ onBehalf }) => onBehalf);
  return {
    heading: `A vote on ${name}`,
    ...(isOthers ? { says: 'The record will say that you gave it for them.' } : {}),
    fields: [
      optionField(
        'agency',
        'Whose vote is it?',
        may.forAgencies.map(({ code }) => ({ title: agencyNamed(story, code), value: code })),
        { error: 'Please choose an agency.' },
      ),
      optionField(
        'verdict',
        'What do they say?',
        [
          { title: 'They agree', value: 'agree' },
          { title: 'They challenge', value: 'challenge' },
        ],
        { error: 'Please choose.' },
      ),
      textField('text', 'Why? A challenge needs its reason'),
    ],
    send: 'Record the vote',
  };
}

function lastingFields({ story }: Pick<Ground, 'story'>, needsDay: boolean): readonly Field[] {
  const { sustainabilityPlan: plan, reviewOn } = story.action;
  return [
    prefilled(
      textField('plan', 'How will it last when nobody looks at it any more?', {
        isRequired: true,
        error: 'Please say how it will last.',
        most: LONGEST_PLAN,
      }),
      plan,
    ),
    prefilled(
      dateField('review', 'When does the group look at it again?', {
        isRequired: needsDay,
        error: 'Please choose a day.',
      }),
      reviewOn,
    ),
  ];
}

/** A field in which something stands unless something else was typed. */
const prefilled = (field: Field, stands: string | undefined): Field => ({
  ...field,
  draw: (slot, value = stands) => field.draw(slot, value),
});

/** The tick that a day off is meant, once the day was asked about. */
const thatDay = ({ refused, typed }: ActionFormShown): readonly Field[] =>
  refused?.field === 'thatDay' || typed?.['thatDay'] === 'true'
    ? [holdField('thatDay', 'Is it to be due on that day all the same?', 'Yes, that day')]
    : [];

function agencyNamed({ votes, lead }: ActionStory, code: string | undefined): string {
  const agency = votes?.of.find((vote) => vote.agency.code === code)?.agency;
  return agency ? agencyName(agency) : code === lead.code ? agencyName(lead) : (code ?? '');
}

/** The form in place of a card's buttons, with a way back. */
export function actionFormRows(
  story: ActionStory,
  may: MayDo,
  place: ActionPlace,
  shown: ActionFormShown,
  given: ActionWords,
): readonly Json[] {
  const name = actionName(story.action.ref);
  const { heading: title, says, fields, send } = FORMS[shown.form]({ ...given, story, may, name, shown });
  const { slot } = place;
  const [first] = may.forAgencies;
  const isFixed = first !== undefined && !fields.some(({ id }) => id === 'agency');
  const behalf =
    isFixed && first.onBehalf
      ? `The record will say that you did it for ${agencyNamed(story, first.code)}.`
      : '';
  const hint = [may.early === true || shown.form === 'evidence' ? may.hint : undefined, behalf]
    .filter(Boolean)
    .join(' ');
  const data = actionData(story.action.ref, place, {
    seen: story.version,
    ...(isFixed ? { forAgency: first.code } : {}),
    ...(['challenge', 'agree', 'vote-for'].includes(shown.form) && story.votes
      ? { submission: submissionKey(story.votes.submission) }
      : {}),
    ...(shown.form === 'take-back' && may.step ? { step: may.step } : {}),
  });
  const back = execute({
    title: 'Back',
    verb: 'action.show',
    data: actionData(story.action.ref, place),
  });
  return [
    heading(title, 'Default'),
    ...(says ? [sentence(says)] : []),
    ...(hint ? [small(hint)] : []),
    ...fieldRows(fields, slot, {
      ...(shown.typed ? { typed: shown.typed } : {}),
      ...(shown.refused ? { refused: shown.refused } : {}),
    }),
    ...buttons([
      execute({ title: send, verb: `action.${shown.form}`, data, sends: true, isLikeliest: true }),
      back,
    ]),
  ];
}
