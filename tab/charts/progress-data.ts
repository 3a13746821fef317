import type { Me } from '../../bot/contract/me';
import type { PlanRowView } from '../../bot/contract/plan';
import { ACTION_STATUSES, type ActionStatus } from '../../bot/domain/partnership';

/** How one agency's actions stand: how many in each state, and how many that people or dates call red. */
export interface AgencyProgress {
  readonly code: string;
  readonly title: string;
  readonly counts: Readonly<Record<ActionStatus, number>>;
  readonly total: number;
  readonly red: number;
}

/** How the actions that each agency leads stand, in the partnership's own order of agencies; those without one are left out. */
export function progressByAgency(
  actions: readonly PlanRowView[],
  agencies: Me['agencies'],
): readonly AgencyProgress[] {
  const byCode = new Map<string, PlanRowView[]>();
  for (const row of actions) {
    const led = byCode.get(row.leadAgency.code);
    if (led) led.push(row);
    else byCode.set(row.leadAgency.code, [row]);
  }
  const order = new Map(agencies.map(({ code }, index) => [code, index]));
  const place = (code: string): number => order.get(code) ?? agencies.length;
  return [...byCode]
    .map(([code, led]) => ({
      code,
      title: led[0]?.leadAgency.title ?? code,
      counts: countsOf(led),
      total: led.length,
      red: led.filter((row) => row.rating === 'Red' || row.dateRating === 'Red').length,
    }))
    .sort((a, b) => place(a.code) - place(b.code));
}

function countsOf(led: readonly PlanRowView[]): Record<ActionStatus, number> {
  const none = Object.fromEntries(ACTION_STATUSES.map((status) => [status, 0])) as Record<
    ActionStatus,
    number
  >;
  for (const { status } of led) none[status] += 1;
  return none;
}
