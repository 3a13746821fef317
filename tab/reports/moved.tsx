import type { BoardReportView } from '../../bot/contract/reports/reports';
import type { Day } from '../../bot/domain/calendar/day';
import { Card } from '../parts/card';
import { briefDay, count } from '../parts/format';
import { Pill } from '../parts/signs/pill';
import { ActionLine, Lines } from './line';
import { movesOf } from './moves';
import { sinceWords } from './words';

interface Props {
  readonly board: BoardReportView;
  readonly today: Day;
}

/** What became late, got more time or was challenged since the board last met: each action once. */
export function Moved({ board, today }: Props) {
  const moves = movesOf(board, today);
  const many = moves.length === 0 ? 'nothing' : count(moves.length, 'action');
  return (
    <Card title={`Late, given more time or challenged ${sinceWords(board, today)}: ${many}`}>
      {moves.length > 0 && (
        <Lines>
          {moves.map(({ action, became, about }) => (
            <ActionLine
              key={action.ref}
              action={action}
              what={became.map(([words, tone]) => (
                <Pill key={words} tone={tone}>
                  {words}
                </Pill>
              ))}
              more={about.join(' ')}
            />
          ))}
        </Lines>
      )}
    </Card>
  );
}

/** What the group agreed, and what was closed, since the board last met. */
export const Agreed = ({ board, today }: Props) => (
  <Card
    title={`Agreed or closed ${sinceWords(board, today)}: ${board.agreed.length === 0 ? 'nothing' : count(board.agreed.length, 'action')}`}
  >
    {board.agreed.length > 0 && (
      <Lines>
        {board.agreed.map(({ on, closedOn, reviewOn, ...action }) => (
          <ActionLine
            key={action.ref}
            action={action}
            what={
              closedOn ? (
                <Pill tone="blue">Closed {briefDay(closedOn, today)}</Pill>
              ) : (
                <Pill tone="green">Agreed {briefDay(on, today)}</Pill>
              )
            }
            more={reviewOn && `To be looked at again on ${briefDay(reviewOn, today)}.`}
          />
        ))}
      </Lines>
    )}
  </Card>
);
