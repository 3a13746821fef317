import { invalidRequest } from '../errors';
import { BUILT_IN } from './built-in';

const encode = (character: string) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/**
 * The internal name SharePoint makes of a wanted one: letters and digits stay, an underscore inside
 * stays, every other character becomes `_xHHHH_` (a blank `_x0020_`), and so does a leading digit.
 * @throws invalidRequest for an empty name, one that is too long, or one with a leading underscore
 */
export function internalName(wanted: string): string {
  const name = wanted.trim();
  if (name === '' || name.length > 255)
    throw invalidRequest('The column name must have 1 to 255 characters.');
  if (name.startsWith('_'))
    throw invalidRequest(`The column name '${name}' may not start with an underscore.`);
  return name.replace(/[^A-Za-z0-9_]/g, encode).replace(/^[0-9]/, encode);
}

/** A name that clashes with one of SharePoint's own columns gets a number, as SharePoint gives it. */
export function awayFromBuiltIn(name: string, taken: (name: string) => boolean): string {
  const clash = BUILT_IN.some((column) => column.name.toLowerCase() === name.toLowerCase());
  if (!clash || name.toLowerCase() === 'title') return name;
  for (let number = 0; ; number += 1) if (!taken(`${name}${number}`)) return `${name}${number}`;
}
