import { TOLD_DAYS, type ToldView } from '../../contract/chasing/told';
import { factsFor } from '../../domain/inspection/facts-for';
import { toldTo } from '../../domain/status/told';
import type { Question } from '../resources/question';

/** Who was told what: everybody's for coordinators and chairs, one's own and one's agency's for everybody else. */
export function toldView({ snapshot, actor, calendar, now }: Question, asked: URLSearchParams): ToldView {
  const days = TOLD_DAYS.find((one) => one === asked.get('days')) ?? TOLD_DAYS[0];
  const facts = factsFor(snapshot, actor, now);
  const told = toldTo({ facts, calendar, now }, actor, Number(days));
  const titles = new Map(snapshot.agencies.map(({ code, title }) => [code, title]));
  return {
    asOf: now,
    since: told.since,
    isCut: told.isCut,
    days: told.days.map(({ day, cards }) => ({
      day,
      cards: cards.map((card) => ({
        ...card,
        items: card.items.map(({ key: _, agencyCode: code, ...item }, at) => ({
          ...item,
          // A row's own key may hold an address.
          key: String(at),
          agency: { code, title: titles.get(code) ?? code },
        })),
      })),
    })),
  };
}
