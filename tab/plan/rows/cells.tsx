import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { actionPath } from '../../../bot/contract/action-path';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { briefDay, dayAndMonth, dayOfInstant } from '../../parts/format';
import { RatingMark } from '../../parts/signs/rating';
import { STATE_WORDS } from '../../parts/state-words';
import { Link } from '../../address/link';
import { useTextLinkClass } from '../../parts/text-link';

const useStyles = makeStyles({
  line: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    lineHeight: '20px',
    '@media print': { whiteSpace: 'normal', overflowWrap: 'break-word' },
  },
  // The outline of what has the focus is within the line that is cut off, and never under what sticks at the top.
  link: {
    // As high as a target has to be.
    display: 'inline-block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'top',
    lineHeight: '24px',
    scrollMarginTop: '72px',
    ':focus-visible': { outlineOffset: '-2px' },
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  small: { '& svg': { width: '10px', height: '10px' } },
  late: {
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '16px',
  },
});

/** The classes that the cells of one row share. */
export function useCellClasses() {
  const styles = useStyles();
  return {
    line: styles.line,
    link: useTextLinkClass(styles.link),
    soft: mergeClasses(styles.line, styles.soft),
    beside: styles.soft,
    byDate: mergeClasses(styles.line, styles.soft, styles.small),
    late: mergeClasses(styles.line, styles.late),
  };
}
type Classes = ReturnType<typeof useCellClasses>;

/*
 * What stands in the cells is made by plain functions: as components React would draw and compare each for itself, four a row.
 */

/** The action's name, which leads to its page and is cut where the line ends, and what was last said of it. */
export function actionCell(row: PlanLineView, classes: Classes, withState: boolean): ReactNode {
  const { lastNote } = row;
  return (
    <>
      <span className={classes.line}>
        <Link to={actionPath(row.ref)} className={classes.link} title={row.title} data-row-link="">
          {row.title}
        </Link>
      </span>
      <span className={classes.soft}>
        {withState && `${STATE_WORDS[row.status]}. `}
        {lastNote ? `${dayOfInstant(lastNote.at)}, ${lastNote.byName}: ${lastNote.words}` : 'No note yet'}
      </span>
    </>
  );
}

/** The lead's word, and below it what the date says where that is something else. */
export function ratingCell({ rating, dateRating }: PlanLineView, classes: Classes): ReactNode {
  return (
    <>
      <span className={classes.line}>{rating ? <RatingMark rating={rating} /> : 'Not rated'}</span>
      {rating !== dateRating && (
        <span className={classes.byDate}>
          <RatingMark rating={dateRating} /> by date
        </span>
      )}
    </>
  );
}

interface DueOptions {
  readonly today: Day;
  /** Where there is no room to say that days are working days; the page says so once. */
  readonly isShort: boolean;
}

/** When it is due, first was, and how long it is overdue. */
export function dueCell(row: PlanLineView, classes: Classes, { today, isShort }: DueOptions): ReactNode {
  const { dueOn, originalDueOn, whenWords, overdue } = row;
  if (!dueOn) return <span className={classes.soft}>No date</span>;
  return (
    <>
      <span className={classes.line}>
        {briefDay(dueOn, today)}
        {originalDueOn && <span className={classes.beside}>, first {dayAndMonth(originalDueOn)}</span>}
      </span>
      {overdue && (
        <span className={classes.late}>
          {capital(isShort ? whenWords?.replace(' working', '') : whenWords)}
        </span>
      )}
    </>
  );
}

const capital = (words = ''): string => words.charAt(0).toUpperCase() + words.slice(1);
