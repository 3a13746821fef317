import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useDeferredValue } from 'react';

const useStyles = makeStyles({
  pick: {
    minHeight: '28px',
    maxWidth: '11rem',
    padding: '0 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '14px',
    textOverflow: 'ellipsis',
    // As wide as what is chosen, where the browser can.
    fieldSizing: 'content',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 760px)': {
      minHeight: '44px',
      maxWidth: 'none',
      flex: '1 1 8rem',
      borderRadius: '6px',
    },
  },
  wide: { maxWidth: '24rem' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
});

interface Props<T extends string> {
  /** What is chosen by it, as a screen reader says it. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  /** Whether it stands out: a filter that is on. */
  readonly isOn?: boolean;
  /** Whether there is room for long names. */
  readonly isWide?: boolean;
  readonly onPick: (value: T) => void;
}

/**
 * A choice in one line, the browser's own: the plan has eight of them, and Fluent's would be a third of its script. Given the
 * same it is not drawn again.
 */
export const Pick = memo(Picked) as typeof Picked;

function Picked<T extends string>({ label, value, choices, isOn = false, isWide = false, onPick }: Props<T>) {
  const styles = useStyles();
  // The others come when the page stands: of eight choices nobody sees more than what is chosen.
  const isStanding = useDeferredValue(true, false);
  return (
    <select
      aria-label={label}
      className={mergeClasses(styles.pick, isWide && styles.wide, isOn && styles.chosen)}
      value={value}
      onChange={({ target }) => {
        const chosen = choices.find(([one]) => one === target.value);
        if (chosen) onPick(chosen[0]);
      }}
    >
      {choices.map(
        ([of, words]) =>
          (isStanding || of === value) && (
            <option key={of} value={of}>
              {words}
            </option>
          ),
      )}
    </select>
  );
}
