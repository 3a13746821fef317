import { makeStyles, tokens } from '@fluentui/react-components';
import type { PreviewView } from '../../bot/contract/preview';
import { Card } from '../parts/card';

const useStyles = makeStyles({
  list: { margin: 0 },
  what: { fontWeight: tokens.fontWeightSemibold },
  how: { margin: '0 0 8px' },
  where: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
});

/** The rules in force and the hours of sending, and where they are changed. */
export function Rules({ view: { rules, hours } }: { view: PreviewView }) {
  const styles = useStyles();
  return (
    <Card title="Rules in force">
      <dl className={styles.list}>
        {rules.map(({ subjects, words, own }) => (
          <Rule key={subjects} what={subjects} how={own ? `${words} (your own list)` : words} />
        ))}
        <Rule what="Sending" how={`${hours}, never on a bank holiday`} />
      </dl>
      <p className={styles.where}>To change them, edit the lists Rules and SendingTimes in SharePoint.</p>
    </Card>
  );
}

function Rule({ what, how }: { what: string; how: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.what}>{what}</dt>
      <dd className={styles.how}>{how}</dd>
    </>
  );
}
