import { fingerprint } from '../../basics/fingerprint';
import { columnLetters } from '../cells/grid';
import { plain } from '../cells/plain';

/**
 * What each column is called when somebody chooses among them: its heading in one line, with its letters where another
 * has the same heading, and by its letters alone where it has none.
 */
export function columnNames(headings: readonly string[]): string[] {
  const seen = new Set<string>();
  return headings.map((heading, column) => {
    const name = heading.replace(/\s+/g, ' ').trim();
    if (name === '') return `Column ${columnLetters(column)}`;
    const isTwice = seen.has(plain(name));
    seen.add(plain(name));
    return isTwice ? `${name} (column ${columnLetters(column)})` : name;
  });
}

/** Names a shape of file by its headings: the next one with the same is known by it. */
export const shapeOf = (headings: readonly string[]): string => fingerprint(headings.map(plain).join('\n'));
