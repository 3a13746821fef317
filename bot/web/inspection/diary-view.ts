import type { DiaryView } from '../../contract/inspection/diary';
import { DIARY_WORDS } from '../../domain/inspection/days/diary';
import type { Facts } from '../../domain/partnership';
import type { Actor } from '../../domain/people/actor';
import { agencyName, agencyOf, nameOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';

/** The diary of an inspection's three weeks, by day and hour. */
export function diaryView(facts: Facts, actor: Actor, inspectionRef: string): Omit<DiaryView, 'asOf'> {
  const own = facts.diary.filter((one) => one.inspectionRef === inspectionRef && !one.cancelledAt);
  const mayRun = can(actor, 'inspection:run');
  const mayFor = (agencyCode: string | undefined): boolean =>
    mayRun || (agencyCode !== undefined && can(actor, 'answer:agency', { agencyCode }));
  return {
    inspectionRef,
    sessions: own
      .flatMap(({ kind, on, key, from, until, title, place, agencyCode, people }) =>
        kind === 'Note' || kind === 'Audits' || on === undefined
          ? []
          : [
              {
                ...{ key, kind: DIARY_WORDS[kind], on, from, until, title, place, people },
                agency: agencyCode && agencyName(agencyOf(facts, agencyCode)),
                mayChange: mayFor(agencyCode),
              },
            ],
      )
      .sort((a, b) => (a.on + (a.from ?? '99') < b.on + (b.from ?? '99') ? -1 : 1)),
    notes: own
      .flatMap(({ kind, on, text, by }) =>
        kind === 'Note' && on && text ? [{ on, text, by: nameOf(facts, by) }] : [],
      )
      .sort((a, b) => (a.on > b.on ? -1 : 1)),
    audits: own.flatMap(({ kind, agencyCode, asked = 0, done = 0 }) =>
      kind === 'Audits' && agencyCode
        ? [{ agencyCode, agency: agencyName(agencyOf(facts, agencyCode)), asked, done }]
        : [],
    ),
    agencies: facts.agencies
      .filter(({ code }) => mayFor(code))
      .map((one) => ({ code: one.code, name: agencyName(one) })),
    mayRun,
  };
}
