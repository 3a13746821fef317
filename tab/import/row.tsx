import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { FileRowView, OutcomeView } from '../../bot/contract/plan-file/import';
import { inList, shortDay } from '../parts/format';
import { useNarrow } from '../parts/use-narrow';
import type { Importing } from './use-import';
import { placeOf, type Verdict } from './verdict';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '4px 24px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  half: { minWidth: 0 },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  becomes: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  title: {
    margin: '2px 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'break-word',
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'break-word' },
  list: { margin: '4px 0 0', paddingLeft: '18px', listStyleType: 'disc' },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    gap: '2px 12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { minWidth: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: {
    margin: 0,
    minWidth: 0,
    maxHeight: '9rem',
    overflowY: 'auto',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', minHeight: '28px', fontSize: tokens.fontSizeBase200 },
});

/** One row: what becomes of it, beside the row as it stands in the file. */
export function Row({ verdict, importing }: { verdict: Verdict; importing: Importing }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const { row, outcome } = verdict;
  const cells = <OwnCells verdict={verdict} />;
  return (
    <li className={styles.item}>
      <div className={styles.half}>
        <p className={styles.place}>
          <span>{placeOf(row)}</span>
          <span className={styles.becomes}>{becomes(verdict)}</span>
        </p>
        <h3 className={styles.title}>{outcome?.as.title ?? row.title}</h3>
        <p className={styles.line}>{outcome ? inPlan(outcome) : inFile(row)}</p>
        <Doubts verdict={verdict} />
        <Choice verdict={verdict} importing={importing} />
      </div>
      {narrow ? (
        <details>
          <summary className={styles.summary}>As it stands in the file</summary>
          {cells}
        </details>
      ) : (
        <div className={styles.half}>{cells}</div>
      )}
    </li>
  );
}

function becomes({ outcome, held }: Verdict): string {
  if (held !== undefined) return 'Stays out';
  if (outcome?.is === 'new') return `Comes in as ${outcome.ref}`;
  return outcome?.is === 'same' ? `${outcome.ref}, as in the plan` : `${outcome?.ref ?? ''}, differs`;
}

const inPlan = ({ as: { lead, supporting, dueOn, rating, state, finding } }: OutcomeView): string =>
  [
    supporting.length === 0 ? lead : `${lead} with ${inList(supporting)}`,
    dueOn ? `due ${shortDay(dueOn)}` : 'no due day',
    rating,
    state,
    finding && `answers “${finding}”`,
  ]
    .filter(Boolean)
    .join(' · ');

const inFile = ({ leads, due, duePrecision, rating }: FileRowView): string =>
  [leads.join(' and '), due && duePrecision === 'day' && `due ${shortDay(due)}`, rating]
    .filter(Boolean)
    .join(' · ');

/** All that somebody should look at. */
function Doubts({ verdict: { doubts: lines } }: { verdict: Verdict }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{sentence(line)}</li>
      ))}
    </ul>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What can be decided of this row: that it comes in although it is struck out, or takes the place of what stands. */
function Choice({ verdict, importing }: { verdict: Verdict; importing: Importing }) {
  const { key, row, outcome } = verdict;
  const { include = [], overwrite = [] } = importing.asked;
  const toggled = (list: readonly string[], one: string): readonly string[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  if (row.isOff)
    return (
      <Checkbox
        label="Bring it in all the same"
        checked={include.includes(key)}
        onChange={() => importing.ask({ include: toggled(include, key) })}
      />
    );
  if (outcome?.is !== 'different') return null;
  return (
    <Checkbox
      label={outcome.isNewerHere ? 'Put the file’s older words over them' : 'Take the file’s words'}
      checked={overwrite.includes(outcome.ref)}
      onChange={() => importing.ask({ overwrite: toggled(overwrite, outcome.ref) })}
    />
  );
}

/** The row as it stands in the file. */
function OwnCells({ verdict: { row } }: { verdict: Verdict }) {
  const styles = useStyles();
  return (
    <dl className={styles.cells}>
      {(row.cells ?? []).map(({ heading, text }) => (
        <div key={heading} style={{ display: 'contents' }}>
          <dt className={styles.heading}>{heading}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
