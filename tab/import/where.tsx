import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Push } from '../parts/push';
import type { Importing } from './use-import';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', margin: '8px 0 0' },
  row: { width: '9rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0 },
  sheet: { minWidth: '12rem', maxWidth: '100%' },
});

interface Props {
  readonly importing: Importing;
  /** The sheets to choose from; none is known of a file that could not be read. */
  readonly sheets: readonly string[];
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
}

/** In which sheet and row the headings stand, where the guess was wrong. */
export function Where({ importing, sheets, sheet = '', row }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState(row === undefined ? '' : String(row));
  const isRow = /^[1-9]\d{0,5}$/.test(typed);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRow) importing.ask({ header: Number(typed) });
      }}
    >
      {sheets.length > 1 && (
        <Field label="Sheet" className={styles.sheet}>
          <Select
            value={importing.asked.sheet ?? (sheets.includes(sheet) ? sheet : '')}
            onChange={(_, { value }) => importing.ask({ sheet: value, header: undefined, columns: {} })}
          >
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Row of the headings" className={styles.row}>
        <Input
          className={styles.input}
          input={{ className: styles.input, size: 6 }}
          inputMode="numeric"
          value={typed}
          onChange={(_, { value }) => setTyped(value.trim())}
        />
      </Field>
      <Push look="outline" type="submit" disabled={!isRow || typed === String(row ?? '')}>
        Read it from there
      </Push>
    </form>
  );
}
