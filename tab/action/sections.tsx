import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type {
  ActionView,
  ChallengeView,
  EvidenceView,
  ExtensionView,
  NoteView,
} from '../../bot/contract/action';
import { IMPACT_WORDS } from '../../bot/domain/partnership';
import { dayOfInstant, shortDay, time } from '../parts/format';
import { Card } from '../parts/card';
import { Push } from '../parts/push';
import { Pill, type Tone } from '../parts/signs/pill';
import { changedWords } from '../forms/conflict';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
    ':first-child': { borderTopStyle: 'none' },
  },
  words: { overflowWrap: 'break-word', whiteSpace: 'pre-line' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '2px 12px' },
  by: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  quote: { paddingLeft: '10px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  gone: { textDecorationLine: 'line-through' },
});

type By = Pick<NoteView, 'byName' | 'agency' | 'onBehalf' | 'at'>;

/** 'Karen Whitlock, Westmarch Constabulary, Mon 9 Nov, 3:05pm'. */
function ByLine({ byName, agency, onBehalf, at }: By) {
  const whose = agency && (onBehalf ? `on behalf of ${agency.title}` : agency.title);
  return (
    <span className={useStyles().by}>
      {[byName, whose, `${dayOfInstant(at)}, ${time(at)}`].filter(Boolean).join(', ')}
    </span>
  );
}

/** Words and a link as they were typed: literal text, and a link that leads away. */
const Said = ({ text, link }: { text?: string; link?: string }) =>
  link ? (
    <Link inline href={link} target="_blank" rel="noreferrer">
      {text ?? link}
    </Link>
  ) : (
    <>{text}</>
  );

function Items<T extends { readonly key: string }>({
  items,
  none,
  children,
}: {
  items: readonly T[];
  none: string;
  children: (item: T) => ReactNode;
}) {
  const styles = useStyles();
  if (items.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.key} className={styles.item}>
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

const EVIDENCE_WORDS: Record<EvidenceView['standing'], { words: string; tone: Tone } | undefined> = {
  Before: { words: 'Before the group', tone: 'plain' },
  Agreed: { words: 'Agreed by the group', tone: 'green' },
  SentBack: { words: 'Sent back', tone: 'red' },
  TakenBack: { words: 'Taken back', tone: 'plain' },
  Earlier: undefined,
};

/** What shows that it was done, each with its link. */
export const Evidence = ({ evidence }: { evidence: readonly EvidenceView[] }) => (
  <Card title="Evidence">
    <Items items={evidence} none="No evidence yet.">
      {(one) => <EvidenceItem {...one} />}
    </Items>
  </Card>
);

function EvidenceItem(one: EvidenceView) {
  const styles = useStyles();
  const standing = EVIDENCE_WORDS[one.standing];
  return (
    <>
      <div className={styles.head}>
        <span>
          <Said {...one} />
        </span>
        {standing && (
          <Pill tone={standing.tone}>
            {standing.words}
            {one.sentBackAt && ` ${dayOfInstant(one.sentBackAt)}`}
          </Pill>
        )}
      </div>
      <ByLine {...one} />
    </>
  );
}

/** How the change lasts, in the lead's words; once the group has agreed, that nobody has said it yet, and by when it is asked. */
export function Lasting({
  action: { sustainabilityPlan, status },
  toLast,
}: Pick<ActionView, 'action' | 'toLast'>) {
  const styles = useStyles();
  if (!sustainabilityPlan && status !== 'Agreed') return null;
  return (
    <Card title="How it lasts">
      <div className={styles.words}>
        {sustainabilityPlan ?? (
          <>
            Nobody has said yet how it will last.
            {toLast && ` That is ${toLast.words}: ${shortDay(toLast.on)}.`}
          </>
        )}
      </div>
    </Card>
  );
}

/** What the group said when it said how sure it is that children feel the difference. */
export function Impact({ action, impactLine }: Pick<ActionView, 'action' | 'impactLine'>) {
  if (!impactLine) return null;
  return (
    <Card title={`Assured impact: ${IMPACT_WORDS[action.impact].toLowerCase()}`}>
      <div>
        <Said {...impactLine} />
      </div>
      <ByLine {...impactLine} />
    </Card>
  );
}

/** Progress notes, which are only ever added to. */
export const Notes = ({ notes }: { notes: readonly NoteView[] }) => (
  <Card title="Notes">
    <Items items={notes} none="No note yet.">
      {(one) => (
        <>
          <Said {...one} />
          <ByLine {...one} />
        </>
      )}
    </Items>
  </Card>
);

const CHALLENGE_WORDS: Record<ChallengeView['standing'], { words: string; tone: Tone }> = {
  Stands: { words: 'Not answered', tone: 'red' },
  Answered: { words: 'Answered with evidence', tone: 'green' },
  Withdrawn: { words: 'Withdrawn', tone: 'plain' },
};

/** What an agency found missing. Nothing where nobody challenged. */
export function Challenges({ challenges }: { challenges: readonly ChallengeView[] }) {
  const styles = useStyles();
  if (challenges.length === 0) return null;
  return (
    <Card title={challenges.length === 1 ? 'Challenge' : 'Challenges'}>
      <Items items={challenges} none="">
        {(one) => (
          <>
            <div className={styles.head}>
              <span className={styles.quote}>{one.text && `“${one.text}”`}</span>
              <Pill tone={CHALLENGE_WORDS[one.standing].tone}>{CHALLENGE_WORDS[one.standing].words}</Pill>
            </div>
            <ByLine {...one} />
          </>
        )}
      </Items>
    </Card>
  );
}

/** Who asked for more time, and what became of it. Nothing where nobody did. */
export function Extensions({ extensions }: { extensions: readonly ExtensionView[] }) {
  if (extensions.length === 0) return null;
  return (
    <Card title="More time">
      <Items items={extensions} none="">
        {(one) => (
          <>
            Until {shortDay(one.wantedOn)}: “{one.reason}”
            <ByLine {...one} onBehalf={false} />
            {decidedWords(one)}
          </>
        )}
      </Items>
    </Card>
  );
}

/** 'Granted by Priya Nair, until Fri 18 Dec 2026: “No later, please.”' */
function decidedWords({ decision, wantedOn, grantedOn, decidedByName, note }: ExtensionView): string {
  if (decision === 'Open') return 'Not decided yet.';
  if (decision === 'Withdrawn') return 'Withdrawn.';
  const by = decidedByName ? ` by ${decidedByName}` : '';
  const word =
    decision === 'Granted' ? `Granted${by}, until ${shortDay(grantedOn ?? wantedOn)}` : `Refused${by}`;
  return note ? `${word}: “${note}”` : `${word}.`;
}

/** How many changes are told before somebody asks for all. */
const SHOWN = 5;

/** Who changed what, from what to what, the newest first. */
export function History({ history }: { history: ActionView['history'] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? history : history.slice(0, SHOWN);
  return (
    <Card
      title="History"
      action={
        history.length > SHOWN && (
          <Push look="outline" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'The newest only' : `All ${history.length} changes`}
          </Push>
        )
      }
    >
      <Items items={shown} none="Nothing was changed yet.">
        {(one) => (
          <>
            <span className={styles.by}>
              {dayOfInstant(one.at)}, {time(one.at)}
            </span>
            <span className={mergeClasses(one.takenBack && styles.gone)}>
              {one.byName} {one.words}. {changedWords(one)}
            </span>
            {one.takenBack && <span className={styles.by}>Taken back</span>}
          </>
        )}
      </Items>
    </Card>
  );
}
