import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HeldMeetingView } from '../../bot/contract/meetings';
import { actionPath } from '../../bot/contract/action-path';
import { Card } from '../parts/card';
import { count, dayOfInstant, listed, time } from '../parts/format';
import { Pill } from '../parts/signs/pill';
import { useRowStyles } from '../parts/rows';
import { TextLink } from '../parts/text-link';
import { useFoldStyles } from './fold-styles';
import { useIsLinked } from './linked';

const useStyles = makeStyles({
  line: { margin: '0 0 8px', lineHeight: '1.45', overflowWrap: 'break-word' },
});

/** The meetings of late: who was there as recorded, whether that was quorate, what was decided and challenged. */
export function Held({ meetings }: { meetings: readonly HeldMeetingView[] }) {
  const styles = { ...useFoldStyles(), ...useStyles() };
  if (meetings.length === 0) return null;
  return (
    <Card title="Meetings that took place">
      {meetings.map((meeting) => (
        <Fold key={meeting.ref} of={meeting.ref}>
          <summary className={styles.summary}>
            {dayOfInstant(meeting.startsAt)}, {time(meeting.startsAt)}: {meeting.title}{' '}
            <Attended meeting={meeting} />{' '}
            {meeting.minutes.length > 0 &&
              count(meeting.minutes.length, 'thing written down', 'things written down')}
          </summary>
          <div className={styles.inner}>
            <p className={styles.line}>{attendanceWords(meeting)}</p>
            <Minutes meeting={meeting} />
          </div>
        </Fold>
      ))}
    </Card>
  );
}

/** Unfolded at first where a link leads to it. */
function Fold({ of, children }: { of: string; children: ReactNode }) {
  const styles = useFoldStyles();
  const { isLinked, place } = useIsLinked<HTMLDetailsElement>(of);
  return (
    <details ref={place} className={styles.one} open={isLinked}>
      {children}
    </details>
  );
}

const Attended = ({ meeting: { attendance } }: { meeting: HeldMeetingView }) => {
  if (!attendance) return <Pill tone="plain">Attendance not recorded</Pill>;
  return attendance.quorate ? <Pill tone="green">Quorate</Pill> : <Pill tone="red">Not quorate</Pill>;
};

function attendanceWords({ attendance }: HeldMeetingView): string {
  if (!attendance) return 'Nobody has recorded who was there.';
  const names = (there: boolean): string =>
    listed(
      attendance.agencies
        .filter((one) => one.there === there)
        .map(({ title, who }) => (who ? `${title} (${who})` : title)),
    );
  const missing = names(false);
  return `There: ${names(true) || 'nobody'}.${missing ? ` Not there: ${missing}.` : ''}`;
}

const KIND_WORDS: Readonly<Record<HeldMeetingView['minutes'][number]['kind'], string>> = {
  Decision: 'Decided',
  Challenge: 'Challenged',
  Note: 'Noted',
  Ask: 'Asked',
};

function Minutes({ meeting: { minutes } }: { meeting: HeldMeetingView }) {
  const styles = useRowStyles();
  if (minutes.length === 0) return <p style={{ margin: 0 }}>Nothing was written down.</p>;
  return (
    <ul className={styles.list}>
      {minutes.map(({ key, kind, words, actionRef, byName }) => (
        <li key={key} className={styles.item}>
          {KIND_WORDS[kind]}: {words}
          <span className={styles.soft}>
            {actionRef && (
              <>
                <TextLink to={actionPath(actionRef)}>{actionRef}</TextLink> ·{' '}
              </>
            )}
            written down by {byName}
          </span>
        </li>
      ))}
    </ul>
  );
}
