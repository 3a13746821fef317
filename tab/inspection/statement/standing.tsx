import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatementView } from '../../../bot/contract/inspection/statement';
import { download } from '../../api/download';
import { ofPartnership, useShown } from '../../api/shown-partnership';
import { useHost } from '../../host/context';
import { Card } from '../../parts/card';
import { ahead, count, shortDay } from '../../parts/format';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import { Row, Rows } from '../../parts/row';
import { Mark } from '../../parts/signs/mark';
import { TextLink } from '../../parts/text-link';
import type { StatementProps } from './props';

const useStyles = makeStyles({
  line: { margin: '0 0 8px' },
  look: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** How many things that are missing are listed before the rest is counted. */
const SHOWN = 8;

/** What keeps it from being sent; once it was, to whom and when. */
export function Standing({ statement, opened }: StatementProps) {
  const styles = useStyles();
  const { sent, check, mayKeep } = statement;
  return (
    <Card
      title={headOf(statement)}
      action={
        <div className={styles.buttons}>
          <AsWord inspectionRef={statement.inspectionRef} />
          {mayKeep && (
            <Push look="outline" {...opened.by('sent')}>
              {sent ? 'Correct this' : 'Record that it was sent'}
            </Push>
          )}
          {mayKeep && sent && (
            <Push look="outline" {...opened.by('not-sent')}>
              It was not sent
            </Push>
          )}
        </div>
      }
    >
      {sent ? (
        <p className={styles.line}>{sentWords(sent)}</p>
      ) : (
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
      {!sent &&
        check.look.map((words) => (
          <p key={words} className={styles.look}>
            {words}
          </p>
        ))}
    </Card>
  );
}

/** 'Sent on Wed 18 Nov 2026 to Ofsted, as version 2. Recorded by Priya Nair.' */
const sentWords = ({ on, to, version, by }: NonNullable<StatementView['sent']>): string =>
  `Sent on ${shortDay(on)}${to ? ` to ${to}` : ''}${version ? `, as version ${version}` : ''}.${
    by ? ` Recorded by ${by}.` : ''
  }`;

/** '22 working days to the statement'. */
function headOf({ sent, daysLeft, dueOn }: StatementView): string {
  if (sent) return 'The statement of action is sent';
  if (dueOn === undefined || daysLeft === undefined) return 'The statement of action has no due day yet';
  if (daysLeft < 0) return `The statement is ${count(-daysLeft, 'working day')} overdue`;
  return `The statement is due ${ahead(daysLeft)}`;
}

/** The statement as the plan says it now, as a document. */
function AsWord({ inspectionRef }: { inspectionRef: string }) {
  const host = useHost();
  const { id } = useShown();
  const { busy, fault, run } = usePress();
  const partnership = ofPartnership(id);
  const address = `/api/v1/export/statement.docx${partnership}${partnership ? '&' : '?'}${new URLSearchParams(
    {
      inspection: inspectionRef,
    },
  )}`;
  return (
    <>
      {fault && <span role="alert">{fault}</span>}
      <Push
        look="outline"
        disabled={busy}
        onClick={() => run(() => download(host, address), 'The statement is saved.')}
      >
        Get it as Word
      </Push>
    </>
  );
}
