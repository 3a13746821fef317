import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { NavLink } from '../address/link';
import { mediaHook } from '../parts/hooks/use-media';
import { painted } from '../parts/hooks/painted';
import type { PageLink } from './pages';

const useStyles = makeStyles({
  whole: { flexShrink: 0 },
  list: { display: 'flex', margin: '0 0 0 -10px', padding: 0, listStyleType: 'none' },
  link: {
    display: 'flex',
    alignItems: 'center',
    height: '47px',
    boxSizing: 'border-box',
    padding: '0 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderBottom: '3px solid var(--kept)',
    borderTop: '3px solid var(--kept)',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
    '&[aria-current="page"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
  },
});

// A window with room for all of them needs no more.
const More = lazy(() => painted().then(() => import('./more')));

const useWide = mediaHook('(min-width: 1260px)');
const useMedium = mediaHook('(min-width: 1130px)');
const useSmall = mediaHook('(min-width: 980px)');

/** How many pages there is room for in the line, beside who is signed in and how fresh it is. */
function useRoom(): number {
  const [wide, medium, small] = [useWide(), useMedium(), useSmall()];
  if (wide) return 8;
  if (medium) return 6;
  return small ? 4 : 3;
}

/** The way to the tab's pages, in one line; what has no room there stands under 'More'. */
export function Nav({ pages }: { pages: readonly PageLink[] }) {
  const styles = useStyles();
  const room = useRoom();
  const rest = pages.slice(room);
  return (
    <nav aria-label="Pages" className={styles.whole}>
      <ul className={styles.list}>
        {pages.slice(0, room).map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} className={styles.link}>
              {name}
            </NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Suspense fallback={<span className={styles.link}>More</span>}>
              <More pages={rest} />
            </Suspense>
          </li>
        )}
      </ul>
    </nav>
  );
}
