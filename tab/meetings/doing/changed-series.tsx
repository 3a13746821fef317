import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../../bot/contract/meetings';
import type { SeriesDeed } from '../../../bot/contract/meeting/series';
import { seriesPath, useSeriesDecision } from '../../api/meeting-changes';
import { Card } from '../../parts/card';
import { count, dayOfInstant, time } from '../../parts/format';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import type { Said } from './said';
import type { SeriesAsking } from './series-asking';

const useStyles = makeStyles({
  words: { margin: '0 0 8px', lineHeight: '1.45', color: tokens.colorNeutralForeground2 },
  list: { margin: '0 0 10px', padding: 0, listStyleType: 'none', lineHeight: '1.6' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  fault: { margin: '8px 0 0' },
});

interface Props {
  readonly asking: SeriesAsking;
  readonly onDone: (said: Said) => void;
}

/** All meetings of a changed series at once: along with it, or left where they are; each can be decided by itself below. */
export default function ChangedSeries({ asking: { code, meetings }, onDone }: Props) {
  const styles = useStyles();
  const change = useSeriesDecision();
  const { busy, fault, run } = usePress();
  const goAlong = meetings.filter((one) => slotOf(one) !== undefined);
  const decide = (deed: SeriesDeed, about: readonly MeetingView[]) =>
    run(async () => {
      const seen = about.map((one) => {
        const to = slotOf(one);
        return { ref: one.ref, startsAt: one.startsAt, status: one.status, ...(to ? { to } : {}) };
      });
      const { decided } = await change({ path: seriesPath(code, deed), body: { meetings: seen } });
      onDone({
        ref: '',
        said: `${count(decided, 'meeting')} ${deed === 'along' ? 'moved with the series' : 'left as planned'}.`,
        news: decided < about.length ? LEFT : TOLD,
      });
    });
  const name = meetings[0]?.title ?? code;
  return (
    <Card title={`${name}: the series was changed`}>
      <p className={styles.words}>
        People had been told of these meetings, so they did not move by themselves. Decide on all of them
        here, or on each below.
      </p>
      <ul className={styles.list}>
        {meetings.map((one) => (
          <li key={one.ref}>
            {whenOf(one.startsAt)}
            {inSeries(one)}
          </li>
        ))}
      </ul>
      <div className={styles.buttons} role="group" aria-label={`All meetings of ${name}`}>
        {goAlong.length > 0 && (
          <Push look="outline" disabled={busy} onClick={() => decide('along', goAlong)}>
            Move {goAlong.length === meetings.length ? `all ${goAlong.length}` : goAlong.length} with the
            series
          </Push>
        )}
        <Push look="outline" disabled={busy} onClick={() => decide('stay', meetings)}>
          Leave all {meetings.length} as planned
        </Push>
      </div>
      <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
    </Card>
  );
}

const TOLD = 'Everybody who knew of them otherwise is told.';
const LEFT = 'The others were changed by somebody meanwhile, and stay as they are now.';

const slotOf = ({ may }: MeetingView) => may.find(({ deed }) => deed === 'as-series')?.to;

const whenOf = (at: MeetingView['startsAt']): string => `${dayOfInstant(at)}, ${time(at)}`;

/** Where the series has a meeting now. */
function inSeries(meeting: MeetingView): string {
  const to = slotOf(meeting);
  if (!to) return ': the series has no meeting there any more';
  return to === meeting.startsAt ? ': the series has another name or place' : ` → ${whenOf(to)}`;
}
