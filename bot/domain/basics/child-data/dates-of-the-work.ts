import { addDays, type Day } from '../../calendar/day';
import type { FoundDate } from './dates-in-text';

// Notes on the work are full of older dates: since when a duty applies, of when a policy is, the days of an inspection.
// Words near a date tell. What each kind of word may excuse goes back as far as the work itself can have done.

const word = (...words: string[]): string => String.raw`(?<![a-z])(?:${words.join('|')})(?![a-z])`;

/** Law, rules, institutions, data: of any age. */
const LASTING = new RegExp(
  word(
    String.raw`acts?|bill|regulations?|statut\w*|legislation|duty|duties|guidance|polic(?:y|ies)|protocols?|procedures?|strateg(?:y|ies)|frameworks?|contracts?|licen[cs]es?|mou|memorandum|terms of reference|constitution|charter|pathways?`,
    String.raw`baselines?|data|datasets?|figures|statistics|census|snapshot|laming|munro|macalister|iicsa|brexit|eu exit|as at|in force|into force|effective|with effect|since|lockdown|pandemic|election|financial year|academic year|merger`,
    String.raw`launch\w*|establish\w*|set up|found(?:ed|ing)|commenc\w*|abolish\w*|merg\w*|created|introduc\w*|implement\w*|rolled out|went live|go-live|publi(?:shed|cation)|issued|version|v\d[\d.]*|edition|supersed\w*|withdrawn|adopted|ratified|enacted|repealed|incorporated|mash|marac|ccg|icb|lscp|lscb`,
    String.raw`inspect\w*|ofsted|cqc|hmicfrs|hmip?|jtai|ilacs|scr|serious case reviews?|cspr|lcspr|spr`,
  ),
);

/** The business of a partnership: of the years in which there were joint inspections, roughly. */
const BUSINESS = new RegExp(
  word(
    String.raw`meetings?|minutes|recordings?|screenshots?|agenda|board|committee|conference|workshop|training|webinar|survey|consultation|evaluation|audit\w*|review\w*|reports?|letters?|fieldwork|judgements?|focused visit|monitoring visit|assurance visit|peer challenge|briefing|bulletin|newsletter|council|cabinet|scrutiny|executive|forum|panel|group|partnership|summit|event|dashboard|performance`,
    String.raw`agree(?:d|ments?)|approved|signed|dated|amend\w*|revis\w*|updat\w*|circulated|e-?mailed|sent|received|submitted|completed|delivered|notif\w*|appointed|elected|opened|closed|started|began|begun|ended|ceased|expir\w*|renew\w*|replac\w*|certif\w*|accredit\w*|plans?|targets?|deadlines?|service|team|quarter|q[1-4]|ending|as of|budget|funding|grant|restructur\w*|reorganis\w*|recruit\w*|in post|retired|resigned|joined|system|upgrad\w*|migrat\w*|cancelled|postponed|rescheduled|moved from`,
  ),
);

/** What lies ahead when it is written, so no more than a few years back. */
const AHEAD = /(?<![a-z])(?:due|by|until|deadline|extended(?: to)?|expected|wanted)(?: on)?:? ?$/;
/** The first day of a time. */
const FROM = /(?<![a-z])(?:from|since|between|after|before|at)(?: (?:about|the))? ?$/;

/** Paragraphs are numbered with dots, like days. */
const NUMBERED =
  /(?<![a-z])(?:sections?|para(?:graph)?s?|chapters?|clauses?|items?|annex(?: [a-z])?|schedules?|appendix|standards?|criteri(?:on|a)|tables?|rules?|steps?|releases?|no) ?$/;

/** With any of these it is somebody's day, whatever else is said. */
const PERSON = new RegExp(
  word(
    String.raw`she|he|her(?! majesty)|his(?! majesty)|him|mum|mother|dad|father|siblings?|sister|brother|twins?|son|daughter|girl|boy|pupil|baby|infant|toddler|yp|(?:the|this|subject|each) (?:child|young person)|child [a-z\d]|young person [a-z]|aged? \d{1,2}|\d{1,2} ?(?:yo|yrs?|years? old)`,
  ),
);

const BEFORE = 60;
const AFTER = 40;
const LASTING_YEARS = 100;
const BUSINESS_YEARS = 10;
const AHEAD_YEARS = 5;

/** True for a text in which something of the work is named. */
export const mentionsWork = (text: string): boolean =>
  LASTING.test(text) || BUSINESS.test(text) || AHEAD.test(text) || FROM.test(text);

/** True for a date that the words beside it make one of the work. */
export function isOfTheWork(text: string, { day, from, to }: FoundDate, today: Day): boolean {
  const before = text.slice(Math.max(0, from - BEFORE), from).replace(/^.*[.;!?] /, '');
  const after = text.slice(to, to + AFTER).replace(/[.;!?] .*$/, '');
  const isWithin = (years: number): boolean => day > addDays(today, -Math.floor(years * 365.25));
  if (isOfATime(before, after)) return true;
  if (NUMBERED.test(before) && text.slice(from, to).includes('.')) return true;
  if (PERSON.test(before) || PERSON.test(after)) return false;
  const said = `${before} ${after}`;
  if (LASTING.test(said)) return isWithin(LASTING_YEARS);
  if (BUSINESS.test(said) && isWithin(BUSINESS_YEARS)) return true;
  return AHEAD.test(before) && isWithin(AHEAD_YEARS);
}

const DAY = String.raw`\d{1,4}([/.-])\d{1,2}\1\d{2,4}`;
const TO_ANOTHER = new RegExp(String.raw`^ ?(?:to|until|till|and|-|up to) ?${DAY}`);
const FROM_ANOTHER = new RegExp(String.raw`${DAY} ?(?:to|until|till|-|up to) ?$`);
const BETWEEN_ANOTHER = new RegExp(String.raw`(?:from|between) ${DAY} ?(?:and|to|until|till|-) ?$`);

/** 'from … to …', 'between … and …', 'since …': a time, and nobody's birth. */
const isOfATime = (before: string, after: string): boolean =>
  FROM_ANOTHER.test(before) ||
  BETWEEN_ANOTHER.test(before) ||
  FROM.test(before) ||
  (TO_ANOTHER.test(after) && !/^ ?and/.test(after));
