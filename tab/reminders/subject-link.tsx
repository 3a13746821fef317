import type { ReactNode } from 'react';
import type { SubjectKind } from '../../bot/domain/partnership';
import { actionPath } from '../../bot/contract/action-path';
import { TextLink } from '../parts/text-link';

/** What a reminder is about: a link to it where the tab has a page for it. */
export function SubjectLink({
  kind,
  subjectRef,
  children,
}: {
  kind: SubjectKind;
  subjectRef: string;
  children: ReactNode;
}) {
  if (kind === 'Action') return <TextLink to={actionPath(subjectRef)}>{children}</TextLink>;
  return kind === 'Meeting' ? <TextLink to="/meetings">{children}</TextLink> : <span>{children}</span>;
}
