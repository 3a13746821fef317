import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRowStyles } from '../parts/rows';

const useStyles = makeStyles({
  what: { flex: '1 1 16rem', margin: 0, minWidth: 0 },
  fault: { margin: '8px 0 0', color: tokens.colorPaletteRedForeground1 },
});

/** What can be taken away, an item each, and below it why the last press did not work. */
export function Offers({ fault, children }: { fault: string | undefined; children: ReactNode }) {
  const styles = { ...useRowStyles(), ...useStyles() };
  return (
    <>
      <ul className={styles.list}>{children}</ul>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}

/** One of them: what it is, and beside it its buttons. */
export function Offer({ what, children }: { what: string; children: ReactNode }) {
  const styles = { ...useRowStyles(), ...useStyles() };
  return (
    <li className={mergeClasses(styles.item, styles.withButtons)}>
      <p className={styles.what}>{what}</p>
      {children}
    </li>
  );
}
