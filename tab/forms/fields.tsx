import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Me } from '../../bot/contract/me';
import { Wrong } from '../parts/form/wrong';
import { Milestones } from './milestones';
import type { Question } from './questions';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
    gap: '2px',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: '2px', gridColumn: '1 / -1' },
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
export function QuestionField(props: Props) {
  const { question, value, agencies, wrong, onChange } = props;
  const { kind, label } = question;
  if (kind === 'tick')
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
    );
  const told = wrong && <Wrong words={wrong} />;
  if (kind === 'agencies')
    return <Agencies chosen={listOf(value)} {...{ label, agencies, told, onChange }} />;
  if (kind === 'milestones')
    return (
      <>
        <Milestones label={label} value={value} onChange={onChange} />
        {told}
      </>
    );
  return <TextField {...props} />;
}

/** A question that is answered by typing or by choosing one of a list. */
function TextField({ question, value, agencies, wrong, onChange }: Props) {
  const { kind, label, hint, choices, empty } = question;
  const styles = useStyles();
  const offers = useId();
  const text = typeof value === 'string' ? value : '';
  const change = (_: unknown, data: { readonly value: string }) => onChange(data.value);
  const options = (choices ?? agencies.map(({ code, title }) => [code, title] as const)).map(
    ([of, words]) => (
      <option key={of} value={of}>
        {words}
      </option>
    ),
  );
  const isOffered = kind === 'line' && choices !== undefined && choices.length > 0;
  return (
    <>
      <Field
        label={label}
        hint={hint}
        className={styles.field}
        {...(wrong ? { validationState: 'error', validationMessage: wrong } : {})}
      >
        {kind === 'words' ? (
          <Textarea resize="vertical" rows={4} value={text} onChange={change} />
        ) : kind === 'choice' ? (
          <Select value={text} onChange={change}>
            <option value="">{empty ?? 'Choose'}</option>
            {options}
          </Select>
        ) : (
          <Input
            type={kind === 'day' ? 'date' : kind === 'link' ? 'url' : 'text'}
            value={text}
            list={isOffered ? offers : undefined}
            onChange={change}
          />
        )}
      </Field>
      {isOffered && <datalist id={offers}>{options}</datalist>}
    </>
  );
}

function Agencies({
  label,
  chosen,
  agencies,
  told,
  onChange,
}: {
  label: string;
  chosen: readonly string[];
  agencies: Me['agencies'];
  told: ReactNode;
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
      {told}
    </fieldset>
  );
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
