import { explain, failure } from '../../domain/basics/failure';
import { dressOf } from '../cards/drawing/card';
import { notYoursCard } from '../cards/replies/help';
import type { Reply } from './command';
import type { Asking } from '../answers/asking';

/** What a command of coordinators and chairs answers everybody else; among others in a few words. */
export function notForYou(asking: Asking): Reply {
  const why = explain(failure('not-for-your-role'));
  return asking.personal
    ? { missed: true, card: notYoursCard('For coordinators and chairs', why, dressOf(asking)) }
    : { missed: true, text: why };
}
