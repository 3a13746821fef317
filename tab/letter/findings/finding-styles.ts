import { makeStyles, tokens } from '@fluentui/react-components';

/** How a finding of a letter, and what it is corrected in, looks. */
export const useFindingStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '4px 8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  kind: { flex: '0 0 5.5rem', paddingTop: '2px' },
  text: {
    flex: '1 1 14rem',
    minWidth: 0,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
    lineHeight: '1.45',
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '0 4px',
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
  },
  form: { flexBasis: '100%', display: 'grid', gap: '8px' },
});
