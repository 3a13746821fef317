import { plusMinutes, type Instant } from '../../domain/calendar/day';

/** Remembers whom this copy of the app has just greeted. */
export interface Greeter {
  /** True, once, for a conversation that was not greeted in the last minute. */
  mayGreet(conversationId: string, now: Instant): boolean;
  /** Takes the greeting back, when it could not be said. */
  forget(conversationId: string): void;
}

/**
 * Adding the app sends two activities, `installationUpdate` and `conversationUpdate`, in any order and at once; so
 * does a reload of the Playground (`toolchain.md`). They are one occasion.
 */
export function createGreeter(): Greeter {
  const greeted = new Map<string, Instant>();
  return {
    mayGreet(conversationId, now) {
      const last = greeted.get(conversationId);
      if (last && now < plusMinutes(last, 1)) return false;
      greeted.set(conversationId, now);
      return true;
    },
    forget: (conversationId) => void greeted.delete(conversationId),
  };
}
