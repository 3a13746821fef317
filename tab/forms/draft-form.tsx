import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Instant } from '../../bot/domain/calendar/day';
import type { ApiError } from '../api/client';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { time } from '../parts/format';
import { Push } from '../parts/push';
import type { Draft } from '../parts/form/draft';
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
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  kept: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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
  const discard = () => {
    draft.clear();
    onClose();
  };
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
          {error && <Refused error={error} />}
          {children}
          <div className={styles.questions}>
            {form.questions.map((question) => (
              <div key={question.name} className={question.half ? undefined : styles.whole}>
                <QuestionField
                  question={question}
                  value={draft.values[question.name]}
                  agencies={agencies}
                  onChange={(value) => draft.set(question.name, value)}
                />
              </div>
            ))}
          </div>
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabled={isSending}>
              {isSending ? 'Sending' : form.send}
            </Button>
            <Push look="outline" onClick={onClose}>
              Close
            </Push>
            {draft.keptAt !== undefined && (
              <>
                <Push look="subtle" onClick={discard}>
                  Throw away
                </Push>
                <span className={styles.kept}>Kept on this device at {clock(draft.keptAt)}</span>
              </>
            )}
          </div>
        </form>
      </Card>
    </div>
  );
}

const clock = (millis: number): string =>
  time(new Date(millis).toISOString().slice(0, 19).concat('Z') as Instant);

/** Why it was not recorded. The words are still in the form. */
const Refused = ({ error }: { error: ApiError }) => (
  <MessageBar intent={error.passing ? 'warning' : 'error'} layout="multiline" role="alert">
    <MessageBarBody>
      <MessageBarTitle>{notRecorded(error)}</MessageBarTitle>
      {error.detail} Your words are still here.
    </MessageBarBody>
  </MessageBar>
);

const notRecorded = ({ code, title }: ApiError): string =>
  code === 'offline' ? 'This was not sent: the app cannot be reached.' : `This was not recorded. ${title}.`;
