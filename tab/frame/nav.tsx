import { makeStyles, tokens } from '@fluentui/react-components';
import { NavLink } from 'react-router';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', margin: '0 0 0 -10px', padding: 0, listStyleType: 'none' },
  link: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: '0 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
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

const PAGES = [
  ['/', 'Overview'],
  ['/plan', 'Action plan'],
  ['/meetings', 'Meetings'],
  ['/reminders', 'Reminders'],
] as const;

/** For those who may see the whole partnership. */
const WIDE_PAGES = [...PAGES, ['/coming-up', 'Coming up']] as const;

/** The way to the tab's pages. */
export function Nav({ seesAll }: { seesAll: boolean }) {
  const styles = useStyles();
  return (
    <nav aria-label="Pages">
      <ul className={styles.list}>
        {(seesAll ? WIDE_PAGES : PAGES).map(([to, name]) => (
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
