import { ChooseButton, ChooseFile } from '../parts/choosing/choose-file';

const LETTER = {
  label: 'An inspection letter as a file',
  accept: '.pdf,.docx,.txt',
  choose: 'Choose the letter',
  again: 'Read another file',
};

interface Props {
  /** A button alone, once a letter is there. */
  readonly isSmall?: boolean;
  readonly onChoose: (file: File) => void;
}

/** Where a letter is chosen, or dropped. */
export const ChooseLetter = ({ isSmall = false, onChoose }: Props) =>
  isSmall ? (
    <ChooseButton {...LETTER} isAgain onChoose={onChoose} />
  ) : (
    <ChooseFile
      {...LETTER}
      words="Drop the letter here, or choose it: PDF, Word (.docx) or text, 25 MB at most."
      onChoose={onChoose}
    />
  );
