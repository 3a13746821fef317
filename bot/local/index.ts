/** What local mode is made of; `bot/app/` puts it together. Everything in here stays on this machine. */
export { LocalClock } from './clock/local-clock';
export { createWalk } from './clock/walk';
export { demoPartnership, DEMO_NAMES, type DemoRows } from './demo';
export { loadDemo } from './demo/load';
export { DEMO_EMAILS } from './demo/people';
export { LOCAL_TENANT_ID } from './ids';
export { Inbox } from './inbox/inbox';
export { introducePeople } from './inbox/introduce';
export { playgroundConfig } from './playground/config';
export { PlaygroundFault, startPlayground, type Playground } from './playground/start';
export type { LocalRoute } from './route';
export { localRoutes } from './routes';
export { createSignInIssuer } from './sign-in/issuer';
