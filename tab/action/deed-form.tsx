import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { DeedView } from '../../bot/contract/action';
import { useDeed, type ActionRead } from '../api/action';
import type { ApiError } from '../api/client';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { Push } from '../parts/push';
import { time } from '../parts/format';
import type { Instant } from '../../bot/domain/calendar/day';
import { Conflict } from './conflict';
import { useDraft } from './draft';
import { QuestionField } from './fields';
import { bodyOf, firstValues, formOf } from './forms';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  kept: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface Props {
  readonly deed: DeedView;
  readonly read: ActionRead;
  /** The action as it was when the form was opened: what was changed since is a conflict. */
  readonly opened: ActionRead;
  readonly draftName: string;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** What a deed needs, in the page and not over it. What is typed is kept until it was sent, or thrown away on purpose. */
export function DeedForm({ deed, read, opened, draftName, onDone, onClose }: Props) {
  const styles = useStyles();
  const me = useMe();
  const first = firstValues(deed.deed, opened.data);
  const draft = useDraft(draftName, first);
  const doing = useDeed(read.data.action.ref);
  const form = formOf(deed.deed, read.data);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  if (!form) return null;
  const forAgency =
    typeof draft.values.forAgency === 'string' ? draft.values.forAgency : deed.forAgencies[0]?.code;
  const send = () => {
    const { forAgency: _chosen, ...values } = draft.values;
    const body = {
      ...bodyOf(deed.deed, values, first),
      ...(deed.forAgencies.length > 0 ? { forAgency } : {}),
    };
    doing.mutate(
      { deed: deed.deed, body, key: draft.key, ...(read.etag ? { etag: read.etag } : {}) },
      {
        onSuccess: () => {
          draft.clear();
          onDone(deed.label);
        },
      },
    );
  };
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
            send();
          }}
        >
          {deed.hint && <p className={styles.hint}>{deed.hint}</p>}
          <Conflict opened={opened} read={read} />
          {doing.error && <Refused error={doing.error} />}
          {deed.forAgencies.length > 1 && (
            <Field label="For which agency?" className={styles.field}>
              <Select value={forAgency} onChange={(_, { value }) => draft.set('forAgency', value)}>
                {deed.forAgencies.map(({ code, title, onBehalf }) => (
                  <option key={code} value={code}>
                    {onBehalf ? `${title} (on its behalf)` : title}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {form.questions.map((question) => (
            <QuestionField
              key={question.name}
              question={question}
              value={draft.values[question.name]}
              agencies={me.data?.agencies ?? []}
              onChange={(value) => draft.set(question.name, value)}
            />
          ))}
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabled={doing.isPending}>
              {doing.isPending ? 'Sending' : form.send}
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
