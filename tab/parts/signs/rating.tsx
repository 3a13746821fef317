import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import { type Rating, RATING_WORDS } from '../../../bot/domain/partnership';

const useStyles = makeStyles({
  one: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  // The partnership's own words may be longer than a narrow page is wide.
  whole: { whiteSpace: 'normal' },
  shape: { flexShrink: 0, width: '14px', height: '14px' },
  red: { fill: tokens.colorPaletteRedForeground3 },
  amber: { fill: tokens.colorPaletteMarigoldBackground3, stroke: tokens.colorPaletteMarigoldForeground2 },
  green: { fill: tokens.colorPaletteGreenForeground3 },
  blue: { fill: tokens.colorPaletteBlueBorderActive },
  tick: { fill: 'none', stroke: tokens.colorNeutralBackground1, strokeWidth: '1.6' },
});

/** What the ratings mean in the partnership's own words; the frame around every page gives them. */
export const RatingWords = createContext<Readonly<Record<Rating, string>>>(RATING_WORDS);

/** What red is called in a sentence: 'off track', and 'red, not achieved' where that is the partnership's own word. */
export function useRedWords(): string {
  const { Red: words } = useContext(RatingWords);
  return words === RATING_WORDS.Red ? words.toLowerCase() : `red, ${words.toLowerCase()}`;
}

/** Each rating has a shape of its own, so that it can be told without its colour. */
export function RatingShape({ rating }: { rating: Rating }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 14 14" className={styles.shape} aria-hidden="true" focusable="false">
      {rating === 'Red' && <path className={styles.red} d="M7 .8L13.2 7L7 13.2L.8 7z" />}
      {rating === 'Amber' && <path className={styles.amber} strokeLinejoin="round" d="M7 1.5L13 12.3H1z" />}
      {rating === 'Green' && <circle className={styles.green} cx="7" cy="7" r="6" />}
      {rating === 'Blue' && (
        <>
          <circle className={styles.blue} cx="7" cy="7" r="6" />
          <path className={styles.tick} d="M4 7.2l2 2 4-4.2" />
        </>
      )}
    </svg>
  );
}

interface MarkProps {
  readonly rating: Rating;
  /** Leaves the word to screen readers, where the heading says it already. */
  readonly quiet?: boolean;
  /** What the rating means, where there is room for it. */
  readonly meaning?: string;
}

/** A rating by its shape and its word. */
export function RatingMark({ rating, quiet = false, meaning }: MarkProps) {
  const styles = useStyles();
  const own = useContext(RatingWords);
  const words = (meaning ?? own[rating]).toLowerCase();
  return (
    <span className={mergeClasses(styles.one, meaning !== undefined && styles.whole)}>
      <RatingShape rating={rating} />
      <span className={quiet ? 'visually-hidden' : undefined}>
        {rating}
        {!quiet && <span className={meaning ? undefined : 'visually-hidden'}>, {words}</span>}
      </span>
    </span>
  );
}
