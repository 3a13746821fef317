import { rowPath } from '../../bot/contract/action-path';
import type { EmbargoView, SettingsView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { listed } from '../parts/format';
import { Form } from '../parts/form/form';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

/** Who reads findings before they are published. */
export function Embargo({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { embargo, people, mayChange } = view;
  if (embargo.length === 0) return null;
  const nameOf = (email: string): string => people.find((one) => one.email === email)?.name ?? email;
  const edited = embargo.find(({ ref }) => editing.at === `embargo-${ref}`);
  return (
    <>
      <Setting
        id="embargo"
        title="Embargo names"
        lead="Until an inspection’s letter is published its findings are open to coordinators, chairs and the people named here alone."
      >
        <ul className={styles.list}>
          {embargo.map(({ ref, title, named }) => (
            <li key={ref} className={styles.row}>
              <span className={styles.name}>
                {title}
                <span className={styles.soft}>
                  {named.length > 0 ? listed(named.map(nameOf)) : 'Nobody besides coordinators and chairs'}
                </span>
              </span>
              <Change
                may={mayChange}
                what={`Change who is named for ${title}`}
                {...editing.by(`embargo-${ref}`)}
              />
            </li>
          ))}
        </ul>
      </Setting>
      {mayChange && edited && (
        <EmbargoForm key={edited.ref} of={edited} people={people} onClose={editing.close} />
      )}
    </>
  );
}

function EmbargoForm({
  of,
  people,
  onClose,
}: {
  of: EmbargoView;
  people: SettingsView['people'];
  onClose: () => void;
}) {
  const change = useSettingsChange();
  return (
    <Form
      title={`Who may read ${of.title} before it is published`}
      note="Who is named from now on is told, and who is named no more. Nobody else is."
      fields={[
        {
          name: 'embargo',
          label: 'People',
          kind: 'ticks',
          choices: people.map(({ email, name }) => [email, name] as const),
        },
      ]}
      first={{ embargo: of.named }}
      send="Save the names"
      onSend={(body) =>
        change({
          path: rowPath('inspections', of.ref),
          method: 'PATCH',
          etag: of.etag,
          body,
        })
      }
      onClose={onClose}
    />
  );
}
