import type { FindingsView, FindingView } from '../../bot/contract/lists/findings';
import { FINDING_KIND_WORDS, FINDING_KINDS } from '../../bot/domain/partnership';
import { changedIn, filledIn } from '../forms/bodies';
import { line, words, type Question } from '../forms/questions';
import type { RowForm } from '../forms/row-form';
import { asksWhy } from '../forms/why';

const columns = (inspections: FindingsView['inspections']): readonly Question[] => [
  line('title', 'In short', 'For lists and cards.'),
  {
    name: 'kind',
    label: 'What kind of finding is it?',
    kind: 'choice',
    choices: FINDING_KINDS.map((kind) => [kind, FINDING_KIND_WORDS[kind]] as const),
    half: true,
  },
  {
    name: 'inspectionRef',
    label: 'Of which inspection?',
    kind: 'choice',
    empty: 'None',
    choices: inspections.map(({ ref, title }) => [ref, title] as const),
    half: true,
  },
  words('text', 'In the letter’s own words', 'Do not name or describe a child.'),
];

/** What is asked for each deed on a finding; undefined for one that its button alone does. */
export function formFor(
  deed: string,
  { title, kind, text, inspection }: FindingView,
  inspections: FindingsView['inspections'],
): RowForm | undefined {
  if (deed === 'edit') {
    return {
      form: () => ({
        title: 'Change the finding',
        questions: columns(inspections),
        send: 'Save the changes',
      }),
      first: { title, kind, text, inspectionRef: inspection?.ref },
      body: changedIn,
    };
  }
  if (deed === 'withdraw') return asksWhy('Withdraw the finding', 'Withdraw it', 'It stays in the record.');
  return deed === 'reopen' ? asksWhy('Bring the finding back', 'Bring it back') : undefined;
}

/** A new finding, for the coordinator. */
export const adding = (inspections: FindingsView['inspections']): RowForm => ({
  form: () => ({
    title: 'Add a finding',
    questions: [
      ...columns(inspections),
      { ...line('ref', 'Number', 'The next free one unless you give another.'), half: true },
    ],
    send: 'Add the finding',
  }),
  first: {},
  body: filledIn,
});
