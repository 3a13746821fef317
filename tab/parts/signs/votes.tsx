import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../../bot/contract/me';
import type { PlanLineView, VOTES } from '../../../bot/contract/plan';
import { Mark, type MarkName } from './mark';

const useStyles = makeStyles({
  marks: {
    display: 'inline-grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '18px',
    justifyItems: 'center',
    alignItems: 'center',
    '@media print': { display: 'none' },
  },
  head: { display: 'inline-grid', gridAutoFlow: 'column', gridAutoColumns: '18px', textAlign: 'center' },
  short: {
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  mark: { display: 'flex' },
  words: { fontSize: tokens.fontSizeBase200 },
  paper: { display: 'none', '@media print': { display: 'block', fontSize: tokens.fontSizeBase200 } },
});

type Vote = (typeof VOTES)[number];
type Agencies = Me['agencies'];

const MARKS: Readonly<Record<Vote, MarkName>> = {
  Agrees: 'yes',
  Challenges: 'against',
  NoAnswer: 'waiting',
  Leads: 'none',
};
const WORDS: Readonly<Record<Vote, string>> = {
  Agrees: 'agrees',
  Challenges: 'challenges',
  NoAnswer: 'has not voted',
  Leads: 'leads',
};

/** From so many agencies on, marks would be a puzzle: then it is said in words. */
const MARKED_UP_TO = 8;

/** How the agencies stand to evidence: a mark each in their own order, the same in words for screen readers and paper. */
export function VoteMarks({ votes, agencies }: { votes: PlanLineView['votes']; agencies: Agencies }) {
  const styles = useStyles();
  if (!votes) return null;
  if (votes.of.length > MARKED_UP_TO) return <span className={styles.words}>{votes.words}</span>;
  const of = votes.of.map(({ code, vote }) => {
    const name = agencies.find((one) => one.code === code)?.short ?? code;
    return { code, vote, words: `${name} ${WORDS[vote]}` };
  });
  return (
    <>
      <span className={styles.marks} aria-hidden="true">
        {of.map(({ code, vote, words }) => (
          <span key={code} className={styles.mark} title={words}>
            <Mark name={MARKS[vote]} />
          </span>
        ))}
      </span>
      <span className="visually-hidden">{of.map(({ words }) => words).join(', ')}</span>
      <span className={styles.paper} aria-hidden="true">
        {votes.words}
      </span>
    </>
  );
}

/** The agencies above their marks, by two letters each. */
export function VoteHeads({ agencies }: { agencies: Agencies }) {
  const styles = useStyles();
  if (agencies.length > MARKED_UP_TO) return <>Votes</>;
  return (
    <>
      <span className="visually-hidden">Votes</span>
      <span className={styles.paper} aria-hidden="true">
        Votes
      </span>
      <span className={`${styles.head} ${styles.marks}`} aria-hidden="true">
        {lettersOf(agencies.map(({ short }) => short)).map((letters, place) => (
          <abbr key={letters} className={styles.short} title={agencies[place]?.title}>
            {letters}
          </abbr>
        ))}
      </span>
    </>
  );
}

/** Two letters a name, none of them twice: of two words their first, else the first two that nobody has yet. */
function lettersOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [first = '', second = ''] = name.split(/\s+/);
    const rest = second ? [second.charAt(0), ...first.slice(1), ...second] : [...first.slice(1), ...first];
    const letters = rest.map((letter) => first.charAt(0).toUpperCase() + letter.toLowerCase());
    const free = letters.find((one) => !taken.has(one)) ?? first.slice(0, 3);
    taken.add(free);
    return free;
  });
}
