import { can } from '../../domain/people/roles';
import type { Asking } from '../answers/asking';

export const NOTHING_RECORDED = 'Nothing is recorded by what you typed.';

/** The same, for who said in words what only a button records: the card that answers says so first. */
export const unrecorded = (asking: Asking): Asking => ({
  ...asking,
  beforehand: mayAnswer(asking)
    ? 'Nothing is recorded by what you typed: press a button below.'
    : NOTHING_RECORDED,
});

const mayAnswer = ({ actor }: Asking): boolean =>
  can(actor, 'answer:agency', { agencyCode: actor.agencyCode });
