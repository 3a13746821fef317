import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { Me } from '../../bot/contract/me';
import type { Question } from './forms';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '2px', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: '2px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 10rem 10rem auto',
    gap: '6px',
    alignItems: 'end',
    '@media (max-width: 760px)': { gridTemplateColumns: '1fr 1fr', marginBottom: '10px' },
  },
  wide: { '@media (max-width: 760px)': { gridColumn: '1 / -1' } },
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface Props {
  readonly question: Question;
  readonly value: unknown;
  readonly agencies: Me['agencies'];
  /** Why what stands here was refused. */
  readonly wrong?: string;
  readonly onChange: (value: unknown) => void;
}

/** One question and the field for its answer. */
export function QuestionField({ question, value, agencies, wrong, onChange }: Props) {
  const styles = useStyles();
  const { kind, label, hint } = question;
  const text = typeof value === 'string' ? value : '';
  const field = {
    label,
    hint,
    className: styles.field,
    ...(wrong ? { validationState: 'error' as const, validationMessage: wrong } : {}),
  };
  if (kind === 'tick')
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
    );
  if (kind === 'agencies')
    return <Agencies label={label} chosen={listOf(value)} agencies={agencies} onChange={onChange} />;
  if (kind === 'milestones')
    return <Milestones label={label} rows={milestonesOf(value)} onChange={onChange} />;
  return (
    <Field {...field}>
      {kind === 'words' ? (
        <Textarea resize="vertical" rows={4} value={text} onChange={(_, data) => onChange(data.value)} />
      ) : kind === 'choice' ? (
        <Select value={text} onChange={(_, data) => onChange(data.value)}>
          <option value="">Choose</option>
          {(question.choices ?? agencies.map(({ code, title }) => [code, title] as const)).map(
            ([of, words]) => (
              <option key={of} value={of}>
                {words}
              </option>
            ),
          )}
        </Select>
      ) : (
        <Input
          type={kind === 'day' ? 'date' : kind === 'link' ? 'url' : 'text'}
          value={text}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}

function Agencies({
  label,
  chosen,
  agencies,
  onChange,
}: {
  label: string;
  chosen: readonly string[];
  agencies: Me['agencies'];
  onChange: (value: unknown) => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {agencies.map(({ code, title }) => (
        <Checkbox
          key={code}
          label={title}
          checked={chosen.includes(code)}
          onChange={(_, { checked }) =>
            onChange(
              agencies
                .map((one) => one.code)
                .filter((one) => (one === code ? checked === true : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}

interface MilestoneValue {
  readonly title: string;
  readonly on?: string;
  readonly metOn?: string;
}

function Milestones({
  label,
  rows,
  onChange,
}: {
  label: string;
  rows: readonly MilestoneValue[];
  onChange: (value: unknown) => void;
}) {
  const styles = useStyles();
  const change = (index: number, by: Partial<MilestoneValue>) =>
    onChange(rows.map((row, at) => (at === index ? cleaned({ ...row, ...by }) : row)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {rows.map((row, index) => (
        // A row has no name of its own but its place.
        <div key={index} className={styles.row}>
          <Field label={`Milestone ${index + 1}`} className={styles.wide}>
            <Input value={row.title} onChange={(_, { value }) => change(index, { title: value })} />
          </Field>
          <Field label="Due">
            <Input
              type="date"
              value={row.on ?? ''}
              onChange={(_, { value }) => change(index, { on: value })}
            />
          </Field>
          <Field label="Met on">
            <Input
              type="date"
              value={row.metOn ?? ''}
              onChange={(_, { value }) => change(index, { metOn: value })}
            />
          </Field>
          <Button
            onClick={() => onChange(rows.filter((_row, at) => at !== index))}
            aria-label={`Take out milestone ${index + 1}`}
          >
            Take out
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...rows, { title: '' }])}>Add a milestone</Button>
      </div>
    </fieldset>
  );
}

/** Without a day that was emptied. */
const cleaned = ({ title, on, metOn }: MilestoneValue): MilestoneValue => ({
  title,
  ...(on ? { on } : {}),
  ...(metOn ? { metOn } : {}),
});

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const milestonesOf = (value: unknown): readonly MilestoneValue[] =>
  Array.isArray(value) ? (value as readonly MilestoneValue[]) : [];
