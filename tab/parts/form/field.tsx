import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { Wrong } from './wrong';

/** What stands in a form, by the name of its field. */
export type FormValues = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface FieldOf {
  readonly name: string;
  readonly label: string;
  readonly kind:
    'line' | 'words' | 'email' | 'phone' | 'day' | 'time' | 'number' | 'choice' | 'ticks' | 'tick';
  /** For a choice and for ticks. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  readonly hint?: string;
  /** A line that holds a sentence, across the whole form. */
  readonly isWide?: true;
  /** How many lines of words are seen at once; 3 unless given. */
  readonly rows?: number;
}

const useStyles = makeStyles({
  whole: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  wide: { gridColumn: '1 / -1' },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: '2px' },
  // In columns, so that many names can be run down.
  ticks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14rem), 1fr))',
    columnGap: '8px',
    alignItems: 'start',
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr))',
    },
  },
  hint: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // Below the words, not below the box.
  ofTick: { margin: '0 0 0 32px' },
});

interface Props {
  readonly field: FieldOf;
  readonly value: FormValues[string] | undefined;
  /** Why what stands here was refused. */
  readonly wrong?: string;
  readonly onChange: (value: FormValues[string]) => void;
}

const TYPES = {
  line: 'text',
  email: 'email',
  phone: 'tel',
  day: 'date',
  time: 'time',
  number: 'number',
} as const;

/** One question and the field for its answer, with the reason beside it where it was refused. */
export function FormField({ field, value, wrong, onChange }: Props) {
  const styles = useStyles();
  const { name, label, kind, choices = [], hint, isWide = kind === 'words', rows = 3 } = field;
  if (kind === 'tick' || kind === 'ticks') return <Ticks {...{ field, value, wrong, onChange }} />;
  const text = typeof value === 'string' ? value : '';
  const told = wrong ? { validationState: 'error' as const, validationMessage: wrong } : {};
  return (
    <div data-field={name} className={mergeClasses(styles.whole, isWide && styles.wide)}>
      <Field label={label} className={styles.whole} {...(hint ? { hint } : {})} {...told}>
        {kind === 'choice' ? (
          <Select value={text} onChange={(_, data) => onChange(data.value)}>
            {choices.map(([of, words]) => (
              <option key={of} value={of}>
                {words}
              </option>
            ))}
          </Select>
        ) : kind === 'words' ? (
          <Textarea resize="vertical" rows={rows} value={text} onChange={(_, data) => onChange(data.value)} />
        ) : (
          <Input type={TYPES[kind]} value={text} onChange={(_, data) => onChange(data.value)} />
        )}
      </Field>
    </div>
  );
}

function Ticks({ field, value, wrong, onChange }: Props) {
  const styles = useStyles();
  const { name, label, kind, choices = [], hint } = field;
  if (kind === 'tick')
    return (
      <div data-field={name} className={mergeClasses(styles.whole, hint !== undefined && styles.wide)}>
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(_, { checked }) => onChange(checked === true)}
        />
        {hint && <p className={mergeClasses(styles.hint, styles.ofTick)}>{hint}</p>}
      </div>
    );
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const withOne = (of: string, isOn: boolean) =>
    choices.map(([one]) => one).filter((one) => (one === of ? isOn : chosen.includes(one)));
  return (
    <fieldset data-field={name} className={`${styles.group} ${styles.wide}`}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.ticks}>
        {choices.map(([of, words]) => (
          <Checkbox
            key={of}
            label={words}
            checked={chosen.includes(of)}
            onChange={(_, { checked }) => onChange(withOne(of, checked === true))}
          />
        ))}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {wrong && <Wrong words={wrong} />}
    </fieldset>
  );
}
