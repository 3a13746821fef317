import { previewOf, previewOfAgency } from '../../domain/dispatch/preview';
import { rowFaultsIn } from '../../usecases/rule-faults';
import { dressOf, type Card } from '../cards/drawing/card';
import { previewCard, type PreviewShown } from '../cards/replies/preview';
import type { Agency } from '../../domain/partnership';
import type { Asking } from './asking';
import { toldNow } from './told';

/** The `/preview` card as of now: its summary, one morning, or what else can be looked at. */
export function previewShown(asking: Asking, agency: Agency | undefined, shown: PreviewShown = {}): Card {
  const { snapshot } = asking;
  const whole = previewOf(toldNow(asking));
  const asked = agency ? previewOfAgency(whole, agency) : whole;
  return previewCard(asked, [...whole.faults, ...rowFaultsIn(snapshot)], {
    ...shown,
    ...dressOf(asking),
  });
}
