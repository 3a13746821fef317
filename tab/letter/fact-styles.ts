import { makeStyles, tokens } from '@fluentui/react-components';
import type { Tone } from '../parts/signs/pill';
import type { Origin } from './field-words';

/** How a row of what a letter says looks. */
export const useFactStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  label: { flex: '0 0 8.5rem', color: tokens.colorNeutralForeground2 },
  // A phrase of forty words takes the width below its name: beside it, it would stand in eleven lines.
  long: { flexBasis: '100%', '@media (min-width: 480px)': { order: 1 } },
  value: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'break-word', whiteSpace: 'pre-line' },
  // Each on lines of its own, however long: whom the letter is addressed to is counted by eye.
  names: {
    display: 'grid',
    flexBasis: '100%',
    '@media (min-width: 480px)': { order: 1 },
    gap: '4px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'break-word',
    '& li + li': { paddingTop: '4px', borderTop: `1px dotted ${tokens.colorNeutralStroke1}` },
  },
  end: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto', whiteSpace: 'nowrap' },
  said: {
    order: 1,
    flexBasis: '100%',
    margin: '0 0 4px',
    paddingLeft: '12px',
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'break-word',
  },
  form: { order: 1, flexBasis: '100%', display: 'grid', gap: '8px', maxWidth: '32rem' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The colours that go with where a figure comes from. */
export const TONES: Readonly<Record<Origin, Tone>> = {
  Printed: 'plain',
  'You corrected': 'green',
  'Not found': 'red',
};
