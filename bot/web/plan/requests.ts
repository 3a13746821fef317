import { newRequestSchema, REQUEST_DOING, type RequestView } from '../../contract/lists/requests';
import type { AsOf } from '../../domain/partnership';
import type { Actor } from '../../domain/people/actor';
import { can } from '../../domain/people/roles';
import type { NewRequest, RequestDoing } from '../../domain/requests/deeds';
import { requestStories, requestStory, type RequestStory } from '../../domain/requests/story';
import { addRequest, performOnRequest } from '../../usecases/plan/perform-on-row';
import type { Snapshot } from '../../usecases/ports';
import type { AskedOf } from '../asking';
import type { WebRoute } from '../http';
import { asOfIn } from '../outcome';
import { ProblemError } from '../problems';
import { answeringFor } from '../waiting/answering';
import { rowRoutes } from './row-routes';
import { requestView } from './views';

/** Annex A requests: all of them, one, and everything that can be done to it (`contract.md`, The plan). */
export const requestRoutes = (from: AskedOf): readonly WebRoute[] =>
  rowRoutes<RequestDoing, typeof newRequestSchema>(from, {
    path: 'requests',
    one: 'request',
    listed: (membership) => ({
      requests: requestStories(asOfIn(membership), membership.actor).map(
        viewed(asOfIn(membership), membership.actor),
      ),
      agencies: receivers(membership.snapshot, membership.actor),
      mayAdd: can(membership.actor, 'plan:edit'),
      inspections: membership.snapshot.inspections
        .filter(({ endedOn }) => endedOn === undefined)
        .map(({ ref, title }) => ({ ref, title })),
    }),
    viewOf: (membership, facts, ref) => {
      const request = facts.requests.find((one) => one.ref === ref);
      if (!request) throw new ProblemError('request-gone');
      const asOf = asOfIn(membership, facts);
      return viewed(asOf, membership.actor)(requestStory(asOf, membership.actor, request));
    },
    doing: REQUEST_DOING,
    perform: performOnRequest,
    added: newRequestSchema,
    add: (parts, who, given, key) => addRequest(parts, who, given as NewRequest, key),
  });

/** With how its reader answers it as on its card. */
const viewed =
  (asOf: AsOf, actor: Actor) =>
  (story: RequestStory): RequestView => {
    const { ref, agencyCode } = story.request;
    const answering = answeringFor(asOf, actor, { kind: 'Request', ref, agencyCode });
    return { ...requestView(story), ...(answering ? { answering } : {}) };
  };

/** To whom this reader can hand a request over: a coordinator to any agency, the others within their own. */
const receivers = ({ agencies, people }: Snapshot, actor: Actor) =>
  agencies
    .filter(({ code }) => can(actor, 'answer:agency', { agencyCode: code }))
    .map(({ code, title }) => ({
      code,
      title,
      people: people
        .filter(({ agencyCode }) => agencyCode === code)
        .map(({ email, title: name }) => ({ email, name })),
    }));
