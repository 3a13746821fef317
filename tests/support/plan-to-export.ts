import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Facts } from '../../bot/domain/partnership';
import { demoPartnership } from '../../bot/local';
import { at, day, facts } from './partnership';

/** Wednesday 18 November 2026, 2.05pm in London: the demonstration's first start. */
export const EXPORT_NOW = at('2026-11-18T14:05:00Z');
export const EXPORT_CALENDAR = calendarAsKnownOn();

export const LETTERHEAD = {
  marking: 'OFFICIAL',
  partnership: 'Westmarch',
  madeOn: day('2026-11-18'),
  madeBy: 'Priya Nair, coordinator',
};

/** The demonstration's plan, as the documents are made of it. */
export const planFacts = (over: Partial<Facts> = {}): Facts =>
  facts({ ...demoPartnership(day('2026-11-18'), EXPORT_CALENDAR), ...over });

/** What no file may trip over. */
export const ODD_TEXTS = {
  control: 'bell \u0007 and null \u0000, line\r\nends',
  half: 'half a sign \ud83d here',
  signs: '<b>&amp; "quoted" \'single\' ]]> _x0041_',
  emoji: 'families 👨‍👩‍👧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  rightToLeft: 'دعم الأطفال ‏(A07)',
  formula: '=HYPERLINK("https://example.org","Open")',
  dashes: '- first\n- second',
  phone: '+44 1632 960101',
  long: 'Very long. '.repeat(4_000),
} as const;
