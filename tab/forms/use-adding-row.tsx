import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RowList } from '../api/lists/rows';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { hasDraft } from '../parts/form/draft';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { RowFormFor, type RowForm } from './row-form';

const useStyles = makeStyles({
  done: {
    margin: '0 0 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    overflowWrap: 'break-word',
  },
  form: { maxWidth: '784px' },
});

interface Props {
  readonly list: RowList;
  /** What one of the list is called. */
  readonly what: string;
  /** What is said of a row once it was added, behind its number. */
  readonly said: string;
  /** Whether whoever reads may add one; undefined until that is known. */
  readonly mayAdd: boolean | undefined;
}

/** What a page that lists rows shows for adding one; each part is nothing where nobody may, or nothing was added. */
interface AddingRow {
  readonly button: ReactNode;
  readonly done: ReactNode;
  formOf(form: RowForm): ReactNode;
}

/** Adding a row above its list; what was begun on this device and not sent is open again. */
export function useAddingRow({ list, what, said, mayAdd = false }: Props): AddingRow {
  const styles = useStyles();
  const me = useMe().data;
  const { id } = useShown();
  const draftName = `${id ?? 'only'}.${me?.email ?? ''}.${list}.add`;
  const [chosen, setChosen] = useState<boolean>();
  const [added, setAdded] = useState('');
  const isOpen = mayAdd && (chosen ?? hasDraft(draftName));
  const open = () => {
    setAdded('');
    setChosen(true);
  };
  return {
    button: mayAdd && (
      <Push look="primary" aria-expanded={isOpen} onClick={open}>
        <Icon name="plus" /> Add a {what}
      </Push>
    ),
    done: (
      <div role="status">
        {added && (
          <p className={styles.done}>
            {added} {said}
          </p>
        )}
      </div>
    ),
    formOf: (form) =>
      isOpen && (
        <div className={styles.form}>
          <RowFormFor
            {...form}
            {...{ list, what, draftName }}
            onClose={() => setChosen(false)}
            onDone={(ref) => {
              setChosen(false);
              setAdded(ref);
            }}
          />
        </div>
      ),
  };
}
