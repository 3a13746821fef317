import type { Me } from '../../contract/me';
import { ratingWordsOf } from '../../domain/plan/rating';
import { digestChosen } from '../../domain/digest/choice';
import { can } from '../../domain/people/roles';
import type { Question } from './question';

/** Who is signed in, by the People list. */
export function meOf({ snapshot, actor, now, marking }: Question): Me {
  const agency = snapshot.agencies.find((one) => one.code === actor.agencyCode);
  const digest = digestChosen(snapshot, actor);
  return {
    asOf: now,
    name: actor.title,
    email: actor.email,
    agency: agency && { code: agency.code, title: agency.title },
    roles: actor.roles,
    agencies: snapshot.agencies.map(({ code, title, shortName, safeguardingPartner }) => ({
      code,
      title,
      short: shortName ?? title,
      safeguardingPartner,
    })),
    ratingWords: ratingWordsOf(snapshot),
    marking,
    ...(digest === undefined ? {} : { digest }),
    may: {
      readStatus: can(actor, 'status:read'),
      editPlan: can(actor, 'plan:edit'),
      changeSettings: can(actor, 'settings:change'),
      nudge: can(actor, 'nudge'),
    },
  };
}
