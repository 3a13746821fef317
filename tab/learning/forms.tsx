import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ToldView } from '../../bot/contract/inspection/learning';
import { FINDING_KIND_WORDS, FINDING_KINDS } from '../../bot/domain/partnership';
import { FormField, type FormValues } from '../parts/form/field';
import { takeFocus } from '../parts/form/take-focus';
import { Push } from '../parts/push';
import { useCorrecting } from './use-correcting';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    gap: '8px 16px',
    maxWidth: '46rem',
    padding: '8px 0 12px',
  },
  wide: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0 },
  fault: { color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly of: ToldView;
  readonly onClose: () => void;
}

/** A finding that the reader of letters has not got right. */
export function CorrectForm({ of, onClose }: Props) {
  const { busy, fault, correct } = useCorrecting(onClose);
  const [values, setValues] = useState<FormValues>({ text: of.text, kind: of.kind, theme: of.theme ?? '' });
  const field = (name: string) => ({
    value: values[name],
    onChange: (value: FormValues[string]) => setValues((before) => ({ ...before, [name]: value })),
  });
  return (
    <Small send="Correct it" {...{ busy, fault, onClose }} onSend={() => correct(of, 'edit', values)}>
      <FormField field={{ name: 'text', label: 'In the letter’s words', kind: 'words' }} {...field('text')} />
      <FormField
        field={{
          name: 'kind',
          label: 'What is it?',
          kind: 'choice',
          choices: FINDING_KINDS.map((one) => [one, FINDING_KIND_WORDS[one]] as const),
        }}
        {...field('kind')}
      />
      <FormField field={{ name: 'theme', label: 'Theme', kind: 'line' }} {...field('theme')} />
    </Small>
  );
}

/** A finding that is none, or of which there is no use here: it stays in the list, with why. */
export function TakeOutForm({ of, onClose }: Props) {
  const { busy, fault, correct } = useCorrecting(onClose);
  const [why, setWhy] = useState('');
  return (
    <Small
      send="Take it out"
      {...{ busy, fault, onClose }}
      onSend={() => correct(of, 'withdraw', { text: why })}
    >
      <FormField
        field={{ name: 'why', label: 'Why is it taken out?', kind: 'words', hint: 'It stays in the record.' }}
        value={why}
        onChange={(value) => setWhy(String(value))}
      />
    </Small>
  );
}

interface SmallProps {
  readonly send: string;
  readonly busy: boolean;
  readonly fault: string | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Small({ send, busy, fault, onSend, onClose, children }: SmallProps) {
  const styles = useStyles();
  return (
    <form
      ref={takeFocus}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend();
      }}
    >
      {children}
      {fault && (
        <p role="alert" className={`${styles.wide} ${styles.fault}`}>
          {fault}
        </p>
      )}
      <div className={styles.wide}>
        <Push look="outline" type="submit" aria-disabled={busy}>
          {send}
        </Push>
        <Push look="subtle" data-closes onClick={onClose}>
          Close
        </Push>
      </div>
    </form>
  );
}
