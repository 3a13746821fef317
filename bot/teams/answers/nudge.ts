import type { Agency } from '../../domain/partnership';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { nudge } from '../../usecases/sending/nudge';
import { dressOf, type Card } from '../cards/drawing/card';
import { nudgeCard } from '../cards/replies/nudge';
import type { Asking } from './asking';

/**
 * Chases now whoever is silent, of one agency or of all, and gives the card that says what was done and for whom. Safe to
 * repeat. Fails with 'coordinator-only'; throws what the store throws.
 */
export async function nudged(asking: Asking, agency?: Agency): Promise<Result<Card, Failure>> {
  const { parts, who } = asking;
  const now = parts.clock.now();
  const done = await nudge(parts, who, agency?.code);
  return done.ok ? ok(nudgeCard(done.value, now, agency?.title, dressOf(asking))) : done;
}
