import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TextLink } from '../parts/text-link';
import type { Entry } from './entries';

const useStyles = makeStyles({
  one: { display: 'block', minWidth: 0, lineHeight: '24px', overflowWrap: 'break-word' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // A finger's height, where links stand below one another.
  link: { display: 'inline-block', lineHeight: '24px', minHeight: '24px' },
  // A link that is cut short ends in three dots.
  cutLink: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
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

/** One thing of a day: what kind it is as a word, and the way to it. */
export function EntryLine({ entry, isCut = false }: { entry: Entry; isCut?: boolean }) {
  const styles = useStyles();
  const { kind, words, to, note } = entry;
  return (
    <span className={mergeClasses(styles.one, isCut && styles.cut)} title={isCut ? words : undefined}>
      <span className={isCut && SPEAKS.includes(kind) ? 'visually-hidden' : styles.kind}>
        {KIND_WORDS[kind]}
        {note && `, ${note}`}:{' '}
      </span>
      {to ? (
        <TextLink to={to} className={mergeClasses(styles.link, isCut && styles.cutLink)}>
          {words}
        </TextLink>
      ) : (
        words
      )}
    </span>
  );
}
