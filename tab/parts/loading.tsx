import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: {
    padding: '10px 16px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr)',
    gap: '8px 12px',
    alignItems: 'center',
    height: '42px',
    alignContent: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.45 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
  head: { width: '40%', height: '16px', margin: '8px 0 16px' },
  mark: { gridRow: '1 / 3', height: '14px' },
  below: { height: '10px' },
});

/** How long the first line of each row is, in percent; the second is shorter. */
const ROWS = [72, 56, 64];
const SHORTER = 18;

/** The shape of a page while its contents are on the way: a heading, and rows as high as the real ones. */
export function Loading() {
  const styles = useStyles();
  return (
    <div role="status" className={styles.box}>
      <span className="visually-hidden">Loading</span>
      <div className={`${styles.bar} ${styles.head}`} />
      {ROWS.map((percent) => (
        <div key={percent} className={styles.row}>
          <div className={`${styles.bar} ${styles.mark}`} />
          <div className={styles.bar} style={{ width: `${percent}%` }} />
          <div className={`${styles.bar} ${styles.below}`} style={{ width: `${percent - SHORTER}%` }} />
        </div>
      ))}
    </div>
  );
}
