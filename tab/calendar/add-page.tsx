import { makeStyles } from '@fluentui/react-components';
import { useNamed, useParams } from '../address/routes';
import { useIsGone, type Addable } from '../api/calendar-entry';
import { Card } from '../parts/card';
import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';
import AddToCalendar from '../parts/links/add-to-calendar';

const useStyles = makeStyles({ plain: { margin: '0 0 12px' } });

const KINDS: Readonly<Record<Addable['kind'], string>> = {
  meeting: 'This meeting',
  action: 'The day on which this action is due',
  request: 'The day on which this request is due',
  milestone: 'This milestone',
  'to-last': 'The day by which it is to be said how this action will last',
  review: 'The day on which this action is looked at again',
  statement: 'The day on which the statement of action is due',
};

/** Said where what a card leads to has no such day any more, before the name that it went by. */
const GONE: Readonly<Record<Addable['kind'], string>> = {
  meeting: 'There is no meeting',
  action: 'No day is known on which an action is due that is called',
  request: 'No day is known on which a request is due that is called',
  milestone: 'There is no milestone',
  'to-last': 'Nothing more is to be said of how an action will last that is called',
  review: 'No day is known on which an action is looked at again that is called',
  statement: 'No day is known on which a statement of action is due for an inspection called',
};

const isKind = (kind: string): kind is Addable['kind'] => kind in KINDS;

/** Where the button of a card leads: one meeting or deadline for one's own calendar, or all of them, kept in step. */
export default function AddPage() {
  const { kind = '' } = useParams();
  const ref = useNamed('*') ?? '';
  if (!isKind(kind) || ref === '')
    return <Nothing>Nothing of the partnership stands at this address.</Nothing>;
  return <Add of={{ kind, ref }} />;
}

const Nothing = ({ children }: { readonly children: string }) => (
  <Page title="Add to my calendar">
    <p>
      {children} <TextLink to="/calendar">See the calendar</TextLink>
    </p>
  </Page>
);

function Add({ of }: { readonly of: Addable }) {
  const styles = useStyles();
  const { kind, ref } = of;
  if (useIsGone(of))
    return <Nothing>{`${GONE[kind]} “${ref}” in the calendar. It may be over or renumbered.`}</Nothing>;
  return (
    <Page title="Add to my calendar">
      <Card title={KINDS[kind]}>
        <p className={styles.plain}>
          Saves a file; open it, and Outlook adds the entry. Should the day move, the entry stays where it is.
        </p>
        <AddToCalendar of={of} about={ref} />
      </Card>
      <Card title="Everything, kept in step">
        <p className={styles.plain}>
          Outlook can follow an address of your own: what is moved here moves there, and what is cancelled is
          cancelled.
        </p>
        <TextLink to="/export">Make the address</TextLink>
      </Card>
    </Page>
  );
}
