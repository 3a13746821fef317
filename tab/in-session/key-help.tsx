import { makeStyles, tokens } from '@fluentui/react-components';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    '@media (max-width: 1199px)': { display: 'none' },
  },
  key: {
    display: 'inline-block',
    minWidth: '28px',
    boxSizing: 'border-box',
    padding: '2px 6px',
    marginRight: '8px',
    textAlign: 'center',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

const ARROWS = [
  ['→', 'next item'],
  ['←', 'back'],
] as const;

const LETTERS = [
  ['V', 'votes'],
  ['D', 'decision'],
  ['A', 'attendance'],
] as const;

const MORE_LETTERS = [['T', 'stop the clock']] as const;

const MORE = [
  ['Space', 'next item'],
  ['Page down', 'next item, as a clicker sends it'],
  ['Page up', 'back, as a clicker sends it'],
] as const;

interface Props {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Whether letters do something, or only what no word is made of. */
  readonly hasLetters: boolean;
  readonly switchLetters: () => void;
}

/** The keys that run a meeting; every one has its button, too. */
export function KeyHelp({ isOpen, toggle, hasLetters, switchLetters }: Props) {
  const styles = useStyles();
  const keys = [
    ...ARROWS,
    ...(hasLetters ? LETTERS : []),
    ...(isOpen && hasLetters ? MORE_LETTERS : []),
    ...(isOpen ? MORE : []),
  ];
  return (
    <div className={styles.whole}>
      {keys.map(([key, words]) => (
        <span key={key} className={styles.words}>
          <kbd className={styles.key}>{key}</kbd>
          {words}
        </span>
      ))}
      <Push look="subtle" aria-expanded={isOpen} onClick={toggle}>
        {hasLetters && <kbd className={styles.key}>?</kbd>}
        {isOpen ? 'fewer keys' : 'all keys'}
      </Push>
      {isOpen && (
        <Push look="subtle" onClick={switchLetters}>
          {hasLetters ? 'Turn letter keys off' : 'Turn letter keys on'}
        </Push>
      )}
    </div>
  );
}
