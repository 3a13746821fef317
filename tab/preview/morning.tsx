import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewCardView, PreviewItemView, PreviewMorningView } from '../../bot/contract/preview';
import { SUBJECT_KINDS, type SubjectKind, SUBJECT_KIND_WORDS } from '../../bot/domain/partnership';
import { CONDITION_WORDS } from '../../bot/domain/dispatch/preview-words';
import { count, longDayOfInstant, time } from '../parts/format';
import { Card } from '../parts/card';
import { Pill } from '../parts/signs/pill';
import { Push } from '../parts/push';

const useStyles = makeStyles({
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
  more: { marginTop: '12px' },
});

/** How many people of one morning are shown before one asks for the rest. */
const FIRST = 20;

/** All that goes out at one time, person by person. */
export function Morning({ morning }: { morning: PreviewMorningView }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { at, cards } = morning;
  const shown = all ? cards : cards.slice(0, FIRST);
  const left = cards.length - shown.length;
  return (
    <Card title={`${longDayOfInstant(at)}, ${time(at)}`}>
      {shown.map((card) => (
        <ToPerson key={`${card.name}${card.items[0]?.key ?? ''}`} card={card} />
      ))}
      {left > 0 && (
        <Push look="outline" className={styles.more} onClick={() => setAll(true)}>
          Show {count(left, 'more person', 'more people')}
        </Push>
      )}
    </Card>
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
