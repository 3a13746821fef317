import { boardUpdate } from '../../../bot/domain/reports/board/board-update';
import type { ReportDocument } from '../../../bot/domain/reports/document';
import { planDocument } from '../../../bot/domain/reports/plan/plan-document';
import { tooNarrowForDays } from '../../support/days-fit';
import { SMALL_PLAN, SMALL_PLAN_OF } from '../../support/small-plan';

const [BOARD] = SMALL_PLAN.series;
test.each<[string, () => ReportDocument]>([
  ['the plan', () => planDocument(SMALL_PLAN, SMALL_PLAN_OF)],
  ['the update of a board', () => boardUpdate(SMALL_PLAN, { ...SMALL_PLAN_OF, board: BOARD! })],
])('in %s every day has the width that it needs', (_, made) => {
  expect(tooNarrowForDays(made().sections)).toEqual([]);
});
