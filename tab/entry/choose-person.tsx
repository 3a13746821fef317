import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { LocalPeople } from '../../bot/contract/local';
import { ROLE_WORDS } from '../../bot/domain/partnership';
import { askLocalPeople } from '../host/local-people';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { choosePerson } from '../host/local';
import { Begin } from './begin';

const useStyles = makeStyles({
  main: { maxWidth: '44rem', margin: '0 auto', padding: '32px 16px 48px' },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, margin: '0 0 4px' },
  lead: { margin: '0 0 20px', color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    width: '100%',
    height: '100%',
    minHeight: '64px',
    padding: '10px 14px',
    textAlign: 'left',
    font: 'inherit',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Local mode, in place of Teams' sign-in: whom do you want to be? */
export default function ChoosePerson() {
  const styles = useStyles();
  const [people, setPeople] = useState<LocalPeople['people'] | 'unknown'>();
  useEffect(() => {
    void askLocalPeople().then((answer) =>
      setPeople(answer && answer !== 'not reached' ? answer.people : 'unknown'),
    );
  }, []);
  if (!people) return <Loading />;
  if (people === 'unknown') {
    return (
      <Fault
        title="The people could not be read"
        detail="The app does not answer. Check that it is still running, then reload."
        retry={() => location.reload()}
        retryLabel="Reload"
      />
    );
  }
  const choose = (email: string) => {
    choosePerson(email);
    location.reload();
  };
  return (
    <main className={styles.main}>
      <title>Choose a person – JTAI partnership</title>
      <h1 className={styles.title}>Who do you want to be?</h1>
      <p className={styles.lead}>
        This is local mode. In Microsoft Teams you are signed in as yourself; here you can look through
        anybody’s eyes.
      </p>
      {people.length === 0 && <Begin onBegun={choose} />}
      <ul className={styles.list}>
        {people.map(({ name, email, agencyTitle, roles }) => (
          <li key={email}>
            <button type="button" className={styles.person} onClick={() => choose(email)}>
              <span className={styles.name}>{name}</span>
              <span className={styles.about}>
                {[...roles.map(roleWords), agencyTitle].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

const roleWords = (role: string): string => (ROLE_WORDS as Record<string, string>)[role] ?? role;
