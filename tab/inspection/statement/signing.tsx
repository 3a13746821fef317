import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatementView } from '../../../bot/contract/inspection/statement';
import { useInspectionDeeds } from '../../api/inspection';
import { useMe } from '../../api/me';
import { Card } from '../../parts/card';
import { shortDay, time } from '../../parts/format';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import { Row, Rows } from '../../parts/row';
import { Mark } from '../../parts/signs/mark';
import type { StatementProps } from './props';

const useStyles = makeStyles({
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px 8px',
    '@media (max-width: 760px)': { justifyContent: 'flex-start' },
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Board = StatementView['signOffs'][number];
type Approval = StatementView['approvals'][number];

/** By when each board signs, and who has approved the newest version. */
export function Signing({ statement, opened }: StatementProps) {
  const styles = useStyles();
  const { signOffs, approvals, versions, mayKeep } = statement;
  if (signOffs.length + approvals.length === 0) return null;
  const newest = versions[0]?.number;
  return (
    <Card
      title="Signed off and approved"
      action={
        mayKeep &&
        signOffs.length > 0 && (
          <Push look="outline" {...opened.by('sign-off')}>
            Set the boards’ days
          </Push>
        )
      }
    >
      <Rows>
        {signOffs.map((one) => (
          <Row
            key={one.board}
            mark={<Mark name={one.signedOn ? 'yes' : 'waiting'} />}
            first={one.title}
            second="signs it off"
            end={boardWords(one)}
            endTone="soft"
          />
        ))}
        {approvals.map((one) => (
          <Row
            key={one.body}
            mark={<Mark name={one.on ? 'yes' : 'waiting'} />}
            first={one.title}
            second={
              one.on
                ? `approved by ${one.by ?? 'somebody'}${one.onBehalf ? ' on their behalf' : ''}`
                : 'approves'
            }
            end={<Approve statement={statement} approval={one} />}
          />
        ))}
      </Rows>
      {approvals.length > 0 && !statement.sent && (
        <p className={styles.note}>
          {newest === undefined
            ? 'It is approved once a version of it is kept.'
            : `Approving means version ${newest}. A newer one is approved anew.`}
        </p>
      )}
    </Card>
  );
}

function boardWords({ signedOn, dueOn, proposedOn }: Board): string {
  if (signedOn) return `signed ${shortDay(signedOn)}`;
  if (dueOn) return `by ${shortDay(dueOn)}`;
  return proposedOn ? `offered: ${shortDay(proposedOn)}` : 'no day yet';
}

/** When they approved it, and what whoever reads may do about that. */
function Approve({ statement, approval }: { statement: StatementView; approval: Approval }) {
  const styles = useStyles();
  const me = useMe().data;
  const deeds = useInspectionDeeds();
  const { busy, fault, run } = usePress();
  const { body, title, on, mayApprove, undoUntil } = approval;
  const { inspectionRef, versions, sent } = statement;
  const newest = versions[0]?.number;
  const isOwn = body === CHAIR ? me?.roles.includes('Chair') : me?.agency?.code === body;
  const approve = isOwn ? 'Approve' : 'Approve on their behalf';
  const isToApprove = mayApprove && !sent;
  const send = (undo: boolean) => () =>
    !busy &&
    newest !== undefined &&
    run(
      async () => {
        await deeds.approve(inspectionRef, body, newest, undo);
      },
      undo ? `Undone: approval of ${title}.` : `Approved: version ${newest}, ${title}.`,
    );
  return (
    <span className={styles.end}>
      {fault && <span role="alert">{fault}</span>}
      {on ? (
        <span className={styles.soft}>{shortDay(on)}</span>
      ) : (
        !isToApprove && <span className={styles.soft}>{sent ? 'not recorded' : 'not yet'}</span>
      )}
      {on && undoUntil && (
        <Push
          look="outline"
          aria-label={`Undo, until ${time(undoUntil)}: approval of ${title}`}
          aria-disabled={busy}
          onClick={send(true)}
        >
          Undo, until {time(undoUntil)}
        </Push>
      )}
      {isToApprove && (
        <Push
          look="outline"
          aria-label={`${approve}: version ${newest ?? 1}, ${title}`}
          aria-disabled={busy}
          onClick={send(false)}
        >
          {approve}
        </Push>
      )}
    </span>
  );
}

/** As the server names the chair among those who approve. */
const CHAIR = 'Chair';
