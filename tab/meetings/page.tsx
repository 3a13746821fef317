import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../bot/contract/meetings';
import { useMeetings } from '../api/meetings';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Changes } from './changes';
import { useFoldStyles } from './fold-styles';
import { Held } from './held';
import { MeetingBody } from './meeting-body';
import { Quorum } from './quorum';
import { Page } from '../parts/page';
import { Pill } from '../parts/signs/pill';
import { ahead, dayOfInstant, time } from '../parts/format';

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  plain: { margin: 0 },
});

/** How many meetings stand open; the later ones open when asked. */
const OPEN = 2;

/** The meetings ahead, with each agency's answer. */
export default function MeetingsPage() {
  const query = useMeetings();
  return (
    <Page
      title="Meetings"
      lead="A meeting is quorate, able to decide, when all safeguarding partners (local authority, police and health) attend or send a deputy."
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <Ahead meetings={data.meetings} />
            <Held meetings={data.held} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Ahead({ meetings }: { meetings: readonly MeetingView[] }) {
  const styles = { ...useFoldStyles(), ...useStyles() };
  if (meetings.length === 0) {
    return (
      <Card title="No meeting is planned">
        <p className={styles.plain}>
          Meetings come from the Series list, some weeks ahead. Ask your coordinator to add one.
        </p>
      </Card>
    );
  }
  const later = meetings.slice(OPEN);
  return (
    <>
      {meetings.slice(0, OPEN).map((meeting) => (
        <Card key={meeting.ref} title={meeting.title}>
          {meeting.status === 'Cancelled' ? <Changes meeting={meeting} /> : <MeetingBody meeting={meeting} />}
        </Card>
      ))}
      {later.length > 0 && (
        <Card title="Later meetings">
          {later.map((meeting) => (
            <details key={meeting.ref} className={styles.one}>
              <summary className={styles.summary}>
                {dayOfInstant(meeting.startsAt)}, {time(meeting.startsAt)}: {meeting.title}{' '}
                {meeting.status === 'Cancelled' ? (
                  <Pill tone="plain">Cancelled</Pill>
                ) : (
                  <Quorum quorate={meeting.quorate} />
                )}{' '}
                {meeting.clash && (
                  <>
                    <Pill tone="amber">To be decided</Pill>{' '}
                  </>
                )}
                <span className={styles.soft}>{ahead(meeting.workingDays)}</span>
              </summary>
              <div className={styles.inner}>
                {meeting.status === 'Cancelled' ? (
                  <Changes meeting={meeting} />
                ) : (
                  <MeetingBody meeting={meeting} />
                )}
              </div>
            </details>
          ))}
        </Card>
      )}
    </>
  );
}
