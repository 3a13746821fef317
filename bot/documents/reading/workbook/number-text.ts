/**
 * A number as Excel shows it, for the formats that references, ratings and shares have: '1.10' for 1.1 as 0.00, '007',
 * '85%', 'A-1'. Any other format shows the number itself.
 */
export function numberText(value: number, format = 'General'): string {
  const [, before = '', figures = '', decimals = '', percent = '', after = ''] =
    /^((?:"[^"]*"|\\.)*)(0+)(\.0+)?(%?)((?:"[^"]*"|\\.)*)$/.exec(format) ?? [];
  if (figures === '') return plain(value);
  const shown = (percent ? value * 100 : value).toFixed(Math.max(0, decimals.length - 1));
  const [whole = '', ...rest] = shown.split('.');
  return [
    literal(before),
    [whole.padStart(figures.length, '0'), ...rest].join('.'),
    percent,
    literal(after),
  ].join('');
}

/** Fifteen figures, as Excel has no more: 0.1 + 0.2 is 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

const literal = (quoted: string): string => quoted.replace(/"([^"]*)"|\\(.)/g, '$1$2');
