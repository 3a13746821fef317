import { makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../bot/contract/plan';
import { Card } from '../parts/card';
import { longDay } from '../parts/format';

const useStyles = makeStyles({
  days: {
    marginRight: '4px',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontVariantNumeric: 'tabular-nums',
  },
  line: { margin: 0 },
});

/** How many working days are left until the statement of action must be sent. Nothing where none is due. */
export function Statement({ statement }: { statement: Plan['statement'] }) {
  const styles = useStyles();
  if (!statement) return null;
  const { workingDays, dueOn } = statement;
  const title =
    workingDays === 0 ? (
      'The statement is due today'
    ) : (
      <>
        <span className={styles.days}>{workingDays}</span>{' '}
        {workingDays === 1 ? 'working day' : 'working days'} to the statement
      </>
    );
  return (
    <Card title={title}>
      <p className={styles.line}>Due {longDay(dueOn)}, as the letter prints.</p>
    </Card>
  );
}
