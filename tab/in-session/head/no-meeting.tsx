import { Fault } from '../../parts/fault';
import { TextLink } from '../../parts/text-link';

/** In the place of a meeting, or of its record, that a link names and that is not there. */
export const NoMeeting = () => (
  <>
    <title>No meeting – JTAI partnership</title>
    <Fault
      title="There is no such meeting"
      detail="It is not in the partnership’s list, or none is planned."
    />
    <TextLink to="/meetings">Meetings</TextLink>
  </>
);
