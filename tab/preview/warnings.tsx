import { makeStyles } from '@fluentui/react-components';
import type { PreviewView } from '../../bot/contract/preview';
import { inSentence } from '../../bot/domain/basics/words';
import { count } from '../parts/format';
import { Card } from '../parts/card';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
  plain: { margin: 0 },
});

/** What to look at first: settings that do not count, what working days are counted by, and how many cards will reach nobody. */
export function Warnings({ view: { faults, notes, mornings } }: { view: PreviewView }) {
  const styles = useStyles();
  const lost = mornings.flatMap(({ cards }) => cards.filter(({ via }) => via === 'nowhere'));
  const names = new Set(lost.map(({ name }) => name));
  return (
    <>
      {faults.length > 0 && (
        <Card title="Settings that do not count">
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Card>
      )}
      {notes.length > 0 && (
        <Card title="Counting working days">
          {notes.map((note) => (
            <p key={note} className={styles.plain}>
              {note}
            </p>
          ))}
        </Card>
      )}
      {names.size > 0 && (
        <Card title="Will reach nobody">
          <p className={styles.plain}>
            {count(names.size, 'person', 'people')} cannot be reached in Teams yet: {inSentence([...names])}.
            The reason is given with each below.
          </p>
        </Card>
      )}
    </>
  );
}
