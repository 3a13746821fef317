import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TextLink } from '../parts/text-link';
import type { Entry } from './entries';

const useStyles = makeStyles({
  one: { display: 'block', minWidth: 0, lineHeight: '24px', overflowWrap: 'break-word' },
  // Cut short it ends in three dots, after as many lines as its day has room for.
  cut: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    lineHeight: '20px',
    padding: '2px 0',
  },
  single: { WebkitLineClamp: '1' },
  two: { WebkitLineClamp: '2' },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const KIND_WORDS: Readonly<Record<Entry['kind'], string>> = {
  statutory: 'Statutory',
  meeting: 'Meeting',
  deadline: 'Due',
  off: 'Closed',
};

/** Of these a number or a time of day tells in a cell what they are; the word stays for screen readers. */
const SPEAKS: readonly Entry['kind'][] = ['meeting', 'deadline'];

interface Props {
  readonly entry: Entry;
  /** How many lines of it there is room for; without it the whole is shown. */
  readonly cut?: 1 | 2;
}

/** One thing of a day: what kind it is as a word, and the way to it. */
export function EntryLine({ entry, cut }: Props) {
  const styles = useStyles();
  const { kind, words, to, note } = entry;
  const isCut = cut !== undefined;
  const lines = cut && mergeClasses(styles.cut, cut === 1 ? styles.single : styles.two);
  return (
    <span className={mergeClasses(styles.one, lines)} title={isCut ? words : undefined}>
      <span className={isCut && SPEAKS.includes(kind) ? 'visually-hidden' : styles.kind}>
        {KIND_WORDS[kind]}
        {note && `, ${note}`}:{' '}
      </span>
      {to ? <TextLink to={to}>{words}</TextLink> : words}
    </span>
  );
}
