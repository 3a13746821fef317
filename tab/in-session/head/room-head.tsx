import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { RoomRead } from '../../api/in-session/room';
import { useMe } from '../../api/me';
import { dayOfInstant, time } from '../../parts/format';
import { MarkedSheets } from '../../parts/hooks/use-on-sheets';
import { mediaHook } from '../../parts/hooks/use-media';
import { Push } from '../../parts/push';
import { TextLink } from '../../parts/text-link';
import { Clock } from './clock';
import { HeadMenu } from './head-menu';
import { QuorumSign } from './quorum-sign';

const useStyles = makeStyles({
  // One line at every width: what there is no room for stands in the menu.
  whole: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    height: '64px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 24px',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1199px)': { height: '52px', padding: '0 12px 0 4px', columnGap: '8px' },
  },
  name: {
    minWidth: '3rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontWeight: tokens.fontWeightSemibold,
  },
  end: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    flexShrink: 0,
    marginLeft: 'auto',
    '@media (max-width: 1199px)': { columnGap: '8px' },
  },
  soft: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 1399px)': { display: 'none' },
  },
  line: { margin: 0, whiteSpace: 'normal', overflowWrap: 'break-word' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  marking: {
    flexShrink: 0,
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  // It stands in the margin of each sheet.
  inMargin: { '@media print': { display: 'none' } },
});

const useWide = mediaHook('(min-width: 1200px)');
const useMedium = mediaHook('(min-width: 600px)');

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
  const { meeting, agenda, item, isRecorded } = read.data;
  const marking = useMe().data?.marking;
  const isOnSheets = useContext(MarkedSheets);
  const [isWide, isMedium] = [useWide(), useMedium()];
  const on = agenda[at];
  const back = <TextLink to="/meetings">← Meetings</TextLink>;
  const ending = end && at >= 0 && <Ending end={end} />;
  const isJudged = isRecorded || at >= 0;
  return (
    <header className={styles.whole}>
      {isWide ? (
        back
      ) : (
        // Whoever ends the meeting in it is led on by the page below, which it would cover.
        <HeadMenu page={`${meeting.ref} ${meeting.status}`}>
          {back}
          <p className={styles.line}>
            {meeting.title}, {dayOfInstant(meeting.startsAt)}, {time(meeting.startsAt)} to{' '}
            {time(meeting.endsAt)}
          </p>
          {isMedium && isJudged && <QuorumSign room={read.data} />}
          {ending}
        </HeadMenu>
      )}
      <span className={styles.name} title={meeting.title}>
        {meeting.title}
      </span>
      {isWide && <span className={styles.soft}>{dayOfInstant(meeting.startsAt)}</span>}
      {isMedium && isJudged && <QuorumSign room={read.data} inOneLine />}
      {marking && (
        <span className={mergeClasses(styles.marking, isOnSheets && styles.inMargin)}>{marking}</span>
      )}
      <span className={styles.end}>
        {on && (
          <span>
            <span className={isMedium ? undefined : 'visually-hidden'}>Item </span>
            {at + 1} of {agenda.length}
          </span>
        )}
        {on && item && isMedium && (
          <Clock
            since={item.since}
            asOf={read.asOf}
            readAt={readAt}
            minutes={on.minutes}
            isStopped={isStopped}
          />
        )}
        {isWide && (
          <>
            <span className={styles.soft}>ends {time(meeting.endsAt)}</span>
            {ending}
          </>
        )}
      </span>
    </header>
  );
}

/** Nothing of it can be taken back, so it is asked once more. */
function Ending({ end }: { end: () => void }) {
  const styles = useStyles();
  const [isEnding, setEnding] = useState(false);
  if (!isEnding)
    return (
      <Push look="outline" onClick={() => setEnding(true)}>
        End the meeting
      </Push>
    );
  return (
    <span className={styles.buttons} data-opened>
      <Push look="primary" onClick={end}>
        Yes, end it
      </Push>
      <Push look="outline" data-closes autoFocus onClick={() => setEnding(false)}>
        Go on
      </Push>
    </span>
  );
}
