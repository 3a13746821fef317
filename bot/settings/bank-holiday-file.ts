import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fault, type ConfigFault } from './fault';
import type { Holiday } from '../domain/calendar/bank-holidays';
import { parseDay, type Day } from '../domain/calendar/day';
import { err, ok, type Result } from '../domain/basics/result';

const day = z.string().transform((text, ctx) => {
  const value = parseDay(text);
  if (value !== undefined) return value;
  ctx.addIssue({ code: 'custom', message: 'not a day such as 2027-12-27' });
  return z.NEVER;
});
const name = z.string().trim().min(1, 'empty');

/** What https://www.gov.uk/bank-holidays.json gives; only England and Wales is ours. */
const govUk = z.object({
  'england-and-wales': z.object({ events: z.array(z.object({ title: name, date: day })) }),
});

/** Our own shape, as in `bot/domain/bank-holidays.json`. */
const own = z.array(z.object({ day, name, announcedOn: day }));

/**
 * Reads an operator's extra bank holidays, for one that was proclaimed after this version of the app: either the file
 * that GOV.UK publishes, or our own `[{ day, name, announcedOn }]`. GOV.UK does not say when each was announced, so
 * those count as announced on `today` (the day of reading, in London).
 */
export function readBankHolidays(file: string, today: Day): Result<Holiday[], readonly ConfigFault[]> {
  const text = attempt(() => readFileSync(file, 'utf8'));
  if (text === undefined) return err([unreadable('cannot be opened')]);
  const json = attempt<unknown>(() => JSON.parse(text));
  if (json === undefined) return err([unreadable('does not hold JSON')]);
  if (Array.isArray(json)) {
    const parsed = own.safeParse(json);
    return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error));
  }
  const parsed = govUk.safeParse(json);
  if (!parsed.success) return err(faultsOf(parsed.error));
  const { events } = parsed.data['england-and-wales'];
  return ok(events.map(({ date, title }) => ({ day: date, name: title, announcedOn: today })));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const REMEDY =
  'Save https://www.gov.uk/bank-holidays.json again, or write [{ "day", "name", "announcedOn" }].';

const unreadable = (problem: string) => fault('BANK_HOLIDAYS_FILE', `names a file that ${problem}`, REMEDY);

const faultsOf = (error: z.ZodError): ConfigFault[] =>
  error.issues.map(({ path, message }) =>
    unreadable(`has a fault${path.length > 0 ? ` at ${path.join(', ')}` : ''}: ${message}`),
  );
