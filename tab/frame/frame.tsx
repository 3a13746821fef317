import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { Fault } from '../parts/fault';
import { Freshness } from './freshness';
import { Nav } from './nav';
import { WhoIsIt } from './who-is-it';

// Most people belong to one partnership and never need it.
const ChoosePartnership = lazy(() => import('./choose-partnership'));

const useStyles = makeStyles({
  whole: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
    padding: '0 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 640px)': { padding: '0 12px' },
  },
  side: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  main: {
    maxWidth: '1180px',
    margin: '0 auto',
    padding: '20px 24px 48px',
    '@media (max-width: 640px)': { padding: '16px 12px 40px' },
  },
  marking: {
    padding: '2px 12px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.06em',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Codes that end it for the whole tab: nothing else is worth asking before they are mended. */
const FINAL = ['not-signed-in', 'say-hello-first', 'not-known', 'wrong-tenant', 'no-token'];
/** Codes of people who are let in by somebody else, not by trying again. */
const REFUSED = ['not-known', 'wrong-tenant'];

/** What stands around every page: the way to the others, how fresh it is, and who is signed in. */
export function Frame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const me = useMe();
  const { choices } = useShown();
  if (me.error && FINAL.includes(me.error.code)) {
    const { title, detail, code } = me.error;
    const retry = REFUSED.includes(code) ? undefined : () => void me.refetch();
    return (
      <div className={styles.whole}>
        <title>{`${title} – JTAI partnership`}</title>
        <div className={styles.side}>
          <WhoIsIt />
        </div>
        <main>
          <Fault title={title} detail={detail} retry={retry} />
        </main>
      </div>
    );
  }
  return (
    <div className={styles.whole}>
      <header>
        {me.data?.marking && <div className={styles.marking}>{me.data.marking}</div>}
        <div className={styles.bar}>
          <Nav seesAll={me.data?.may.readStatus ?? false} />
          <div className={styles.side}>
            {choices.length > 0 && (
              <Suspense>
                <ChoosePartnership />
              </Suspense>
            )}
            <Freshness />
            <WhoIsIt me={me.data} />
          </div>
        </div>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
