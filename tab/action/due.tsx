import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionView } from '../../bot/contract/action';
import type { PlanRowView } from '../../bot/contract/plan';
import { shortDay } from '../parts/format';

const useStyles = makeStyles({
  line: { display: 'block' },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: {
    display: 'block',
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The due date, what it means today, and the date it was first when it has been revised. */
export function DueView({ row }: { row: PlanRowView }) {
  const styles = useStyles();
  const { dueOn, originalDueOn, whenWords, overdue } = row;
  if (!dueOn) return <span className={styles.soft}>No date</span>;
  return (
    <>
      <span className={styles.line}>{shortDay(dueOn)}</span>
      {whenWords && <span className={overdue ? styles.late : styles.soft}>{capital(whenWords)}</span>}
      {originalDueOn && originalDueOn !== dueOn && (
        <span className={styles.soft}>First due {shortDay(originalDueOn)}</span>
      )}
    </>
  );
}

/** When the group looks at it again, and what that day means today. */
export function ReviewView({ action: { reviewOn, reviewWords, reviewOverdue } }: Pick<ActionView, 'action'>) {
  const styles = useStyles();
  if (!reviewOn) return null;
  return (
    <>
      <span className={styles.line}>{shortDay(reviewOn)}</span>
      {reviewWords && (
        <span className={reviewOverdue ? styles.late : styles.soft}>
          {capital(reviewWords.replace(/^review /, ''))}
        </span>
      )}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
