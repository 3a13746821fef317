import type { ClosureView, SettingsView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { count, shortDay } from '../parts/format';
import { Form } from '../parts/form/form';
import { Pill } from '../parts/signs/pill';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

/** Days on which the partnership does not meet. */
export function Closures({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { closures, mayChange } = view;
  const standing = closures.filter(({ withdrawn }) => !withdrawn);
  const edited = closures.find(({ id }) => editing.at === `closure-${id}`);
  return (
    <>
      <Setting
        id="closures"
        title="Closed periods"
        lead="No meeting is put on these days by itself; you are asked about one that lies in them. Reminders still go out."
        action={
          <Change
            may={mayChange}
            what="Add a closed period"
            words="Add a closed period"
            {...editing.by('closure')}
          />
        }
      >
        {standing.length === 0 && <p className={styles.words}>No closed period is ahead.</p>}
        <ul className={styles.list}>
          {standing.map(({ id, title, firstDay, lastDay, meetings }) => (
            <li key={id} className={styles.row}>
              <span className={styles.name}>
                {title}
                <span className={styles.soft}>
                  {shortDay(firstDay)} to {shortDay(lastDay)}
                </span>
              </span>
              {meetings > 0 && <Pill tone="amber">{count(meetings, 'meeting')} to move or keep</Pill>}
              <Change may={mayChange} what={`Change ${title}`} {...editing.by(`closure-${id}`)} />
            </li>
          ))}
        </ul>
      </Setting>
      {mayChange && editing.at === 'closure' && <ClosureForm onClose={editing.close} />}
      {mayChange && edited && <ClosureForm key={edited.id} closure={edited} onClose={editing.close} />}
    </>
  );
}

function ClosureForm({ closure, onClose }: { closure?: ClosureView; onClose: () => void }) {
  const change = useSettingsChange();
  return (
    <Form
      title={closure ? `Change ${closure.title}` : 'Add a closed period'}
      note="Everybody who is asked is told. Meetings in it stay until you have moved or kept them."
      fields={[
        { name: 'title', label: 'Name', kind: 'line' },
        { name: 'firstDay', label: 'First day', kind: 'day' },
        { name: 'lastDay', label: 'Last day', kind: 'day' },
        ...(closure
          ? [
              {
                name: 'withdrawn',
                label: 'It is no closed period any more',
                kind: 'tick' as const,
                hint: 'Nothing is deleted: the row stays in the list.',
              },
            ]
          : []),
      ]}
      first={{
        title: closure?.title ?? '',
        firstDay: closure?.firstDay ?? '',
        lastDay: closure?.lastDay ?? '',
        ...(closure ? { withdrawn: closure.withdrawn } : {}),
      }}
      send={closure ? 'Save the period' : 'Add the period'}
      onSend={(body, key) =>
        change(
          closure
            ? {
                path: `closures/${encodeURIComponent(closure.id)}`,
                method: 'PATCH',
                etag: closure.etag,
                body,
              }
            : { path: 'closures', body, key },
        )
      }
      onClose={onClose}
    />
  );
}
