import { randomUUID } from 'node:crypto';
import { validationError } from './definition';

/** How long a subscriber may take to answer, in milliseconds; Graph gives ten seconds. */
const PATIENCE = 10_000;

/**
 * Asks a subscriber to prove that it wants the notifications: it must answer 200 with the token as text.
 * @throws ValidationError when it does not
 */
export async function handshake(address: string): Promise<void> {
  const token = `Validation: Testing client application reachability ${randomUUID()}`;
  const url = new URL(address);
  url.searchParams.set('validationToken', token);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  if (!answer)
    throw validationError('Subscription validation request failed. Notification endpoint must respond.');
  const text = await answer.text();
  if (answer.status !== 200 || text !== token) {
    throw validationError(
      `Subscription validation request failed. Notification endpoint must respond with 200 OK and the token as plain text; it answered ${answer.status}.`,
    );
  }
}

/** Sends one notification. A subscriber that fails gets no second one: the next change tells it again. */
export async function notify(address: string, value: readonly object[]): Promise<void> {
  const sent = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  await sent?.arrayBuffer().catch(() => undefined);
}
