import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ApiError } from '../../api/client';
import { Card } from '../card';
import { say } from '../hooks/say';
import { useDraft } from './draft';
import { focusField } from './focus-field';
import { FormField, type FieldOf, type FormValues } from './field';
import { FormButtons } from './form-buttons';
import { Refused } from './refused';
import { useFormDraft } from './use-form-draft';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '46rem' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
    gap: '12px 16px',
    alignItems: 'start',
  },
  note: { margin: 0, lineHeight: '1.45', overflowWrap: 'break-word' },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  /** By which its words are kept, where a page has several forms of one title; see `useFormDraft`. */
  readonly name?: string;
  /** What sending it does, in a plain sentence. */
  readonly note?: ReactNode;
  /** What is asked; by what stands in the fields so far, where an answer leads to another question. */
  readonly fields: readonly FieldOf[] | ((values: FormValues) => readonly FieldOf[]);
  readonly first: FormValues;
  /** The button: a verb and its object. */
  readonly send: string;
  /**
   * Sends it; `key` names what is sent, so that the same sent once more after a lost answer does nothing more. Throws
   * ApiError; then the words stay, with the reason beside their field.
   */
  readonly onSend: (values: FormValues, key: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** What was done, as is said and shown for a moment; the title unless given, which may be a question. */
  readonly done?: string;
  /** The page says in words of its own what became of it. */
  readonly isTold?: true;
  /** What stands between the fields and the buttons, by what stands in the fields. */
  readonly children?: (values: FormValues) => ReactNode;
}

/**
 * A few questions in the page, asked in one go. A refusal stands beside the field that it is about. What is typed is kept
 * on this device until it was sent, or thrown away on purpose.
 */
export function Form(props: Props) {
  const { title, name, note, fields, first, send, onSend, onClose, isTold, children } = props;
  const { done = title } = props;
  const styles = useStyles();
  const nameOf = useFormDraft();
  // What was typed alone: of the rest what others changed meanwhile stands.
  const draft = useDraft(nameOf(name ?? title), {});
  const values: FormValues = { ...first, ...(draft.values as FormValues) };
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiError>();
  const top = useRef<HTMLFormElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  const submit = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await onSend(values, draft.key);
      draft.clear();
      if (!isTold) say(`Done: ${done}.`, { seen: true });
      // Who opened another form meanwhile goes on in that one.
      if (top.current) onClose();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setRefused(cause);
      setBusy(false);
      focusField(top.current, cause.field);
    }
  };
  const asked = typeof fields === 'function' ? fields(values) : fields;
  const isBeside = asked.some(({ name }) => name === refused?.field);
  return (
    <Card title={title}>
      <form
        ref={top}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {note && <p className={styles.note}>{note}</p>}
        {refused && !isBeside && <Refused error={refused} />}
        <div className={styles.fields}>
          {asked.map((field) => (
            <FormField
              key={field.name}
              field={field}
              value={values[field.name]}
              {...(refused?.field === field.name ? { wrong: refused.detail } : {})}
              onChange={(value) => draft.set(field.name, value)}
            />
          ))}
        </div>
        {children?.(values)}
        <FormButtons send={send} isSending={busy} draft={draft} onClose={onClose} />
      </form>
    </Card>
  );
}
