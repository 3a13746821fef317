import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ListedPersonView, PeopleView } from '../../bot/contract/lists/people';
import { ROLES, ROLE_WORDS, type Role } from '../../bot/domain/partnership';
import { personPath, usePeopleChange } from '../api/lists/people';
import { Card } from '../parts/card';
import { Push } from '../parts/push';
import { Form } from '../parts/form/form';
import type { FieldOf, FormValues } from '../parts/form/field';
import { onList } from './words';

const useStyles = makeStyles({
  plain: { margin: '0 0 12px', overflowWrap: 'break-word' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly view: PeopleView;
  readonly person: ListedPersonView;
  readonly onClose: () => void;
}

const ROLE_CHOICES = ROLES.map((role) => [role, ROLE_WORDS[role]] as const);

const fieldsOf = ({ agencies }: PeopleView, hint: string): readonly FieldOf[] => [
  { name: 'name', label: 'Name', kind: 'line' },
  { name: 'email', label: 'E-mail', kind: 'email', hint },
  {
    name: 'agencyCode',
    label: 'Agency',
    kind: 'choice',
    choices: [['', 'None'], ...agencies.map(({ code, title }) => [code, title] as const)],
  },
  { name: 'phone', label: 'Phone', kind: 'phone', hint: 'For whoever has to ring them.' },
  {
    name: 'route',
    label: 'Reached by',
    kind: 'choice',
    choices: [
      ['Chat', 'Their own chat'],
      ['Channel', 'The channel, by name'],
    ],
  },
  { name: 'roles', label: 'Part in the group', kind: 'ticks', choices: ROLE_CHOICES },
];

const bodyOf = ({ agencyCode, phone, ...values }: FormValues): object => ({
  ...values,
  agencyCode: agencyCode || null,
  phone: phone || null,
});

/** A new person of the list. */
export function NewPerson({ view, onClose }: Omit<Props, 'person'>) {
  const change = usePeopleChange();
  return (
    <Form
      title="Add a person"
      note="They can use the tab as soon as they have added the app in Teams; until then their reminders tell you to ring."
      fields={fieldsOf(view, 'The address that they use in Teams.')}
      first={{ name: '', email: '', agencyCode: '', phone: '', route: 'Chat', roles: [] }}
      send="Add the person"
      onSend={(values, key) => change({ path: 'people', body: bodyOf(values), key })}
      onClose={onClose}
    />
  );
}

/** Changes of a row, or of one that was off the list: with a part to play they are back on it. */
export function ChangePerson({
  view,
  person,
  onClose,
}: Omit<Props, 'onClose'> & { readonly onClose: (email: string) => void }) {
  const change = usePeopleChange();
  const saved = useRef(person.email);
  const { name, email, etag, agencyCode = '', phone = '', route = 'Chat', roles, leftOn } = person;
  return (
    <Form
      key={email}
      title={leftOn ? `Put ${name} back on the list` : `Change ${name}`}
      note={
        leftOn
          ? 'Choose their part in the group: from then on the app knows them again.'
          : 'A change of agency or part is told to them, and every change is kept in the record.'
      }
      fields={fieldsOf(
        view,
        'A new address keeps their chat and all that is theirs. For a successor, hand over instead.',
      )}
      first={{ name, email, agencyCode, phone, route, roles }}
      send={leftOn ? 'Put back' : 'Save the changes'}
      onSend={async (values) => {
        await change({ path: personPath(email), method: 'PATCH', body: bodyOf(values), etag });
        saved.current = String(values['email']).trim().toLowerCase();
      }}
      onClose={() => onClose(saved.current)}
    />
  );
}

/** Days away, as `/away` in the chat. */
export function AwayForm({ person, onClose }: Omit<Props, 'view'>) {
  const change = usePeopleChange();
  const { name, email, away } = person;
  return (
    <Form
      key={email}
      title={`Days away of ${name}`}
      note="The deputy is told from when to when, and gets what falls due. Leave both days empty when they are back."
      fields={[
        { name: 'from', label: 'First day away', kind: 'day' },
        { name: 'to', label: 'Last day away', kind: 'day', hint: 'Empty: until told otherwise.' },
      ]}
      first={{ from: away?.from ?? '', to: away?.to ?? '' }}
      send="Save the days"
      onSend={({ from, to }) =>
        change({
          path: personPath(email, 'away'),
          body: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
        })
      }
      onClose={onClose}
    />
  );
}

/** Which of their parts go along in a hand-over; the others stay. */
const FOR_AGENCY: readonly Role[] = ['SPOC', 'Deputy', 'Lead'];

/** Everything open to a successor, in one step. */
export function HandOver({ view, person, onClose }: Props) {
  const change = usePeopleChange();
  const { name, email, etag, roles, agencyCode, open } = person;
  const may = onList(view).filter(
    (one) => one.email !== email && (one.agencyCode === agencyCode || one.agencyCode === undefined),
  );
  const moved = roles.filter((role) => FOR_AGENCY.includes(role));
  return (
    <Form
      key={email}
      title={`Hand over from ${name}`}
      note={
        <>
          <strong>What moves:</strong> {open || 'no action and no request is in their own name'}, and what the
          agency is asked from now on. Both are told. What {name} wrote and decided stays under their name.
        </>
      }
      fields={[
        {
          name: 'to',
          label: 'To whom',
          kind: 'choice',
          choices: [['', 'Choose'], ...may.map((one) => [one.email, one.name] as const)],
          hint: 'Somebody new is added to the list first.',
        },
        ...(roles.length > 0
          ? [
              {
                name: 'roles',
                label: 'Which parts go along',
                kind: 'ticks' as const,
                choices: ROLE_CHOICES.filter(([role]) => roles.includes(role)),
              },
            ]
          : []),
      ]}
      first={{ to: '', roles: moved }}
      send="Hand over"
      onSend={({ to, roles: along }) =>
        change({ path: personPath(email, 'hand-over'), body: { to, roles: along }, etag })
      }
      onClose={onClose}
    />
  );
}

interface TakeOffProps extends Omit<Props, 'view'> {
  readonly onHandOver: () => void;
}

/** Off the list; the row stays. */
export function TakeOff({ person, onHandOver, onClose }: TakeOffProps) {
  const change = usePeopleChange();
  const { name, email, etag, open } = person;
  if (open) return <HandOverFirst {...{ person, onHandOver, onClose }} />;
  return (
    <Form
      key={email}
      title={`Take ${name} off the list`}
      note="The app knows them no more and nothing is asked of them. Nothing is deleted: what they did keeps their name, and they can be put back."
      fields={[]}
      first={{}}
      send="Take off the list"
      onSend={() => change({ path: personPath(email, 'take-off'), body: {}, etag })}
      onClose={onClose}
    />
  );
}

/** Whoever still has something open is not taken off: what to do first stands where the form would. */
function HandOverFirst({ person: { name, open }, onHandOver, onClose }: TakeOffProps) {
  const styles = useStyles();
  return (
    <Card title={`${name} cannot go off the list yet`}>
      <p className={styles.plain}>
        {name} still has {open}. Hand that over first, then take them off.
      </p>
      <div className={styles.buttons} data-opened>
        <Push look="primary" autoFocus onClick={onHandOver}>
          Hand over
        </Push>
        <Push look="outline" data-closes onClick={onClose}>
          Close
        </Push>
      </div>
    </Card>
  );
}
