import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import { notNow } from '../../../bot/domain/lifecycle/when';
import { ACTION_STATUSES } from '../../../bot/domain/partnership';
import { day } from '../../support/partnership';

const MAY = undefined;
const CLOSED = 'It is closed: a coordinator or the chair can reopen it.';
const NOTHING_YET = 'No evidence has been submitted yet.';
const NOTHING_NOW = 'No evidence is before the group: it votes when there is some.';
const AGREED = 'The group has agreed already.';
const DONE = 'The group has agreed that it is done.';
const OPEN = 'It is open.';
const NOT_CLOSED = 'It is not closed yet: that comes first, with a sustainability plan and a day of review.';
const BEFORE_THE_GROUP =
  'Its evidence is before the group: take the evidence back first, or wait for the votes.';

/** What stands against a deed: not started, in progress, with evidence submitted, agreed, closed, and sustained. */
test.each<[Deed, ...(string | undefined)[]]>([
  ['progress', MAY, MAY, MAY, MAY, MAY, MAY],
  ['milestone', MAY, MAY, MAY, MAY, CLOSED, CLOSED],
  ['rate', MAY, MAY, MAY, MAY, CLOSED, CLOSED],
  ['more-time', MAY, MAY, BEFORE_THE_GROUP, DONE, CLOSED, CLOSED],
  ['decide-time', MAY, MAY, 'Its evidence has been submitted meanwhile.', DONE, CLOSED, CLOSED],
  ['evidence', MAY, MAY, MAY, MAY, CLOSED, CLOSED],
  ['agree', NOTHING_YET, MAY, MAY, AGREED, CLOSED, CLOSED],
  ['challenge', NOTHING_YET, MAY, MAY, MAY, CLOSED, CLOSED],
  ['agree-for-those-present', NOTHING_YET, NOTHING_NOW, MAY, AGREED, CLOSED, CLOSED],
  ['sustainability-plan', MAY, MAY, MAY, MAY, CLOSED, CLOSED],
  [
    'close',
    'No evidence has been submitted yet. The group agrees to that first.',
    'The group has not agreed yet: evidence is submitted and agreed first.',
    'The group has not agreed to the evidence yet.',
    MAY,
    'It is closed already.',
    'It is closed, and sustained at review.',
  ],
  ['sustain', NOT_CLOSED, NOT_CLOSED, NOT_CLOSED, NOT_CLOSED, MAY, 'It is sustained already.'],
  [
    'reopen',
    OPEN,
    OPEN,
    'It is open, with its evidence before the group: an agency can challenge that.',
    MAY,
    MAY,
    MAY,
  ],
  ['assure', MAY, MAY, MAY, MAY, MAY, MAY],
  ['edit', MAY, MAY, MAY, MAY, MAY, MAY],
  ['withdraw', MAY, MAY, MAY, MAY, MAY, MAY],
  ['take-back', MAY, MAY, MAY, MAY, MAY, MAY],
])('%s by the state of the action', (deed, ...reasons) => {
  expect(ACTION_STATUSES.map((status) => notNow({ status }, deed)?.detail)).toEqual(reasons);
  const withdrawn = notNow({ status: 'InProgress', withdrawnOn: day('2024-06-03') }, deed);
  const stays = deed === 'reopen' || deed === 'take-back';
  expect(withdrawn).toEqual(
    stays ? undefined : { code: 'not-now', detail: 'It was withdrawn on Mon 3 Jun.' },
  );
});
