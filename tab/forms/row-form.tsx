import { useState } from 'react';
import type { HistoryView } from '../../bot/contract/action';
import { useRowDeed, type RowList } from '../api/lists/rows';
import { Conflict } from './conflict';
import { useDraft, type Values } from '../parts/form/draft';
import { DraftForm } from './draft-form';
import type { Form } from './questions';

/** What is asked for a deed on a row, and what is sent of what was answered. */
export interface RowForm {
  readonly form: (values: Values) => Form;
  readonly first: Values;
  readonly body: (values: Values, first: Values) => object;
  readonly hint?: string;
}

interface Props extends RowForm {
  readonly list: RowList;
  /** What one of the list is called. */
  readonly what: string;
  /** The row that something is done to; none where one is added. */
  readonly row?: { readonly ref: string; readonly etag: string; readonly history: readonly HistoryView[] };
  readonly deed?: string;
  readonly draftName: string;
  readonly onDone: (ref: string) => void;
  readonly onClose: () => void;
}

/** A form for what is done to a row. What is typed is kept, and what others did to the row meanwhile is told above it. */
export function RowFormFor(props: Props) {
  const { list, what, row, deed, form, first, body, hint, draftName, onDone, onClose } = props;
  // What the fields began with: the row may be another by now.
  const [opened] = useState({ first, history: row?.history ?? [] });
  const draft = useDraft(draftName, opened.first);
  const doing = useRowDeed(list);
  const send = () =>
    doing.mutate(
      {
        body: body(draft.values, opened.first),
        key: draft.key,
        ...(row ? { ref: row.ref, etag: row.etag } : {}),
        ...(deed ? { deed } : {}),
      },
      {
        onSuccess: ({ ref }) => {
          draft.clear();
          onDone(ref);
        },
      },
    );
  return (
    <DraftForm
      form={form(draft.values)}
      draft={draft}
      {...(hint ? { hint } : {})}
      isSending={doing.isPending}
      error={doing.error}
      onSend={send}
      onClose={onClose}
    >
      {row && <Conflict what={what} before={opened.history} now={row.history} />}
    </DraftForm>
  );
}
