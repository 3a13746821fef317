import type { ReactNode } from 'react';
import { actionPath, inspectionPage, meetingInList, requestPath } from '../../../bot/contract/action-path';
import type { SubjectKind } from '../../../bot/domain/partnership';
import { actionOfDay } from '../../../bot/domain/plan/day-names';
import { TextLink } from '../text-link';

/** What a reminder or a message is about: a link to its page. A day within an action leads to the action. */
export function SubjectLink({
  kind,
  subjectRef,
  children,
}: {
  kind: SubjectKind;
  subjectRef: string;
  children: ReactNode;
}) {
  return <TextLink to={PAGES[kind](subjectRef)}>{children}</TextLink>;
}

const PAGES: Readonly<Record<SubjectKind, (ref: string) => string>> = {
  Action: actionPath,
  Meeting: meetingInList,
  Request: requestPath,
  Milestone: (ref) => {
    const action = actionOfDay(ref);
    return action === undefined ? inspectionPage(ref) : actionPath(action);
  },
};
