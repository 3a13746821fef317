import { previewOf } from '../../domain/dispatch/preview';
import { can } from '../../domain/people/roles';
import { firstSteps, isFirstDay, soFar } from '../../domain/status/first-day';
import { dressOf, type Card } from '../cards/drawing/card';
import { firstDayCard } from '../cards/replies/first-day';
import type { Asking } from './asking';
import { toldNow } from './told';

/** The steps of setting up, with what will go out as things stand. */
export const firstDayShown = (asking: Asking): Card =>
  firstDayCard(
    firstSteps(soFar(asking.snapshot, asking.parts.clock.now())),
    previewOf(toldNow(asking)),
    dressOf(asking),
  );

/** True for whoever sets the partnership up, in their own chat, while it has no plan. */
export const isLedThrough = ({ actor, snapshot, parts, personal }: Asking): boolean =>
  personal && can(actor, 'plan:edit') && isFirstDay(soFar(snapshot, parts.clock.now()));
