import type { MeetingView } from '../../bot/contract/meetings';
import { MeetingBody } from '../meetings/meeting-body';

/** The next meeting that takes place, with what each agency has answered. */
export function NextMeeting({ meetings }: { meetings: readonly MeetingView[] }) {
  const next = meetings.find((meeting) => meeting.status === 'Planned');
  return next ? <MeetingBody meeting={next} named /> : <p style={{ margin: 0 }}>No meeting is planned.</p>;
}
