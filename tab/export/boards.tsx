import { useMeetings } from '../api/meetings';
import { Card } from '../parts/card';
import { Files } from './files';

/** One page a board: the series whose meetings are ahead. */
export function Boards() {
  const { data } = useMeetings();
  const boards = new Map(
    (data?.meetings ?? []).flatMap(({ seriesCode, title }) =>
      seriesCode ? [[seriesCode, title] as const] : [],
    ),
  );
  if (boards.size === 0) return null;
  return (
    <Card title="One page for a board">
      <Files
        of={[...boards].map(([code, title]) => ({
          file: `board.docx?board=${encodeURIComponent(code)}`,
          name: 'Board update',
          what: `${title}: what is asked of it, what is red and why, the numbers, what closed, what comes.`,
        }))}
      />
    </Card>
  );
}
