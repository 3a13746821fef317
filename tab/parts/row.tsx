import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '2px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 760px)': { minHeight: '44px', padding: '6px 0' },
  },
  // On a phone the end stands below the words where it does not fit beside them, and not below the mark.
  body: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    '@media (max-width: 760px)': { flexWrap: 'wrap' },
  },
  tall: { minHeight: '42px' },
  words: { flex: '1 1 0', minWidth: 0, '@media (max-width: 760px)': { flexBasis: '60%' } },
  // One line on a screen, the whole on a phone.
  first: {
    display: 'block',
    // Nothing of the link within is cut.
    padding: '3px 0',
    margin: '-3px 0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 760px)': { whiteSpace: 'normal', overflowWrap: 'break-word' },
    '@media print': { whiteSpace: 'normal' },
  },
  whole: { whiteSpace: 'normal', overflowWrap: 'break-word' },
  // What is said of it is never cut: it stands nowhere else on the page.
  second: {
    display: 'block',
    overflowWrap: 'break-word',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  end: {
    flexShrink: 0,
    textAlign: 'right',
    '@media (max-width: 760px)': { flexShrink: 1, textAlign: 'left' },
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** Rows of one card, the most urgent first. */
export const Rows = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul className={useStyles().list} aria-label={label}>
    {children}
  </ul>
);

interface Props {
  readonly mark?: ReactNode;
  /** The thing itself, mostly a link to it. */
  readonly first: ReactNode;
  /** True where it stands nowhere else, so that none of it is cut. */
  readonly isWhole?: boolean;
  readonly second?: ReactNode;
  /** When, or how it stands, at the right. */
  readonly end?: ReactNode;
  readonly endTone?: 'soft' | 'late';
}

/** One row: what, a line about it, and when. */
export function Row({ mark, first, isWhole = false, second, end, endTone }: Props) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.row, second !== undefined && styles.tall)}>
      {mark}
      <div className={styles.body}>
        <div className={styles.words}>
          <span className={mergeClasses(styles.first, isWhole && styles.whole)}>{first}</span>
          {second !== undefined && <span className={styles.second}>{second}</span>}
        </div>
        {end !== undefined && (
          <span className={mergeClasses(styles.end, endTone && styles[endTone])}>{end}</span>
        )}
      </div>
    </li>
  );
}
