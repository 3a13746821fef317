import type { LearningView, OtherLetterReadView, ToldView } from '../../contract/inspection/learning';
import { dayOf } from '../../domain/calendar/day';
import { mayRead, readableFindings } from '../../domain/inspection/embargo';
import { learningVersion } from '../../domain/learning/correct';
import { learningFrom, standingFindings } from '../../domain/learning/learning';
import { notFoundIn } from '../../domain/letter/letter';
import { proposedBy } from '../../domain/letter-plan/proposed';
import type { Facts, OtherFinding } from '../../domain/partnership';
import { can } from '../../domain/people/roles';
import type { LetterFile } from '../../usecases/inspection/letter-reader';
import type { Question } from './question';

/** What other areas were told, of one theme or of all, as far as the reader may read what is set beside it. */
export function learningView(
  { snapshot, actor, now }: Question,
  theme: string | undefined,
): Omit<LearningView, 'asOf'> {
  const today = dayOf(now);
  const readable = {
    ...snapshot,
    findings: readableFindings(snapshot, actor, today),
    actions: snapshot.actions.filter((action) => mayRead(snapshot, actor, action, today)),
  };
  const themes = new Set(standingFindings(snapshot).flatMap((one) => one.theme ?? []));
  return {
    themes: [...themes].sort((a, b) => a.localeCompare(b)),
    withdrawn: can(actor, 'plan:edit') ? snapshot.otherFindings.flatMap(withdrawnView) : [],
    subjects: learningFrom(readable, theme).map(
      ({ told, strengths, criteria, ownFindings, actions, ...one }) => ({
        ...one,
        told: told.map(toldView),
        strengths: strengths.map(toldView),
        criteria: criteria.map(({ ref, title, judgement }) => ({ ref, title, judgement })),
        ownFindings: ownFindings.map(({ ref, title }) => ({ ref, title })),
        actions: actions.map(({ ref, title, status }) => ({ ref, title, status })),
      }),
    ),
  };
}

const toldView = (finding: OtherFinding): ToldView => {
  const { key, area, kind, text, theme, publishedOn } = finding;
  return { key, version: learningVersion(finding), area, kind, text, theme, publishedOn };
};

const withdrawnView = (finding: OtherFinding) => {
  const { withdrawnOn: on, withdrawnWhy: why } = finding;
  return on === undefined ? [] : [{ ...toldView(finding), on, why }];
};

/** What was read from another area's letter: its findings, and of what they are. */
export function otherLetterView(
  facts: Pick<Facts, 'themes'>,
  { letter }: LetterFile,
): Omit<OtherLetterReadView, 'asOf'> {
  const { theme, publishedOn, findings } = proposedBy(letter, facts);
  return {
    warnings: letter.warnings,
    notFound: notFoundIn(letter),
    proposal: { area: letter.area?.value ?? '', theme, publishedOn, findings: [...findings] },
  };
}
