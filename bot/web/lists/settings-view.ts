import type { SettingsView } from '../../contract/lists/settings';
import { dayOf, formatTime } from '../../domain/calendar/day';
import { agencyAskedOf } from '../../domain/inspection/annex-a';
import { EVERY_THEME, ownAnnexItems, themeNames } from '../../domain/inspection/themes';
import { choicesVersion } from '../../domain/own-settings/choices';
import { meetingsIn, rulesMeaning } from '../../domain/own-settings/meaning';
import { rulesGiven, rulesVersion } from '../../domain/own-settings/rules';
import { cadence } from '../../domain/own-settings/series';
import { themeAsItIs, themeVersion } from '../../domain/own-settings/themes';
import {
  RATING_WORDS,
  RATINGS,
  settingsOf,
  SUBJECT_KINDS,
  WEEKDAYS,
  type AsOf,
} from '../../domain/partnership';
import { isListed } from '../../domain/people/actor';
import { agencyName, agencyOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';
import { rulesInForce } from '../../domain/reminders/rules';
import { hoursInWords, hoursOf, type SendingHours } from '../../domain/sending/hours';
import { versionOf } from '../../usecases/change-rows';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { etagOf } from '../body/given';

type Asked = Omit<AsOf, 'facts'> & { readonly facts: Snapshot };

const tag = (row: { readonly etag: string }): string => etagOf(versionOf(row) ?? '');

/** All that the partnership has chosen, as whoever asks may see it. */
export function settingsView({ partnership: { parts }, snapshot, actor }: Membership): SettingsView {
  const { calendar, clock, hours } = parts;
  const asOf: Asked = { facts: snapshot, calendar, now: clock.now() };
  const meaning = rulesMeaning(asOf);
  const mayChange = can(actor, 'settings:change');
  return {
    asOf: factsAsOf(parts),
    mayChange,
    rules: rulesViews(snapshot),
    ...(meaning ? { meaning } : {}),
    hours: hoursView(snapshot, hours),
    closures: closureViews(asOf),
    bankHolidays: calendar.version,
    series: snapshot.series.map((row) => ({
      ...{ code: row.code, etag: tag(row), title: row.title, cadence: cadence(row) },
      ...{
        everyWeeks: row.everyWeeks,
        firstOn: row.firstOn,
        startTime: row.startTime,
        starts: formatTime(row.startTime),
      },
      ...(row.everyMonths ? { everyMonths: row.everyMonths } : {}),
      ...{ durationMinutes: row.durationMinutes, place: row.place },
      ...{ signsOff: row.signsOff ?? false, wants: [...(row.wants ?? [])] },
      agencies: [...(row.agencies ?? [])],
    })),
    themes: themeViews(snapshot),
    choices: choicesView(snapshot),
    safeguardingPartners: snapshot.agencies
      .filter(({ safeguardingPartner }) => safeguardingPartner)
      .map(({ title }) => title),
    embargo: can(actor, 'embargo:read') ? embargoViews(asOf) : [],
    people: mayChange
      ? snapshot.people.filter(isListed).map(({ email, title }) => ({ email, name: title }))
      : [],
  };
}

function rulesViews(facts: Snapshot): SettingsView['rules'] {
  const words = rulesInForce(facts);
  return SUBJECT_KINDS.map((kind, at) => {
    const { overdueEvery, ...given } = rulesGiven(facts, kind);
    return {
      kind,
      etag: etagOf(rulesVersion(facts, kind)),
      words: words[at]?.words ?? '',
      own: words[at]?.own ?? false,
      ...given,
      ...(overdueEvery ? { overdueEvery } : {}),
    };
  });
}

function hoursView(facts: Snapshot, installation: SendingHours): SettingsView['hours'] {
  const hours = hoursOf(facts, installation);
  const [row] = facts.sendingTimes;
  return {
    words: hoursInWords(hours),
    from: hours.from,
    until: hours.until,
    days: hours.days?.length ? hours.days : WEEKDAYS,
    ...(row ? { id: row.id, etag: tag(row) } : {}),
  };
}

/** Those to come; what has passed is history. */
function closureViews(asOf: Asked): SettingsView['closures'] {
  const today = dayOf(asOf.now);
  return asOf.facts.closures
    .filter(({ lastDay }) => lastDay >= today)
    .map((row) => ({
      ...{ id: row.id, etag: tag(row), title: row.title, firstDay: row.firstDay, lastDay: row.lastDay },
      withdrawn: row.withdrawn ?? false,
      meetings: row.withdrawn ? 0 : meetingsIn(asOf, row),
    }))
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
}

/** What is asked in all comes first. */
const themeViews = (facts: Snapshot): SettingsView['themes'] =>
  [EVERY_THEME, ...themeNames(facts)].map((title) => {
    const items = ownAnnexItems(facts, title);
    const asked = items.map(({ of, agencyCode }) => agencyCode ?? agencyAskedOf(facts, of) ?? '');
    return {
      title,
      etag: etagOf(themeVersion(facts, title) ?? ''),
      isForAll: title === EVERY_THEME,
      items: items.length,
      undated: items.filter(({ dueAfter }) => dueAfter === undefined).length,
      asked: [...new Set(asked)].map((code) => ({
        agency: agencyName(agencyOf(facts, code)),
        items: asked.filter((one) => one === code).length,
      })),
      ...themeAsItIs(facts, title),
    };
  });

function choicesView(facts: Snapshot): SettingsView['choices'] {
  const { WhoMustAgree, Deputies, Votes, chase, ratingWords } = settingsOf(facts);
  return {
    etag: etagOf(choicesVersion(facts)),
    ...{ WhoMustAgree, Deputies, Votes, chase },
    ratingWords: RATINGS.map((rating) => ({
      rating,
      word: ratingWords[rating] ?? RATING_WORDS[rating],
      standard: RATING_WORDS[rating],
    })),
  };
}

function embargoViews({ facts, now }: Asked): SettingsView['embargo'] {
  return facts.inspections
    .filter(({ publishedOn, exercise }) => !exercise && !(publishedOn && publishedOn <= dayOf(now)))
    .map((row) => ({ ref: row.ref, etag: tag(row), title: row.title, named: row.embargo ?? [] }));
}
