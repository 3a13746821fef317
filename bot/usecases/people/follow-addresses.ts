import { changedAddresses } from '../../domain/people/chats';
import { namesToKeep } from '../../domain/people/doubtful-accounts';
import { inParallel } from '../in-parallel';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from '../ports';
import type { LogEntry } from '../../domain/partnership';

const AT_ONCE = 4;

type Row = Snapshot['conversations'][number];

/**
 * Has the rows of chats say the name and the address that their account has now, and keeps the one before, so that rows of then are
 * still known as the same person's. Nothing that is sent waits for it. Never throws for want of storage: the next
 * sweep does the rest.
 */
export async function followAddresses(
  { store, clock, journal }: Pick<Parts, 'store' | 'clock' | 'journal'>,
  facts: Snapshot,
): Promise<void> {
  const write = async (was: Row, patch: Partial<Row>, log: readonly LogEntry[]): Promise<void> => {
    try {
      await store.commit([{ update: 'conversations', was, patch }], log);
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable || cause instanceof StoreMisfit)) throw cause;
      journal.error('address not followed', cause);
    }
  };
  await inParallel(namesToKeep(facts), AT_ONCE, ({ was, personName }) => write(was, { personName }, []));
  await inParallel(changedAddresses(facts), AT_ONCE, async ({ was, personEmail, formerEmails }) => {
    const log: LogEntry = {
      at: clock.now(),
      actor: 'app',
      verb: 'person.address',
      subjectRef: personEmail,
      detail: `was ${was.personEmail}`,
    };
    await write(was, { personEmail, formerEmails }, [log]);
  });
}
