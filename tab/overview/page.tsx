import { useMe } from '../api/me';
import { useMeetings } from '../api/meetings';
import { useOutstanding } from '../api/outstanding';
import { usePlan } from '../api/plan';
import { Card } from '../parts/card';
import { ForTheChair } from '../reminders/for-the-chair';
import { Loaded } from '../parts/loaded';
import { NextMeeting } from './next-meeting';
import { OffTrack } from './off-track';
import { StillToAnswer } from './still-to-answer';
import { ToMend } from './to-mend';
import { Tiles } from './tiles';
import { Page } from '../parts/page';

/** What a chair needs first: what is off track and why, who has not answered, are we quorate, days to the statement. */
export function Overview() {
  const me = useMe();
  const plan = usePlan();
  const meetings = useMeetings();
  const outstanding = useOutstanding();
  return (
    <Page title="Overview" lead="How the partnership’s joint targeted area inspection (JTAI) work stands.">
      <Tiles plan={plan.data} meetings={meetings.data} outstanding={outstanding.data} />
      <Card title="Off track, and why">
        <Loaded query={plan}>{(data) => <OffTrack actions={data.actions} agency={me.data?.agency} />}</Loaded>
      </Card>
      <Card title="Still to answer">
        <Loaded query={outstanding}>{(data) => <StillToAnswer view={data} />}</Loaded>
      </Card>
      {outstanding.data && <ForTheChair view={outstanding.data} />}
      {outstanding.data && <ToMend view={outstanding.data} notCounted={plan.data?.unreadableRows ?? 0} />}
      <Card title="Next meeting">
        <Loaded query={meetings}>{(data) => <NextMeeting meetings={data.meetings} />}</Loaded>
      </Card>
    </Page>
  );
}
