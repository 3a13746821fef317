import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ApiError } from '../api/client';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import type { Draft } from '../parts/form/draft';
import { focusField } from '../parts/form/focus-field';
import { FormButtons } from '../parts/form/form-buttons';
import { Refused } from '../parts/form/refused';
import { QuestionField } from './fields';
import type { Form } from './questions';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px' },
  questions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: '12px 16px',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly form: Form;
  readonly draft: Draft;
  /** What is to be known before it is sent. */
  readonly hint?: string;
  readonly isSending: boolean;
  /** Why it was not recorded. */
  readonly error?: ApiError | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** What stands above the questions. */
  readonly children?: ReactNode;
}

/** A form in the page and not over it. What is typed is kept until it was sent, or thrown away on purpose. */
export function DraftForm({ form, draft, hint, isSending, error, onSend, onClose, children }: Props) {
  const styles = useStyles();
  const agencies = useMe().data?.agencies ?? [];
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  const field = error?.field;
  const isBeside = form.questions.some(({ name }) => name === field);
  // Each refusal anew, also one of the same field.
  useEffect(() => {
    if (error) focusField(top.current, error.field);
  }, [error]);
  return (
    <div ref={top}>
      <Card title={form.title}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSend();
          }}
        >
          {hint && <p className={styles.hint}>{hint}</p>}
          {error && !isBeside && <Refused error={error} />}
          {children}
          <div className={styles.questions}>
            {form.questions.map((question) => (
              <div
                key={question.name}
                data-field={question.name}
                className={question.half ? undefined : styles.whole}
              >
                <QuestionField
                  question={question}
                  value={draft.values[question.name]}
                  {...(question.name === field && error ? { wrong: error.detail } : {})}
                  agencies={agencies}
                  onChange={(value) => draft.set(question.name, value)}
                />
              </div>
            ))}
          </div>
          <FormButtons send={form.send} isSending={isSending} draft={draft} onClose={onClose} />
        </form>
      </Card>
    </div>
  );
}
