import { makeStyles, tokens } from '@fluentui/react-components';
import type { ListedPersonView } from '../../bot/contract/lists/people';
import { useOpener } from './open';
import { awayWords } from './words';

const useStyles = makeStyles({
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    padding: 0,
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '2px',
    overflowWrap: 'break-word',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: '2px' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusSmall,
    },
    '@media (max-width: 760px)': { minHeight: '40px' },
  },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Somebody's name, which opens what is known of them, and who covers while they are away. */
export function PersonName({ person }: { person: ListedPersonView }) {
  const styles = useStyles();
  const opener = useOpener();
  const away = awayWords(person);
  return (
    <div>
      <button type="button" className={styles.name} {...opener({ person: person.email })}>
        {person.name}
      </button>
      {away && (
        <span className={styles.soft}>
          {away}
          {person.away?.coveredBy && `, ${person.away.coveredBy} covers`}
        </span>
      )}
    </div>
  );
}
