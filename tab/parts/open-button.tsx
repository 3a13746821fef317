import { Push } from './push';
import { Icon } from './signs/icon';

interface Props {
  /** What it does to what, for who does not see it: 'Open R05'. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens what may be done to a row below it, and closes it. */
export const OpenButton = ({ label, isOpen, onToggle }: Props) => (
  <Push look="subtle" aria-expanded={isOpen} aria-label={label} title={label} onClick={onToggle}>
    <Icon name={isOpen ? 'close' : 'more'} />
  </Push>
);
