import type { Journal, Store } from '../usecases/ports';
import { chatRoutes } from './chat/routes';
import { clockRoutes } from './clock/routes';
import type { LocalClock } from './clock/local-clock';
import type { Walk } from './clock/walk';
import type { Inbox } from './inbox/inbox';
import { inboxRoutes } from './inbox/routes';
import type { LocalRoute } from './route';
import type { SignInIssuer } from './sign-in/issuer';
import { signInRoutes } from './sign-in/routes';

/** Every address below `/local/`: the clock, sign-in, the other people's inbox, and a chat as any of them. Served on loopback alone. */
export const localRoutes = (options: {
  stores: readonly Store[];
  clock: LocalClock;
  walk: Walk;
  issuer: SignInIssuer;
  inbox: Inbox;
  /** The app's own address. */
  baseUrl: string;
  journal: Journal;
}): readonly LocalRoute[] => [
  ...clockRoutes(options),
  ...signInRoutes(options),
  ...inboxRoutes(options.inbox, options.stores),
  ...chatRoutes(options),
];
