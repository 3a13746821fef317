import { RATINGS, type Rating } from './plan';
import type { Setting } from './settings';

/** What a partnership may choose between, the first of each being what holds unless it does. */
export const CHOICES = {
  /** Whose agreement closes the vote on evidence: every agency but the lead, or the safeguarding partners but the lead. */
  WhoMustAgree: ['RestOfGroup', 'SafeguardingPartners'],
  /** When deputies may act for their agency: always, or only on days on which they cover. */
  Deputies: ['Always', 'WhileCovering'],
  /** When agencies are asked to vote: as soon as evidence is submitted, or with the meeting ahead. */
  Votes: ['AtOnce', 'BeforeMeeting'],
} as const;

type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

/** After how many working days without an answer who is asked or told. */
export interface ChaseDays {
  /** Who was asked is nudged. */
  readonly nudge: number;
  /** Their deputy is asked. */
  readonly deputy: number;
  /** Coordinator and agency lead are told. */
  readonly escalation: number;
}

/** What holds unless a partnership has chosen otherwise (`product.md`, Acknowledgement). */
export const STANDARD_CHASE: ChaseDays = { nudge: 2, deputy: 3, escalation: 5 };

/** Of a longer silence nobody would be told in time: a meeting is first reminded of ten working days before. */
export const LONGEST_CHASE = 20;

/** The key of the row that holds them, as '2, 3, 5': in one row, so that they are changed together. */
export const CHASE_KEY = 'ChaseDays';

/** True where each comes after the one before: 1 ≤ nudge < deputy < escalation ≤ 20, in whole days. */
export const isInOrder = ({ nudge, deputy, escalation }: ChaseDays): boolean =>
  [nudge, deputy, escalation].every(Number.isSafeInteger) &&
  1 <= nudge &&
  nudge < deputy &&
  deputy < escalation &&
  escalation <= LONGEST_CHASE;

/** As its row writes them, and as people read them: '2, 3, 5'. */
export const chaseWritten = ({ nudge, deputy, escalation }: ChaseDays): string =>
  [nudge, deputy, escalation].join(', ');

function chaseIn(text: string | undefined): ChaseDays {
  const found = /^(\d{1,2})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})$/.exec(text ?? '');
  const [nudge = 0, deputy = 0, escalation = 0] = (found ?? []).slice(1).map(Number);
  const days = { nudge, deputy, escalation };
  return isInOrder(days) ? days : STANDARD_CHASE;
}

/** What a partnership has chosen, or what holds as it has not. */
export interface PartnershipSettings extends Choices {
  /** Its own words of the scale, where it has any (`product.md`, An action). */
  readonly ratingWords: Readonly<Partial<Record<Rating, string>>>;
  readonly chase: ChaseDays;
}

/** The key of the row that holds the word for a rating. */
export const ratingWordKey = (rating: Rating): string => `RatingWord${rating}`;

/** Every key that a row may have. */
export const SETTING_KEYS: readonly string[] = [
  ...Object.keys(CHOICES),
  CHASE_KEY,
  ...RATINGS.map(ratingWordKey),
];

/** Reads what the partnership has chosen. */
export function settingsOf({ settings }: { readonly settings: readonly Setting[] }): PartnershipSettings {
  const said = new Map(settings.map(({ key, value }) => [key, value.trim()]));
  const choice = <K extends keyof Choices>(key: K): Choices[K] => {
    const [standard, ...others]: readonly string[] = CHOICES[key];
    return (others.find((one) => one === said.get(key)) ?? standard) as Choices[K];
  };
  const words = RATINGS.flatMap((rating) => {
    const word = said.get(ratingWordKey(rating));
    return word ? [[rating, word] as const] : [];
  });
  return {
    WhoMustAgree: choice('WhoMustAgree'),
    Deputies: choice('Deputies'),
    Votes: choice('Votes'),
    ratingWords: Object.fromEntries(words),
    chase: chaseIn(said.get(CHASE_KEY)),
  };
}
