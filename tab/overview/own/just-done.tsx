import { makeStyles, mergeClasses, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { actionPath, requestPath } from '../../../bot/contract/action-path';
import type { OutstandingView } from '../../../bot/contract/outstanding';
import { useDeed } from '../../api/action';
import { useRowDeed } from '../../api/lists/rows';
import type { ApiError } from '../../api/client';
import { Card } from '../../parts/card';
import { time } from '../../parts/format';
import { Push } from '../../parts/push';
import { useRowStyles } from '../../parts/rows';
import { TextLink } from '../../parts/text-link';

const useStyles = makeStyles({
  words: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'break-word', lineHeight: '20px' },
});

type Done = OutstandingView['justDone'][number];

interface Props {
  readonly done: readonly Done[];
  /** When that was so, by the server's clock. */
  readonly asOf: string;
  /** Asks for it anew: what was too late by then goes. */
  readonly onOver: () => void;
}

/** What one has just done oneself and can still take back; what became of taking it back stays to be read. */
export function JustDone({ done, asOf, onOver }: Props) {
  const styles = useRowStyles();
  const [said, setSaid] = useState<Said>();
  const ends = done.map(({ until }) => Date.parse(until) - Date.parse(asOf)).sort((a, b) => a - b)[0];
  useEffect(() => {
    if (ends === undefined) return undefined;
    const timer = setTimeout(onOver, Math.max(0, ends) + 1_000);
    return () => clearTimeout(timer);
  }, [ends, asOf, onOver]);
  if (done.length === 0 && !said) return null;
  return (
    <Card title="Just done">
      <div role="status">
        {said && (
          <MessageBar intent={said.went ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ul className={styles.list}>
        {done.map((one) => (
          <li key={`${one.list} ${one.ref}`} className={mergeClasses(styles.item, styles.withButtons)}>
            {one.list === 'actions' ? (
              <DoneToAction one={one} onSaid={setSaid} />
            ) : (
              <DoneToRequest one={one} onSaid={setSaid} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface Said {
  readonly went: boolean;
  readonly words: string;
}

interface OneProps {
  readonly one: Done;
  readonly onSaid: (said: Said) => void;
}

function DoneToAction({ one, onSaid }: OneProps) {
  const { ref, etag } = one;
  const back = useDeed(ref);
  return (
    <Line
      one={one}
      to={actionPath(ref)}
      isBusy={back.isPending}
      onBack={() =>
        back.mutate({ deed: 'take-back', body: {}, etag, key: crypto.randomUUID() }, became(ref, onSaid))
      }
    />
  );
}

function DoneToRequest({ one, onSaid }: OneProps) {
  const { ref, etag } = one;
  const back = useRowDeed('requests');
  return (
    <Line
      one={one}
      to={requestPath(ref)}
      isBusy={back.isPending}
      onBack={() =>
        back.mutate({ ref, deed: 'take-back', body: {}, etag, key: crypto.randomUUID() }, became(ref, onSaid))
      }
    />
  );
}

const became = (ref: string, onSaid: OneProps['onSaid']) => ({
  onSuccess: () => onSaid({ went: true, words: `Taken back. ${ref} is as it was before.` }),
  onError: ({ title, detail }: ApiError) => onSaid({ went: false, words: `${ref}: ${title}. ${detail}` }),
});

interface LineProps {
  readonly one: Done;
  readonly to: string;
  readonly isBusy: boolean;
  readonly onBack: () => void;
}

function Line({ one: { ref, title, words, at, until }, to, isBusy, onBack }: LineProps) {
  const styles = { ...useRowStyles(), ...useStyles() };
  return (
    <>
      <div className={styles.words}>
        <TextLink to={to}>
          {ref} {title}
        </TextLink>
        <span className={styles.soft}>
          You {words} at {time(at)}. You can take that back until {time(until)}.
        </span>
      </div>
      <Push look="outline" disabled={isBusy} onClick={onBack}>
        Take back<span className="visually-hidden"> what you did to {ref}</span>
      </Push>
    </>
  );
}
