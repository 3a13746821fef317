import type { ReactNode } from 'react';
import { actionPath } from '../../../bot/contract/action-path';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import { ButtonLink } from '../../parts/links/button-link';

interface Props {
  readonly action: string;
  readonly deed: Deed;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

/** The way to an action's page with the form of one deed open there. */
export function DeedLink({ action, deed, ...props }: Props) {
  const path = actionPath(action);
  return <ButtonLink to={`${path}${path.includes('?') ? '&' : '?'}deed=${deed}`} {...props} />;
}
