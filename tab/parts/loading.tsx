import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '12px', padding: '24px 0' },
  bar: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.45 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
  head: { width: '40%', height: '28px' },
  most: { width: '85%' },
});

/** The shape of a page while its contents are on the way. */
export function Loading() {
  const styles = useStyles();
  return (
    <div role="status" className={styles.box}>
      <span className="visually-hidden">Loading</span>
      <div className={`${styles.bar} ${styles.head}`} />
      <div className={styles.bar} />
      <div className={`${styles.bar} ${styles.most}`} />
      <div className={styles.bar} />
    </div>
  );
}
