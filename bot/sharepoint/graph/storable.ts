/** Signs that steer a machine, but for tabs and line ends; and halves of a pair of surrogates that stand alone. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const HALVES = /\p{Surrogate}/gu;

/**
 * A text as a list can keep it, and as it can be looked for there: without signs that XML has no place for, in which
 * SharePoint keeps its lists, and with U+FFFD for half a sign, which no address can hold (`encodeURIComponent` throws).
 */
export const storable = (text: string): string => text.replace(STEERING, '').replace(HALVES, '\ufffd');
