export { createServer, type ServerOptions, type WebServer } from './server';
export type { Handler, Readiness, Route, RouteAnswer, RouteRequest } from './http';
export {
  createSignIn,
  ENTRA_ISSUERS,
  ENTRA_KEYS,
  SignInUnavailable,
  type SignedIn,
  type SignIn,
  type SignInSettings,
} from './sign-in';
export type { MetricsFor } from './door/metrics-token';
export { createMetrics, type Metrics } from './metrics';
