import type { FindingKind } from '../field-words';
import type { FindingDraft } from '../draft';

type Findings = readonly FindingDraft[];

/** What a finding is corrected to. */
export interface Corrected {
  readonly kind: FindingKind;
  /** With a blank line where the letter's next finding begins. */
  readonly text: string;
  /** None where it is not known on which page it stands. */
  readonly page: number | undefined;
}

/** The findings with one of them corrected; a blank line in its words makes two of it. What is planned stays with the first. */
export function withCorrected(findings: Findings, id: number, { kind, text, page }: Corrected): Findings {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part, at) => part !== '' || at === 0);
  let next = nextIdOf(findings);
  return findings.flatMap((one) => {
    if (one.id !== id) return [one];
    const { page: _, ...others } = one;
    const on = page === undefined ? {} : { page };
    return parts.map((part, at): FindingDraft => {
      if (at === 0) return { ...others, ...on, kind, text: part, isOwn: true };
      return { id: next++, ...on, kind, text: part, isOwn: true };
    });
  });
}

/** The findings with one put to the end of the one above it, whose page and plan it takes. */
export const withJoined = (findings: Findings, id: number, above: FindingDraft): Findings => {
  const text = findings.find((one) => one.id === id)?.text ?? '';
  return findings.flatMap((one) => {
    if (one.id === id) return [];
    return [one.id === above.id ? { ...one, text: `${one.text} ${text}`.trim(), isOwn: true } : one];
  });
};

export const withoutFinding = (findings: Findings, id: number): Findings =>
  findings.filter((one) => one.id !== id);

/** What tells the next finding that is added from the others. */
export const nextIdOf = (findings: Findings): number => Math.max(-1, ...findings.map(({ id }) => id)) + 1;
