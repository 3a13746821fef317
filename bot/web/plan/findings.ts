import { FINDING_DOING, newFindingSchema } from '../../contract/lists/findings';
import { dayOf } from '../../domain/calendar/day';
import type { FindingDoing, NewFinding } from '../../domain/findings/deeds';
import { findingStories, findingStory } from '../../domain/findings/story';
import { readableFindings } from '../../domain/inspection/embargo';
import { can } from '../../domain/people/roles';
import { addFinding, performOnFinding } from '../../usecases/plan/perform-on-row';
import type { AskedOf } from '../asking';
import type { WebRoute } from '../http';
import { asOfIn } from '../outcome';
import { ProblemError } from '../problems';
import { rowRoutes } from './row-routes';
import { findingView } from './views';

/** Findings: all of them, one, everything that can be done to it, and a new one. */
export const findingRoutes = (from: AskedOf): readonly WebRoute[] =>
  rowRoutes<FindingDoing, typeof newFindingSchema>(from, {
    path: 'findings',
    one: 'finding',
    listed: (membership) => ({
      findings: findingStories(asOfIn(membership), membership.actor).map(findingView),
      mayAdd: can(membership.actor, 'plan:edit'),
      inspections: membership.snapshot.inspections.map(({ ref, title }) => ({ ref, title })),
    }),
    viewOf: (membership, facts, ref) => {
      const { actor } = membership;
      const asOf = asOfIn(membership, facts);
      const finding = readableFindings(facts, actor, dayOf(asOf.now)).find((one) => one.ref === ref);
      if (!finding) throw new ProblemError('finding-gone');
      return findingView(findingStory(asOf, actor, finding));
    },
    doing: FINDING_DOING,
    perform: performOnFinding,
    added: newFindingSchema,
    add: (parts, who, given, key) => addFinding(parts, who, given as NewFinding, key),
  });
