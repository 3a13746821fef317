import type { Instant } from './day';
import type { Owed } from './owed';
import type { Facts } from './partnership';
import type { Actor } from './roles';
import type { Calendar } from './working-days';
export function owedBy(_facts: Facts, _calendar: Calendar, _actor: Actor, _now: Instant): Owed {
  throw new Error('not built yet');
}
