import type { FindingRead } from './findings';
import { notFoundIn, type Found, type Letter, type LetterField, type LetterWarning } from './letter';

interface FindingJson {
  readonly text: string;
  readonly page: number;
  readonly sub: readonly string[];
}

/** A letter as `npm run letter -- FILE --json` prints it (`contract.md`): what is not printed is absent. */
export interface LetterJson {
  readonly area?: string;
  readonly theme?: string;
  readonly inspectorates: readonly string[];
  readonly addressees: readonly string[];
  readonly fieldworkFrom?: string;
  readonly fieldworkTo?: string;
  readonly publishedOn?: string;
  readonly statementDueOn?: string;
  readonly principalAuthority?: string;
  readonly preparedBy?: string;
  readonly sentBy?: string;
  readonly sentTo?: string;
  readonly priority: readonly FindingJson[];
  readonly improvement: readonly FindingJson[];
  readonly strengths: readonly { readonly text: string; readonly page: number }[];
  readonly notFound: readonly LetterField[];
  readonly warnings: readonly LetterWarning[];
}

/** The letter in that form. */
export function letterJson(letter: Letter): LetterJson {
  const { lists, warnings } = letter;
  return {
    ...plain('area', letter.area),
    ...plain('theme', letter.theme),
    inspectorates: letter.inspectorates?.value ?? [],
    addressees: letter.addressees?.value ?? [],
    ...plain('fieldworkFrom', letter.fieldworkFrom),
    ...plain('fieldworkTo', letter.fieldworkTo),
    ...plain('publishedOn', letter.publishedOn),
    ...plain('statementDueOn', letter.statementDueOn),
    ...plain('principalAuthority', letter.principalAuthority),
    ...plain('preparedBy', letter.preparedBy),
    ...plain('sentBy', letter.sentBy),
    ...plain('sentTo', letter.sentTo),
    priority: lists.priority.found.map(withSub),
    improvement: lists.improvement.found.map(withSub),
    strengths: lists.strengths.found.map(({ text, page, sub }) => ({ text: [text, ...sub].join(' '), page })),
    notFound: notFoundIn(letter),
    warnings,
  };
}

const plain = <K extends string>(
  name: K,
  found: Found<string> | undefined,
): { readonly [P in K]?: string } =>
  found ? ({ [name]: found.value } as { readonly [P in K]?: string }) : {};

const withSub = ({ text, page, sub }: FindingRead): FindingJson => ({ text, page, sub });
