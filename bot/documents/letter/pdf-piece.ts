/** A piece of text as a PDF places it. */
export interface PdfPiece {
  readonly text: string;
  /** Left edge and baseline in points from the lower left of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The font's own name, e.g. 'BCDHEE+Tahoma-Bold'. */
  readonly font: string;
  /** True when the page's text begins anew here, as with a paragraph. */
  readonly begins: boolean;
}
