import { makeStyles, tokens } from '@fluentui/react-components';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Row, Rows } from '../parts/row';
import type { Opened } from './opened';
import { Statement } from './statement/statement';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 784fr) minmax(0, 432fr)',
    columnGap: '16px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  line: { margin: '0 0 8px' },
  by: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** After the three weeks: the letter’s days, and how the statement of action stands. */
export function Afterwards({ shown, opened }: { shown: InspectionView; opened: Opened }) {
  const styles = useStyles();
  if (shown.exercise)
    return (
      <Card title={shown.endedOn ? `Ended on ${shortDay(shown.endedOn)}` : 'Not opened'}>
        <p className={styles.line}>
          {shown.provided} of {count(shown.asked, 'request')} provided. No letter follows a dry run.
        </p>
      </Card>
    );
  return (
    <div className={styles.columns}>
      <div>
        <Statement shown={shown} opened={opened} />
      </div>
      <Dates shown={shown} />
    </div>
  );
}

type Line = readonly [what: string, day: string, how: string];

/** What is printed, and what is an estimate, never one for the other. */
export function Dates({ shown }: { shown: InspectionView }) {
  const styles = useStyles();
  const { fieldworkFrom, fieldworkTo, isFieldworkEstimated, publishedOn, statementDueOn } = shown;
  const { statementSentOn, estimates } = shown;
  const lines: Line[] = [];
  if (fieldworkFrom && fieldworkTo)
    lines.push([
      'Fieldwork',
      `${shortDay(fieldworkFrom)} to ${shortDay(fieldworkTo)}`,
      isFieldworkEstimated ? 'Estimate' : '',
    ]);
  if (publishedOn) lines.push(['Letter published', shortDay(publishedOn), '']);
  if (statementDueOn)
    lines.push(['Statement of action due', shortDay(statementDueOn), 'As the letter prints']);
  if (statementSentOn) lines.push(['Statement of action sent', shortDay(statementSentOn), '']);
  for (const { what, on } of estimates)
    if (!(statementSentOn && what.startsWith('Statement'))) lines.push([what, shortDay(on), 'Estimate']);
  if (lines.length === 0) return null;
  return (
    <Card title="Dates">
      <Rows>
        {lines.map(([what, day, how]) => (
          <Row key={what} first={what} {...(how ? { second: how } : {})} end={day} />
        ))}
      </Rows>
      {estimates[0] && <p className={styles.by}>Estimates count by: {estimates[0].calendar}.</p>}
    </Card>
  );
}
