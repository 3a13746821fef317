import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import { usePlace } from '../address/place';
import { useIsOffline } from '../api/live/connection';
import { useAppClock } from '../api/app-clock';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { draftOwner, throwAway, unsentOf } from '../parts/form/draft';
import { asOf, count, instantOf } from '../parts/format';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    margin: '8px 0 0',
    '@media (max-width: 760px)': { margin: '0 0 8px' },
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '@media print': { display: 'none' },
  },
  offline: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  words: { flex: '1 1 16rem', minWidth: 0, margin: 0, overflowWrap: 'break-word' },
  list: { flexBasis: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Said above every page: that the app cannot be reached, and what somebody wrote and has not sent. */
export default function Notices() {
  return (
    <>
      <Offline />
      <NotSent />
    </>
  );
}

function Offline() {
  const styles = useStyles();
  const client = useQueryClient();
  const me = useMe().data;
  const isOffline = useIsOffline();
  const appTime = useAppClock();
  return (
    isOffline &&
    me && (
      <div className={mergeClasses(styles.bar, styles.offline)}>
        <p className={styles.words}>
          <strong>The app cannot be reached.</strong> You see what was read by {asOf(me.asOf, appTime())}.
          What you write is kept on this device until it was sent.
        </p>
        <Push look="outline" onClick={() => void client.invalidateQueries()}>
          Try again
        </Push>
      </div>
    )
  );
}

/** What was left unsent before: what is being written now stands in its form. */
function NotSent() {
  const styles = useStyles();
  const me = useMe().data;
  const { id } = useShown();
  // Looked at anew on every page: what was sent there is gone.
  usePlace();
  const [opened] = useState(() => Date.now());
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  const [isOpen, setOpen] = useState(false);
  const appTime = useAppClock();
  const owner = me && draftOwner(id, me.email);
  if (owner === undefined) return null;
  const left = unsentOf(owner).filter(({ keptAt }) => keptAt < opened);
  if (left.length === 0) return null;
  return (
    <div className={styles.bar} role="region" aria-label="Not sent">
      <p className={styles.words}>
        <strong>{count(left.length, 'form')} not sent.</strong> What you wrote is kept on this device.
      </p>
      <Push look="outline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Look at it'}
      </Push>
      {isOpen && (
        <ul className={styles.list}>
          {left.map(({ name, at, page, keptAt }) => (
            <li key={name} className={styles.line}>
              <TextLink to={at.replace(/^\/tab/, '') || '/'}>{page || 'A form'}</TextLink>
              <span>{asOf(instantOf(appTime(keptAt)), appTime())}</span>
              <Push
                look="subtle"
                aria-label={`Throw away: ${page || 'a form'}`}
                onClick={() => {
                  throwAway(name);
                  lookAgain();
                }}
              >
                Throw away
              </Push>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
