import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SettingsView } from '../../bot/contract/lists/settings';
import { useSettings } from '../api/lists/settings';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Agreeing } from './agreeing';
import { Closures } from './closures';
import { useEditing } from './editing';
import { Embargo } from './embargo';
import { Hours } from './hours';
import { Rules } from './rules';
import { SeriesCard } from './series';
import { Silence } from './silence';
import { Themes } from './themes';
import { ScaleWords } from './words';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    columnGap: '24px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  nav: { position: 'sticky', top: '8px', '@media (max-width: 899px)': { display: 'none' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    padding: '0 12px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '16px',
    '@media (max-width: 1199px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    // Both cards end on one line, whatever is opened below one of them.
    '& > div': { display: 'flex', flexDirection: 'column' },
    '& > div > div:first-child': { display: 'flex', flexDirection: 'column', flexGrow: 1 },
    '& > div > div:first-child > section': { flexGrow: 1 },
  },
});

const SECTIONS = [
  ['reminders', 'Reminders'],
  ['silence', 'No answer'],
  ['hours', 'Sending hours'],
  ['agreeing', 'Who must agree'],
  ['closures', 'Closed periods'],
  ['series', 'Meeting series'],
  ['themes', 'Themes and Annex A'],
  ['words', 'Words of the scale'],
] as const;

/** What the partnership has chosen, what that means, and, for the coordinator, the way to change it. */
export default function SettingsPage() {
  const query = useSettings();
  const lead = query.data?.mayChange
    ? 'Every change is told to those whom it concerns, and kept in the record with what held before.'
    : 'This is how your partnership works. Your coordinator can change it.';
  return (
    <Page title="Settings" lead={query.data && lead}>
      <Loaded query={query}>{(view) => <All view={view} />}</Loaded>
    </Page>
  );
}

/** Brings the form into sight that the address asked for, once the page has given its heading the focus. */
function useArrival(asked: string | undefined): void {
  // Only what the page was opened with: a form that is opened on it stands below its button.
  const [atFirst] = useState(asked);
  useEffect(() => {
    if (atFirst === undefined) return;
    const form = document.querySelector<HTMLElement>('main form');
    queueMicrotask(() => {
      form?.scrollIntoView({ block: 'center' });
      form?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    });
  }, [atFirst]);
}

function All({ view }: { view: SettingsView }) {
  const styles = useStyles();
  const editing = useEditing();
  useArrival(editing.at);
  const card = { view, editing };
  const sections = [...SECTIONS, ...(view.embargo.length > 0 ? [['embargo', 'Embargo names'] as const] : [])];
  return (
    <div className={styles.columns}>
      <nav aria-label="Settings" className={styles.nav}>
        <ul className={styles.list}>
          {sections.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} className={styles.link}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Rules {...card} />
        <Silence {...card} />
        <div className={styles.pair}>
          <div>
            <Hours {...card} />
          </div>
          <div>
            <Agreeing {...card} />
          </div>
        </div>
        <Closures {...card} />
        <SeriesCard {...card} />
        <Themes {...card} />
        <ScaleWords {...card} />
        <Embargo {...card} />
      </div>
    </div>
  );
}
