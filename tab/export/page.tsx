import { useMeetings } from '../api/meetings';
import { isComing } from '../api/resource';
import { Page } from '../parts/page';
import { Boards } from './boards';
import { Calendars } from './calendars';
import { PlanFiles } from './files';

/** What can be taken out of the app: files for boards and other programs, and calendars. */
export default function ExportPage() {
  const meetings = useMeetings();
  return (
    <Page
      title="Export"
      lead="Each file says the marking, the day and your name. What is under embargo is in it only if you may read it."
    >
      <PlanFiles />
      <Boards />
      {/* Below what comes, so that it stays where it is first seen. */}
      {!isComing(meetings) && <Calendars />}
    </Page>
  );
}
