/**
 * The text of a file as Excel or an editor wrote it: UTF-8 with or without a byte order mark, UTF-16 with one
 * ('Unicode text'), or Windows-1252, which is what Excel calls just 'CSV' on a British machine.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8: the old encoding has a character for every byte.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
