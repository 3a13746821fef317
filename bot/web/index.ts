export { createServer, type ServerOptions } from './server';
export type { Handler, Readiness, Route } from './http';
export { createSignIn, type SignIn } from './sign-in';
export type { MetricsFor } from './door/metrics-token';
