import { makeStyles, tokens } from '@fluentui/react-components';
import type { PreviewView } from '../../bot/contract/preview';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  list: { margin: 0 },
  what: { fontWeight: tokens.fontWeightSemibold },
  how: { margin: '0 0 8px' },
  where: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
});

/** The rules in force and the hours of sending, and where they are changed. */
export function Rules({ view: { rules, hours } }: { view: PreviewView }) {
  const styles = useStyles();
  const mayChange = useMe().data?.may.changeSettings === true;
  return (
    <Card title="Rules in force">
      <dl className={styles.list}>
        {rules.map(({ subjects, words, own }) => (
          <Rule key={subjects} what={subjects} how={own ? `${words} (your own list)` : words} />
        ))}
        <Rule what="Sending" how={`${hours}, never on a bank holiday`} />
      </dl>
      <p className={styles.where}>
        {mayChange ? (
          <TextLink to="/settings">Change them in Settings</TextLink>
        ) : (
          'The coordinator changes them in Settings.'
        )}
      </p>
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
