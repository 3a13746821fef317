import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { actionPath } from '../../../bot/contract/action-path';
import type { StatementView, VersionsCompared } from '../../../bot/contract/inspection/statement';
import { useVersionsCompared } from '../../api/inspection';
import { Pick } from '../../parts/choosing/pick';
import { TextLink } from '../../parts/text-link';
import { wordsOf } from '../../api/words-of';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingLeft: '18px', lineHeight: '20px', overflowWrap: 'anywhere' },
  part: { display: 'block', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  plain: { margin: '0 0 8px' },
});

const NOW = 'now';

/** Any two versions beside one another: which was before, which after, and what each says where they differ. */
export function Compare({ statement }: { statement: StatementView }) {
  const styles = useStyles();
  const { versions, inspectionRef } = statement;
  const numbers = versions.map(({ number }) => number);
  const [from, setFrom] = useState(String(numbers.at(-1) ?? 1));
  const [to, setTo] = useState(NOW);
  const kept = numbers.map((number) => [String(number), `Version ${number}`] as const);
  return (
    <>
      <p className={styles.line}>
        <span>From</span>
        <Pick label="Compare from" value={from} choices={kept} onPick={setFrom} />
        <span>to</span>
        <Pick
          label="Compare to"
          value={to}
          choices={[[NOW, 'the plan now'], ...kept]}
          isWide
          onPick={setTo}
        />
      </p>
      <Differences
        inspectionRef={inspectionRef}
        from={Number(from)}
        to={to === NOW ? undefined : Number(to)}
      />
    </>
  );
}

interface AskedFor {
  readonly inspectionRef: string;
  readonly from: number;
  readonly to: number | undefined;
}

function Differences({ inspectionRef, from, to }: AskedFor) {
  const styles = useStyles();
  const { data, error } = useVersionsCompared(inspectionRef, from, to);
  if (!data)
    return (
      <p className={styles.plain} role={error ? 'alert' : 'status'}>
        {error ? wordsOf(error) : 'Comparing'}
      </p>
    );
  if (data.changes.length === 0) return <p className={styles.plain}>They say the same.</p>;
  return (
    <ul className={styles.list}>
      {data.changes.map((one) => (
        <li key={one.ref}>
          <Line line={one} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { ref, title, is, parts } }: { line: VersionsCompared['changes'][number] }) {
  const styles = useStyles();
  return (
    <>
      {is === 'gone' ? ref : <TextLink to={actionPath(ref)}>{ref}</TextLink>} {title}
      {is === 'added' ? ': new' : is === 'gone' ? ': not in it any more' : ''}
      {parts.map(({ label, was, is: after }) => (
        <span key={label} className={styles.part}>
          {label.charAt(0).toUpperCase() + label.slice(1)}: {was ?? 'none'} → {after ?? 'none'}
        </span>
      ))}
    </>
  );
}
