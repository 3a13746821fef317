import { makeStyles, tokens } from '@fluentui/react-components';
import type { ListedPersonView, PeopleView } from '../../bot/contract/lists/people';
import { usePeople } from '../api/lists/people';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { Row, Rows } from '../parts/row';
import { Icon } from '../parts/signs/icon';
import { useNarrow } from '../parts/use-narrow';
import { AgenciesTable } from './agencies-table';
import { AgencyCards } from './agency-cards';
import { AgencyForm } from './agency-form';
import { AgencyBack, AgencyLeave } from './agency-leave';
import { AtTheDoor } from './at-the-door';
import { useOpened, useOpener, type Opened } from './open';
import { PersonCard } from './person-card';
import { AwayForm, ChangePerson, HandOver, NewPerson, TakeOff } from './person-forms';
import { PersonName } from './person-name';
import { onList, partsOf, toPutRight } from './words';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    '@media (max-width: 760px)': { marginLeft: 0 },
  },
  right: {
    marginBottom: '16px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: '1.45',
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 784fr) minmax(0, 432fr)',
    columnGap: '16px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    // As long as nobody is opened the others have the room.
    '& > :empty': { display: 'none' },
    ':has(> :empty)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  under: { margin: '0 0 16px' },
  summary: {
    minHeight: '44px',
    lineHeight: '44px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** Who stands for each agency, who covers, how they are reached; the coordinator changes it here. */
export default function PeoplePage() {
  const styles = useStyles();
  const query = usePeople();
  const [opened, open] = useOpened();
  const opener = useOpener();
  const add = query.data?.mayChange && (
    <div className={styles.buttons}>
      <Push look="outline" {...opener({ deed: 'add-agency' })}>
        <Icon name="plus" />
        Add an agency
      </Push>
      <Push look="outline" {...opener({ deed: 'add' })}>
        <Icon name="plus" />
        Add a person
      </Push>
    </div>
  );
  return (
    <Page title="People" beside={add}>
      <Loaded query={query}>{(view) => <Everybody view={view} opened={opened} open={open} />}</Loaded>
    </Page>
  );
}

interface Props {
  readonly view: PeopleView;
  readonly opened: Opened;
  readonly open: (next: Opened) => void;
}

function Everybody({ view, opened, open }: Props) {
  const styles = useStyles();
  const narrow = useNarrow();
  const faults = view.mayChange ? toPutRight(view) : [];
  const waiting = view.people.filter(({ may, doorUndo }) => may.includes('confirm') || doorUndo);
  const Agencies = narrow ? AgencyCards : AgenciesTable;
  return (
    <>
      {faults.length > 0 && (
        <div className={styles.right}>
          <strong>{count(faults.length, 'thing')} to put right.</strong> {faults.join(' ')}
        </div>
      )}
      {waiting.map((person) => (
        <AtTheDoor key={person.email} person={person} />
      ))}
      {view.agencies.length === 0 ? <NoAgency mayChange={view.mayChange} /> : <Agencies view={view} />}
      <div className={styles.columns}>
        <div>
          <Open {...{ view, opened, open }} />
          <Gone view={view} />
          <GoneAgencies view={view} />
        </div>
        <Others view={view} />
      </div>
    </>
  );
}

const NoAgency = ({ mayChange }: { mayChange: boolean }) => (
  <Card title="No agency is on the list yet">
    <p style={{ margin: 0 }}>
      {mayChange
        ? 'Add the agencies of your partnership first, then for each its single point of contact and a deputy.'
        : 'Your coordinator adds the agencies of the partnership here.'}
    </p>
  </Card>
);

/** The card or form that was asked for. */
function Open({ view, opened, open }: Props) {
  const { person: email, agency: code, deed } = opened;
  const styles = useStyles();
  const opener = useOpener();
  const close = () => open({});
  if (view.mayChange && deed === 'add') return <NewPerson view={view} onClose={close} />;
  if (view.mayChange && deed === 'add-agency') return <AgencyForm onClose={close} />;
  const agency = view.agencies.find((one) => one.code === code);
  const former = view.formerAgencies.find((one) => one.code === code);
  const left = view.mayChange ? (agency ?? former) : undefined;
  if (left && deed === 'take-off') return <AgencyLeave view={view} agency={left} onClose={close} />;
  if (former && deed === 'put-back') return <AgencyBack agency={former} onClose={close} />;
  if (view.mayChange && agency)
    return (
      <>
        <AgencyForm agency={agency} onClose={close} />
        <div className={styles.under}>
          <Push look="outline" {...opener({ agency: agency.code, deed: 'take-off' })}>
            Take {agency.title} off the list
          </Push>
        </div>
      </>
    );
  const person = view.people.find((one) => one.email === email);
  if (!person) return null;
  const back = (shown = person.email) => open({ person: shown });
  const form = { view, person, onClose: back };
  const isTheirs = person.may.some((one) => one === deed);
  if (isTheirs && (deed === 'change' || deed === 'put-back')) return <ChangePerson {...form} />;
  if (isTheirs && deed === 'away') return <AwayForm person={person} onClose={() => back()} />;
  if (isTheirs && deed === 'hand-over') return <HandOver {...form} onClose={() => back()} />;
  if (isTheirs && deed === 'take-off')
    return (
      <TakeOff
        person={person}
        onHandOver={() => open({ person: person.email, deed: 'hand-over' })}
        onClose={() => back()}
      />
    );
  return <PersonCard view={view} person={person} onOpen={open} />;
}

type ListProps = Pick<Props, 'view'>;

const FOR_AGENCY: readonly string[] = ['SPOC', 'Deputy'];

/** Who stands for no agency: chair, coordinator, leads, members, observers. */
function Others({ view }: ListProps) {
  const others = onList(view).filter(({ roles }) => roles.some((role) => !FOR_AGENCY.includes(role)));
  if (others.length === 0) return null;
  return (
    <Card title="Others in the group">
      <Rows>
        {others.map((person) => (
          <Row
            key={person.email}
            first={<PersonName person={person} />}
            second={othersWords(person)}
            end={shortOf(view, person)}
            endTone="soft"
          />
        ))}
      </Rows>
    </Card>
  );
}

const othersWords = ({ roles }: ListedPersonView): string =>
  roles.includes('Observer') && roles.length === 1
    ? 'Observer: reads, cannot answer'
    : partsOf(roles.filter((role) => !FOR_AGENCY.includes(role)));

const shortOf = ({ agencies }: PeopleView, { agencyCode }: ListedPersonView): string | undefined => {
  const agency = agencies.find(({ code }) => code === agencyCode);
  return agency && (agency.shortName ?? agency.title);
};

/** Whom the coordinator took off. Nothing is deleted. */
function Gone({ view }: ListProps) {
  const styles = useStyles();
  const gone = view.people.filter(({ leftOn }) => leftOn);
  if (gone.length === 0) return null;
  return (
    <Card title={`${count(gone.length, 'person', 'people')} off the list`}>
      <details>
        <summary className={styles.summary}>Show who, and put back</summary>
        <Rows>
          {gone.map((person) => (
            <Row
              key={person.email}
              first={<PersonName person={person} />}
              end={person.leftOn && `since ${shortDay(person.leftOn)}`}
              endTone="soft"
            />
          ))}
        </Rows>
      </details>
    </Card>
  );
}

/** Agencies that the coordinator took off; what one left, where that stopped half way, can still be handed over. */
function GoneAgencies({ view }: ListProps) {
  const styles = useStyles();
  const opener = useOpener();
  const gone = view.formerAgencies;
  if (gone.length === 0) return null;
  return (
    <Card title={`${count(gone.length, 'agency', 'agencies')} off the list`}>
      <details>
        <summary className={styles.summary}>Show which, and put back</summary>
        <Rows>
          {gone.map(({ code, title, leftOn, open: left = [] }) => (
            <Row
              key={code}
              first={title}
              second={`since ${shortDay(leftOn)}`}
              end={
                <span className={styles.buttons}>
                  {left.length > 0 && (
                    <Push
                      look="outline"
                      aria-label={`Hand over what ${title} left`}
                      {...opener({ agency: code, deed: 'take-off' })}
                    >
                      Hand over
                    </Push>
                  )}
                  <Push
                    look="subtle"
                    aria-label={`Put ${title} back`}
                    {...opener({ agency: code, deed: 'put-back' })}
                  >
                    Put back
                  </Push>
                </span>
              }
            />
          ))}
        </Rows>
      </details>
    </Card>
  );
}
