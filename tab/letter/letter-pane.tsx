import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { LetterReadView } from '../../bot/contract/inspection/letter';
import { Breakable } from './breakable';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { withFound } from './highlight';

const useStyles = makeStyles({
  pane: {
    minWidth: 0,
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (min-width: 900px)': { position: 'sticky', top: '8px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 10rem', minWidth: 0, margin: 0, fontSize: 'inherit', overflowWrap: 'anywhere' },
  pager: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap' },
  page: {
    padding: '16px',
    overflowY: 'auto',
    maxHeight: 'calc(100dvh - 180px)',
    '@media (max-width: 899px)': { maxHeight: '70dvh' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // As long as a printed line: a wider type would break each.
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.6',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    ':empty': { height: '0.7em' },
  },
  found: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `2px solid ${tokens.colorStatusWarningForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where in the letter something was read. */
export interface Place {
  /** What was read there: a figure by its name, or a finding. */
  readonly of: string;
  readonly page: number;
  readonly sentence: string;
}

interface Props {
  readonly name: string;
  readonly pages: LetterReadView['pages'];
  readonly page: number;
  readonly place: Place | undefined;
  readonly onTurn: (page: number) => void;
  /** Where the letter stands below what was read: leads back to it. */
  readonly onBack?: () => void;
}

/** The letter’s own lines, a page at a time, with the sentence marked from which something was read. */
export function LetterPane({ name, pages, page, place, onTurn, onBack }: Props) {
  const styles = useStyles();
  const scrolled = useRef<HTMLDivElement>(null);
  const shown = pages.find((one) => one.page === page) ?? pages[0];
  useEffect(() => {
    const pane = scrolled.current;
    const mark = pane?.querySelector('mark');
    // The window stays where it is: only the letter moves beside it.
    if (pane) pane.scrollTop = mark ? mark.offsetTop - pane.offsetTop - 80 : 0;
  }, [place, page]);
  if (!shown) return null;
  const at = pages.indexOf(shown);
  const turn = (by: number) => {
    const next = pages[at + by];
    if (next) onTurn(next.page);
  };
  const sentence = place?.page === shown.page ? place.sentence : undefined;
  return (
    <section className={styles.pane} aria-label="The letter">
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.pager}>
          <Push look="subtle" aria-label="Page before" aria-disabled={at === 0} onClick={() => turn(-1)}>
            <Icon name="back" />
          </Push>
          <span role="status">
            Page {shown.page} of {pages.at(-1)?.page}
          </span>
          <Push
            look="subtle"
            aria-label="Next page"
            aria-disabled={at === pages.length - 1}
            onClick={() => turn(1)}
          >
            <Icon name="next" />
          </Push>
        </span>
        {onBack && (
          <Push look="outline" onClick={onBack}>
            Back to what was read
          </Push>
        )}
      </div>
      <div ref={scrolled} className={styles.page} tabIndex={0} role="group" aria-label={`Page ${shown.page}`}>
        {withFound(shown.lines, sentence).map((parts, line) => (
          <p key={line} className={styles.line}>
            {parts.map(({ text, isFound }, part) =>
              isFound ? (
                <mark key={part} className={styles.found}>
                  <Breakable text={text} />
                </mark>
              ) : (
                <Breakable key={part} text={text} />
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}
