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

/** What a partnership has chosen, or what holds as it has not. */
export interface PartnershipSettings extends Choices {
  /** Its own words of the scale, where it has any (`product.md`, An action). */
  readonly ratingWords: Readonly<Partial<Record<Rating, string>>>;
}

/** The key of the row that holds the word for a rating. */
export const ratingWordKey = (rating: Rating): string => `RatingWord${rating}`;

/** Every key that a row may have. */
export const SETTING_KEYS: readonly string[] = [...Object.keys(CHOICES), ...RATINGS.map(ratingWordKey)];

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
  };
}
