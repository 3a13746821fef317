import { makeStyles, tokens } from '@fluentui/react-components';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import type { StatementView } from '../../bot/contract/inspection/statement';
import { useStatement } from '../api/inspection';
import { Card } from '../parts/card';
import { ahead, count, shortDay } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Mark } from '../parts/signs/mark';
import { TextLink } from '../parts/text-link';

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
export function Afterwards({ shown }: { shown: InspectionView }) {
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
        <Statement shown={shown} />
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

function Statement({ shown }: { shown: InspectionView }) {
  const styles = useStyles();
  const { data, error } = useStatement(shown.ref);
  if (error && !data)
    return (
      <Card title="The statement of action">
        <p className={styles.line}>
          {error.title}. {error.detail}
        </p>
      </Card>
    );
  if (!data) return <Card title="The statement of action" />;
  return (
    <>
      <Standing statement={data} />
      <Boards statement={data} />
    </>
  );
}

/** What keeps it from being sent. */
function Standing({ statement }: { statement: StatementView }) {
  const styles = useStyles();
  const { sent, check } = statement;
  return (
    <Card title={headOf(statement)}>
      {sent && (
        <p className={styles.line}>
          Sent on {shortDay(sent.on)}
          {sent.to ? ` to ${sent.to}` : ''}
          {sent.by ? ` by ${sent.by}` : ''}.
        </p>
      )}
      {!sent && (
        <p className={styles.line}>
          {check.missing.length === 0
            ? `All ${check.asked} checks are passed.`
            : `${count(check.missing.length, 'thing')} to put right before it is sent.`}
        </p>
      )}
      {!sent && (
        <Rows>
          {check.missing.slice(0, SHOWN).map(({ code, ref, words, about }) => (
            <Row
              key={`${code}${ref ?? ''}${words}`}
              mark={<Mark name="waiting" />}
              first={ref && /^A\d/.test(ref) ? <TextLink to={`/plan/${ref}`}>{words}</TextLink> : words}
              {...(about ? { second: about } : {})}
            />
          ))}
        </Rows>
      )}
      {!sent && check.missing.length > SHOWN && (
        <p className={styles.line}>and {check.missing.length - SHOWN} more</p>
      )}
    </Card>
  );
}

const SHOWN = 8;

/** '22 working days to the statement'. */
function headOf({ sent, daysLeft, dueOn }: StatementView): string {
  if (sent) return 'The statement of action is sent';
  if (dueOn === undefined || daysLeft === undefined) return 'The statement of action has no due day yet';
  if (daysLeft < 0) return `The statement is ${count(-daysLeft, 'working day')} overdue`;
  return `The statement is due ${ahead(daysLeft)}`;
}

/** By when each board signs, and who has approved. */
function Boards({ statement: { signOffs, approvals } }: { statement: StatementView }) {
  if (signOffs.length + approvals.length === 0) return null;
  return (
    <Card title="Signed off and approved">
      <Rows>
        {signOffs.map(({ board, title, dueOn, signedOn, proposedOn }) => (
          <Row
            key={board}
            mark={<Mark name={signedOn ? 'yes' : 'waiting'} />}
            first={title}
            second="signs it off"
            end={
              signedOn
                ? `signed ${shortDay(signedOn)}`
                : dueOn
                  ? `by ${shortDay(dueOn)}`
                  : proposedOn
                    ? `offered: ${shortDay(proposedOn)}`
                    : 'no day yet'
            }
            endTone="soft"
          />
        ))}
        {approvals.map(({ body, title, on, by, onBehalf }) => (
          <Row
            key={body}
            mark={<Mark name={on ? 'yes' : 'waiting'} />}
            first={title}
            second={on ? `approved by ${by ?? 'somebody'}${onBehalf ? ' on their behalf' : ''}` : 'approves'}
            end={on ? shortDay(on) : 'not yet'}
            endTone="soft"
          />
        ))}
      </Rows>
    </Card>
  );
}
