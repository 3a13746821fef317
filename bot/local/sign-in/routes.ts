import { z } from 'zod';
import { explain } from '../../domain/basics/failure';
import { peopleIn } from '../people';
import { answer, problem, type LocalRoute } from '../route';
import { begin, type Beginning } from './begin';
import type { SignInIssuer } from './issuer';

const ASKED = z.object({ person: z.string().trim().min(1) });
const BEGINNER = z.object({ name: z.string().max(500), email: z.string().max(500) });

/**
 * `GET /local/token?person=EMAIL` gives a sign-in token of that person, `GET /local/people` everybody who can be
 * chosen, and the key to check tokens with is where Entra would have it. `POST /local/people` with name and e-mail
 * address puts the first coordinator on an empty list. Only on this machine, and only in local mode.
 */
export function signInRoutes(options: Beginning & { issuer: SignInIssuer }): readonly LocalRoute[] {
  const { issuer, stores } = options;
  return [
    {
      method: 'GET',
      path: '/local/.well-known/openid-configuration',
      handle: async () => answer(issuer.discovery),
    },
    { method: 'GET', path: '/local/keys', handle: async () => answer(issuer.jwks) },
    {
      method: 'GET',
      path: '/local/token',
      async handle({ query }) {
        const asked = ASKED.safeParse(query);
        if (!asked.success) return noPersonNamed();
        const email = asked.data.person.toLowerCase();
        const people = await peopleIn(stores);
        const person = people.find((one) => one.email === email);
        return person ? answer({ token: await issuer.tokenOf(person) }) : unknownPerson();
      },
    },
    {
      method: 'GET',
      path: '/local/people',
      async handle() {
        const people = await peopleIn(stores);
        return answer({
          people: people.map(({ title, email, agencyTitle, roles }) => ({
            name: title,
            email,
            agencyTitle,
            roles,
          })),
        });
      },
    },
    {
      method: 'POST',
      path: '/local/people',
      async handle({ body }) {
        const given = BEGINNER.safeParse(body);
        if (!given.success)
          return problem(
            400,
            'bad-request',
            'Say who coordinates',
            'Send { "name": …, "email": … } as JSON.',
          );
        const done = await begin(options, given.data);
        return done.ok
          ? answer({}, 201)
          : problem(422, done.error.code, 'You are not on the list yet', explain(done.error));
      },
    },
  ];
}

const noPersonNamed = () =>
  problem(
    400,
    'bad-request',
    'Say whose token',
    'Ask with ?person= and an e-mail address of the People list; GET /local/people lists them.',
  );

const unknownPerson = () =>
  problem(
    404,
    'person-not-known',
    'Nobody on the People list has that e-mail address',
    'GET /local/people lists everybody who can be chosen.',
  );
