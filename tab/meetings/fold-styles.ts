import { makeStyles, tokens } from '@fluentui/react-components';

/** Meetings below one another, each of which folds out. */
export const useFoldStyles = makeStyles({
  one: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-of-type': { borderTopStyle: 'none' },
  },
  summary: {
    minHeight: '44px',
    padding: '10px 0',
    boxSizing: 'border-box',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  inner: { padding: '0 0 12px 18px' },
});
