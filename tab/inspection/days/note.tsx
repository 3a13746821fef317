import { makeStyles, tokens } from '@fluentui/react-components';
import { useInspectionDeeds } from '../../api/inspection';
import { Card } from '../../parts/card';
import { briefDay, count } from '../../parts/format';
import { Form } from '../../parts/form/form';
import type { DaysProps } from './props';

const useStyles = makeStyles({
  words: { margin: '0 0 4px', whiteSpace: 'pre-line', overflowWrap: 'break-word', lineHeight: '1.45' },
  by: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: {
    padding: '6px 0',
    cursor: 'pointer',
    '@media (max-width: 760px)': { padding: '12px 0' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** The newest note to all, and those before it. */
export function Note({ diary: { notes }, countdown: { today } }: DaysProps) {
  const styles = useStyles();
  const [newest, ...before] = notes;
  if (!newest) return null;
  return (
    <Card title={newest.on === today ? 'Today’s note to all' : `Note to all, ${briefDay(newest.on, today)}`}>
      <p className={styles.words}>{newest.text}</p>
      <p className={styles.by}>{newest.by}</p>
      {before.length > 0 && (
        <details>
          <summary className={styles.summary}>{count(before.length, 'note')} before</summary>
          {before.map(({ on, text, by }) => (
            <div key={on}>
              <p className={styles.words}>
                <strong>{briefDay(on, today)}</strong> {text}
              </p>
              <p className={styles.by}>{by}</p>
            </div>
          ))}
        </details>
      )}
    </Card>
  );
}

/** The keep-in-touch note of the day, written once and told to everybody. */
export function NoteForm({ shown, diary, countdown, opened }: DaysProps) {
  const { write } = useInspectionDeeds();
  const text = diary.notes.find(({ on }) => on === countdown.today)?.text ?? '';
  return (
    <Form
      title="The daily note to all"
      note="Written once, told to every agency and the chair. Written again today, it takes the place of this one. Do not name or describe a child."
      fields={[{ name: 'text', label: 'What should everybody know today?', kind: 'words' }]}
      first={{ text }}
      send="Tell everyone"
      onSend={({ text: said = '' }) => write(shown.ref, { kind: 'Note', text: said })}
      onClose={opened.close}
    />
  );
}
