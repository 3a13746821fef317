import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId } from 'react';
import { NavLink } from '../address/link';
import { usePlace } from '../address/place';
import { usePopup } from '../parts/hooks/use-popup';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { isAt, type PageLink } from './pages';

// Only who opens the panel can press it.
const CopyPage = lazy(() => import('../parts/links/copy-page'));

const useStyles = makeStyles({
  whole: { position: 'relative' },
  toggle: {
    height: '47px',
    padding: '0 10px',
    borderRadius: 0,
    borderBottom: '3px solid var(--kept)',
    borderTop: '3px solid var(--kept)',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  panel: {
    position: 'absolute',
    top: '100%',
    left: 0,
    // Above what sticks at the top of a page.
    zIndex: 10,
    minWidth: '11rem',
    margin: 0,
    padding: '4px 0',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    padding: '0 12px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderLeft: '4px solid var(--kept)',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current="page"]': {
      fontWeight: tokens.fontWeightSemibold,
      borderLeftColor: tokens.colorCompoundBrandStroke,
    },
  },
  copy: {
    margin: '4px 0 0',
    padding: '4px 4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
});

/** The pages for which the line has no room, and a link to this one to copy. The button is called as the page that is shown, should it be one of them. */
export default function More({ pages }: { pages: readonly PageLink[] }) {
  const styles = useStyles();
  const panel = useId();
  const { pathname } = usePlace();
  const { isOpen, whole, button, toggle, close } = usePopup(pathname);
  const here = pages.find(({ to }) => isAt(to, pathname));
  return (
    <div ref={whole} className={styles.whole}>
      <Push
        ref={button}
        look="subtle"
        className={mergeClasses(styles.toggle, here && styles.here)}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={toggle}
      >
        {here ? (
          <>
            <span className="visually-hidden">More pages, </span>
            {here.name}
          </>
        ) : (
          'More'
        )}
        <Icon name={isOpen ? 'up' : 'down'} />
      </Push>
      <ul id={panel} className={styles.panel} hidden={!isOpen}>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} className={styles.link} onClick={close}>
              {name}
            </NavLink>
          </li>
        ))}
        {isOpen && (
          <li className={styles.copy}>
            <Suspense>
              <CopyPage />
            </Suspense>
          </li>
        )}
      </ul>
    </div>
  );
}
