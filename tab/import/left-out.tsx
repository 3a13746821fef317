import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportView } from '../../bot/contract/plan-file/import';
import { Card } from '../parts/card';
import { count } from '../parts/format';

const useStyles = makeStyles({
  list: { margin: '4px 0 8px', paddingLeft: '18px' },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', minHeight: '28px' },
  plain: { margin: '0 0 4px' },
});

/** What of the file is no action, and what must not come in: of details of a child only the cell and the kind. */
export function LeftOut({ view: { skipped, refused } }: { view: ImportView }) {
  const styles = useStyles();
  return (
    <>
      {refused.length > 0 && (
        <Card title={`${count(refused.length, 'cell')} may hold details of a child`}>
          <p className={styles.plain}>
            {refused.length === 1 ? 'Its row stays' : 'Their rows stay'} out, and what stands there is kept
            nowhere. Take it out of the file to bring the row in.
          </p>
          <ul className={styles.list}>
            {refused.map(({ at, kind }) => (
              <li key={`${at}${kind}`}>
                Cell {at}: {kind}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {skipped.length > 0 && (
        <Card title={`${count(skipped.length, 'row')} ${skipped.length === 1 ? 'is' : 'are'} no action`}>
          <details>
            <summary className={styles.summary}>Which, and why</summary>
            <ul className={styles.list}>
              {skipped.map(({ at, text, why }) => (
                <li key={`${at}${text}`}>
                  Row {at}: {why}. <span className={styles.text}>{text}</span>
                </li>
              ))}
            </ul>
          </details>
        </Card>
      )}
    </>
  );
}
