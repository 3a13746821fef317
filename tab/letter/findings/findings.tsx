import { useState } from 'react';
import type { LetterReadView } from '../../../bot/contract/inspection/letter';
import { useMe } from '../../api/me';
import { Card } from '../../parts/card';
import { count } from '../../parts/format';
import { Push } from '../../parts/push';
import { Icon } from '../../parts/signs/icon';
import { Pill } from '../../parts/signs/pill';
import { nextIdOf } from './corrections';
import { CorrectFinding } from './correct-finding';
import { DraftAction, draftWords } from './draft-action';
import { KIND_ORDER, KIND_WORDS, type FindingKind } from '../field-words';
import { useFindingStyles } from './finding-styles';
import type { Place } from '../letter-pane';
import { Paragraphs } from './paragraphs';
import type { FindingDraft, LetterDraft } from '../draft';

interface Props {
  readonly view: LetterReadView;
  readonly draft: LetterDraft;
  readonly onShow: (place: Place) => void;
  readonly onCorrect: (draft: LetterDraft) => void;
}

/** What the letter found, in its own words, to be corrected, added to or left out. */
export function Findings({ view, draft, onShow, onCorrect }: Props) {
  const styles = useFindingStyles();
  const [open, setOpen] = useState<Open>();
  const toggle = (id: number, is: Open['is']) =>
    setOpen(open?.id === id && open.is === is ? undefined : { id, is });
  const set = (findings: readonly FindingDraft[]) => onCorrect({ ...draft, findings });
  const nextId = nextIdOf(draft.findings);
  const add = (kind: FindingKind, text: string, page?: number) =>
    set([...draft.findings, { id: nextId, kind, text, isOwn: true, ...(page ? { page } : {}) }]);
  const sorted = KIND_ORDER.flatMap((kind) => draft.findings.filter((one) => one.kind === kind));
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
          {sorted.map((finding, at) => (
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
                <CorrectFinding
                  finding={finding}
                  above={aboveOf(sorted, at)}
                  findings={draft.findings}
                  onClose={() => setOpen(undefined)}
                  onTake={(findings) => {
                    set(findings);
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

/** The finding above one among those of its kind. */
function aboveOf(sorted: readonly FindingDraft[], at: number): FindingDraft | undefined {
  const above = sorted[at - 1];
  return above?.kind === sorted[at]?.kind ? above : undefined;
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
  const styles = useFindingStyles();
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
