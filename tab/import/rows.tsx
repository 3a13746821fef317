import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportView } from '../../bot/contract/plan-file/import';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { Push } from '../parts/push';
import { Row } from './row';
import type { Importing } from './use-import';
import { verdictsOf } from './verdict';

/** So many rows stand on the page at first, and are added with each press. */
const SHOWN = 50;

const useStyles = makeStyles({
  switch: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  chosen: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  heads: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '0 24px',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 760px)': { display: 'none' },
  },
  head: { margin: 0 },
});

/** Every row, what becomes of it, and what to look at; those to look at first. */
export function Rows({ view, importing }: { view: ImportView; importing: Importing }) {
  const styles = useStyles();
  const all = verdictsOf(view);
  const doubtful = all.filter(({ doubts }) => doubts.length > 0);
  const [wanted, setWanted] = useState<'doubtful' | 'all'>('doubtful');
  const [most, setMost] = useState(SHOWN);
  const which = doubtful.length === 0 ? 'all' : wanted;
  const shown = which === 'all' ? all : doubtful;
  return (
    <Card
      title={
        doubtful.length === 0
          ? `${count(all.length, 'row')}, nothing in doubt`
          : `${count(doubtful.length, 'row')} to look at`
      }
      action={
        doubtful.length > 0 && (
          <div className={styles.switch}>
            {(
              [
                ['doubtful', `To look at (${doubtful.length})`],
                ['all', `All (${all.length})`],
              ] as const
            ).map(([of, words]) => (
              <Push
                key={of}
                look="outline"
                className={which === of ? styles.chosen : ''}
                aria-pressed={which === of}
                onClick={() => setWanted(of)}
              >
                {words}
              </Push>
            ))}
          </div>
        )
      }
    >
      <div className={styles.heads} aria-hidden>
        <p className={styles.head}>In the plan</p>
        <p className={styles.head}>In the file</p>
      </div>
      <ul className={styles.list}>
        {shown.slice(0, most).map((verdict) => (
          <Row key={verdict.key} verdict={verdict} importing={importing} />
        ))}
      </ul>
      {shown.length > most && (
        <Push look="outline" onClick={() => setMost(most + SHOWN)}>
          Show {Math.min(SHOWN, shown.length - most)} more
        </Push>
      )}
    </Card>
  );
}
