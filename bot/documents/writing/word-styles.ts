import { AlignmentType, BorderStyle, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';

/** The name of the one kind of bullets. */
export const BULLETS = 'bullets';

const FONT = 'Arial';
/** 1.15 lines, in 240ths. */
const LINE = 276;

/** In half points, as Word counts type. */
const points = (size: number): number => size * 2;

/** Real styles, so that Word's own list of headings, and whoever hears the document read, can move by them. */
export const styles = (titlePoints: number): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: points(11), language: { value: 'en-GB' } },
      paragraph: { spacing: { line: LINE, after: 120 }, alignment: AlignmentType.LEFT },
    },
    title: {
      run: { font: FONT, size: points(titlePoints), bold: true },
      paragraph: { spacing: { line: LINE, before: 120, after: 120 }, keepNext: true },
    },
    heading1: {
      run: { font: FONT, size: points(15), bold: true },
      paragraph: { spacing: { line: LINE, before: 240, after: 80 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: FONT, size: points(13), bold: true },
      paragraph: { spacing: { line: LINE, before: 240, after: 80 }, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: points(13) },
      paragraph: { spacing: { line: LINE, after: 200 } },
    },
    {
      id: 'Quotation',
      name: 'Quotation of the letter',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        spacing: { line: LINE, after: 120 },
        indent: { left: 170 },
        keepNext: true,
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: '808080' } },
      },
    },
    {
      id: 'BelowTable',
      name: 'Text below a table',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { line: LINE, before: 120, after: 120 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: points(10), bold: true },
      paragraph: { spacing: { line: LINE, before: 120, after: 60 }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Text in a table',
      basedOn: 'Normal',
      run: { size: points(10) },
      paragraph: { spacing: { line: 252, before: 20, after: 20 } },
    },
    {
      id: 'Edge',
      name: 'Head and foot of the page',
      basedOn: 'Normal',
      run: { size: points(10), color: '595959' },
      paragraph: { spacing: { after: 0 } },
    },
  ],
});

/** One kind of bullets, as a real list. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};
