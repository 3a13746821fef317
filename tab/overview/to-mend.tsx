import { makeStyles, tokens } from '@fluentui/react-components';
import type { OutstandingView } from '../../bot/contract/outstanding';
import { rowsIn } from '../../bot/domain/partnership';
import { count } from '../parts/format';
import { Card } from '../parts/card';
import { useRowStyles } from '../parts/rows';

const useStyles = makeStyles({
  note: { margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
  reason: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/**
 * Which rows of the lists are not counted or not right, for who can mend them; everybody else learns how many are not
 * counted.
 */
export default function ToMend({
  view: { toMend },
  notCounted,
}: {
  view: OutstandingView;
  notCounted: number;
}) {
  const styles = { ...useRowStyles(), ...useStyles() };
  if (!toMend) return <p className={styles.note}>{notCountedWords(notCounted)}</p>;
  return (
    <Card title={`${count(rowsIn(toMend), 'row')} to mend`}>
      <ul className={styles.list}>
        {toMend.map(({ list, row, reason }) => (
          <li key={`${list} ${row} ${reason}`} className={styles.item}>
            <strong>
              {list}, {row}
            </strong>
            <span className={styles.reason}>{reason}.</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const notCountedWords = (rows: number): string =>
  `${count(rows, 'row')} of the lists ${rows === 1 ? 'is' : 'are'} not counted here. Your coordinator sees which, and can mend ${rows === 1 ? 'it' : 'them'}.`;
