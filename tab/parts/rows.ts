import { makeStyles, tokens } from '@fluentui/react-components';

/** A list of rows with a line between them; `soft` is what a row says besides, below it. */
export const useRowStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  /** With what may be done to it beside it, or below where there is no room. */
  withButtons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
