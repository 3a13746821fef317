import { inField, type Failure } from '../basics/failure';
import { fingerprint } from '../basics/fingerprint';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import type { Instant } from '../calendar/day';
import type { Said } from '../notices/notice';
import type { ChaseDays, CHOICES } from '../partnership';
import {
  chaseWritten,
  RATING_WORDS,
  RATINGS,
  ratingWordKey,
  settingsOf,
  type Facts,
  type Rating,
} from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { chaseWanted, unfitChase } from './chase-days';
import { notTheirs, settingDecision } from './changing';

type ChoiceName = keyof typeof CHOICES;

/** What may be chosen, in words: what it is called, and what each choice does. */
const CHOICE_WORDS = {
  WhoMustAgree: {
    label: 'Who must agree',
    words: {
      RestOfGroup: 'every agency but the one that leads the action',
      SafeguardingPartners: 'the safeguarding partners but the one that leads the action',
    },
  },
  Deputies: {
    label: 'Deputies act for their agency',
    words: { Always: 'always', WhileCovering: 'only on days on which they cover' },
  },
  Votes: {
    label: 'Agencies are asked for their vote',
    words: {
      AtOnce: 'as soon as evidence is submitted',
      BeforeMeeting: 'five working days before the meeting',
    },
  },
} as const satisfies {
  readonly [K in ChoiceName]: {
    readonly label: string;
    readonly words: Readonly<Record<(typeof CHOICES)[K][number], string>>;
  };
};

/** New choices by name, new words of the scale, and when a silence is followed up; an emptied word is the standard one again. */
export type ChoicesGiven = { readonly [K in ChoiceName]?: (typeof CHOICES)[K][number] } & {
  readonly ratingWords?: Readonly<Partial<Record<Rating, string>>>;
  readonly chase?: ChaseDays;
};

const LONGEST_WORDS = 40;

/** Names the choices as they stand. */
export const choicesVersion = (facts: Pick<Facts, 'settings'>): string =>
  fingerprint(JSON.stringify(settingsOf(facts)));

/** Decides how the group agrees, when deputies act, when a silence is followed up, and what the scale is called. */
export function decideChoices(
  facts: Facts,
  actor: Actor,
  given: ChoicesGiven,
  now: Instant,
): Result<Decision, Failure> {
  const unfit = notTheirs(actor) ?? unfitWords(given, now) ?? (given.chase && unfitChase(given.chase));
  if (unfit) return err(unfit);
  const wanted = wantedValues(facts, given);
  if (wanted.length === 0) return ok(NOTHING);
  const said = wanted.map(({ said: one }) => one);
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: wanted.map(({ key, value }) => valueWrite(facts, key, value)),
        verb: 'setting.changed',
        subjectRef: wanted.map(({ key }) => key).join(', '),
        said,
        told: `${said.map(({ label, was, is }) => `${label}: ${is} (before: ${was})`).join('; ')}.`,
      },
      now,
    ),
  );
}

function unfitWords({ ratingWords = {} }: ChoicesGiven, now: Instant): Failure | undefined {
  for (const rating of RATINGS) {
    const bad = badWords(ratingWords[rating], LONGEST_WORDS, now);
    if (bad) return inField(`ratingWords.${rating}`, bad);
  }
  return undefined;
}

interface Wanted {
  readonly key: string;
  readonly value: string;
  readonly said: Said;
}

/** What is to stand otherwise than it does. */
function wantedValues(
  facts: Facts,
  { ratingWords = {}, chase, ...choices }: ChoicesGiven,
): readonly Wanted[] {
  const holds = settingsOf(facts);
  const chosen = (Object.keys(CHOICE_WORDS) as ChoiceName[]).flatMap((key): Wanted[] => {
    const value = choices[key];
    if (value === undefined || value === holds[key]) return [];
    const { label, words } = CHOICE_WORDS[key];
    const inWords = words as Readonly<Record<string, string>>;
    return [{ key, value, said: { label, was: inWords[holds[key]], is: inWords[value] } }];
  });
  const worded = RATINGS.flatMap((rating): Wanted[] => {
    if (ratingWords[rating] === undefined) return [];
    const value = ratingWords[rating].trim() || RATING_WORDS[rating];
    const was = holds.ratingWords[rating] ?? RATING_WORDS[rating];
    return was === value
      ? []
      : [{ key: ratingWordKey(rating), value, said: { label: rating, was, is: value } }];
  });
  const isNew = chase && chaseWritten(chase) !== chaseWritten(holds.chase);
  return [...chosen, ...(isNew ? [chaseWanted(holds.chase, chase)] : []), ...worded];
}

function valueWrite({ settings }: Pick<Facts, 'settings'>, key: string, value: string): Write {
  const of = settings.find((row) => row.key === key);
  return of ? { change: 'settings', of, patch: { value } } : { insert: 'settings', row: { key, value } };
}
