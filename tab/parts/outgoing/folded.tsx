import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { usePrinting } from '../hooks/use-printing';

const useStyles = makeStyles({
  card: {
    padding: '0 16px',
    marginBottom: '8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { padding: '0 12px' },
  },
  summary: {
    minHeight: '44px',
    display: 'list-item',
    padding: '10px 0',
    boxSizing: 'border-box',
    cursor: 'pointer',
    overflowWrap: 'break-word',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  title: {
    display: 'inline',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  whole: { paddingBottom: '10px' },
});

interface Props {
  readonly title: string;
  /** How much there is in it. */
  readonly count: string;
  readonly isOpenAtFirst: boolean;
  readonly children: ReactNode;
}

/** All that goes out, or went out, at one time. Folded away the browser's own search finds it, and paper has it all. */
export function Folded({ title, count, isOpenAtFirst, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const isPrinting = usePrinting();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <details
        open={isOpen || isPrinting}
        onToggle={({ currentTarget }) => !isPrinting && setOpen(currentTarget.open)}
      >
        <summary className={styles.summary}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>{' '}
          <span>{count}</span>
        </summary>
        <div className={styles.whole}>{children}</div>
      </details>
    </section>
  );
}
