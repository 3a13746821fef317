import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { MeetingView } from '../../bot/contract/meetings';
import { useMe } from '../api/me';
import { useMeetings } from '../api/meetings';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { seriesAsking } from './doing/series-asking';
import { SaidBar, type Said } from './doing/said';
import { useFormAsked } from './doing/ways';
import { useFoldStyles } from './fold-styles';
import { Held } from './held';
import { useIsLinked, useLinked } from './linked';
import { MeetingBody } from './meeting-body';
import { Quorum } from './quorum';
import { Page } from '../parts/page';
import { Pill } from '../parts/signs/pill';
import { TextLink } from '../parts/text-link';
import { ahead, dayOfInstant, time } from '../parts/format';

// A series is seldom changed.
const ChangedSeries = lazy(() => import('./doing/changed-series'));

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
            <Missing among={[...data.meetings, ...data.held]} />
            <Ahead meetings={data.meetings} />
            <Held meetings={data.held} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Says that the meeting which a link names is not there; nothing where it is, or none is named. */
function Missing({ among }: { among: readonly { readonly ref: string }[] }) {
  const styles = useStyles();
  const linked = useLinked();
  if (linked === undefined || among.some(({ ref }) => ref === linked)) return null;
  return (
    <Card title="The meeting of that link is not in the list">
      <p className={styles.plain}>
        It was taken off the list, or is long ago. All that are in it stand below.
      </p>
    </Card>
  );
}

function Ahead({ meetings }: { meetings: readonly MeetingView[] }) {
  const styles = useStyles();
  const [said, setSaid] = useState<Said>();
  const mayChange = useMe().data?.may.changeSettings === true;
  if (meetings.length === 0) {
    return (
      <Card title="No meeting is planned">
        <p className={styles.plain}>
          Meetings are made from the series, half a year ahead.{' '}
          {mayChange ? (
            <TextLink to="/settings">Add a series in Settings</TextLink>
          ) : (
            'Ask your coordinator to add one.'
          )}
        </p>
      </Card>
    );
  }
  const later = meetings.slice(OPEN);
  const about = meetings.find(({ ref }) => ref === said?.ref);
  return (
    <>
      <div role="status">
        {said && <SaidBar said={said} onDone={setSaid} {...(about && { meeting: about })} />}
      </div>
      {seriesAsking(meetings).map((asking) => (
        <Suspense key={asking.code}>
          <ChangedSeries asking={asking} onDone={setSaid} />
        </Suspense>
      ))}
      {meetings.slice(0, OPEN).map((meeting) => (
        <Next key={meeting.ref} meeting={meeting} onDone={setSaid} />
      ))}
      {later.length > 0 && (
        <Card title="Later meetings">
          {later.map((meeting) => (
            <Later key={meeting.ref} meeting={meeting} onDone={setSaid} />
          ))}
        </Card>
      )}
    </>
  );
}

interface One {
  readonly meeting: MeetingView;
  readonly onDone: (said: Said) => void;
}

function Next({ meeting, onDone }: One) {
  const { place } = useIsLinked<HTMLDivElement>(meeting.ref);
  return (
    <div ref={place}>
      <Card title={`${meeting.title}, ${dayOfInstant(meeting.startsAt)}`}>
        <MeetingBody meeting={meeting} onDone={onDone} />
      </Card>
    </div>
  );
}

/** One line that folds out; unfolded at first where a link leads to it, or a form of it is to be filled in. */
function Later({ meeting, onDone }: One) {
  const styles = { ...useFoldStyles(), ...useStyles() };
  const [isAsked] = useState(useFormAsked(meeting) !== undefined);
  const { isLinked, place } = useIsLinked<HTMLDetailsElement>(meeting.ref);
  return (
    <details ref={place} className={styles.one} open={isAsked || isLinked}>
      <summary className={styles.summary}>
        {dayOfInstant(meeting.startsAt)}, {time(meeting.startsAt)}: {meeting.title}{' '}
        {meeting.status === 'Cancelled' ? (
          <Pill tone="plain">Cancelled</Pill>
        ) : (
          // Where nobody has answered yet there is nothing to say of it.
          meeting.answers.some(({ answer }) => answer) && <Quorum quorate={meeting.quorate} />
        )}{' '}
        {meeting.clash && (
          <>
            <Pill tone="amber">To be decided</Pill>{' '}
          </>
        )}
        <span className={styles.soft}>{ahead(meeting.workingDays)}</span>
      </summary>
      <div className={styles.inner}>
        <MeetingBody meeting={meeting} onDone={onDone} />
      </div>
    </details>
  );
}
