import { makeStyles } from '@fluentui/react-components';
import { useNamed, useParams } from '../address/routes';
import { Card } from '../parts/card';
import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';
import AddToCalendar, { type Addable } from '../parts/links/add-to-calendar';

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

const isKind = (kind: string): kind is Addable['kind'] => kind in KINDS;

/** Where the button of a card leads: one meeting or deadline for one's own calendar, or all of them, kept in step. */
export default function AddPage() {
  const styles = useStyles();
  const { kind = '' } = useParams();
  const ref = useNamed('*') ?? '';
  if (!isKind(kind) || ref === '') {
    return (
      <Page title="Add to my calendar">
        <p>
          Nothing of the partnership stands at this address.{' '}
          <TextLink to="/calendar">See the calendar</TextLink>
        </p>
      </Page>
    );
  }
  return (
    <Page title="Add to my calendar">
      <Card title={KINDS[kind]}>
        <p className={styles.plain}>
          Saves a file; open it, and Outlook adds the entry. Should the day move, the entry stays where it is.
        </p>
        <AddToCalendar of={{ kind, ref }} about={ref} />
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
