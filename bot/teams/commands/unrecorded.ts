import { can } from '../../domain/people/roles';
import type { Asking } from '../answers/asking';

/** The same, for who said in words what only a button records: the card that answers says so first. */
export const unrecorded = (asking: Asking): Asking => ({
  ...asking,
  beforehand: mayAnswer(asking)
    ? 'Nothing is recorded by what you typed: press a button below.'
    : 'Nothing is recorded by what you typed.',
});

const mayAnswer = ({ actor }: Asking): boolean =>
  can(actor, 'answer:agency', { agencyCode: actor.agencyCode });
