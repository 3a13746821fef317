import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { RoomRead } from '../../api/in-session/room';
import { useMe } from '../../api/me';
import { useHost } from '../../host/context';
import { dayOfInstant, time } from '../../parts/format';
import { Push } from '../../parts/push';
import { TextLink } from '../../parts/text-link';
import { Mark } from '../../parts/signs/mark';
import { Clock } from './clock';
import { recordPath } from '../paths';

// Only Teams' side panel has a stage beside it.
const ToStage = lazy(() => import('./to-stage'));

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '64px',
    boxSizing: 'border-box',
    padding: '8px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 599px)': { padding: '8px 16px', minHeight: '52px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  wide: { '@media (max-width: 899px)': { display: 'none' } },
  widest: { '@media (max-width: 1399px)': { display: 'none' } },
  quorum: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  quorate: {
    border: `1px solid ${tokens.colorStatusSuccessForeground1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginLeft: 'auto' },
  soft: { color: tokens.colorNeutralForeground2 },
  marking: {
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

interface Props {
  readonly read: RoomRead;
  readonly readAt: number;
  /** Where the meeting is on its agenda; -1 before it began. */
  readonly at: number;
  readonly isStopped: boolean;
  readonly end?: () => void;
}

/** Which meeting this is, whether it can decide, where it is and how long that has taken. */
export function RoomHead({ read, readAt, at, isStopped, end }: Props) {
  const styles = useStyles();
  const { meeting, agenda, item, quorate, missing, isRecorded } = read.data;
  const marking = useMe().data?.marking;
  const [isEnding, setEnding] = useState(false);
  const on = agenda[at];
  const hasStage = useHost().frame === 'sidePanel' && read.data.may.run && meeting.status !== 'Held';
  return (
    <header className={styles.whole}>
      <span className={styles.wide}>
        <TextLink to="/meetings">← Meetings</TextLink>
      </span>
      <span className={styles.name}>{meeting.title}</span>
      <span className={mergeClasses(styles.soft, styles.wide)}>{dayOfInstant(meeting.startsAt)}</span>
      {(isRecorded || at >= 0) && (
        <span className={mergeClasses(styles.quorum, quorate && styles.quorate)} role="status">
          {quorate && <Mark name="yes" />}
          {quorate ? 'Quorate' : `Not quorate: ${missing.join(', ')} missing`}
        </span>
      )}
      {marking && <span className={styles.marking}>{marking}</span>}
      <span className={styles.end}>
        {on && (
          <span>
            Item {at + 1} of {agenda.length}
          </span>
        )}
        {on && item && (
          <Clock
            since={item.since}
            asOf={read.asOf}
            readAt={readAt}
            minutes={on.minutes}
            isStopped={isStopped}
          />
        )}
        <span className={mergeClasses(styles.soft, styles.widest)}>ends {time(meeting.endsAt)}</span>
        {meeting.status === 'Held' && <TextLink to={recordPath(meeting.ref)}>Open the record</TextLink>}
        {hasStage && (
          <Suspense>
            <ToStage meetingRef={meeting.ref} />
          </Suspense>
        )}
        {end && at >= 0 && !isEnding && (
          <Push look="outline" onClick={() => setEnding(true)}>
            End the meeting
          </Push>
        )}
        {end && isEnding && (
          <>
            <Push look="primary" onClick={end}>
              Yes, end it
            </Push>
            <Push look="outline" onClick={() => setEnding(false)}>
              Go on
            </Push>
          </>
        )}
      </span>
    </header>
  );
}
