import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PeopleView } from '../../bot/contract/lists/people';
import { readPasted, type PastedLine, type PastedPerson } from '../../bot/domain/membership/pasted';
import { cut } from '../../bot/domain/basics/words';
import { ROLE_WORDS } from '../../bot/domain/partnership';
import { ApiError } from '../api/client';
import { usePeopleChange } from '../api/lists/people';
import { count } from '../parts/format';

const useStyles = makeStyles({
  fold: { flex: '1 1 100%', minWidth: 0, cursor: 'default' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: '6px 0' },
  form: { display: 'grid', gap: '12px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  why: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** A list of people, pasted from Excel or an e-mail: read, shown, and added in one go. Folded away once it is not needed first. */
export function PastePeople({ view, isFirst }: { view: PeopleView; isFirst: boolean }) {
  const styles = useStyles();
  const change = usePeopleChange();
  // What was pasted stays in sight when the last agency has got its person by it.
  const [isOpen] = useState(isFirst);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const lines = readPasted(text, view.agencies);
  const known = new Set(view.people.map(({ email }) => email));
  const fresh = lines.flatMap(({ person }) => (person && !known.has(person.email) ? [person] : []));
  const add = async () => {
    setBusy(true);
    const failures = new Map<string, string>();
    for (const person of fresh) {
      const why = await added(change, person);
      if (why) failures.set(person.email, why);
    }
    setRefused(failures);
    setSaid(
      `${count(fresh.length - failures.size, 'person', 'people')} added${failures.size > 0 ? `, ${failures.size} refused` : ''}.`,
    );
    setBusy(false);
  };
  return (
    <details className={styles.fold} open={isOpen}>
      <summary className={styles.summary}>Paste a list of people</summary>
      <div className={styles.form}>
        <Field
          label="A person a line: name, e-mail, agency, part in the group"
          hint="As it comes out of Excel or an e-mail, such as: Ann Lee, ann.lee@police.uk, Police, SPOC"
        >
          <Textarea rows={5} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        {lines.length > 0 && (
          <ul className={styles.list}>
            {lines.map((line) => (
              <Line
                key={line.line}
                line={line}
                isThere={line.person !== undefined && known.has(line.person.email)}
                refused={line.person && refused.get(line.person.email)}
                agency={agencyNamed(view, line.person?.agencyCode)}
              />
            ))}
          </ul>
        )}
        {fresh.length > 0 && (
          <div>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void add()}>
              {busy ? 'Adding' : `Add ${count(fresh.length, 'person', 'people')}`}
            </Button>
          </div>
        )}
        <span role="status">{said}</span>
      </div>
    </details>
  );
}

/** Adds one; gives why not. Throws what is no answer of the server. */
async function added(
  change: ReturnType<typeof usePeopleChange>,
  { name, email, agencyCode, roles }: PastedPerson,
): Promise<string | undefined> {
  try {
    const agency = agencyCode === undefined ? {} : { agencyCode };
    await change({ path: 'people', body: { name, email, roles, ...agency } });
    return undefined;
  } catch (cause) {
    if (cause instanceof ApiError) return cause.detail;
    throw cause;
  }
}

interface LineProps {
  readonly line: PastedLine;
  readonly isThere: boolean;
  readonly refused: string | undefined;
  readonly agency: string | undefined;
}

/** What the agency with this code is called in lines. */
function agencyNamed({ agencies }: PeopleView, code: string | undefined): string | undefined {
  const found = agencies.find((one) => one.code === code);
  return found?.shortName ?? found?.title;
}

/** So much of a line says which it is. */
const SHOWN = 60;

function Line({ line: { line, text, person, why }, isThere, refused, agency }: LineProps) {
  const styles = useStyles();
  const bad = why ?? refused;
  const about = person && [
    person.email,
    agency ?? 'no agency',
    ...person.roles.map((role) => ROLE_WORDS[role]),
  ];
  return (
    <li className={styles.item}>
      {person ? person.name : `Line ${String(line)}`}{' '}
      <span className={styles.soft}>{about ? about.join(' · ') : cut(text, SHOWN)}</span>{' '}
      {bad && <span className={styles.why}>{bad}</span>}
      {isThere && !bad && <span className={styles.soft}>is on the list</span>}
    </li>
  );
}
