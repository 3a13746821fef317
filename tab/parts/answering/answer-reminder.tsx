import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Answerable, Answered } from './answer-form';
import { hasDraft } from '../form/draft';
import { useFormDraft } from '../form/use-form-draft';
import { ButtonLink } from '../links/button-link';
import { Push } from '../push';
import { reminderForm } from './form-name';

// Whoever only reads needs no form.
const AnswerForm = lazy(() => import('./answer-form'));

const useStyles = makeStyles({
  button: { alignSelf: 'start', '@media print': { display: 'none' } },
  form: { gridColumn: '1 / -1', minWidth: 0, marginTop: '4px' },
});

interface Props {
  readonly waiting: Answerable;
  readonly onBehalfOf?: string;
  /** Whether whoever reads may answer a meeting for the agency. */
  readonly mayAnswer: boolean;
  readonly onDone: (answered: Answered) => void;
}

/** The way to answer a reminder that waits, beside it in its grid: a form below both, or the meetings for one of a meeting. */
export function AnswerReminder({ waiting, onBehalfOf, mayAnswer, onDone }: Props) {
  const styles = useStyles();
  const nameOf = useFormDraft();
  const { reminderKey, kind, subjectRef, subjectTitle, offers } = waiting;
  const [isOpen, setOpen] = useState(() => hasDraft(nameOf(reminderForm(reminderKey))));
  if (kind === 'Meeting')
    return mayAnswer ? (
      <div className={styles.button}>
        <ButtonLink to={`/meetings?answer=${encodeURIComponent(subjectRef)}`}>
          <span>
            Answer<span className="visually-hidden"> to {subjectTitle}</span>
          </span>
        </ButtonLink>
      </div>
    ) : null;
  if (offers.length === 0) return null;
  return (
    <>
      <div className={styles.button}>
        <Push look="outline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>
            Answer<span className="visually-hidden"> to {subjectTitle}</span>
          </span>
        </Push>
      </div>
      {isOpen && (
        <div className={styles.form}>
          <Suspense>
            <AnswerForm
              waiting={waiting}
              {...(onBehalfOf ? { onBehalfOf } : {})}
              onDone={onDone}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
