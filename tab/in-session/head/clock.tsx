import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Instant } from '../../../bot/domain/calendar/day';

const useStyles = makeStyles({
  whole: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  time: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  over: { color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly since: Instant;
  /** What time the server said it was, and when by this device's clock. */
  readonly asOf: Instant;
  readonly readAt: number;
  readonly minutes: number;
  readonly isStopped: boolean;
}

/** How long an item has been on, of how long it may take: '3:12 of 5:00'. Read out by nobody: it changes every second. */
export function Clock({ since, asOf, readAt, minutes, isStopped }: Props) {
  const styles = useStyles();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (isStopped) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(tick);
  }, [isStopped]);
  const passed = Math.max(0, Math.floor((Date.parse(asOf) + (now - readAt) - Date.parse(since)) / 1_000));
  const isOver = passed > minutes * 60;
  return (
    <span className={styles.whole} role="timer" aria-live="off" aria-label="Time on this item">
      <span className={isOver ? `${styles.time} ${styles.over}` : styles.time}>{inMinutes(passed)}</span> of{' '}
      {inMinutes(minutes * 60)}
      {isOver && ', over time'}
      {isStopped && ', stopped'}
    </span>
  );
}

const inMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
