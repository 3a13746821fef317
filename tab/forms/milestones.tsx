import { Button, Field, Input, makeStyles } from '@fluentui/react-components';

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
});

interface MilestoneValue {
  readonly title: string;
  readonly on?: string;
  readonly metOn?: string;
}

interface Props {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: readonly MilestoneValue[]) => void;
}

/** The milestones of an action, a row each: what, by when, and when it was met. */
export function Milestones({ label, value, onChange }: Props) {
  const styles = useStyles();
  const rows = Array.isArray(value) ? (value as readonly MilestoneValue[]) : [];
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
