const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The days in words for people, without the library that words days elsewhere, as the tab's pages show it too: 'England
 * and Wales to 2027, as announced by 6 November 2022' for the calendar's version of that name (`Calendar.version`), which
 * is kept with what it computed and so holds its days as they are stored.
 */
export const calendarInWords = (version: string): string =>
  version.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (stored, year: string, month: string, day: string) => {
    const name = MONTHS[Number(month) - 1];
    return name ? `${Number(day)} ${name} ${year}` : stored;
  });
