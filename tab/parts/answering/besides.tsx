import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { hasDraft } from '../form/draft';
import { useFormDraft } from '../form/use-form-draft';
import { Push } from '../push';
import type { Answer, Answerable, Answered } from './answer-form';
import { reminderForm } from './form-name';

// Whoever only reads needs neither.
const AnswerForm = lazy(() => import('./answer-form'));
const AnsweredBar = lazy(() => import('./answered-bar'));

const useStyles = makeStyles({
  whole: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
});

/** As they are called on a card. */
const WORDS = { MoreTime: 'Ask for more time', NeedHelp: 'Ask for help', OnTrack: 'On track' } as const;
type Beside = keyof typeof WORDS;

interface Props {
  readonly waiting: Answerable;
  readonly onBehalfOf?: string;
  /** Which of them are offered here: the others have a button of their own. */
  readonly only: readonly Beside[];
}

/** What an agency says of a thing besides doing it, as on its card, whether or not a reminder waits: each a button with its form. */
export default function Besides({ waiting, onBehalfOf, only }: Props) {
  const styles = useStyles();
  const nameOf = useFormDraft();
  const { reminderKey, offers, subjectRef } = waiting;
  const shown = only.filter((one) => offers.includes(one));
  const [open, setOpen] = useState<Answer | undefined>(() =>
    shown.find((one) => hasDraft(nameOf(reminderForm(reminderKey, one)))),
  );
  const [answered, setAnswered] = useState<Answered>();
  return (
    <div className={styles.whole}>
      <div role="group" aria-label={`What to say of ${subjectRef}`} className={styles.buttons}>
        {shown.map((one) => (
          <Push
            key={one}
            look="outline"
            aria-expanded={open === one}
            onClick={() => setOpen(open === one ? undefined : one)}
          >
            {WORDS[one]}
          </Push>
        ))}
      </div>
      <div role="status">
        {answered && (
          <Suspense>
            <AnsweredBar key={answered.words} answered={answered} onUndone={() => setAnswered(undefined)} />
          </Suspense>
        )}
      </div>
      {open && (
        <Suspense>
          <AnswerForm
            key={open}
            waiting={waiting}
            asked={open}
            {...(onBehalfOf ? { onBehalfOf } : {})}
            onDone={setAnswered}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
