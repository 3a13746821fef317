import { lazy } from 'react';
import { Redirect, useNamed, useParams } from '../address/routes';
import { useRoom } from '../api/in-session/room';
import { Loaded } from '../parts/loaded';
import { NoMeeting } from './head/no-meeting';
import { roomPath } from './paths';
import { Room } from './room';

const MeetingRecord = lazy(() => import('./record'));

/** A meeting as it is held, or its record. */
export default function InSessionPage() {
  const ref = useNamed() ?? 'now';
  const { '*': rest } = useParams();
  return rest === 'record' ? <MeetingRecord /> : <Held key={ref} reference={ref} />;
}

/** For the stage, the side panel and a window of its own; `now` is the meeting that is on or next. */
function Held({ reference: ref }: { reference: string }) {
  const query = useRoom(ref);
  const title = query.data?.data.meeting.title ?? 'Meeting';
  if (query.data === undefined && query.error?.code === 'meeting-gone')
    return (
      <main>
        <NoMeeting />
      </main>
    );
  // Which one that is, is asked once: the page stays with the meeting when it ends.
  if (ref === 'now' && query.data) return <Redirect to={roomPath(query.data.data.meeting.ref)} />;
  const room = <Loaded query={query}>{(read) => <Room read={read} readAt={query.dataUpdatedAt} />}</Loaded>;
  return (
    <>
      <title>{`${title} – JTAI partnership`}</title>
      {query.data ? room : <main>{room}</main>}
    </>
  );
}
