import { err, type Result } from '../../domain/basics/result';
import type { Grid } from '../../domain/plan-file/cells/grid';
import { compoundKind } from '../guard/compound-file';
import { EMPTY } from '../guard/file-refused';
import { zipNames } from '../guard/open-zip';
import { docxGrids } from './word/grids';
import { planRefused, type PlanFileRefused } from './reading-refused';
import { textGrids } from './text-grids';
import { xlsxGrids } from './workbook/grids';
import { bounded } from './bounded';

/**
 * Reads whatever a file holds in rows and cells. What it is, its bytes say; its name only says what it was meant to be,
 * so that a text that was called .xlsx is answered as such.
 */
export async function readGrids(bytes: Buffer, name: string): Promise<Result<Grid[], PlanFileRefused>> {
  const grids = await gridsIn(bytes, name);
  return grids.ok ? bounded(grids.value) : err(byItsName(grids.error, name));
}

async function gridsIn(bytes: Buffer, name: string): Promise<Result<Grid[], PlanFileRefused>> {
  if (bytes.length === 0) return err(planRefused(EMPTY));
  const ending = endingOf(name);
  if (isZip(bytes) || compoundKind(bytes) !== undefined) {
    return isDocument(bytes, ending) ? docxGrids(bytes) : xlsxGrids(bytes);
  }
  if (/^(xlsx|xlsm|xltx|xls|xlsb)$/.test(ending)) return xlsxGrids(bytes);
  if (/^(docx|docm|dotx|doc)$/.test(ending)) return docxGrids(bytes);
  return textGrids(bytes);
}

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A file is told by the ending that it has: '.xls' as much as '.xlsx'. */
const byItsName = ({ code, message }: PlanFileRefused, name: string): PlanFileRefused => ({
  code,
  message: message.replace(/(its name ends in )\.(?:xlsx|docx)/, `$1.${endingOf(name)}`),
});

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

function isDocument(bytes: Buffer, ending: string): boolean {
  const names = zipNames(bytes);
  return names ? names.some((name) => name.startsWith('word/')) : ending.startsWith('doc');
}
