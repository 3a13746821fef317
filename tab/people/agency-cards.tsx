import { makeStyles, tokens } from '@fluentui/react-components';
import type { PeopleView } from '../../bot/contract/lists/people';
import { Card } from '../parts/card';
import { AgencyDeeds } from './agency-deeds';
import { Names, ReachOf } from './agencies-table';
import { withPart } from './words';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '7rem minmax(0, 1fr)',
    gap: '4px 8px',
    alignItems: 'baseline',
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'break-word' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** The same as the table, a card an agency, where there is no room for columns. */
export function AgencyCards({ view }: { view: PeopleView }) {
  const styles = useStyles();
  return view.agencies.map((agency) => {
    const { code, title, safeguardingPartner } = agency;
    const [spocs, deputies] = [withPart(view, code, 'SPOC'), withPart(view, code, 'Deputy')];
    const [spoc] = spocs;
    return (
      <Card key={code} title={title}>
        <dl className={styles.facts}>
          <dt className={styles.label}>Contact</dt>
          <dd className={styles.value}>
            <Names people={spocs} />
          </dd>
          <dt className={styles.label}>Deputy</dt>
          <dd className={styles.value}>
            <Names people={deputies} />
          </dd>
          {spoc?.reach && (
            <>
              <dt className={styles.label}>Reached by</dt>
              <dd className={styles.value}>
                <ReachOf {...spoc} />
              </dd>
              <dt className={styles.label}>Phone</dt>
              <dd className={styles.value}>{spoc.phone ?? 'None'}</dd>
            </>
          )}
          {safeguardingPartner && (
            <>
              <dt className={styles.label}>Counts as</dt>
              <dd className={styles.value}>Safeguarding partner</dd>
            </>
          )}
        </dl>
        {view.mayChange && (
          <div className={styles.buttons}>
            <AgencyDeeds {...{ agency, spoc }} look="outline" />
          </div>
        )}
      </Card>
    );
  });
}
