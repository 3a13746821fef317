import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Rating, RATING_WORDS } from '../../bot/domain/partnership';
import { Pill } from './pill';
const useStyles = makeStyles({
  stack: { display: 'grid', gap: '4px', justifyItems: 'start' },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { color: tokens.colorNeutralForeground2 },
});

const TONES = { Red: 'red', Amber: 'amber', Green: 'green', Blue: 'blue' } as const;

interface Props {
  /** What people say. */
  readonly rating?: Rating;
  /** What the dates say. */
  readonly dateRating: Rating;
  readonly className?: string;
}

/** A rating by its colour and its word, and what the dates say where they say something else. */
export function RatingView({ rating, dateRating, className }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.stack, className)}>
      {rating ? (
        <>
          <Pill tone={TONES[rating]}>{rating}</Pill>
          <span className={styles.words}>{RATING_WORDS[rating]}</span>
        </>
      ) : (
        <span className={styles.none}>Not rated</span>
      )}
      {rating !== dateRating && (
        <span className={styles.words}>
          By its dates: <Pill tone={TONES[dateRating]}>{dateRating}</Pill>
        </span>
      )}
    </div>
  );
}
