import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../api/me';
import { asOf } from '../parts/format';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  group: { display: 'flex', alignItems: 'center' },
});

/** 'As of 2:05pm', and a way to ask again now. */
export function Freshness() {
  const styles = useStyles();
  const client = useQueryClient();
  const { data } = useMe();
  return (
    <div className={styles.group}>
      <span className={styles.words}>{data && `As of ${asOf(data.asOf, new Date())}`}</span>
      <Push look="subtle" onClick={() => void client.invalidateQueries()}>
        Refresh
      </Push>
    </div>
  );
}
