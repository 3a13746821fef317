import type { BoardReportView } from '../../bot/contract/reports/reports';
import type { Day } from '../../bot/domain/calendar/day';
import { Card } from '../parts/card';
import { briefDay, count } from '../parts/format';
import { Pill } from '../parts/signs/pill';
import { ActionLine, Lines, SaidLine } from './line';

/** What the plan asks of the board. */
export const Asked = ({ asks }: Pick<BoardReportView, 'asks'>) => (
  <Card
    title={
      asks.length === 0
        ? 'Nothing is asked of the board'
        : `The board is asked for ${count(asks.length, 'thing')}`
    }
  >
    {asks.length > 0 && (
      <Lines>
        {asks.map(({ verb, what }) => (
          <SaidLine key={what}>
            {verb && <strong>{verb} </strong>}
            {what}
          </SaidLine>
        ))}
      </Lines>
    )}
  </Card>
);

/** What is red, since when, and what was last said of it. */
export const Reds = ({ reds, today }: Pick<BoardReportView, 'reds'> & { readonly today: Day }) => (
  <Card
    title={reds.length === 0 ? 'No action is red' : `${count(reds.length, 'action is', 'actions are')} red`}
  >
    {reds.length > 0 && (
      <Lines>
        {reds.map(({ isNew, dueOn, late, why, ...action }) => (
          <ActionLine
            key={action.ref}
            action={action}
            what={isNew && <Pill tone="red">Newly red</Pill>}
            more={[dueWords(dueOn, late, today), why ?? 'Nothing has been reported.'].join(' ')}
          />
        ))}
      </Lines>
    )}
  </Card>
);

function dueWords(dueOn: Day | undefined, late: string | undefined, today: Day): string {
  if (dueOn === undefined) return 'No date yet.';
  return `Due ${briefDay(dueOn, today)}${late ? `, ${late}` : ''}.`;
}
