import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportView } from '../../bot/contract/plan-file/import';
import { count } from '../parts/format';
import { Push } from '../parts/push';
import type { Importing } from './use-import';

const useStyles = makeStyles({
  // In reach while the rows are read; a window that is too low for it lets it go.
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '10px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    '@media (max-height: 400px)': { position: 'static' },
  },
  words: { flex: '1 1 18rem', minWidth: 0, margin: 0 },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What bringing the file in comes to, who hears of it, and the one button that does it. */
export function Finish({ view, importing }: { view: ImportView; importing: Importing }) {
  const styles = useStyles();
  const { overwrite = [] } = importing.asked;
  const fresh = view.outcomes.filter(({ is }) => is === 'new').length;
  const changed = view.outcomes.filter(({ is, ref }) => is === 'different' && overwrite.includes(ref)).length;
  const same = view.outcomes.length - fresh - view.outcomes.filter(({ is }) => is === 'different').length;
  const nothing = fresh + changed === 0;
  const sums = [
    ...(fresh > 0 ? [`${count(fresh, 'action')} to add`] : []),
    ...(changed > 0 ? [`${count(changed, 'action')} to change`] : []),
    ...(same > 0 ? [`${same} in the plan as ${same === 1 ? 'it is' : 'they are'}`] : []),
    ...(view.held.length > 0 ? [`${count(view.held.length, 'row')} left out`] : []),
  ];
  return (
    <div className={styles.bar}>
      <p className={styles.words} role="status">
        {sums.join(', ') || 'Nothing can come in as it is'}.
        <span className={styles.small}>{view.outlook.join(' ')}</span>
      </p>
      {!nothing && (
        <Push look="primary" aria-disabled={importing.busy} onClick={() => importing.apply()}>
          {doing(fresh, changed)}
        </Push>
      )}
    </div>
  );
}

function doing(fresh: number, changed: number): string {
  if (changed === 0) return `Add ${count(fresh, 'action')}`;
  return fresh === 0 ? `Change ${count(changed, 'action')}` : `Add ${fresh} and change ${changed}`;
}
