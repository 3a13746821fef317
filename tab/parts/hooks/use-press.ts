import { useState } from 'react';
import { ApiError } from '../../api/client';
import { wordsOf } from '../../api/words-of';
import { say } from './say';

/** Something that a press does: whether it is under way, and what it was refused with. */
export interface PressState {
  readonly busy: boolean;
  readonly fault?: string;
  /** Does it; `done` is what a screen reader says of it then, where no words on the page do. */
  run(work: () => Promise<void>, done?: string): void;
}

/** Runs what a press does, one at a time, and keeps the reason when it is refused. */
export function usePress(): PressState {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const run = (work: () => Promise<void>, done?: string) => {
    setBusy(true);
    setFault(undefined);
    work()
      .then(() => done !== undefined && say(done))
      .catch((cause: unknown) =>
        setFault(cause instanceof ApiError ? wordsOf(cause) : 'That did not work. Try again.'),
      )
      .finally(() => setBusy(false));
  };
  return { busy, fault, run };
}
