/** Words of offices and bodies: no name of a person is made of them. */
const OFFICE =
  /\b(?:director|chief|executive|officer|council|county|borough|city|services?|board|trust|police|health|care|children\S*|young|people|families|education|learning|skills|schools?|social|adults?|community|communities|public|safeguarding|partnership|commissioner|constable|constabulary|mayor|crime|policing|manager|head|lead|chair|independent|scrutineer|probation|youth|justice|offending|commissioning|group|clinical|integrated|nhs|foundation|national|regional|north|south|east|west|central|greater|london|service|strategic|interim|acting|assistant|deputy|development|wellbeing|well-being|prevention|early|help|place|quality|nursing|operations?|member|cabinet|leader)\b/i;

/** Words with which a person's post begins, and no body's name. */
const POST =
  /^(?:(?:interim|acting|assistant|associate|deputy|executive|corporate|group|strategic|managing|accountable|statutory|designated|joint|vice|senior|regional|temporary) )*(?:director|chief|head|chair(?:man|woman|person)?|police and crime commissioner|commissioner|independent|scrutineer|leader|lead|manager|mayor|(?:detective )?(?:chief )?superintendent|commander|cabinet member|portfolio holder|principal|youth (?:offending|justice) (?:service )?manager|service manager|officer|nurse|doctor)\b/i;

export const isName = (text: string): boolean => {
  const words = text.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    !OFFICE.test(text) &&
    words.every(
      (word) =>
        /^[\p{Lu}(]/u.test(word) ||
        /^(?:de|van|von|der|den|le|la|du|di|da|al|el|bin|ibn|ap|ab|ferch|verch|of)$/.test(word),
    )
  );
};

/**
 * 'Fiona Edwards, Chief Executive, …', 'Fiona Edwards (Chief Executive)', 'Fiona Edwards – Chief Executive', 'Fiona Edwards
 * Chief Executive', 'Ivo Xanthos and June York, joint chairs'.
 */
export function beginsWithName(text: string): boolean {
  const [, names = ''] = /^([^,(\t]{4,60}?)(?:,\s|\s\(|\t| [–—-] )/.exec(text) ?? [];
  return names.split(/ (?:and|&) /).every(isName) || hasPostBehindName(text);
}

/** A name and a post with nothing between them, as where they stood in two cells of a table. */
function hasPostBehindName(text: string): boolean {
  const words = text.split(' ');
  return [2, 3, 4, 5].some(
    (count) => isName(words.slice(0, count).join(' ')) && POST.test(words.slice(count).join(' ')),
  );
}

/** 'Ivo Xanthos, Leader of the Council June York, Lead Member': where the second begins; undefined where there is one. */
export function secondName(text: string): number | undefined {
  for (const { index } of text.matchAll(/ (?=\p{Lu})/gu)) {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    const [, name = '', post = ''] = /^([^,(]{4,40}), (.+)$/.exec(after) ?? [];
    const endsWithOffice = OFFICE.test(before.split(' ').at(-1) ?? '') && !before.endsWith(',');
    if (endsWithOffice && isName(name) && POST.test(post) && beginsWithName(before)) return index;
  }
  return undefined;
}
