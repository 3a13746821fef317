import { rowPath } from '../../bot/contract/action-path';
import type { SettingsView, ThemeView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { count, listed } from '../parts/format';
import type { FieldOf, FormValues } from '../parts/form/field';
import { Form } from '../parts/form/form';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

/** What inspections can be about, and the template of what Annex A asks for in each. */
export function Themes({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { themes, mayChange } = view;
  const edited = themes.find(({ title }) => editing.at === `theme-${title}`);
  return (
    <>
      <Setting
        id="themes"
        title="Themes and Annex A"
        lead="An inspection or a dry run that is opened asks the agencies for these. What is already open keeps what it asked for."
        action={<Change may={mayChange} what="Add a theme" words="Add a theme" {...editing.by('theme')} />}
      >
        <ul className={styles.list}>
          {themes.map((theme) => (
            <li key={theme.title} className={styles.row}>
              <span className={styles.name}>
                {theme.title}
                <span className={styles.soft}>{asksFor(theme)}</span>
              </span>
              <Change
                may={mayChange}
                what={`Change ${theme.title}`}
                {...editing.by(`theme-${theme.title}`)}
              />
            </li>
          ))}
        </ul>
      </Setting>
      {mayChange && editing.at === 'theme' && <ThemeForm onClose={editing.close} />}
      {mayChange && edited && <ThemeForm key={edited.title} theme={edited} onClose={editing.close} />}
    </>
  );
}

/** '3 items of its own: Council 2, Police 1. 2 have no due day. Inspected by Ofsted.' */
function asksFor({ items, undated, asked, isForAll, inspectorates }: ThemeView): string {
  const who = inspectorates.length > 0 ? ` Inspected by ${listed([...inspectorates])}.` : '';
  if (items === 0) return `Nothing beside what is asked in every theme.${who}`;
  const of = asked.map(({ agency, items: theirs }) => `${agency} ${theirs}`).join(', ');
  const days = undated === 0 ? '' : ` ${undated === 1 ? '1 has' : `${undated} have`} no due day.`;
  return `${count(items, 'item')}${isForAll ? '' : ' of its own'}: ${of}.${days}${who}`;
}

const LISTS: readonly FieldOf[] = [
  {
    name: 'annexA',
    label: 'What Annex A asks for, one a line',
    kind: 'words',
    rows: 10,
    hint: 'Who, a colon, and what: “police: Who decides at the front door (due after 3)”. Who is local authority, police, health, probation, partnership, or an agency by its name. Due after so many working days from the call; leave that out where it is not known, and you are asked for the day. Emptied: the standard items again.',
  },
  { name: 'inspectorates', label: 'Who inspects, one a line', kind: 'words', rows: 4 },
  { name: 'called', label: 'What letters call it, one a line', kind: 'words', rows: 4 },
  { name: 'areas', label: 'What inspectors look at, one a line', kind: 'words', rows: 4 },
];

const NAME: FieldOf = { name: 'title', label: 'Name', kind: 'line', isWide: true };

/** The lists of a form, a line each. */
const linesOf = ({ title, ...lists }: FormValues): object => ({
  ...(typeof title === 'string' ? { title } : {}),
  ...Object.fromEntries(Object.entries(lists).map(([name, text]) => [name, String(text).split('\n')])),
});

function ThemeForm({ theme, onClose }: { theme?: ThemeView; onClose: () => void }) {
  const change = useSettingsChange();
  const fields = theme === undefined ? [NAME, ...LISTS] : theme.isForAll ? LISTS.slice(0, 1) : LISTS;
  const first = Object.fromEntries(
    fields.map(({ name }) => [name, theme && name !== 'title' ? linesIn(theme, name).join('\n') : '']),
  );
  return (
    <Form
      title={theme ? `Change ${theme.title}` : 'Add a theme'}
      note={
        theme?.isForAll
          ? 'These are asked for whatever the theme.'
          : 'These are asked for beside what is asked in every theme.'
      }
      fields={fields}
      first={first}
      send={theme ? 'Save the theme' : 'Add the theme'}
      onSend={(values, key) =>
        change(
          theme
            ? {
                path: rowPath('themes', theme.title),
                method: 'PATCH',
                etag: theme.etag,
                body: linesOf(values),
              }
            : { path: 'themes', body: linesOf(values), key },
        )
      }
      onClose={onClose}
    />
  );
}

const linesIn = (theme: ThemeView, name: string): readonly string[] => {
  const { annexA, inspectorates, called, areas } = theme;
  const lists: Readonly<Record<string, readonly string[]>> = { annexA, inspectorates, called, areas };
  return lists[name] ?? [];
};
