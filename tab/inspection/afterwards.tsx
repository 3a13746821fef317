import { makeStyles } from '@fluentui/react-components';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Below } from './below';
import { Dates } from './dates';
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
});

interface Props {
  readonly shown: InspectionView;
  readonly mayRun: boolean;
  readonly opened: Opened;
}

/** A dry run that was opened is over after its last day, also where nobody has ended it. */
function overWords({ endedOn, notifiedOn, fieldworkTo, asked }: InspectionView): string {
  if (endedOn) return `Ended on ${shortDay(endedOn)}`;
  if (notifiedOn) return fieldworkTo ? `Over since ${shortDay(fieldworkTo)}` : 'Its week on site has no days';
  return asked > 0 ? 'Annex A alone' : 'Not opened';
}

/** After the three weeks: the letter’s days, and how the statement of action stands. */
export function Afterwards({ shown, mayRun, opened }: Props) {
  const styles = useStyles();
  if (shown.exercise)
    return (
      <Card title={overWords(shown)}>
        <p className={styles.line}>
          {shown.provided} of {count(shown.asked, 'request')} provided.{' '}
          {shown.notifiedOn ? '' : 'It has no practice call, so its three weeks are not counted. '}
          No letter follows a dry run.
        </p>
      </Card>
    );
  return (
    <div className={styles.columns}>
      <div>
        <Statement shown={shown} opened={opened} />
      </div>
      {/* In a narrow window they stand below. */}
      <Below shown={shown}>
        <Dates shown={shown} mayRun={mayRun} opened={opened} />
      </Below>
    </div>
  );
}
