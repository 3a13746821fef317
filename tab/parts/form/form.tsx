import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Instant } from '../../../bot/domain/calendar/day';
import { ApiError } from '../../api/client';
import { useMe } from '../../api/me';
import { useShown } from '../../api/shown-partnership';
import { Card } from '../card';
import { time } from '../format';
import { Push } from '../push';
import { draftOwner, useDraft } from './draft';
import { FormField, type FieldOf, type FormValues } from './field';

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
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  kept: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly title: string;
  /** What sending it does, in a plain sentence. */
  readonly note?: ReactNode;
  readonly fields: readonly FieldOf[];
  readonly first: FormValues;
  /** The button: a verb and its object. */
  readonly send: string;
  /**
   * Sends it; `key` names what is sent, so that the same sent once more after a lost answer does nothing more. Throws
   * ApiError; then the words stay, with the reason beside their field.
   */
  readonly onSend: (values: FormValues, key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/**
 * A few questions in the page, asked in one go. A refusal stands beside the field that it is about. What is typed is kept
 * on this device until it was sent, or thrown away on purpose.
 */
export function Form({ title, note, fields, first, send, onSend, onClose }: Props) {
  const styles = useStyles();
  const me = useMe().data;
  const { id } = useShown();
  const { pathname } = useLocation();
  // What was typed alone: of the rest what others changed meanwhile stands.
  const draft = useDraft(`${draftOwner(id, me?.email ?? '')}form.${pathname}.${title}`, {});
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
      onClose();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setRefused(cause);
      setBusy(false);
      focusField(top.current, cause.field);
    }
  };
  const isBeside = fields.some(({ name }) => name === refused?.field);
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
          {fields.map((field) => (
            <FormField
              key={field.name}
              field={field}
              value={values[field.name]}
              {...(refused?.field === field.name ? { wrong: refused.detail } : {})}
              onChange={(value) => draft.set(field.name, value)}
            />
          ))}
        </div>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={busy}>
            {busy ? 'Sending' : send}
          </Button>
          <Push look="outline" onClick={onClose}>
            Close
          </Push>
          {draft.keptAt !== undefined && (
            <>
              <Push
                look="subtle"
                onClick={() => {
                  draft.clear();
                  onClose();
                }}
              >
                Throw away
              </Push>
              <span className={styles.kept}>Kept on this device at {clock(draft.keptAt)}</span>
            </>
          )}
        </div>
      </form>
    </Card>
  );
}

const clock = (millis: number): string =>
  time(new Date(millis).toISOString().slice(0, 19).concat('Z') as Instant);

/** The reason is read out with the field once that has the focus. */
function focusField(form: HTMLFormElement | null, name: string | undefined): void {
  if (name === undefined) return;
  form
    ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"] :is(input, select, textarea)`)
    ?.focus();
}

/** Why it was not recorded, where it is about no one field. The words are still in the form. */
const Refused = ({ error }: { error: ApiError }) => (
  <MessageBar intent={error.passing ? 'warning' : 'error'} layout="multiline" role="alert">
    <MessageBarBody>
      <MessageBarTitle>{error.title}.</MessageBarTitle> {error.detail} What you wrote is still here.
    </MessageBarBody>
  </MessageBar>
);
