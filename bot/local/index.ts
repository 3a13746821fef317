/** What local mode is made of; `bot/app/` puts it together. Everything in here stays on this machine. */
export { LocalClock } from './clock/local-clock';
export { createWalk, type Walk, type WalkReport } from './clock/walk';
export { demoPartnership, DEMO_NAMES, type DemoRows } from './demo';
export { loadDemo } from './demo/load';
export { DEMO_EMAILS } from './demo/people';
export { LOCAL_BOT_ID, LOCAL_TENANT_ID } from './ids';
export { Inbox, type InboxMessage } from './inbox/inbox';
export { introducePeople } from './inbox/introduce';
export { playgroundConfig, type PlaygroundConfig, type PlaygroundNames } from './playground/config';
export { PlaygroundFault, startPlayground, type Playground } from './playground/start';
export type { LocalAnswer, LocalRequest, LocalRoute } from './route';
export { localRoutes } from './routes';
export { createSignInIssuer, type SignInIssuer } from './sign-in/issuer';
