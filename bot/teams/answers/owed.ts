import { owedBy } from '../../domain/outstanding/owed-by';
import { can } from '../../domain/people/roles';
import { agenciesOf } from '../../domain/people/actor';
import { dressOf, type Card } from '../cards/drawing/card';
import { myCard, type MyView } from '../cards/replies/my';
import { agencyOf } from '../../domain/people/names';
import type { Asking } from './asking';
import { toldNow } from './told';

/** Whose `/my` is shown, and what of it. */
export interface OwedView extends MyView {
  /** Another agency, for which the asker may answer. */
  readonly of?: string;
}

/** The `/my` card as of now. */
export function owedCard(asking: Asking, { of, ...view }: OwedView = {}): Card {
  const { actor, snapshot } = asking;
  const agencyCode =
    of !== undefined && can(actor, 'answer:agency', { agencyCode: of }) ? of : actor.agencyCode;
  const owed = owedBy(toldNow(asking), actor, agencyCode);
  const others =
    agencyCode === actor.agencyCode ? agenciesOf(actor).filter((code) => code !== agencyCode) : [];
  return myCard(owed, {
    ...view,
    ...dressOf(asking),
    ...(agencyCode !== actor.agencyCode && agencyCode ? { of: agencyCode } : {}),
    ...(others.length > 0 ? { alsoWords: alsoWords(snapshot, others) } : {}),
  });
}

/** To who acts for several agencies: 'You also act for Police: type “my POL”.' */
const alsoWords = (facts: Asking['snapshot'], codes: readonly string[]): string =>
  codes.map((code) => `You also act for ${agencyOf(facts, code).title}: type “my ${code}”.`).join(' ');
