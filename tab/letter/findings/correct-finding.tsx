import { useState } from 'react';
import { FormField } from '../../parts/form/field';
import { takeFocus } from '../../parts/form/take-focus';
import { Push } from '../../parts/push';
import { withCorrected, withJoined, withoutFinding } from './corrections';
import { KIND_ORDER, KIND_WORDS, type FindingKind } from '../field-words';
import { useFindingStyles } from './finding-styles';
import { TakeButtons } from '../take-buttons';
import type { FindingDraft } from '../draft';

interface Props {
  readonly finding: FindingDraft;
  /** The one that stands above it, of the same kind. */
  readonly above: FindingDraft | undefined;
  readonly findings: readonly FindingDraft[];
  readonly onTake: (findings: readonly FindingDraft[]) => void;
  readonly onClose: () => void;
}

/** What kind a finding is, its words and its page, to be corrected, parted in two, joined to another or left out. */
export function CorrectFinding({ finding, above, findings, onTake, onClose }: Props) {
  const styles = useFindingStyles();
  const [kind, setKind] = useState(finding.kind);
  const [text, setText] = useState(finding.text);
  const [page, setPage] = useState(finding.page === undefined ? '' : String(finding.page));
  return (
    <form
      ref={takeFocus}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const on = /^[1-9]\d{0,2}$/.test(page.trim()) ? Number(page) : undefined;
        onTake(withCorrected(findings, finding.id, { kind, text, page: on }));
      }}
    >
      <FormField
        field={{
          name: 'kind',
          label: 'What is it?',
          kind: 'choice',
          choices: KIND_ORDER.map((one) => [one, KIND_WORDS[one]] as const),
        }}
        value={kind}
        onChange={(value) => setKind(value as FindingKind)}
      />
      <FormField
        field={{
          name: 'text',
          label: 'In the letter’s words',
          kind: 'words',
          hint: 'A blank line makes two findings of it.',
        }}
        value={text}
        onChange={(value) => setText(String(value))}
      />
      <FormField
        field={{ name: 'page', label: 'On which page?', kind: 'number', hint: 'Empty: left open.' }}
        value={page}
        onChange={(value) => setPage(String(value))}
      />
      <TakeButtons onClose={onClose}>
        {above && (
          <Push look="outline" onClick={() => onTake(withJoined(findings, finding.id, above))}>
            Join to the one above
          </Push>
        )}
        <Push look="outline" onClick={() => onTake(withoutFinding(findings, finding.id))}>
          Leave it out
        </Push>
      </TakeButtons>
    </form>
  );
}
