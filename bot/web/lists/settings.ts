import {
  choicesGivenSchema,
  closureGivenSchema,
  embargoGivenSchema,
  hoursGivenSchema,
  newClosureSchema,
  newRuleSchema,
  newSeriesSchema,
  newThemeSchema,
  rulesGivenSchema,
  seriesGivenSchema,
  themeGivenSchema,
} from '../../contract/lists/settings';
import { failure } from '../../domain/basics/failure';
import { err } from '../../domain/basics/result';
import { choicesVersion, decideChoices, type ChoicesGiven } from '../../domain/own-settings/choices';
import { decideClosure, decideNewClosure } from '../../domain/own-settings/closures';
import { decideEmbargo } from '../../domain/own-settings/embargo';
import { decideHours } from '../../domain/own-settings/hours';
import { decideRules, rulesGiven, rulesVersion } from '../../domain/own-settings/rules';
import { decideNewSeries, decideSeries } from '../../domain/own-settings/series';
import { decideNewTheme, decideTheme, themeVersion } from '../../domain/own-settings/themes';
import { SUBJECT_KINDS, type SubjectKind } from '../../domain/partnership';
import { versionOf } from '../../usecases/change-rows';
import type { AskedOf } from '../asking';
import type { WebRoute } from '../http';
import { changing, listing } from './changing';
import { settingsView } from './settings-view';

const kindNamed = (name: string): SubjectKind | undefined => SUBJECT_KINDS.find((kind) => kind === name);

/** What the partnership has chosen: read by everybody, changed by coordinators. */
export const settingsRoutes = (from: AskedOf): readonly WebRoute[] => [
  ...['settings', 'rules', 'closures', 'series', 'sending-times', 'themes'].map((list): WebRoute => ({
    method: 'GET',
    path: `/api/v1/${list}`,
    handle: listing(from, settingsView),
  })),
  {
    method: 'PATCH',
    path: '/api/v1/settings',
    handle: changing(from, settingsView, {
      schema: choicesGivenSchema,
      decide: ({ facts, now }, actor, given) => decideChoices(facts, actor, given as ChoicesGiven, now),
      versionOf: (facts) => choicesVersion(facts),
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/inspections/:name',
    handle: changing(from, settingsView, {
      schema: embargoGivenSchema,
      decide: ({ facts, now }, actor, { embargo }, ref) => decideEmbargo(facts, actor, { ref, embargo }, now),
      versionOf: ({ inspections }, name) => versionOf(inspections.find(({ ref }) => ref === name)),
    }),
  },
  ...rulesRoutes(from),
  ...hoursRoutes(from),
  ...closureRoutes(from),
  ...seriesRoutes(from),
  ...themeRoutes(from),
];

const rulesRoutes = (from: AskedOf): readonly WebRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/rules',
    handle: changing(from, settingsView, {
      schema: newRuleSchema,
      decide: ({ facts, now }, actor, { kind, workingDays }) => {
        const { before, ...others } = rulesGiven(facts, kind);
        const more =
          workingDays < 0
            ? { before: [...before, -workingDays] }
            : workingDays === 0
              ? { before, onTheDay: true }
              : { before, overdueEvery: workingDays };
        return decideRules(facts, actor, { ...others, ...more, kind }, now);
      },
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/rules/:name',
    handle: changing(from, settingsView, {
      schema: rulesGivenSchema,
      decide: ({ facts, now }, actor, { to, ...given }, name) => {
        const kind = kindNamed(name);
        if (!kind) return err(failure('subject-gone'));
        return decideRules(facts, actor, { ...given, kind, to: to ?? rulesGiven(facts, kind).to }, now);
      },
      versionOf: (facts, name) => {
        const kind = kindNamed(name);
        return kind && rulesVersion(facts, kind);
      },
    }),
  },
];

const hoursRoutes = (from: AskedOf): readonly WebRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/sending-times',
    handle: changing(from, settingsView, {
      schema: hoursGivenSchema,
      decide: ({ facts, now, hours }, actor, given) => decideHours(facts, actor, given, hours, now),
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/sending-times/:name',
    handle: changing(from, settingsView, {
      schema: hoursGivenSchema,
      decide: ({ facts, now, hours }, actor, given) => decideHours(facts, actor, given, hours, now),
      versionOf: ({ sendingTimes }, name) => versionOf(sendingTimes.find(({ id }) => id === name)),
    }),
  },
];

const closureRoutes = (from: AskedOf): readonly WebRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/closures',
    handle: changing(from, settingsView, {
      schema: newClosureSchema,
      decide: ({ facts, now }, actor, given) => decideNewClosure(facts, actor, given, now),
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/closures/:name',
    handle: changing(from, settingsView, {
      schema: closureGivenSchema,
      decide: ({ facts, now }, actor, given, name) =>
        decideClosure(
          facts,
          actor,
          facts.closures.find(({ id }) => id === name),
          given,
          now,
        ),
      versionOf: ({ closures }, name) => versionOf(closures.find(({ id }) => id === name)),
    }),
  },
];

const seriesRoutes = (from: AskedOf): readonly WebRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/series',
    handle: changing(from, settingsView, {
      schema: newSeriesSchema,
      decide: ({ facts, now }, actor, given) => decideNewSeries(facts, actor, given, now),
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/series/:name',
    handle: changing(from, settingsView, {
      schema: seriesGivenSchema,
      decide: ({ facts, now }, actor, given, code) => decideSeries(facts, actor, { ...given, code }, now),
      versionOf: ({ series }, name) => versionOf(series.find(({ code }) => code === name)),
    }),
  },
];

const themeRoutes = (from: AskedOf): readonly WebRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/themes',
    handle: changing(from, settingsView, {
      schema: newThemeSchema,
      decide: ({ facts, now }, actor, given) => decideNewTheme(facts, actor, given, now),
      status: 201,
    }),
  },
  {
    method: 'PATCH',
    path: '/api/v1/themes/:name',
    handle: changing(from, settingsView, {
      schema: themeGivenSchema,
      decide: ({ facts, now }, actor, given, title) => decideTheme(facts, actor, { ...given, title }, now),
      versionOf: (facts, title) => themeVersion(facts, title),
    }),
  },
];
