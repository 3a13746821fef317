import type { StatementView } from '../../../bot/contract/inspection/statement';
import type { Opened } from '../opened';

/** A statement of action, and what of its page is open. */
export interface StatementProps {
  readonly statement: StatementView;
  readonly opened: Opened;
}
