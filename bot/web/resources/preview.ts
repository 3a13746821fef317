import type { PreviewView } from '../../contract/preview';
import { previewOf } from '../../domain/dispatch/preview';
import { factsFor } from '../../domain/inspection/facts-for';
import { rowFaultsIn } from '../../usecases/rule-faults';
import { refuseUnlessWhole, type Question } from './question';

/** What would go out, to whom and why. Throws a ProblemError for who may not see the whole partnership's state. */
export function previewView(question: Question): PreviewView {
  refuseUnlessWhole(question);
  const { snapshot, actor, calendar, hours, now } = question;
  const preview = previewOf({ facts: factsFor(snapshot, actor, now), calendar, hours, now });
  const titles = new Map(snapshot.agencies.map(({ code, title }) => [code, title]));
  return {
    asOf: now,
    until: preview.until,
    rules: preview.rules,
    hours: preview.hoursWords,
    faults: [...preview.faults, ...rowFaultsIn(snapshot)],
    notes: preview.notes,
    mornings: preview.mornings.map(({ at, cards }) => ({
      at,
      cards: cards.map(({ personEmail: _, items, ...card }) => ({
        ...card,
        items: items.map(({ agencyCode: code, ...item }) => ({
          ...item,
          agency: { code, title: titles.get(code) ?? code },
        })),
      })),
    })),
  };
}
