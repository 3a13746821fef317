import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LetterReadView } from '../../bot/contract/inspection/letter';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { FormField } from '../parts/form/field';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { Pill } from '../parts/signs/pill';
import { DraftAction, draftWords } from './draft-action';
import { KIND_WORDS, type FindingKind } from './field-words';
import type { Place } from './letter-pane';
import { TakeButtons } from './take-buttons';
import type { FindingDraft, LetterDraft } from './use-letter';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '4px 8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  kind: { flex: '0 0 5.5rem', paddingTop: '2px' },
  text: {
    flex: '1 1 14rem',
    minWidth: 0,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
    lineHeight: '1.45',
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  end: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto' },
  form: { flexBasis: '100%', display: 'grid', gap: '8px' },
});

interface Props {
  readonly view: LetterReadView;
  readonly draft: LetterDraft;
  readonly onShow: (place: Place) => void;
  readonly onCorrect: (draft: LetterDraft) => void;
}

const ORDER: readonly FindingKind[] = ['Priority', 'Improvement', 'Strength'];

/** What the letter found, in its own words, to be corrected, added to or left out. */
export function Findings({ view, draft, onShow, onCorrect }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState<Open>();
  const toggle = (id: number, is: Open['is']) =>
    setOpen(open?.id === id && open.is === is ? undefined : { id, is });
  const set = (findings: readonly FindingDraft[]) => onCorrect({ ...draft, findings });
  const nextId = Math.max(-1, ...draft.findings.map(({ id }) => id)) + 1;
  const add = (kind: FindingKind, text: string, page?: number) =>
    set([...draft.findings, { id: nextId, kind, text, isOwn: true, ...(page ? { page } : {}) }]);
  const sorted = ORDER.flatMap((kind) => draft.findings.filter((one) => one.kind === kind));
  return (
    <>
      <Card
        title={headOf(draft)}
        action={
          <Push
            look="outline"
            onClick={() => {
              add('Improvement', '');
              setOpen({ id: nextId, is: 'words' });
            }}
          >
            <Icon name="plus" />
            Add a finding
          </Push>
        }
      >
        <NotFound view={view} />
        <ul className={styles.list}>
          {sorted.map((finding) => (
            <li key={finding.id} className={styles.row}>
              <OneFinding
                finding={finding}
                {...(open?.id === finding.id ? { open: open.is } : {})}
                onShow={onShow}
                onOpen={(is) => toggle(finding.id, is)}
              />
              {open?.id === finding.id && open.is === 'action' && (
                <DraftAction
                  finding={finding}
                  onClose={() => setOpen(undefined)}
                  onTake={(changed) => {
                    set(draft.findings.map((one) => (one.id === finding.id ? changed : one)));
                    setOpen(undefined);
                  }}
                />
              )}
              {open?.id === finding.id && open.is === 'words' && (
                <Correct
                  finding={finding}
                  onClose={() => setOpen(undefined)}
                  onLeaveOut={() => set(draft.findings.filter(({ id }) => id !== finding.id))}
                  onTake={(changed) => {
                    set(draft.findings.map((one) => (one.id === finding.id ? changed : one)));
                    setOpen(undefined);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
      <Paragraphs view={view} draft={draft} onShow={onShow} onTake={add} />
    </>
  );
}

/** Which finding is open, and whether its words are corrected or its action is planned. */
interface Open {
  readonly id: number;
  readonly is: 'words' | 'action';
}

/** '2 priority, 10 to improve, 5 strengths, in the letter’s words'. */
function headOf({ findings }: LetterDraft): string {
  const number = (kind: FindingKind) => findings.filter((one) => one.kind === kind).length;
  return `${number('Priority')} priority, ${number('Improvement')} to improve, ${count(
    number('Strength'),
    'strength',
  )}`;
}

/** Which lists the letter has not, or says to be empty. */
function NotFound({ view: { read, notFound } }: Pick<Props, 'view'>) {
  const lines = [
    notFound.includes('priority')
      ? 'Areas for priority action: not found in this letter.'
      : read.priority.noneSaid,
    notFound.includes('improvement')
      ? 'What needs to improve: not found in this letter.'
      : read.improvement.noneSaid,
    notFound.includes('strengths') ? 'Strengths: not found in this letter.' : read.strengths.noneSaid,
  ].filter((line) => line !== undefined);
  return lines.map((line) => (
    <p key={line} style={{ margin: '0 0 4px' }}>
      {line}
    </p>
  ));
}

interface OneProps {
  readonly finding: FindingDraft;
  readonly open?: Open['is'];
  readonly onShow: (place: Place) => void;
  readonly onOpen: (is: Open['is']) => void;
}

function OneFinding({ finding, open, onShow, onOpen }: OneProps) {
  const styles = useStyles();
  const agencies = useMe().data?.agencies ?? [];
  const { kind, text, page, isOwn } = finding;
  const said = [...draftWords(finding, agencies), ...(isOwn ? ['You corrected'] : [])];
  const [start = text] = text.split('\n');
  const about = start.length > 60 ? `${start.slice(0, 60)}…` : start;
  return (
    <>
      <span className={styles.kind}>
        <Pill tone={kind === 'Priority' ? 'red' : kind === 'Strength' ? 'green' : 'plain'}>
          {KIND_WORDS[kind]}
        </Pill>
      </span>
      <span className={styles.text}>
        {text || 'No words yet'}
        {said.length > 0 && (
          <span className={styles.soft}>
            <br />
            {said.join('. ')}
          </span>
        )}
      </span>
      <span className={styles.end}>
        {page !== undefined && (
          <Push
            look="subtle"
            aria-label={`Show on page ${page}: ${about}`}
            onClick={() => onShow({ of: `finding ${finding.id}`, page, sentence: lastLineOf(text) })}
          >
            page {page}
          </Push>
        )}
        {kind !== 'Strength' && (
          <Push
            look="subtle"
            aria-expanded={open === 'action'}
            aria-label={`Plan the action: ${about}`}
            onClick={() => onOpen('action')}
          >
            Plan the action
          </Push>
        )}
        <Push
          look="subtle"
          aria-expanded={open === 'words'}
          aria-label={`Correct: ${about}`}
          onClick={() => onOpen('words')}
        >
          Correct
        </Push>
      </span>
    </>
  );
}

/** A finding may begin with words that stand further up in the letter: its own first line is what is looked for. */
const lastLineOf = (text: string): string => text.split('\n')[0] ?? text;

interface CorrectProps {
  readonly finding: FindingDraft;
  readonly onTake: (finding: FindingDraft) => void;
  readonly onLeaveOut: () => void;
  readonly onClose: () => void;
}

function Correct({ finding, onTake, onLeaveOut, onClose }: CorrectProps) {
  const styles = useStyles();
  const [kind, setKind] = useState(finding.kind);
  const [text, setText] = useState(finding.text);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onTake({ ...finding, kind, text: text.trim(), isOwn: true });
      }}
    >
      <FormField
        field={{
          name: 'kind',
          label: 'What is it?',
          kind: 'choice',
          choices: ORDER.map((one) => [one, KIND_WORDS[one]] as const),
        }}
        value={kind}
        onChange={(value) => setKind(value as FindingKind)}
      />
      <FormField
        field={{ name: 'text', label: 'In the letter’s words', kind: 'words' }}
        value={text}
        onChange={(value) => setText(String(value))}
      />
      <TakeButtons onClose={onClose}>
        <Push look="outline" onClick={onLeaveOut}>
          Leave it out
        </Push>
      </TakeButtons>
    </form>
  );
}

interface ParagraphProps extends Pick<Props, 'view' | 'draft' | 'onShow'> {
  readonly onTake: (kind: FindingKind, text: string, page: number) => void;
}

/** Where a letter has no list but prose: its paragraphs are offered, and none is taken for a finding by itself. */
function Paragraphs({ view: { read }, draft, onShow, onTake }: ParagraphProps) {
  const styles = useStyles();
  const left = read.paragraphs.filter(({ text }) => !draft.findings.some((one) => one.text === text));
  if (left.length === 0) return null;
  return (
    <Card title={`${count(left.length, 'paragraph')} that may hold findings`}>
      <ul className={styles.list}>
        {left.map(({ text, page, kind }) => (
          <li key={`${page}${text}`} className={styles.row}>
            <span className={styles.text}>{text}</span>
            <span className={styles.end}>
              <Push look="subtle" onClick={() => onShow({ of: 'paragraph', page, sentence: text })}>
                page {page}
              </Push>
              <Push look="outline" onClick={() => onTake(kindOf(kind), text, page)}>
                Take as a finding
              </Push>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const KINDS: Readonly<Record<string, FindingKind>> = {
  priority: 'Priority',
  improvement: 'Improvement',
  strengths: 'Strength',
};
const kindOf = (words: string): FindingKind => KINDS[words.toLowerCase()] ?? 'Improvement';
