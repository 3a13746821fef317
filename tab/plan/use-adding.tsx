import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { actionPath } from '../../bot/contract/action-path';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { hasDraft } from '../parts/form/draft';
import { Loading } from '../parts/loading';
import { TextLink } from '../parts/text-link';

// For coordinators, and for them not every day.
const NewActionForm = lazy(() =>
  import('../action/doing/new-action-form').then((module) => ({ default: module.NewActionForm })),
);

const useStyles = makeStyles({
  form: { maxWidth: '784px' },
  done: {
    margin: '0 0 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    overflowWrap: 'break-word',
  },
});

/** The form for a new action above the plan, and what became of it. */
export interface Adding {
  readonly isOpen: boolean;
  readonly form: ReactNode;
  open(): void;
}

/** Adding an action to the plan; what was begun on this device and not sent is open again. */
export function useAdding(): Adding {
  const styles = useStyles();
  const me = useMe().data;
  const { id } = useShown();
  const draftName = `${id ?? 'only'}.${me?.email ?? ''}.plan.add`;
  const [chosen, setChosen] = useState<boolean>();
  const [added, setAdded] = useState<{ readonly ref: string; readonly title: string }>();
  const isOpen = me?.may.editPlan === true && (chosen ?? hasDraft(draftName));
  const done = added && (
    <p className={styles.done}>
      <TextLink to={actionPath(added.ref)}>
        {added.ref} {added.title}
      </TextLink>{' '}
      is in the plan now.
    </p>
  );
  const form = (
    <div className={styles.form}>
      <Suspense fallback={<Loading />}>
        <NewActionForm
          title="Add an action"
          send="Add it to the plan"
          first={{}}
          draftName={draftName}
          onClose={() => setChosen(false)}
          onDone={(action) => {
            setChosen(false);
            setAdded(action);
          }}
        />
      </Suspense>
    </div>
  );
  return {
    isOpen,
    form: (
      <>
        <div role="status">{done}</div>
        {isOpen && form}
      </>
    ),
    open: () => {
      setAdded(undefined);
      setChosen(true);
    },
  };
}
