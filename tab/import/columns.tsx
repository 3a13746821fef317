import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ImportView } from '../../bot/contract/plan-file/import';
import { Card } from '../parts/card';
import { Push } from '../parts/push';
import { FIELD_WORDS, SEVERAL, WORKED_OUT } from './field-words';
import type { Importing } from './use-import';

type Column = NonNullable<ImportView['detail']>['columns'][number];

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22rem), 1fr))',
    gap: '0 24px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 11rem',
    gap: '4px 12px',
    alignItems: 'center',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 400px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  samples: {
    display: 'block',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  pick: {
    width: '100%',
    minHeight: '32px',
    padding: '0 4px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 760px)': { minHeight: '44px' },
  },
  note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

/** What each column of the file was taken for, to be corrected. */
export function Columns({ view, importing }: { view: ImportView; importing: Importing }) {
  const styles = useStyles();
  const { detail } = view;
  if (!detail) return null;
  const isRemembered = detail.remembered.length > 0;
  return (
    <Card
      title="What each column is taken for"
      action={
        isRemembered && (
          <Push look="outline" onClick={() => importing.ask({ isGuess: true, columns: {} })}>
            Guess anew
          </Push>
        )
      }
    >
      <p className={styles.note}>
        {isRemembered
          ? 'As you said for the last file with these headings. Change what is wrong.'
          : 'Change what is wrong. It is remembered for the next file with these headings.'}
      </p>
      <ul className={styles.list}>
        {detail.columns.map((column) => (
          <ColumnRow
            key={column.name}
            column={column}
            isBusy={importing.busy}
            onPick={(field) => importing.ask({ columns: moved(detail.columns, importing, column, field) })}
          />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps {
  readonly column: Column;
  readonly isBusy: boolean;
  readonly onPick: (field: string) => void;
}

function ColumnRow({ column, isBusy, onPick }: RowProps) {
  const styles = useStyles();
  // Stands while the file is read again by it.
  const [picked, setPicked] = useState<string>();
  const id = useId();
  const workedOut = WORKED_OUT[column.use];
  return (
    <li className={styles.item}>
      <p className={styles.name}>
        <span id={id}>{column.name}</span>
        <span id={`${id}holds`} className={styles.samples}>
          {column.samples.join(' · ') || 'empty'}
        </span>
      </p>
      <select
        className={styles.pick}
        aria-labelledby={id}
        aria-describedby={`${id}holds`}
        value={(isBusy ? picked : undefined) ?? column.use}
        onChange={({ target }) => {
          setPicked(target.value);
          onPick(target.value);
        }}
      >
        {workedOut && <option value={column.use}>{workedOut}</option>}
        {FIELD_WORDS.map(([field, words]) => (
          <option key={field} value={field}>
            {words}
          </option>
        ))}
      </select>
    </li>
  );
}

/** All that was corrected, once this column is taken for another field. */
function moved(
  columns: readonly Column[],
  { asked }: Importing,
  { name, use }: Column,
  field: string,
): Readonly<Record<string, readonly string[]>> {
  const named = (of: string): readonly string[] =>
    columns.filter((one) => one.use === of && one.name !== name).map((one) => one.name);
  const isField = FIELD_WORDS.some(([one]) => one === use && one !== 'none');
  return {
    ...asked.columns,
    ...(isField ? { [use]: named(use) } : {}),
    ...(field === 'none' ? {} : { [field]: SEVERAL.includes(field) ? [...named(field), name] : [name] }),
  };
}
