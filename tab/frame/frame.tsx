import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { usePathWithin } from '../address/place';
import { useIsOffline } from '../api/live/connection';
import { RATING_WORDS } from '../../bot/domain/partnership';
import { useMe } from '../api/me';
import { RatingWords } from '../parts/signs/rating';
import { isComing } from '../api/resource';
import { useShown } from '../api/shown-partnership';
import { Fault } from '../parts/fault';
import { useNarrow } from '../parts/use-narrow';
import { Freshness } from './freshness';
import { Mishap } from './mishap';
import { Nav } from './nav';
import { pagesFor } from './pages';
import { MarkedSheets, useOnSheets } from '../parts/hooks/use-on-sheets';
import { CONTENT, Skip } from './skip';
import { lookForUnsent } from './unsent';
import { WhoIsIt } from './who-is-it';

// Mostly there is nothing to say.
const Notices = lazy(() => import('./notices'));
// Most people belong to one partnership and never need it.
const ChoosePartnership = lazy(() => import('./choose-partnership'));
// A window with room for the pages in one line needs no menu.
const Menu = lazy(() => import('./menu').then((module) => ({ default: module.Menu })));

const useStyles = makeStyles({
  whole: {
    minHeight: '100dvh',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { backgroundColor: 'transparent' },
  },
  // On paper the line at the top is not there, in which it stands otherwise.
  onPaper: {
    display: 'none',
    // Beside the heading, and in nobody's way: a line above would be torn off it.
    '@media print': {
      display: 'block',
      position: 'absolute',
      top: 0,
      right: 0,
      fontWeight: tokens.fontWeightSemibold,
    },
    '::before': { content: 'attr(data-marking)' },
  },
  // One line at every width: what there is no room for stands in the menu.
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
    height: '48px',
    boxSizing: 'border-box',
    padding: '0 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { padding: '0 4px 0 12px', columnGap: '4px' },
    '@media print': { display: 'none' },
  },
  side: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    minWidth: 0,
    '@media (max-width: 760px)': { columnGap: '4px' },
  },
  main: {
    maxWidth: '1232px',
    margin: '0 auto',
    padding: '0 24px',
    '@media (max-width: 760px)': { padding: '12px 12px 40px' },
    '@media print': { padding: 0, maxWidth: 'none' },
  },
  marking: {
    flexShrink: 0,
    // A long one takes two lines rather than the room of the page's name.
    '@media (max-width: 760px)': { flexShrink: 1, minWidth: 0, lineHeight: '16px', textAlign: 'center' },
    '@media (max-width: 380px)': { padding: '0 3px' },
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** Codes that end it for the whole tab: nothing else is worth asking before they are mended. */
const FINAL = ['not-signed-in', 'say-hello-first', 'not-known', 'wrong-tenant', 'no-token'];
/** Codes of people who are let in by somebody else, not by trying again. */
const REFUSED = ['not-known', 'wrong-tenant'];

/** What stands around every page: the way to the others, how fresh it is, and who is signed in. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useMe().data?.ratingWords ?? RATING_WORDS;
  return (
    <RatingWords value={words}>
      <Around>{children}</Around>
    </RatingWords>
  );
}

function Around({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const me = useMe();
  const isOnSheets = useOnSheets(me.data?.marking);
  const { choices } = useShown();
  const narrow = useNarrow();
  // A meeting as it is held has the whole window, and a head of its own; a tab is set up in a dialogue of Teams.
  const pathname = usePathWithin();
  const isBare = /^\/(meetings\/[^/]+|set-up)$/.test(pathname);
  const isOffline = useIsOffline();
  const hasUnsent = lookForUnsent();
  // Of a sign-in that ran out a page that stands says so in its place, and keeps what was read and written.
  if (me.error && FINAL.includes(me.error.code) && (me.error.forGood || !me.data)) {
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
  if (isBare)
    return (
      <MarkedSheets value={isOnSheets}>
        <div className={styles.whole}>
          {isOffline && (
            <Suspense>
              <Notices />
            </Suspense>
          )}
          {children}
        </div>
      </MarkedSheets>
    );
  const pages = pagesFor(me.data);
  const choice = choices.length > 0 && (
    <Suspense>
      <ChoosePartnership />
    </Suspense>
  );
  const person = <WhoIsIt me={me.data} />;
  const marking = me.data?.marking && <span className={styles.marking}>{me.data.marking}</span>;
  return (
    <div className={styles.whole}>
      <Skip />
      <header className={styles.bar}>
        {isComing(me) ? (
          // Which pages there are follows from who it is: what came before would move.
          <span />
        ) : narrow ? (
          <Suspense fallback={<span />}>
            <Menu pages={pages}>
              {choice}
              {person}
            </Menu>
          </Suspense>
        ) : (
          <Nav pages={pages} />
        )}
        <div className={styles.side}>
          {marking}
          {!narrow && choice}
          {!isComing(me) && <Freshness />}
          {!narrow && !isComing(me) && person}
        </div>
      </header>
      {marking && !isOnSheets && <div className={styles.onPaper} data-marking={me.data?.marking} />}
      <main className={styles.main} id={CONTENT} tabIndex={-1}>
        {(isOffline || hasUnsent) && (
          <Suspense>
            <Notices />
          </Suspense>
        )}
        <Mishap key={pathname}>{children}</Mishap>
      </main>
    </div>
  );
}
