import type { ListedAgencyView, ListedPersonView } from '../../bot/contract/lists/people';
import { Push, type Look } from '../parts/push';
import { useOpener } from './open';

interface Props {
  readonly agency: ListedAgencyView;
  readonly spoc: ListedPersonView | undefined;
  /** How the way to hand over looks. */
  readonly look: Look;
}

/** What a coordinator may do to an agency: hand over from its single point of contact, where it has one, and change it. */
export function AgencyDeeds({ agency: { code, title }, spoc, look }: Props) {
  const opener = useOpener();
  return (
    <>
      {spoc && (
        <Push
          look={look}
          aria-label={`Hand over from ${spoc.name}`}
          {...opener({ person: spoc.email, deed: 'hand-over' })}
        >
          Hand over
        </Push>
      )}
      <Push look="subtle" aria-label={`Change ${title}`} {...opener({ agency: code })}>
        Change
      </Push>
    </>
  );
}
