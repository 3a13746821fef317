import { makeStyles, tokens } from '@fluentui/react-components';
import type { OutstandingView } from '../../../bot/contract/outstanding';
import { Card } from '../card';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  reason: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What in the lists is not right, for who can put it right there; nothing where all is well. */
export function ToMend({ view: { toMend = [] } }: { view: OutstandingView }) {
  const styles = useStyles();
  if (toMend.length === 0) return null;
  return (
    <Card title="To put right in the lists">
      <ul className={styles.list}>
        {toMend.map(({ list, row, reason }) => (
          <li key={`${list} ${row} ${reason}`} className={styles.item}>
            <strong>
              {list}: {row}
            </strong>
            <span className={styles.reason}>{reason}.</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
