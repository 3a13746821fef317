import type { Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import { decideFirstCoordinator } from '../../domain/membership/first';
import { NOTHING, type Decision } from '../../domain/partnership/decision';
import { carryOutAlone } from '../../usecases/carry-out';
import type { Clock, Snapshot, Store } from '../../usecases/ports';

/** Where somebody begins: all partnerships of this machine. */
export interface Beginning {
  readonly stores: readonly Store[];
  readonly clock: Clock;
}

/** Who begins, as they typed it. */
export interface Beginner {
  readonly name: string;
  readonly email: string;
}

/**
 * Puts the first coordinator on the empty People lists of this machine, so that somebody can sign in at all; a tenant's
 * list is begun in SharePoint or by `load`. Refused where anybody else is on any of the lists. Throws StoreUnavailable
 * and StoreMisfit.
 */
export async function begin({ stores, clock }: Beginning, given: Beginner): Promise<Result<void, Failure>> {
  const decide = (facts: Snapshot) => decideFirstCoordinator(facts, given, clock.now());
  for (const store of stores) {
    const looked = decide(await store.snapshot({ fresh: true }));
    if (!looked.ok) return looked;
  }
  for (const store of stores) {
    const done = await carryOutAlone({ store }, (facts): Decision & { readonly why?: Failure } => {
      const decided = decide(facts);
      return decided.ok ? decided.value : { ...NOTHING, why: decided.error };
    });
    if (!done.ok) return done;
    if (done.value.decision.why) return err(done.value.decision.why);
  }
  return ok(undefined);
}
