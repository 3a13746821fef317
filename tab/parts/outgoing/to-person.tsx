import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ThingView } from '../../../bot/contract/chasing/thing';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS, type SubjectKind } from '../../../bot/domain/partnership';
import { SubjectLink } from '../links/subject-link';
import { Pill } from '../signs/pill';

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
  time: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Item {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly thing?: ThingView | undefined;
  /** What is said below it. */
  readonly soft: ReactNode;
}

interface Props {
  readonly name: string;
  /** When it went out, where that is not said above. */
  readonly time?: string;
  readonly via: 'chat' | 'channel' | 'nowhere';
  readonly nowhere: string;
  /** Why it is not the chat. */
  readonly because?: string | undefined;
  readonly items: readonly Item[];
}

/** One card that somebody gets or got: which way, and what stands on it, each with the way to what it is about. */
export function ToPerson({ name, time, via, nowhere, because, items }: Props) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.name}>
        {name} {time && <span className={styles.time}>{time} </span>}
        {via === 'nowhere' && <Pill tone="red">{nowhere}</Pill>}
        {via === 'channel' && <Pill tone="plain">In the channel</Pill>}
      </h3>
      {because && <p className={styles.because}>{because}</p>}
      <ul className={styles.list}>
        {items.map(({ key, soft, thing, ...item }) => (
          <li key={key} className={styles.item}>
            {thing ? (
              <SubjectLink kind={thing.kind} subjectRef={thing.ref}>
                {titleWords(item)}
              </SubjectLink>
            ) : (
              titleWords(item)
            )}
            <span className={styles.soft}>{soft}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A reminder's title names the thing alone; a message's says what it is as well. */
const titleWords = ({ kind, title }: Pick<Item, 'kind' | 'title'>): string =>
  isSubject(kind) && kind !== 'Meeting' ? `${SUBJECT_KIND_WORDS[kind]}: ${title}` : title;

const isSubject = (kind: string): kind is SubjectKind => (SUBJECT_KINDS as readonly string[]).includes(kind);
