import type { ListedAgencyView, ListedPersonView } from '../../bot/contract/lists/people';
import { Push, type Look } from '../parts/push';
import type { Opened } from './open';

interface Props {
  readonly agency: ListedAgencyView;
  readonly spoc: ListedPersonView | undefined;
  /** How the way to hand over looks. */
  readonly look: Look;
  readonly onOpen: (next: Opened) => void;
}

/** What a coordinator may do to an agency: hand over from its single point of contact, where it has one, and change it. */
export const AgencyDeeds = ({ agency: { code, title }, spoc, look, onOpen }: Props) => (
  <>
    {spoc && (
      <Push
        look={look}
        aria-label={`Hand over from ${spoc.name}`}
        onClick={() => onOpen({ person: spoc.email, deed: 'hand-over' })}
      >
        Hand over
      </Push>
    )}
    <Push look="subtle" aria-label={`Change ${title}`} onClick={() => onOpen({ agency: code })}>
      Change
    </Push>
  </>
);
