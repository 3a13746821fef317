import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  what: { flex: '1 1 16rem', margin: 0, minWidth: 0 },
  fault: { margin: '8px 0 0', color: tokens.colorPaletteRedForeground1 },
});

/** What can be taken away, an item each, and below it why the last press did not work. */
export function Offers({ fault, children }: { fault: string | undefined; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>{children}</ul>
      <p role="status" className={styles.fault} hidden={!fault}>
        {fault}
      </p>
    </>
  );
}

/** One of them: what it is, and beside it its buttons. */
export function Offer({ what, children }: { what: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <p className={styles.what}>{what}</p>
      {children}
    </li>
  );
}
