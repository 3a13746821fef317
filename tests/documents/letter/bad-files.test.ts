import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { letterPdf, pdfOf, stream } from '../../support/letters/as-pdf';
import { readBuilt } from '../../support/letters/read-built';
import { SHAPES } from '../../support/letters/shapes';

/** Files that are no letter, or not one to be opened: each is told by a code of its own. */

const good = letterPdf(SHAPES[0]?.spec ?? { name: 'none', parts: [] });

const pageWith = (content: string, resources = '<< >>'): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${resources} >>`,
    content,
  ]);

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000, ' ');

const bomb = pageWith(stream(zeros(200)));

const twice = (data: Buffer): string => {
  const packed = deflateSync(deflateSync(data));
  return `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed.toString('latin1')}\nendstream`;
};

const inHex = (data: Buffer): string => {
  const packed = `${deflateSync(data).toString('hex')}>`;
  return `<< /Length ${packed.length} /Filter [/ASCII#48exDecode /FlateDecode] >>\nstream\n${packed}\nendstream`;
};

const manySmall = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
  ...Array.from({ length: 8 }, () => stream(zeros(10))),
]);

/** A picture of a page and no text, as a scanner makes it. */
const scan = pageWith(
  stream('q 595 0 0 842 0 0 cm /Picture Do Q'),
  '<< /XObject << /Picture << /Type /XObject >> >> >>',
);

/** Encrypted by the standard handler, revision 2, with a password that is not empty (ISO 32000-1, 7.6.3). */
const locked = ((): Buffer => {
  const owner = createHash('sha256').update('owner').digest();
  const user = createHash('sha256').update('no such user').digest();
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O ${hex(owner)} /U ${hex(user)} >> /ID [<00> <00>]`;
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ],
    encrypt,
  );
})();

const compound = (name: string): Buffer => {
  const file = Buffer.alloc(2048);
  file.write('d0cf11e0a1b11ae1', 'hex');
  const at = 1024;
  const entry = Buffer.from(`${name}\0`, 'utf16le');
  entry.copy(file, at);
  file.writeUInt16LE(entry.length, at + 64);
  return file;
};

const manyPages = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Count 300 /Kids [${Array.from({ length: 300 }, (_, at) => `${at + 3} 0 R`).join(' ')}] >>`,
  ...Array.from({ length: 300 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
]);

const REPORT = `Joint targeted area inspections: a report
This report summarises what joint targeted area inspections (JTAIs) found in six areas.
Strengths
• Partners know one another well.
`;

const FILES: readonly (readonly [string, Buffer, string])[] = [
  ['an agenda', Buffer.from('Agenda\n1. Welcome\n2. Minutes of the last meeting\n'), 'not-a-letter'],
  ['a report about inspections', Buffer.from(REPORT), 'not-a-letter'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-letter'],
  [
    'a PDF without a letter',
    pageWith(
      stream('BT /F1 12 Tf 70 700 Td (Agenda of the partnership, with a text long enough) Tj ET'),
      '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    ),
    'not-a-letter',
  ],
  ['an old Word file', compound('WordDocument'), 'not-a-letter'],
  ['a zip that is no Word file', Buffer.from('504b03040000', 'hex'), 'damaged'],
  ['a scan', scan, 'scan'],
  ['a PDF with a password', locked, 'password'],
  ['a Word file with a password', compound('EncryptedPackage'), 'password'],
  ['three hundred pages', manyPages, 'too-large'],
  ['half a PDF', good.subarray(0, good.length / 2), 'damaged'],
  ['a PDF of which only the frame is left', Buffer.from('%PDF-1.7\nnothing\n%%EOF\n'), 'damaged'],
  ['a bomb', bomb, 'unsafe'],
  ['a bomb packed twice', pageWith(twice(zeros(200))), 'unsafe'],
  ['a bomb in hexadecimal figures under a disguised name', pageWith(inHex(zeros(200))), 'unsafe'],
  ['many small streams that are a bomb together', manySmall, 'unsafe'],
];

test('each has an answer of its own', async () => {
  const results = await readBuilt(FILES.map(([, bytes]) => bytes));
  const told = FILES.map(([name], at) => [name, results[at]?.ok ? 'read' : results[at]?.error]);
  expect(told).toEqual(FILES.map(([name, , code]) => [name, code]));
});

test('a password is taken off in each kind’s own way', async () => {
  const results = await readBuilt([locked, compound('EncryptedPackage')]);
  const told = results.map((one) => (one.ok ? '' : one.message));
  expect(told[0]).toContain('This PDF is protected by a password');
  expect(told[0]).toContain('print it to a new PDF');
  expect(told[0]).not.toContain('File, Info, Protect');
  expect(told[1]).toContain('Open it in Word or Excel, take the password off (File, Info, Protect)');
});

test('the same PDF unharmed is read', async () => {
  const [only] = await readBuilt([good]);
  expect(only?.ok).toBe(true);
});

/** The letter with a page of a picture in place of its second one, as where a signed page was scanned. */
const scannedWithin = Buffer.from(
  good.toString('latin1').replace(/(12 0 obj\n<< \/Type \/Page [^>]*)\/Contents 13 0 R/, '$1'),
  'latin1',
);

test('a page without text among the others is told of, and the others are read', async () => {
  const [only] = await readBuilt([scannedWithin]);
  if (!only?.ok) throw new Error('not read');
  expect(only.value.area).toBe('Fairshire');
  expect(only.value.warnings.map(({ code }) => code)).toContain('page-without-text');
});
