import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: '14px', height: '14px', fill: 'none', strokeWidth: '1.4' },
  good: { fill: tokens.colorPaletteGreenForeground3, stroke: tokens.colorPaletteGreenForeground3 },
  goodLine: { stroke: tokens.colorPaletteGreenForeground3 },
  bad: { fill: tokens.colorPaletteRedForeground3 },
  on: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1.6' },
  quiet: { stroke: tokens.colorNeutralStrokeAccessible },
});

export type MarkName = 'yes' | 'instead' | 'against' | 'waiting' | 'sorry' | 'none';

/**
 * How an agency stands to a vote or a meeting: agrees or attends, a deputy attends, challenges, has not answered, sent
 * apologies, has no vote. A shape each, so that colour is never needed; the word stands beside it, or in its label.
 */
export function Mark({ name, label }: { name: MarkName; label?: string }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 14 14"
      className={styles.mark}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {label && <title>{label}</title>}
      {name === 'yes' && (
        <>
          <circle className={styles.good} cx="7" cy="7" r="6" />
          <path className={styles.on} d="M4 7.2l2 2 4-4.2" />
        </>
      )}
      {name === 'instead' && (
        <path className={styles.goodLine} d="M13 7A6 6 0 1 1 7 1a6 6 0 0 1 6 6zM4 7.2l2 2 4-4.2" />
      )}
      {name === 'against' && (
        <>
          <path className={styles.bad} d="M7 .4L13.6 7 7 13.6 .4 7z" />
          <path className={styles.on} d="M7 4v3.4M7 9.4v.3" />
        </>
      )}
      {name === 'waiting' && <circle className={styles.quiet} cx="7" cy="7" r="5.5" />}
      {name === 'sorry' && (
        <path className={styles.quiet} d="M12.5 7A5.5 5.5 0 1 1 7 1.5 5.5 5.5 0 0 1 12.5 7zM4 7h6" />
      )}
      {name === 'none' && <path className={styles.quiet} d="M3 7h8" />}
    </svg>
  );
}
