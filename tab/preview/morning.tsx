import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PreviewCardView, PreviewItemView, PreviewMorningView } from '../../bot/contract/preview';
import { SUBJECT_KINDS, type SubjectKind, SUBJECT_KIND_WORDS } from '../../bot/domain/partnership';
import { CONDITION_WORDS } from '../../bot/domain/dispatch/preview-words';
import { count, longDayOfInstant, time } from '../parts/format';
import { usePrinting } from '../parts/hooks/use-printing';
import { Pill } from '../parts/signs/pill';

const useStyles = makeStyles({
  card: {
    padding: '0 16px',
    marginBottom: '8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { padding: '0 12px' },
  },
  summary: {
    minHeight: '44px',
    display: 'list-item',
    padding: '10px 0',
    boxSizing: 'border-box',
    cursor: 'pointer',
    overflowWrap: 'break-word',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  title: {
    display: 'inline',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  whole: { paddingBottom: '10px' },
  name: { fontSize: tokens.fontSizeBase300, margin: '16px 0 4px', ':first-of-type': { marginTop: 0 } },
  because: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    ':first-child': { borderTopStyle: 'none' },
  },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/**
 * All that goes out at one time, person by person. What is not soon is folded away: the browser's own search finds it
 * there, and paper has it all.
 */
export function Morning({ morning, isSoon }: { morning: PreviewMorningView; isSoon: boolean }) {
  const styles = useStyles();
  const id = useId();
  const isPrinting = usePrinting();
  const [isOpen, setOpen] = useState(isSoon);
  const { at, cards } = morning;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <details
        open={isOpen || isPrinting}
        onToggle={({ currentTarget }) => !isPrinting && setOpen(currentTarget.open)}
      >
        <summary className={styles.summary}>
          <h2 id={id} className={styles.title}>{`${longDayOfInstant(at)}, ${time(at)}`}</h2>{' '}
          <span>{count(cards.length, 'card')}</span>
        </summary>
        <div className={styles.whole}>
          {cards.map((card) => (
            <ToPerson key={`${card.name}${card.items[0]?.key ?? ''}`} card={card} />
          ))}
        </div>
      </details>
    </section>
  );
}

function ToPerson({ card: { name, via, because, items } }: { card: PreviewCardView }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.name}>
        {name} {via === 'nowhere' && <Pill tone="red">Will not arrive</Pill>}
        {via === 'channel' && <Pill tone="plain">In the channel</Pill>}
      </h3>
      {because && <p className={styles.because}>{because}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.key} className={styles.item}>
            {titleWords(item)}
            <span className={styles.soft}>{whyWords(item)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 'Police · 10 working days before the meeting on … (standard rule) · unless it is done before'. */
const whyWords = ({ agency, why, rule, unless }: PreviewItemView): string =>
  [agency.title, rule ? `${why} (${rule})` : why, unless && CONDITION_WORDS[unless]]
    .filter(Boolean)
    .join(' · ');

/** A reminder's title names the thing alone; a message's says what it is as well. */
const titleWords = ({ kind, title }: PreviewItemView): string =>
  isSubject(kind) && kind !== 'Meeting' ? `${SUBJECT_KIND_WORDS[kind]}: ${title}` : title;

const isSubject = (kind: PreviewItemView['kind']): kind is SubjectKind =>
  (SUBJECT_KINDS as readonly string[]).includes(kind);
