import { changedAddresses } from '../../domain/people/chats';
import { inParallel } from '../in-parallel';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from '../ports';
import type { LogEntry } from '../../domain/partnership';

const AT_ONCE = 4;

/**
 * Has the rows of chats say the address that their account has now, and keeps the one before, so that rows of then are
 * still known as the same person's. Nothing that is sent waits for it. Never throws for want of storage: the next
 * sweep does the rest.
 */
export async function followAddresses(
  { store, clock, journal }: Pick<Parts, 'store' | 'clock' | 'journal'>,
  facts: Snapshot,
): Promise<void> {
  await inParallel(changedAddresses(facts), AT_ONCE, async ({ was, personEmail, formerEmails }) => {
    const log: LogEntry = {
      at: clock.now(),
      actor: 'app',
      verb: 'person.address',
      subjectRef: personEmail,
      detail: `was ${was.personEmail}`,
    };
    try {
      await store.commit([{ update: 'conversations', was, patch: { personEmail, formerEmails } }], [log]);
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable || cause instanceof StoreMisfit)) throw cause;
      journal.error('address not followed', cause);
    }
  });
}
