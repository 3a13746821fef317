import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: '4px 8px 4px 0',
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: '2px 8px 2px 0',
    textAlign: 'right',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  first: { textAlign: 'left' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

/** A row of a picture's table: what it is of, and its numbers in the order of the heads. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** What the name is short for. */
  readonly title?: string;
  readonly numbers: readonly number[];
}

interface Props {
  /** What is counted, for who cannot see the page. */
  readonly caption: string;
  /** The heads of the columns, that of the names first. */
  readonly heads: readonly string[];
  readonly rows: readonly ChartRow[];
}

/** The numbers of a picture, as its text alternative. */
export function ChartTable({ caption, heads, rows }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, at === 0 && styles.first)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, title, numbers }) => (
            <tr key={key}>
              <th scope="row" title={title} className={mergeClasses(styles.cell, styles.first)}>
                {name}
              </th>
              {numbers.map((number, at) => (
                <td key={heads[at + 1]} className={styles.cell}>
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the signs of a picture mean; each of them also says it in words. */
export function Legend<K extends string>({
  keys,
  sign,
  meaning,
}: {
  readonly keys: readonly K[];
  readonly sign: (key: K) => ReactNode;
  readonly meaning: (key: K) => string;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {keys.map((key) => (
        <li key={key} className={styles.key}>
          {sign(key)}
          {meaning(key)}
        </li>
      ))}
    </ul>
  );
}
