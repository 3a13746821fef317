import type { Line } from './line';

/**
 * Lines whose last word the print parts at a hyphen of its own ('informa-' 'tion') with the word whole again. It is a
 * hyphen of the print only where the letter writes the word elsewhere without one: 'multi-' 'agency' keeps its own.
 */
export function withoutPrintHyphens(lines: readonly Line[]): readonly Line[] {
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const kept = [...lines];
  kept.forEach((line, at) => {
    const next = kept.findIndex((other, place) => place > at && other.text !== '');
    const below = kept[next];
    const [, start] = /(\p{L}{2,})-$/u.exec(line.text) ?? [];
    const [, end] = /^(\p{Ll}{2,})/u.exec(below?.text ?? '') ?? [];
    if (!below || below.mark !== undefined || start === undefined || end === undefined) return;
    const whole = `${start}${end}`.toLowerCase();
    if (!words.has(whole) || words.has(`${start}-${end}`.toLowerCase())) return;
    kept[at] = { ...line, text: line.text.slice(0, -1) + end };
    kept[next] = { ...below, text: below.text.slice(end.length).trimStart() };
  });
  return kept.filter(({ text }, at) => text !== '' || lines[at]?.text === '');
}
