/**
 * Signs that cannot be seen and take no room: soft hyphens, joiners, marks of direction, variation selectors, fillers, tags
 * (Unicode's Default_Ignorable_Code_Point), and what stands for a note between lines.
 */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** One blank or several, whatever they are: of any width, the empty pattern of Braille, a place for a picture, control signs. */
export const BLANKS = /[\s\p{Z}\p{Cc}\u2800\ufffc]+/gu;
