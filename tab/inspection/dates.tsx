import { makeStyles, tokens } from '@fluentui/react-components';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import type { Day } from '../../bot/domain/calendar/day';
import { calendarInWords } from '../../bot/domain/calendar/in-words';
import { useInspectionDeeds } from '../api/inspection';
import { Card } from '../parts/card';
import { shortDay } from '../parts/format';
import { usePress } from '../parts/hooks/use-press';
import { Push } from '../parts/push';
import { Row, Rows } from '../parts/row';
import type { Opened } from './opened';

const useStyles = makeStyles({
  by: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  told: {
    margin: '8px 0 0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: '1.45',
  },
  words: { margin: '0 0 4px', overflowWrap: 'break-word' },
});

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

interface Props {
  readonly shown: InspectionView;
  readonly mayRun: boolean;
  readonly opened: Opened;
}

/** The days of an inspection, what is odd about them, and by which bank holidays those are counted that nobody has said. */
export function Dates({ shown, mayRun, opened }: Props) {
  const styles = useStyles();
  const lines = linesOf(shown);
  const [estimated] = shown.estimates;
  if (lines.length === 0) return null;
  return (
    <Card
      title="Dates"
      action={
        mayRun && (
          <Push look="outline" {...opened.by('dates')}>
            Set the dates
          </Push>
        )
      }
    >
      <Rows>
        {lines.map(({ what, from, to, how }) => (
          <Row
            key={what}
            first={what}
            isWhole
            {...(how ? { second: how } : {})}
            end={to ? `${shortDay(from)} to ${shortDay(to)}` : shortDay(from)}
          />
        ))}
      </Rows>
      {shown.dateWarnings.length > 0 && (
        <div className={styles.told}>
          {shown.dateWarnings.map((words) => (
            <p key={words} className={styles.words}>
              {words}
            </p>
          ))}
        </div>
      )}
      <WouldMove shown={shown} mayRun={mayRun} />
      {estimated && (
        <p className={styles.by}>
          Estimates are counted by the bank holidays of {calendarInWords(estimated.calendar)}.
        </p>
      )}
    </Card>
  );
}

/** Which estimates would move since a bank holiday was proclaimed, and the way to have them counted anew. */
function WouldMove({ shown, mayRun }: Pick<Props, 'shown' | 'mayRun'>) {
  const styles = useStyles();
  const { dates } = useInspectionDeeds();
  const { busy, fault, run } = usePress();
  const { ref, version, wouldMove } = shown;
  if (wouldMove.length === 0) return null;
  return (
    <div className={styles.told}>
      {wouldMove.map((words) => (
        <p key={words} className={styles.words}>
          {words}
        </p>
      ))}
      {fault && <p role="alert">{fault}</p>}
      {mayRun && (
        <Push
          look="outline"
          aria-disabled={busy}
          onClick={() =>
            !busy &&
            run(async () => {
              await dates(ref, {}, version);
            }, 'The days are counted anew.')
          }
        >
          Count them anew
        </Push>
      )}
    </div>
  );
}
