import { makeStyles, tokens } from '@fluentui/react-components';
import type { ListedAgencyView, ListedPersonView, PeopleView } from '../../bot/contract/lists/people';
import { AgencyDeeds } from './agency-deeds';
import { PersonName } from './person-name';
import { REACH_WORDS, reachWhy, withPart } from './words';

const useStyles = makeStyles({
  sheet: {
    marginBottom: '16px',
    padding: '0 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: {
    padding: '10px 12px 10px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: '8px 12px 8px 0',
    textAlign: 'left',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  acts: { textAlign: 'right', paddingRight: 0, '@media print': { display: 'none' } },
});

interface Props {
  readonly view: PeopleView;
}

/** Who stands for each agency and who stands in, how they are reached, and the way to hand over. */
export function AgenciesTable({ view }: Props) {
  const styles = useStyles();
  const { mayChange } = view;
  return (
    <div className={styles.sheet}>
      <table className={styles.table}>
        <caption className="visually-hidden">Agencies and who stands for them</caption>
        <colgroup>
          <col />
          <col style={{ width: '15%' }} />
          <col style={{ width: '15%' }} />
          <col style={{ width: '19%' }} />
          <col style={{ width: '11%' }} />
          {mayChange && <col style={{ width: '15%' }} />}
        </colgroup>
        <thead>
          <tr>
            {['Agency', 'Single point of contact', 'Deputy', 'Reached by', 'Phone'].map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
            {mayChange && (
              <th scope="col" className={styles.head}>
                <span className="visually-hidden">What you may do</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.agencies.map((agency) => (
            <AgencyRow key={agency.code} {...{ view, agency }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AgencyRow({ view, agency }: Props & { readonly agency: ListedAgencyView }) {
  const styles = useStyles();
  const { code, title, safeguardingPartner } = agency;
  const [spocs, deputies] = [withPart(view, code, 'SPOC'), withPart(view, code, 'Deputy')];
  const [spoc] = spocs;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.title}>{title}</span>
        {safeguardingPartner && <span className={styles.soft}>Safeguarding partner</span>}
      </th>
      <td className={styles.cell}>
        <Names people={spocs} />
      </td>
      <td className={styles.cell}>
        <Names people={deputies} />
      </td>
      <td className={styles.cell}>{spoc && <ReachOf {...spoc} />}</td>
      <td className={styles.cell}>{spoc?.phone ?? (spoc?.reach ? 'None' : '')}</td>
      {view.mayChange && (
        <td className={`${styles.cell} ${styles.acts}`}>
          <AgencyDeeds {...{ agency, spoc }} look="subtle" />
        </td>
      )}
    </tr>
  );
}

/** Everybody with this part, or that there is nobody. */
export function Names({ people }: { people: readonly ListedPersonView[] }) {
  const styles = useStyles();
  if (people.length === 0) return <span className={styles.none}>None named</span>;
  return people.map((one) => <PersonName key={one.email} person={one} />);
}

/** How somebody is reached, and where it is no chat, why. Nothing for who may not see it. */
export function ReachOf({ reach, name }: Pick<ListedPersonView, 'reach' | 'name'>) {
  const styles = useStyles();
  if (!reach) return null;
  return (
    <>
      {REACH_WORDS[reach.by]}
      {reach.by !== 'Chat' && <span className={styles.soft}>{reachWhy(reach, name)}</span>}
    </>
  );
}
