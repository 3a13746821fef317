import type { Rating } from '../../partnership';
import { plain } from './plain';

/** Words and letters that say how an action stands, in the order of the four ratings. */
const WORDS: Readonly<Record<Rating, string>> = {
  Blue: 'b/blue/complete/completed/complete and evidenced/completed and evidenced/closed/done/achieved/fully achieved/embedded/complete and embedded/delivered/actioned/action completed/action complete/finished/signed off/sustained',
  Green:
    'g/green/on track/on target/on target to achieve/on track to achieve/on schedule/good progress/progressing well/on track to be completed/on track but not yet due/on course/in progress on track/progressing to plan/to plan',
  Amber:
    'a/amber/yellow/orange/y/o/at risk/some delay/some delays/minor delay/slipped/slipping/some slippage/slight delay/behind schedule/delayed/some concern/some concerns/at risk of delay/partially achieved/partial/partly met/partially complete',
  Red: 'r/red/off track/off target/overdue/not achieved/significant delay/significant delays/major delay/seriously off track/missed/failed/not on track/severely delayed/critical/significant concern/not met',
};

const BY_WORD: ReadonlyMap<string, Rating> = new Map(
  (Object.entries(WORDS) as [Rating, string][]).flatMap(([rating, words]) =>
    words.split('/').map((word): [string, Rating] => [word, rating]),
  ),
);

/** Coloured circles, squares and hearts that are typed for a colour. */
const BY_SIGN: ReadonlyMap<string, Rating> = new Map(
  (
    Object.entries({ Blue: '🔵🟦💙', Green: '🟢🟩💚', Amber: '🟠🟡🟧🟨', Red: '🔴🟥' }) as [Rating, string][]
  ).flatMap(([rating, signs]) => [...signs].map((sign): [string, Rating] => [sign, rating])),
);

/** Words that stand where a rating would, and say that there is none yet. */
const NO_RATING =
  /^(?:|n\/?a|not applicable|none|tb[cad]|not (?:yet )?(?:due|started|rated|begun)|yet to start|paused|pending|on hold)$/;

/** True for a text that says that an action has no rating yet: 'Not due', 'Paused'. */
export const isUnrated = (text: string): boolean => NO_RATING.test(plain(text));

/** 'Amber - some delay, on track for the next quarter' and the like; more is a note on progress. */
const LONGEST = 80;

/** The rating that a word or letter says by itself; undefined for any other text. */
export function ratingSaid(text: string): Rating | undefined {
  if (text.length > LONGEST) return undefined;
  const said = plain(text).replace(/^rag(?: rating| status)?[ :-]*/, '');
  const [first = '', ...more] = said.replace(/\ufe0f/g, '');
  const sign = BY_SIGN.get(first);
  if (sign) {
    // '🟢 On track': what is said beside the sign must not be another rating.
    const beside = ratingSaid(more.join(''));
    return beside === undefined || beside === sign ? sign : undefined;
  }
  return BY_WORD.get(said) ?? BY_WORD.get(said.replace(/^\W*(\w+)\W*$/, '$1')) ?? fromStart(said);
}

/** 'Amber - some delay', 'G: on track', 'Green (on track)', '2 On track but not yet due'. */
function fromStart(said: string): Rating | undefined {
  const [, first = '', rest = ''] = /^([a-z]+)\s*[-:(/,.–=]\s*(.+)$/.exec(said) ?? [];
  const rating = BY_WORD.get(first);
  // 'Amber-Green' lies between two, and which of them counts is not said.
  const other = BY_WORD.get(rest);
  if (other && other !== rating && COLOUR_WORD.test(rest)) return undefined;
  if (rating && (first.length > 1 || rest !== '')) return rating;
  const numbered = /^[1-5][.):]?\s+(.+)$/.exec(said)?.[1];
  return numbered === undefined ? undefined : BY_WORD.get(numbered);
}

const COLOUR_WORD = /^(?:[rabgy]|red|amber|green|blue|yellow|orange)$/;

/** The rating whose colour a fill has, by its hue; undefined for grey, white, and colours of no rating. */
export function ratingOfFill(fill: string | undefined): Rating | undefined {
  if (!fill) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  // Pale header colours and greys mean nothing.
  if (range < 0.16 || most < 0.25) return undefined;
  const hue = hueOf(red, green, blue, most, range);
  if (hue < 20 || hue >= 340) return 'Red';
  if (hue < 68) return 'Amber';
  if (hue < 170) return 'Green';
  return hue >= 185 && hue < 255 ? 'Blue' : undefined;
}

/** True for a colour that stands out: a key may give it any meaning. */
export function standsOut(fill: string | undefined): boolean {
  if (!fill) return false;
  const parts = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) > 40;
}

/** In degrees. */
function hueOf(red: number, green: number, blue: number, most: number, range: number): number {
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return sixth * 60;
}

/** Signs in a column of ticks that say yes. */
export const isTick = (text: string): boolean =>
  /^(?:[✓✔☑☒✅√●■xXyY1]|yes|tick|ticked|true)$/i.test(text.trim());

/** Signs that leave a box empty. */
export const isUnticked = (text: string): boolean => /^(?:|[☐□✗✘nN0-]|no|false)$/i.test(text.trim());
