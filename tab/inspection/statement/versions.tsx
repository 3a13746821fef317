import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { actionPath } from '../../../bot/contract/action-path';
import type { StatementView } from '../../../bot/contract/inspection/statement';
import { useInspectionDeeds } from '../../api/inspection';
import { Card } from '../../parts/card';
import { count, listed, shortDay } from '../../parts/format';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import { TextLink } from '../../parts/text-link';
import { Compare } from './compare';
import type { StatementProps } from './props';

const useStyles = makeStyles({
  line: { margin: '0 0 8px' },
  summary: {
    padding: '6px 0',
    cursor: 'pointer',
    overflowWrap: 'break-word',
    '@media (max-width: 760px)': { padding: '12px 0' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  version: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-of-type': { borderTopStyle: 'none' },
  },
  plain: { margin: 0, padding: '6px 0' },
  list: { margin: '0 0 8px', paddingLeft: '18px', lineHeight: '20px', overflowWrap: 'break-word' },
});

type Version = StatementView['versions'][number];
type Changes = Version['changes'];

/** The versions that were kept, each with what changed since the one before, and what the plan says otherwise now. */
export function Versions({ statement }: StatementProps) {
  const styles = useStyles();
  const { versions, unkept } = statement;
  const [newest] = versions;
  if (!newest && !statement.mayKeep) return null;
  return (
    <Card
      title={newest ? `Version ${newest.number} is the newest` : 'No version is kept yet'}
      action={<Keep statement={statement} />}
    >
      {!newest && (
        <p className={styles.line}>
          A version keeps what the plan says on a day. It is what the chair and the safeguarding partners
          approve, and what later ones are compared with.
        </p>
      )}
      {newest && (
        <div className={styles.version}>
          {unkept.length === 0 ? (
            <p className={styles.plain}>The plan says what version {newest.number} says.</p>
          ) : (
            <details open>
              <summary className={styles.summary}>
                Since then {count(unkept.length, 'action')} changed in the plan
              </summary>
              <ChangeList changes={unkept} />
            </details>
          )}
        </div>
      )}
      {versions.map((one, at) => (
        <Kept key={one.number} version={one} before={versions[at + 1]} />
      ))}
      {versions.length > 1 && <AnyTwo statement={statement} />}
    </Card>
  );
}

/** Folded until it is wanted: what it compares is asked for only then. */
function AnyTwo({ statement }: { statement: StatementView }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.version} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>Compare any two versions</summary>
      {isOpen && <Compare statement={statement} />}
    </details>
  );
}

function Keep({ statement }: { statement: StatementView }) {
  const { statement: send } = useInspectionDeeds();
  const { busy, fault, run } = usePress();
  const { inspectionRef, versions, unkept, mayKeep, version } = statement;
  const next = (versions[0]?.number ?? 0) + 1;
  if (!mayKeep || (versions.length > 0 && unkept.length === 0)) return null;
  return (
    <>
      {fault && <span role="alert">{fault}</span>}
      <Push
        look="outline"
        aria-disabled={busy}
        onClick={() =>
          !busy &&
          run(async () => {
            await send(inspectionRef, 'statement', { keep: true }, version);
          }, `Version ${next} is kept.`)
        }
      >
        Keep as version {next}
      </Push>
    </>
  );
}

function Kept({ version, before }: { version: Version; before: Version | undefined }) {
  const styles = useStyles();
  const { number, on, by, actions, changes } = version;
  const words = `Version ${number}: ${count(actions, 'action')}, kept on ${shortDay(on)} by ${by}`;
  return (
    <div className={styles.version}>
      {before && changes.length > 0 ? (
        <details>
          <summary className={styles.summary}>
            {words}. {count(changes.length, 'action')} changed since version {before.number}
          </summary>
          <ChangeList changes={changes} />
        </details>
      ) : (
        <p className={styles.plain}>{words}</p>
      )}
    </div>
  );
}

function ChangeList({ changes }: { changes: Changes }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map(({ ref, title, is, what }) => (
        <li key={ref}>
          {is === 'gone' ? ref : <TextLink to={actionPath(ref)}>{ref}</TextLink>} {title}:{' '}
          {is === 'added' ? 'new' : is === 'gone' ? 'not in it any more' : `changed in ${listed(what)}`}
        </li>
      ))}
    </ul>
  );
}
