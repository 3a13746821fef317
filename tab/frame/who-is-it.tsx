import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../bot/contract/me';
import { useHost } from '../host/context';
import { forgetPerson } from '../host/local';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** In local mode: whom one plays, and a way to be somebody else. Teams shows that itself. */
export function WhoIsIt({ me }: { me?: Me }) {
  const styles = useStyles();
  const host = useHost();
  if (host.kind !== 'local') return null;
  const change = () => {
    forgetPerson();
    location.assign('/tab/');
  };
  return (
    <>
      {me && <span className={styles.words}>{me.name}</span>}
      <Push look="subtle" aria-label="Change person" onClick={change}>
        Change
      </Push>
    </>
  );
}
