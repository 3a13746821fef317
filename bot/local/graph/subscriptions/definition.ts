import { z } from 'zod';
import { GraphFault } from '../errors';

/** The longest a list can be subscribed to, in minutes (Microsoft's table of resources). */
const LONGEST = 42_300;

/** 400, of a subscription that cannot be. */
export const validationError = (message: string) => new GraphFault(400, 'ValidationError', message);

const creation = z.object({
  changeType: z.string(),
  notificationUrl: z.string(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().max(128).nullish(),
  latestSupportedTlsVersion: z.string().nullish(),
});
export type Creation = z.infer<typeof creation>;

/** Graph delivers over https only; this machine itself is let off, it has no certificate. */
function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
  if (url?.protocol !== 'https:' && !(local && url?.protocol === 'http:')) {
    throw validationError('The NotificationUrl must be an https address.');
  }
}

/**
 * Checks the end of a subscription.
 * @returns the instant in UTC
 * @throws ValidationError for one in the past or more than 42,300 minutes ahead
 */
export function parseExpiry(value: unknown, now: Date): string {
  const instant = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(instant)) throw validationError('Subscription expiration is not a date and time.');
  if (instant <= now.getTime()) throw validationError('Subscription expiration must be in the future.');
  if (instant - now.getTime() > LONGEST * 60_000) {
    throw validationError(`Subscription expiration can only be ${LONGEST} minutes in the future.`);
  }
  return new Date(instant).toISOString();
}

/**
 * Reads the body of `POST /subscriptions`.
 * @throws ValidationError for anything but `updated` and an address that can be told
 */
export function parseCreation(body: unknown): Creation {
  const result = creation.safeParse(body);
  if (!result.success) throw validationError(`Invalid subscription: ${z.prettifyError(result.error)}`);
  if (result.data.changeType !== 'updated') {
    throw validationError("The changeType of a list subscription can only be 'updated'.");
  }
  checkAddress(result.data.notificationUrl);
  return result.data;
}

/** The site and list of `sites/{id}/lists/{id}`. */
export function parseResource(resource: string): { site: string; list: string } {
  const match = /^\/?sites\/([^/]+)\/lists\/([^/]+)\/?$/.exec(resource.replace(/%2C/gi, ','));
  if (!match?.[1] || !match[2]) throw validationError(`Resource '${resource}' cannot be subscribed to here.`);
  return { site: match[1], list: match[2] };
}
