import { failure, type Failure, type FailureCode } from '../../domain/basics/failure';
import { badText } from '../../domain/basics/typed-text';
import { parseDay, type Instant } from '../../domain/calendar/day';
import type { Doing } from '../../domain/lifecycle/deeds';
import { IMPACTS, RATINGS } from '../../domain/partnership';
import type { ActionFormName } from '../cards/items/action-buttons';

/** The fields of all forms of an action, in the order in which they are looked at for what does not belong there. */
export const ACTION_FIELDS = [
  'text',
  'link',
  'reason',
  'plan',
  'milestone',
  'rating',
  'wanted',
  'thatDay',
  'grant',
  'on',
  'review',
  'impact',
  'agency',
  'verdict',
] as const;

type FieldName = (typeof ACTION_FIELDS)[number];

/** What somebody filled in, by field; without what they left empty. */
export type Typed = { readonly [F in FieldName]?: string };

/** What a button knows by itself. */
interface Fixed {
  readonly submission?: string | undefined;
  readonly step?: string | undefined;
}

type Read = Pick<Doing, 'deed' | 'given' | 'forAgency'>;

const day = (text: string | undefined) => parseDay(text ?? '');

/** What each form, filled in so, comes to. */
export const GIVEN: { readonly [F in ActionFormName]: (typed: Typed, fixed: Fixed) => Read } = {
  progress: ({ text, link }) => ({ deed: 'progress', given: { text, link } }),
  evidence: ({ text, link }) => ({ deed: 'evidence', given: { text, link } }),
  milestone: ({ milestone = '' }) => {
    const [, is, title] = /^(met|not)\|(.+)$/s.exec(milestone) ?? [];
    return { deed: 'milestone', given: title ? { milestone: title, met: is === 'met' } : {} };
  },
  rate: ({ rating, text }) => ({
    deed: 'rate',
    given: { rating: RATINGS.find((one) => one === rating), text },
  }),
  'more-time': ({ wanted, reason, thatDay }) => ({
    deed: 'more-time',
    given: { wantedOn: day(wanted), reason, isDayMeant: thatDay === 'true' },
  }),
  'decide-time': ({ grant, on, text, thatDay }) => ({
    deed: 'decide-time',
    given: {
      grant: grant === undefined ? undefined : grant !== 'refuse',
      on: grant === 'other' ? day(on) : undefined,
      text,
      isDayMeant: thatDay === 'true',
    },
  }),
  agree: ({ text }, { submission }) => ({ deed: 'agree', given: { text, submission } }),
  challenge: ({ text }, { submission }) => ({ deed: 'challenge', given: { text, submission } }),
  'vote-for': ({ agency, verdict, text }, { submission }) => ({
    deed: verdict === 'challenge' ? 'challenge' : 'agree',
    given: { text, submission },
    forAgency: agency,
  }),
  'agree-for-those-present': () => ({ deed: 'agree-for-those-present', given: {} }),
  'sustainability-plan': ({ plan, review }) => ({
    deed: 'sustainability-plan',
    given: { sustainabilityPlan: plan, reviewOn: day(review) },
  }),
  close: ({ plan, review }) => ({
    deed: 'close',
    given: { sustainabilityPlan: plan, reviewOn: day(review) },
  }),
  sustain: ({ text }) => ({ deed: 'sustain', given: { text } }),
  reopen: ({ text }) => ({ deed: 'reopen', given: { text } }),
  assure: ({ impact, text }) => ({
    deed: 'assure',
    given: { impact: IMPACTS.find((one) => one === impact), text },
  }),
  'take-back': (_, { step }) => ({ deed: 'take-back', given: { step } }),
};

/** What is missing that the domain cannot know of, as it is the form's own. */
export function missingIn(form: ActionFormName, { grant, on, agency, verdict }: Typed): Failure | undefined {
  if (form === 'decide-time' && grant === 'other' && !day(on))
    return failure('bad-date', 'Choose the other day.');
  if (form !== 'vote-for') return undefined;
  if (agency === undefined) return failure('no-agency-named');
  return verdict === undefined ? failure('not-given', 'Say whether they agree or challenge.') : undefined;
}

/** The field that a refusal is about, where it is about one. */
export function fieldOf(form: ActionFormName, typed: Typed, why: Failure, now: Instant): string | undefined {
  const isTo = (field: FieldName): boolean => {
    const value = typed[field];
    const given = field === 'link' ? { link: value } : { note: value };
    return value !== undefined && badText(given, now)?.code === why.code;
  };
  if (why.code === 'child-data' || why.code === 'too-long') return ACTION_FIELDS.find(isTo);
  return FIELD_OF[why.code]?.[form] ?? FIELD_OF[why.code]?.any;
}

type Fields = { readonly [F in ActionFormName | 'any']?: FieldName };

const FIELD_OF: { readonly [C in FailureCode]?: Fields } = {
  'no-reason': { 'more-time': 'reason', any: 'text' },
  'no-evidence': { any: 'text' },
  'bad-link': { any: 'link' },
  'bad-date': { 'more-time': 'wanted', 'decide-time': 'on', any: 'review' },
  'due-on-day-off': { any: 'thatDay' },
  'no-agency-named': { any: 'agency' },
  'not-given': {
    progress: 'text',
    rate: 'rating',
    milestone: 'milestone',
    'decide-time': 'grant',
    'vote-for': 'verdict',
    'sustainability-plan': 'plan',
    assure: 'impact',
  },
};
