import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LearningView, ToldView } from '../../bot/contract/inspection/learning';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Push } from '../parts/push';
import { CorrectForm, TakeOutForm } from './forms';
import { useCorrecting } from './use-correcting';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'break-word' },
  soft: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', minHeight: '24px', '@media (max-width: 760px)': { padding: '10px 0' } },
  buttons: { display: 'inline-flex', flexWrap: 'wrap', gap: '0 4px' },
});

interface Props {
  readonly title: string;
  readonly of: readonly ToldView[];
  readonly mayCorrect: boolean;
}

/** What areas were told, each finding with what a coordinator may do to it. */
export function Told({ title, of, mayCorrect }: Props) {
  const styles = useStyles();
  if (of.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {title} ({of.length})
      </summary>
      <ul className={styles.list}>
        {of.map((one) => (
          <li key={one.key}>
            <One of={one} mayCorrect={mayCorrect} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function One({ of, mayCorrect }: { of: ToldView; mayCorrect: boolean }) {
  const styles = useStyles();
  const [open, setOpen] = useState<'correct' | 'take-out'>();
  const { area, kind, text, publishedOn } = of;
  const close = () => setOpen(undefined);
  const about = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return (
    <>
      {text}{' '}
      <span className={styles.soft}>
        (
        {[area, publishedOn && shortDay(publishedOn), kind === 'Priority' && 'priority action']
          .filter(Boolean)
          .join(', ')}
        )
      </span>{' '}
      {mayCorrect && (
        <span className={styles.buttons}>
          <Push
            look="subtle"
            aria-expanded={open === 'correct'}
            aria-label={`Correct: ${about}`}
            onClick={() => setOpen(open === 'correct' ? undefined : 'correct')}
          >
            Correct
          </Push>
          <Push
            look="subtle"
            aria-expanded={open === 'take-out'}
            aria-label={`Take it out: ${about}`}
            onClick={() => setOpen(open === 'take-out' ? undefined : 'take-out')}
          >
            Take it out
          </Push>
        </span>
      )}
      {open === 'correct' && <CorrectForm of={of} onClose={close} />}
      {open === 'take-out' && <TakeOutForm of={of} onClose={close} />}
    </>
  );
}

/** What was taken out, with why, and the way back. */
export function TakenOut({ of }: { of: LearningView['withdrawn'] }) {
  const styles = useStyles();
  if (of.length === 0) return null;
  return (
    <Card title={`${count(of.length, 'finding')} taken out`}>
      <details>
        <summary className={styles.summary}>See {of.length === 1 ? 'it' : 'them'}, with why</summary>
        <ul className={styles.list}>
          {of.map((one) => (
            <li key={one.key}>
              {one.text}{' '}
              <span className={styles.soft}>
                ({one.area}, taken out on {shortDay(one.on)}
                {one.why ? `: ${one.why}` : ''})
              </span>{' '}
              <BringBack of={one} />
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function BringBack({ of }: { of: ToldView }) {
  const { busy, fault, correct } = useCorrecting();
  return (
    <>
      {fault && <span role="alert">{fault}</span>}
      <Push
        look="subtle"
        aria-label={`Bring back: ${of.text.slice(0, 60)}`}
        aria-disabled={busy}
        onClick={() => !busy && correct(of, 'reopen', {})}
      >
        Bring back
      </Push>
    </>
  );
}
