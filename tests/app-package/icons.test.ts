import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pixelsOf } from './pixels';

const icon = (file: string) => readFileSync(path.resolve(__dirname, '../../appPackage', file));

test('the outline is white alone, on nothing, and reaches the edges', () => {
  const pixels = pixelsOf(icon('outline.png'));
  expect(pixels).toHaveLength(32 * 32);
  const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
  expect(new Set(drawn.map(([red, green, blue]) => `${red} ${green} ${blue}`))).toEqual(
    new Set(['255 255 255']),
  );
  expect(drawn.length).toBeLessThan(pixels.length / 2);
  const inRow = (row: number) => pixels.slice(row * 32, row * 32 + 32).some(([, , , alpha]) => alpha > 0);
  expect([inRow(0) || inRow(1), inRow(30) || inRow(31)]).toEqual([true, true]);
});

test('the mark of the colour icon keeps within the region that Teams never cuts off', () => {
  const pixels = pixelsOf(icon('color.png'));
  expect(pixels).toHaveLength(192 * 192);
  const ground = pixels[0]?.join();
  const margin = (192 - 120) / 2;
  const strays = pixels.filter((pixel, at) => {
    const [column, row] = [at % 192, Math.floor(at / 192)];
    const safe = [column, row].every((place) => place >= margin && place < 192 - margin);
    return !safe && pixel.join() !== ground;
  });
  expect(strays).toEqual([]);
  expect(pixels.some((pixel) => pixel.join() !== ground)).toBe(true);
});
