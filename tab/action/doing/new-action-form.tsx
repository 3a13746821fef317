import { useAddAction } from '../../api/action';
import { useDraft, type Values } from '../../parts/form/draft';
import { DraftForm } from '../../forms/draft-form';
import { filledIn } from '../../forms/bodies';
import { columnQuestions } from './columns';
import { usePlanLists } from './use-plan-lists';

interface Props {
  readonly title: string;
  readonly send: string;
  /** What stands in the fields at first. */
  readonly first: Values;
  /** The action that a part of is split off. */
  readonly splitFrom?: string;
  readonly draftName: string;
  readonly onDone: (added: { readonly ref: string; readonly title: string }) => void;
  readonly onClose: () => void;
}

/** A new action of the plan, for its coordinator. */
export function NewActionForm({ title, send, first, splitFrom, draftName, onDone, onClose }: Props) {
  const draft = useDraft(draftName, first);
  const adding = useAddAction();
  const lists = usePlanLists();
  const add = () =>
    adding.mutate(
      { body: { ...filledIn(draft.values), ...(splitFrom ? { splitFrom } : {}) }, key: draft.key },
      {
        onSuccess: ({ data }) => {
          draft.clear();
          onDone(data.action);
        },
      },
    );
  return (
    <DraftForm
      form={{ title, send, questions: columnQuestions('new', lists) }}
      draft={draft}
      isSending={adding.isPending}
      error={adding.error}
      onSend={add}
      onClose={onClose}
    />
  );
}
