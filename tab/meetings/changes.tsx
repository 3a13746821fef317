import { makeStyles } from '@fluentui/react-components';
import type { MeetingView } from '../../bot/contract/meetings';
import { longDay, longDayOfInstant, time } from '../parts/format';
import { Pill } from '../parts/signs/pill';

const useStyles = makeStyles({ line: { margin: '0 0 8px', lineHeight: '1.6', overflowWrap: 'break-word' } });

/** That a meeting was moved or cancelled, by whom and why, and that its day is none to meet on. */
export function Changes({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { status, startsAt, movedFrom, clash } = meeting;
  const isOff = status === 'Cancelled';
  return (
    <>
      {isOff && (
        <p className={styles.line}>
          <Pill tone="plain">Cancelled</Pill> It was planned for {longDayOfInstant(startsAt)},{' '}
          {time(startsAt)}.{why(meeting)}
        </p>
      )}
      {!isOff && movedFrom && (
        <p className={styles.line}>
          <Pill tone="amber">Moved</Pill> from {longDay(movedFrom.day)}
          {movedFrom.startsAt ? `, ${time(movedFrom.startsAt)}` : ''}.{why(meeting)}
        </p>
      )}
      {clash && (
        <p className={styles.line}>
          <Pill tone="amber">To be decided</Pill> That day is {clash}. The coordinator has been asked whether
          the meeting stands.
        </p>
      )}
    </>
  );
}

/** ' By Jo Lee: “The room was taken.”', as far as it is known. */
function why({ reason, changedByName }: MeetingView): string {
  if (!reason && !changedByName) return '';
  const by = changedByName ? ` By ${changedByName}` : ' Why';
  return reason ? `${by}: “${reason}”` : `${by}.`;
}
