/** Why a file is not opened, by a code that never changes. `other-kind`: it is no file of the kind that was expected. */
export const FILE_REFUSALS = [
  'other-kind',
  'empty',
  'too-large',
  'password',
  'old-format',
  'macros',
  'damaged',
  'unsafe',
] as const;
export type FileRefusalCode = (typeof FILE_REFUSALS)[number];

/** A file that is not opened: the code, and what happened and what to do, in words for whoever gave the file. */
export interface FileRefused {
  readonly code: FileRefusalCode;
  readonly message: string;
}

/** A refusal with its words. */
export const fileRefused = (code: FileRefusalCode, message: string): FileRefused => ({ code, message });

/** 64 MB, as people count them. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** The refusals that sound the same for every kind of file. */
export const DAMAGED = fileRefused(
  'damaged',
  'This file is damaged or was cut off on its way. Open it where it comes from, save it again and send that copy.',
);
export const EMPTY = fileRefused(
  'empty',
  'This file is empty. Check that you chose the right one, and that it was saved.',
);
export const PASSWORD = fileRefused(
  'password',
  'This file is protected by a password, so it cannot be read. Open it in Word or Excel, take the password off (File, Info, Protect), save it and send that copy.',
);
export const UNSAFE = fileRefused(
  'unsafe',
  'This file holds instructions that no plan or letter needs and that are not safe to read, so it was not opened. Copy what matters into a new file and send that.',
);
