import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LAYOUTS, type Layout } from './asked/filters';

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
    borderBottom: '2px solid transparent',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

const WORDS: Readonly<Record<Layout, string>> = { table: 'Table', board: 'Board' };

/** Whether the plan is a table or a board. */
export function LayoutSwitch({ layout, onChange }: { layout: Layout; onChange: (layout: Layout) => void }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Layout" className={styles.whole}>
      {LAYOUTS.map((one) => (
        <button
          key={one}
          type="button"
          className={mergeClasses(styles.one, one === layout && styles.chosen)}
          aria-pressed={one === layout}
          onClick={() => onChange(one)}
        >
          {WORDS[one]}
        </button>
      ))}
    </div>
  );
}
