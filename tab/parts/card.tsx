import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Unbroken } from './signs/unbroken';

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    padding: '10px 16px',
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    breakInside: 'avoid',
    '@media (max-width: 760px)': { padding: '10px 12px', marginBottom: '12px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '32px',
    marginBottom: '4px',
    // The way to another page leads nowhere on paper.
    '& > a': { '@media print': { display: 'none' } },
  },
  title: {
    flex: '1 1 12rem',
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    overflowWrap: 'break-word',
  },
});

interface Props {
  /** The answer in words: 'Two agencies are silent'. */
  readonly title: ReactNode;
  /** The one next step. */
  readonly action?: ReactNode;
  /** True where the heading is for screen readers alone. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

/** A section on a sheet of its own, named by its heading. */
export function Card({ title, action, bare = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={bare ? undefined : styles.head}>
        <h2 id={id} className={styles.title}>
          {typeof title === 'string' ? <Unbroken>{title}</Unbroken> : title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
