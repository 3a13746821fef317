import { makeStyles, tokens } from '@fluentui/react-components';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import type { Day } from '../../bot/domain/calendar/day';
import { calendarInWords } from '../../bot/domain/calendar/in-words';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Below } from './below';
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
      {/* In a narrow window they stand below. */}
      <Below shown={shown}>
        <Dates shown={shown} />
      </Below>
    </div>
  );
}

interface Line {
  readonly what: string;
  readonly from: Day;
  readonly to?: Day;
  readonly how?: string;
}

/** The days of an inspection, the earliest first: what is printed, and what is an estimate, never one for the other. */
function linesOf(shown: InspectionView): readonly Line[] {
  const { fieldworkFrom, fieldworkTo, isFieldworkEstimated, publishedOn, statementDueOn } = shown;
  const { statementSentOn, commentsDueOn, commentsSentOn, estimates } = shown;
  const { draftLetterOn, finalLetterOn } = shown;
  const estimate = { how: 'Estimate' };
  const line = (what: string, from: Day | undefined, more: Partial<Line> = {}): Line[] =>
    from ? [{ what, from, ...more }] : [];
  return [
    ...line('Fieldwork', fieldworkTo && fieldworkFrom, {
      ...(fieldworkTo ? { to: fieldworkTo } : {}),
      ...(isFieldworkEstimated ? estimate : {}),
    }),
    ...line('Draft letter received', draftLetterOn),
    ...line('Final letter received', finalLetterOn),
    ...line('Comments on the draft letter', commentsSentOn ? undefined : commentsDueOn, {
      how: 'As the inspectors said',
    }),
    ...line('Comments on the draft letter sent', commentsSentOn),
    ...line('Letter published', publishedOn),
    ...line('Statement of action due', statementDueOn, { how: 'As the letter prints' }),
    ...line('Statement of action sent', statementSentOn),
    ...estimates
      .filter(({ what }) => !(statementSentOn && what.startsWith('Statement')))
      .flatMap(({ what, on }) => line(what, on, estimate)),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The days of an inspection, and by which bank holidays those are counted that no letter has printed. */
export function Dates({ shown }: { shown: InspectionView }) {
  const styles = useStyles();
  const lines = linesOf(shown);
  const [estimated] = shown.estimates;
  if (lines.length === 0) return null;
  return (
    <Card title="Dates">
      <Rows>
        {lines.map(({ what, from, to, how }) => (
          <Row
            key={what}
            first={what}
            {...(how ? { second: how } : {})}
            end={to ? `${shortDay(from)} to ${shortDay(to)}` : shortDay(from)}
          />
        ))}
      </Rows>
      {estimated && (
        <p className={styles.by}>
          Estimates are counted by the bank holidays of {calendarInWords(estimated.calendar)}.
        </p>
      )}
    </Card>
  );
}
