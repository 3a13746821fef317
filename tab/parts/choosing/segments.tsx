import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  one: {
    minHeight: '30px',
    padding: '0 12px',
    border: 'none',
    borderBottom: '2px solid var(--kept)',
    borderTop: '2px solid var(--kept)',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    '@media (max-width: 760px)': { minHeight: '44px', flexGrow: 1 },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

interface Props<T extends string> {
  /** What is chosen by it, as a screen reader says it. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

/** Two or three ways to look at the same thing, one of which is on. */
export function Segments<T extends string>({ label, value, choices, onChange }: Props<T>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.whole}>
      {choices.map(([one, words]) => (
        <button
          key={one}
          type="button"
          className={mergeClasses(styles.one, one === value && styles.chosen)}
          aria-pressed={one === value}
          onClick={() => onChange(one)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
