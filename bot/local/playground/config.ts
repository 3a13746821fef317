import { idFrom, LOCAL_BOT_ID, LOCAL_BOT_NAME, LOCAL_TENANT_ID, objectIdOf, userIdOf } from '../ids';
import type { Person } from '../../domain/partnership';

/** What the partnership's team, its channel and its group chat are called in the Playground. */
export interface PlaygroundNames {
  readonly team: string;
  readonly channel: string;
  readonly groupChat: string;
}

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  /** Spelled as the Playground's schema spells it. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

/** `.m365agentsplayground.yml`, version 0.1.1 of the schema that the Playground carries. */
export interface PlaygroundConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  /** Exactly five: the schema sets both the least and the most. */
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: readonly [{ readonly id: string; readonly name: string }];
  };
}

const OTHERS = 5;

/**
 * Who sits at the Playground: the coordinator who is also an agency's SPOC, so that a newcomer can play both sides;
 * else a coordinator, a SPOC, anyone. Undefined when the People list is empty.
 */
export function whoSitsAtThePlayground(people: readonly Person[]): Person | undefined {
  const worth = ({ roles }: Person): number =>
    (roles.includes('Coordinator') ? 2 : 0) + (roles.includes('SPOC') ? 1 : 0);
  return [...people].sort((a, b) => worth(b) - worth(a))[0];
}

/** The id of the chat between the bot and the person at the Playground; the same after every start. */
export const playgroundChatOf = (person: Pick<Person, 'email' | 'entraId'>): string =>
  `chat-${objectIdOf(person)}`;

/**
 * The Playground's configuration for these people: the current user, and five others, one SPOC an agency first.
 * Places that the list cannot fill go to people who are on no list, whom the bot refuses politely.
 */
export function playgroundConfig(people: readonly Person[], names: PlaygroundNames): PlaygroundConfig {
  const me = whoSitsAtThePlayground(people) ?? guest(0);
  return {
    version: '0.1.1',
    tenantId: LOCAL_TENANT_ID,
    bot: { id: LOCAL_BOT_ID, name: LOCAL_BOT_NAME },
    currentUser: userOf(me),
    users: others(people, me).map(userOf),
    personalChat: { id: playgroundChatOf(me) },
    groupChat: { id: 'group-chat', name: names.groupChat },
    team: {
      id: 'team',
      name: names.team,
      aadGroupId: idFrom('team'),
      channels: [{ id: 'channel', name: names.channel }],
    },
  };
}

function others(people: readonly Person[], me: Pick<Person, 'email'>): readonly Named[] {
  const rest = people.filter((person) => person.email !== me.email);
  const spocs = rest.filter(({ roles }) => roles.includes('SPOC'));
  const chosen: Named[] = [...spocs, ...rest.filter((person) => !spocs.includes(person))].slice(0, OTHERS);
  while (chosen.length < OTHERS) chosen.push(guest(chosen.length + 1));
  return chosen;
}

type Named = Pick<Person, 'title' | 'email' | 'entraId'>;

const guest = (number: number): Named => ({
  title: number ? `Guest ${number}` : 'Nobody yet',
  email: `guest${number}@playground.example`,
});

function userOf(person: Named): PlaygroundUser {
  const [givenName = person.title, ...surname] = person.title.split(' ');
  return {
    id: userIdOf(person),
    name: person.title,
    userPrincipleName: person.email,
    aadObjectId: objectIdOf(person),
    givenName,
    surname: surname.join(' '),
    email: person.email,
  };
}
