import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../domain/basics/result';
import { FIELDS, type Field } from '../../domain/plan-file/table/headings';
import type { Corrections } from '../../domain/plan-file/plan-file';

/** What `npm run import-plan` was asked to do. */
export interface ImportArguments {
  readonly file: string;
  readonly isCheck: boolean;
  readonly isJson: boolean;
  readonly isUndo: boolean;
  /** Guess the columns anew, whatever was said of an earlier file of this shape. */
  readonly isGuess: boolean;
  /** The e-mail address of the coordinator who brings it in. */
  readonly as?: string;
  readonly corrections: Corrections;
}

const USAGE = [
  'Usage: npm run import-plan -- FILE, a plan as .xlsx, .docx, .csv or .txt.',
  '  --check       says what was understood, and writes nothing',
  '  --json        prints what was understood as JSON, and writes nothing',
  '  --as EMAIL    as this coordinator',
  '  --undo        takes back what came in today, without a FILE',
  '  --guess       guesses the columns anew, whatever --map said of an earlier file with the same headings',
  '  --sheet NAME  reads this sheet',
  '  --header ROW  the headings stand in this row',
  `  --map FIELD=HEADING,…  takes a field from the column with that heading: ${FIELDS.join(', ')}`,
];

/** Reads what follows the command; else what is wrong with it, in words. */
export function readArguments(argv: readonly string[]): Result<ImportArguments, readonly string[]> {
  const given = parsed(argv);
  const [file, more] = given?.positionals ?? [];
  const isUndo = given?.values.undo === true;
  if (!given || more !== undefined || (file === undefined) !== isUndo) return err(USAGE);
  const { check, json, guess, as, sheet, header, map } = given.values;
  const headerRow = header === undefined ? undefined : Number(header);
  if (headerRow !== undefined && !(Number.isInteger(headerRow) && headerRow > 0)) {
    return err([`--header wants the number of a row, and “${header}” is none.`]);
  }
  const columns = readMap(map);
  if (!columns.ok) return columns;
  return ok({
    file: file ?? '',
    isCheck: check || json,
    isJson: json,
    isUndo,
    isGuess: guess,
    as,
    corrections: { sheet, headerRow, columns: columns.value },
  });
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        undo: { type: 'boolean', default: false },
        guess: { type: 'boolean', default: false },
        as: { type: 'string' },
        sheet: { type: 'string' },
        header: { type: 'string' },
        map: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

/** 'title=What?,lead=Who?'; a heading may itself hold a comma, so a field begins each part. */
function readMap(given: readonly string[] = []): Result<Partial<Record<Field, string>>, readonly string[]> {
  const columns: Partial<Record<Field, string>> = {};
  const parts = given.flatMap((one) => one.split(/,(?=\s*\w+\s*=)/));
  for (const part of parts) {
    const [, name = '', heading = ''] = /^\s*(\w+)\s*=(.*)$/s.exec(part) ?? [];
    const field = FIELDS.find((one) => one.toLowerCase() === name.replace('_', '').toLowerCase());
    if (!field) return err([`--map knows no field “${name || part}”. There are: ${FIELDS.join(', ')}.`]);
    columns[field] = heading.trim();
  }
  return ok(columns);
}
