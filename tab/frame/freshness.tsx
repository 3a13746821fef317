import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useAppClock } from '../api/app-clock';
import { useMe } from '../api/me';
import type { Instant } from '../../bot/domain/calendar/day';
import { asOf, time } from '../parts/format';
import { say } from '../parts/hooks/say';
import { Icon } from '../parts/signs/icon';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  // Mostly the line has room for the time of day alone, in the narrowest window not even for that.
  day: { '@media (max-width: 1320px)': { display: 'none' } },
  time: { '@media (max-width: 380px)': { display: 'none' } },
  button: { padding: 0 },
  group: { display: 'flex', alignItems: 'center', columnGap: '4px' },
});

/** 'As of 2:05pm', and a way to ask again now. */
export function Freshness() {
  const styles = useStyles();
  const client = useQueryClient();
  const { data } = useMe();
  // That it could not be read is said where it is missed.
  const refresh = async () => {
    await client.invalidateQueries();
    const read = client.getQueryCache().findAll({ type: 'active' });
    if (read.every(({ state }) => !state.error)) say('Everything is up to date.');
  };
  return (
    <div className={styles.group}>
      {data && <AsOf instant={data.asOf} />}
      <Push
        look="subtle"
        className={styles.button}
        aria-label="Refresh"
        title="Refresh"
        onClick={() => void refresh()}
      >
        <Icon name="refresh" />
      </Push>
    </div>
  );
}

function AsOf({ instant }: { instant: Instant }) {
  const styles = useStyles();
  const appTime = useAppClock();
  const whole = `As of ${asOf(instant, appTime())}`;
  const short = time(instant);
  return (
    <span className={styles.words} title={whole}>
      <span className="visually-hidden">{whole}</span>
      <span aria-hidden="true" className={styles.time}>
        <span className={styles.day}>{whole.slice(0, -short.length)}</span>
        {short}
      </span>
    </span>
  );
}
