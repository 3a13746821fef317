import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, type ReactNode } from 'react';
import { NavLink } from '../address/link';
import { usePlace } from '../address/place';
import { Icon } from '../parts/signs/icon';
import { Push } from '../parts/push';
import { usePopup } from '../parts/hooks/use-popup';
import { isAt, PAGES, type PageLink } from './pages';

// Only who opens the menu can press it.
const CopyPage = lazy(() => import('../parts/links/copy-page'));

const useStyles = makeStyles({
  toggle: {
    columnGap: '10px',
    padding: '0 8px',
    marginLeft: '-8px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
  },
  whole: { flex: '1 0 auto' },
  panel: {
    position: 'absolute',
    top: '100%',
    left: 0,
    right: 0,
    // Above what sticks at the top of a page.
    zIndex: 10,
    maxHeight: 'calc(100dvh - 48px)',
    overflowY: 'auto',
    padding: '4px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: '0 12px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderLeft: '4px solid var(--kept)',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current="page"]': {
      fontWeight: tokens.fontWeightSemibold,
      borderLeftColor: tokens.colorCompoundBrandStroke,
    },
  },
  rest: {
    display: 'grid',
    gap: '8px',
    marginTop: '8px',
    padding: '12px 12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly pages: readonly PageLink[];
  /** What stands below the pages: who is signed in, which partnership; below it a link to this page to copy. */
  readonly children: ReactNode;
}

/** The way to the pages where there is no room for it in one line: a button with the name of this page. */
export function Menu({ pages, children }: Props) {
  const styles = useStyles();
  const panel = useId();
  const { pathname } = usePlace();
  const { isOpen, whole, button, toggle, close } = usePopup(pathname);
  return (
    <div ref={whole} className={styles.whole}>
      <Push
        ref={button}
        look="subtle"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={toggle}
      >
        <Icon name={isOpen ? 'close' : 'menu'} />
        <span className="visually-hidden">Menu, </span>
        <span>{nameAt(pathname)}</span>
      </Push>
      <div id={panel} className={styles.panel} hidden={!isOpen}>
        <nav aria-label="Pages">
          <ul className={styles.list}>
            {pages.map(({ to, name }) => (
              <li key={to}>
                <NavLink to={to} className={styles.link} onClick={close}>
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.rest}>
          {children}
          {isOpen && (
            <Suspense>
              <CopyPage />
            </Suspense>
          )}
        </div>
      </div>
    </div>
  );
}

/** Pages to which others lead: no link of the navigation goes there. */
const BEHIND: readonly PageLink[] = [
  { to: '/export', name: 'Export' },
  { to: '/import', name: 'Bring in a plan' },
];

/** What the page at this address is called, offered to this person or not; 'Pages' where there is none. */
const nameAt = (pathname: string): string =>
  [...PAGES, ...BEHIND].find(({ to }) => isAt(to, pathname))?.name ?? 'Pages';
