/** 16 hexadecimal digits that stand for a text (FNV-1a, twice with different starts): to tell texts apart, not to hide them. */
export function fingerprint(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x9747b28c);
}

/** What no fingerprint holds: it parts several versions that stand in one text. */
const BETWEEN = '"';

/** Several versions as one text: whoever sends them is content with each of them. */
export const anyOf = (versions: readonly string[]): string => versions.join(BETWEEN);

/** True where a row is at the version that was seen, at one of several, or where any will do. */
export const isAsSeen = (seen: string | undefined, version: string | undefined): boolean =>
  seen === undefined || seen === version || (version !== undefined && seen.split(BETWEEN).includes(version));
