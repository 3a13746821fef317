import { Link, type LinkProps } from '../../address/link';
import { usePushClass } from '../push';

/** A link to another page of the tab that is the next step of a card: it looks like the buttons beside it. */
export const ButtonLink = ({
  isPrimary = false,
  className,
  ...props
}: LinkProps & { isPrimary?: boolean }) => (
  <Link {...props} className={usePushClass(isPrimary ? 'primary' : 'outline', className)} />
);
