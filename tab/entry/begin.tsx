import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { beginAs } from '../host/local-people';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '26rem' },
  why: { margin: 0, color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** Nobody is on the People list of this machine yet: whoever coordinates puts themselves there, and adds everybody else. */
export function Begin({ onBegun }: { onBegun: (email: string) => void }) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const refused = await beginAs({ name, email });
    setBusy(false);
    setWhy(refused);
    if (refused === undefined) onBegun(email.trim().toLowerCase());
  };
  return (
    <>
      <p>
        Nobody is on the People list yet. Say who coordinates the partnership, and the next page leads you
        through the rest: agencies, people, meetings and the plan. A folder of CSV files can be loaded
        instead, with “npm run load -- FOLDER”.
      </p>
      <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        {why !== undefined && (
          <p role="alert" className={styles.why}>
            {why}
          </p>
        )}
        <Field label="What is your name?" required>
          <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="name" />
        </Field>
        <Field label="What is your e-mail address?" required hint="The one that you use in Teams.">
          <Input
            type="email"
            value={email}
            onChange={(_, { value }) => setEmail(value)}
            autoComplete="email"
          />
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            Start as coordinator
          </Button>
        </div>
      </form>
    </>
  );
}
