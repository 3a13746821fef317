import type { RequestsView, RequestView } from '../../bot/contract/lists/requests';
import { changedIn, filledIn } from '../forms/bodies';
import type { Values } from '../parts/form/draft';
import { day, line, NO_CHILD, words, type Question } from '../forms/questions';
import type { RowForm } from '../forms/row-form';
import { asksWhy } from '../forms/why';

type Lists = Pick<RequestsView, 'agencies' | 'inspections'>;

const owners = ({ agencies }: Lists, code: unknown): readonly (readonly [string, string])[] =>
  agencies.find((one) => one.code === code)?.people.map(({ email, name }) => [email, name] as const) ?? [];

const ownerOf = (lists: Lists, agencyCode: unknown): Question => ({
  name: 'ownerEmail',
  label: 'Who provides it?',
  kind: 'choice',
  empty: 'Nobody in particular: whoever stands for the agency',
  choices: owners(lists, agencyCode),
  half: true,
});

/** What is asked for each deed on a request; undefined for one that its button alone does. */
export function formFor(deed: string, request: RequestView, lists: Lists): RowForm | undefined {
  if (deed === 'provide') return provide(request);
  if (deed === 'hand-over') return handOver(request, lists);
  if (deed === 'withdraw') {
    const hint = 'It stays in the record. Nobody is reminded of it any more.';
    return asksWhy('Withdraw the request', 'Withdraw it', hint);
  }
  if (deed === 'reopen') return asksWhy('Bring the request back', 'Bring it back');
  return deed === 'edit' ? edit(request, lists) : undefined;
}

const provide = ({ agency, may }: RequestView): RowForm => ({
  form: () => ({
    title: 'Provided',
    questions: [
      words('text', 'A word on it (optional)', NO_CHILD),
      {
        name: 'link',
        label: 'Where it is (optional)',
        kind: 'link',
        hint: 'An https address. No files of children.',
      },
    ],
    send: 'Record it as provided',
  }),
  first: {},
  body: filledIn,
  ...(may.some(({ onBehalf }) => onBehalf)
    ? { hint: `The record will say that you did it for ${agency.title}.` }
    : {}),
});

const handOver = ({ agency, ownerEmail }: RequestView, lists: Lists): RowForm => ({
  form: (values) => {
    const isElsewhere = values['agencyCode'] !== agency.code;
    return {
      title: 'Hand over',
      questions: [
        ...(lists.agencies.length > 1
          ? [
              {
                name: 'agencyCode',
                label: 'To which agency?',
                kind: 'choice' as const,
                choices: lists.agencies.map(({ code, title }) => [code, title] as const),
                half: true,
              },
            ]
          : []),
        ownerOf(lists, values['agencyCode']),
        ...(isElsewhere ? [words('text', 'Why does it go to another agency?', NO_CHILD)] : []),
      ],
      send: 'Hand it over',
    };
  },
  first: { agencyCode: agency.code, ownerEmail },
  body: ({ agencyCode, ownerEmail: chosen, text }) => {
    const isOf = owners(lists, agencyCode).some(([email]) => email === chosen);
    const owner = isOf ? chosen : undefined;
    return agencyCode === agency.code
      ? { ownerEmail: owner ?? null }
      : filledIn({ agencyCode, ownerEmail: owner, text });
  },
});

const columns = (lists: Lists, agencyCode: unknown): readonly Question[] => [
  { ...day('dueOn', 'Due', 'As the inspectors have said.'), half: true },
  ownerOf(lists, agencyCode),
];

const edit = (request: RequestView, lists: Lists): RowForm => ({
  form: () => ({
    title: 'Change the request',
    questions: [line('title', 'What is asked for?', NO_CHILD), ...columns(lists, request.agency.code)],
    send: 'Save the changes',
  }),
  first: { title: request.title, dueOn: request.dueOn, ownerEmail: request.ownerEmail },
  body: changedIn,
});

/** A new request, for the coordinator. */
export const adding = (lists: Lists): RowForm => ({
  form: (values) => ({
    title: 'Add a request',
    questions: [
      line('title', 'What is asked for?', NO_CHILD),
      {
        name: 'agencyCode',
        label: 'Of which agency?',
        kind: 'choice',
        choices: lists.agencies.map(({ code, title }) => [code, title] as const),
        half: true,
      },
      ...(lists.inspections.length > 0
        ? [
            {
              name: 'inspectionRef',
              label: 'For which inspection?',
              kind: 'choice' as const,
              empty: 'None',
              choices: lists.inspections.map(({ ref, title }) => [ref, title] as const),
              half: true,
            },
          ]
        : []),
      ...columns(lists, values['agencyCode']),
    ],
    send: 'Add the request',
  }),
  first: lists.inspections.length === 1 ? { inspectionRef: lists.inspections[0]?.ref } : {},
  body: (values: Values) => {
    const { ownerEmail, ...given } = filledIn(values);
    const isOf = owners(lists, given['agencyCode']).some(([email]) => email === ownerEmail);
    return isOf ? { ...given, ownerEmail } : given;
  },
});
