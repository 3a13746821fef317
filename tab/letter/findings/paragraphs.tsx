import { Card } from '../../parts/card';
import { count } from '../../parts/format';
import { Push } from '../../parts/push';
import type { LetterReadView } from '../../../bot/contract/inspection/letter';
import { useFindingStyles } from './finding-styles';
import type { FindingKind } from '../field-words';
import type { Place } from '../letter-pane';
import type { LetterDraft } from '../draft';

interface Props {
  readonly view: LetterReadView;
  readonly draft: LetterDraft;
  readonly onShow: (place: Place) => void;
  readonly onTake: (kind: FindingKind, text: string, page: number) => void;
}

/** Where a letter has no list but prose: its paragraphs are offered, and none is taken for a finding by itself. */
export function Paragraphs({ view: { read }, draft, onShow, onTake }: Props) {
  const styles = useFindingStyles();
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
