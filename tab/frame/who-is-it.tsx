import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../bot/contract/me';
import { ROLE_WORDS, type Role } from '../../bot/domain/partnership';
import { useHost } from '../host/context';
import { forgetPerson } from '../host/local';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  whole: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  initials: {
    flexShrink: 0,
    width: '28px',
    height: '28px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorBrandForeground2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '12px',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '26px',
    textAlign: 'center',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  role: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    // Where the pages still stand in one line there is no room for it.
    '@media (min-width: 761px) and (max-width: 1320px)': { display: 'none' },
  },
});

/** Who is signed in, and as what. In local mode also a way to be somebody else. */
export function WhoIsIt({ me }: { me?: Me }) {
  const styles = useStyles();
  const host = useHost();
  const change = () => {
    forgetPerson();
    location.assign('/tab/');
  };
  return (
    <div className={styles.whole}>
      {me && (
        <>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(me.name)}
          </span>
          <span className={styles.name}>{me.name}</span>
          <span className={styles.role}>{roleOf(me)}</span>
        </>
      )}
      {host.kind === 'local' && (
        <Push look="subtle" aria-label="Change person" onClick={change}>
          Change
        </Push>
      )}
    </div>
  );
}

/** 'KW'. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

/** What somebody does for the whole partnership comes before what they do for their agency. */
const FIRST: readonly Role[] = ['Coordinator', 'Chair'];

function roleOf({ roles }: Me): string | undefined {
  const role = FIRST.find((one) => roles.includes(one)) ?? roles[0];
  return role && (role === 'SPOC' ? role : ROLE_WORDS[role]);
}
