/**
 * The code that a name makes where nobody gives one, in capitals and digits: its initials, 'WFS' of 'Westmarch Fire
 * Service'; of one word its first four letters, 'PROB' of 'Probation', as a code has two letters at least. At most so long;
 * empty of a name without letters.
 */
export function codeOfName(name: string, most: number): string {
  const words = name
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const [first = ''] = words;
  const code = words.length === 1 ? first.slice(0, 4) : words.map((word) => word.charAt(0)).join('');
  return code.slice(0, most);
}
