import { makeStyles, tokens } from '@fluentui/react-components';
import { NavLink } from 'react-router';
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
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
    '&[aria-current="page"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
  },
});

/** The way to the tab's pages, in one line. */
export function Nav({ pages }: { pages: readonly PageLink[] }) {
  const styles = useStyles();
  return (
    <nav aria-label="Pages" className={styles.whole}>
      <ul className={styles.list}>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={styles.link}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
