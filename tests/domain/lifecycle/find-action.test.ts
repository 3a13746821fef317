import { findAction } from '../../../bot/domain/lifecycle/asking/find-action';
import { action, day } from '../../support/partnership';

const ACTIONS = [
  action({ ref: 'A07', title: 'Give every school a named contact in neighbourhood policing' }),
  action({ ref: 'A7.1', title: 'Publish the rota of contacts' }),
  action({ ref: 'A12', title: 'Agree one referral form' }),
  action({ ref: 'A13', title: 'Publish one form for schools' }),
  action({ ref: 'B2/3', title: 'Review the training plan' }),
  action({ ref: 'A14', title: 'Agree one referral form', withdrawnOn: day('2024-05-01') }),
];

const found = (words: string): string => {
  const lookup = findAction(ACTIONS, words);
  return 'found' in lookup
    ? lookup.found.ref
    : `? ${lookup.suggestions.map(({ ref }) => ref).join(' ')}`.trim();
};

test.each([
  ['A07', 'A07'],
  ['a07', 'A07'],
  ['a7', 'A07'],
  ['A 7', 'A07'],
  ['a007', 'A07'],
  ['7', 'A07'],
  ['07', 'A07'],
  ['1', '?'],
  ['a71', 'A7.1'],
  ['a1', '?'],
  ['a12', 'A12'],
  ['b2/3', 'B2/3'],
  ['referral', 'A12'],
  ['referral form', 'A12'],
  ['neighbourhood police', '?'],
  ['neighbourhood policing', 'A07'],
  ['form', '? A12 A13'],
  ['school', '? A07 A13'],
  ['publ rota', 'A7.1'],
  ['', '?'],
  ['nothing of the kind', '?'],
])('“%s” means %s', (words, ref) => expect(found(words)).toBe(ref));
