import { makeStyles } from '@fluentui/react-components';
import { useNamed, useNavigate } from '../address/routes';
import { meetingPage, rowPath } from '../../bot/contract/action-path';
import type { ReportsView } from '../../bot/contract/reports/reports';
import { useReports } from '../api/reports';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';
import { Pick } from '../parts/choosing/pick';
import { Asked, Reds } from './asked';
import { Agreed, Moved } from './moved';
import { OnePage } from './one-page';
import { whenWords } from './words';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginBottom: '12px' },
  when: { flex: '1 1 20rem', minWidth: 0, margin: 0 },
  plain: { margin: 0 },
});

/** What moved since a board last met, what is red and why, and what it is asked: for coordinators and chairs. */
export default function ReportsPage() {
  const query = useReports();
  return (
    <Page
      title="Board reports"
      lead="What has moved since a board last met, what is red and why, and what the board is asked."
    >
      <Loaded query={query}>{(view) => <Boards view={view} />}</Loaded>
    </Page>
  );
}

function Boards({ view: { boards, today } }: { view: ReportsView }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const code = useNamed('code');
  const asked = boards.find((one) => one.code.toLowerCase() === code?.toLowerCase());
  const board = asked ?? boards[0];
  if (!board)
    return (
      <Card title="No board is in the list yet">
        <p className={styles.plain}>
          A board is a series of meetings. The coordinator adds one on the page Settings, with how often it
          meets; its report is then made here.
        </p>
      </Card>
    );
  return (
    <>
      {code !== undefined && !asked && (
        <p role="status">There is no board with the code “{code}”. This is the one that meets next.</p>
      )}
      <div className={styles.head}>
        <Pick
          label="Board"
          isWide
          value={board.code}
          choices={boards.map((one) => [one.code, one.title])}
          onPick={(to) => navigate(`/${rowPath('reports', to)}`, { replace: true })}
        />
        <p className={styles.when}>
          {whenWords(board, today)}
          {board.meeting && (
            <>
              {' '}
              It stands on the agenda of{' '}
              <TextLink to={meetingPage(board.meeting.ref)}>{board.meeting.title}</TextLink>.
            </>
          )}
        </p>
        <OnePage key={board.code} code={board.code} />
      </div>
      <Asked asks={board.asks} />
      <Reds reds={board.reds} today={today} />
      <Moved board={board} today={today} />
      <Agreed board={board} today={today} />
    </>
  );
}
