import type { MakeItem, MessageItemBase } from '../items';
import { extensionDetails, type ExtensionDetails } from './extension';

/** What was decided about an agency's wish for more time: news for whoever asked, and for its SPOC. */
export interface DecisionItem extends MessageItemBase, ExtensionDetails {
  readonly about: 'decision';
}

/** Nothing is left to show when the wish or the thing is gone. */
export const decisionItem: MakeItem = (facts, _calendar, message) => {
  const details = extensionDetails(facts, message.about);
  return details && ({ about: 'decision', message, ...details } satisfies DecisionItem);
};
