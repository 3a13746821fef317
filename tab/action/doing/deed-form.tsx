import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { DeedView } from '../../../bot/contract/action';
import { useDeed, type ActionRead } from '../../api/action';
import { useRefusedBefore } from '../../api/refused-before';
import { useDraft } from '../../parts/form/draft';
import { DraftForm } from '../../forms/draft-form';
import { Conflict } from '../../forms/conflict';
import { bodyOf, firstValues, formOf } from './forms';
import { usePlanLists, type PlanLists } from './use-plan-lists';

const useStyles = makeStyles({
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

/** What a deed needs. */
export const DeedForm = (props: Props) =>
  props.deed.deed === 'edit' ? <EditForm {...props} /> : <FormWith lists={NO_LISTS} {...props} />;

const NO_LISTS: PlanLists = { findings: [], owners: [], themes: [] };

/** Only who changes the columns needs what they can be chosen from. */
const EditForm = (props: Props) => <FormWith lists={usePlanLists()} {...props} />;

function FormWith({ deed, read, opened, draftName, onDone, onClose, lists }: Props & { lists: PlanLists }) {
  const styles = useStyles();
  const first = firstValues(deed.deed, opened.data);
  const draft = useDraft(draftName, first);
  const doing = useDeed(read.data.action.ref);
  const before = useRefusedBefore(draft.key);
  const form = formOf(deed.deed, read.data, lists);
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
          onDone(`Recorded: ${deed.label.toLowerCase()}.`);
        },
      },
    );
  };
  return (
    <DraftForm
      form={form}
      draft={draft}
      hint={deed.hint}
      isSending={doing.isPending}
      error={doing.isIdle ? before : doing.error}
      onSend={send}
      onClose={onClose}
    >
      <Conflict what="action" before={opened.data.history} now={read.data.history} />
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
    </DraftForm>
  );
}
