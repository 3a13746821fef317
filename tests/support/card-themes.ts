/** A look of Teams, near enough to judge a card by. */
export interface Theme {
  /** Colour behind the card. */
  readonly page: string;
  /** Colour of lines. */
  readonly line: string;
  readonly css: string;
  readonly hostConfig: object;
}

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly emphasis: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly good: string;
  readonly goodBack: string;
  readonly warning: string;
  readonly warningBack: string;
  readonly attention: string;
  readonly attentionBack: string;
}

const both = (colour: string, subtle = colour) => ({ default: colour, subtle });

function themeOf(palette: Palette): Theme {
  const foregroundColors = {
    default: both(palette.text, palette.subtle),
    accent: both(palette.accent),
    good: both(palette.good),
    warning: both(palette.warning),
    attention: both(palette.attention),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    page: palette.page,
    line: palette.line,
    css: cssOf(palette),
    hostConfig: {
      fontFamily: '"Segoe UI", sans-serif',
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 200, default: 400, bolder: 600 },
      spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
      supportsInteractivity: true,
      actions: {
        maxActions: 6,
        buttonSpacing: 8,
        actionsOrientation: 'horizontal',
        actionAlignment: 'left',
        showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
      },
      containerStyles: {
        default: container(palette.card),
        emphasis: container(palette.emphasis),
        good: container(palette.goodBack),
        warning: container(palette.warningBack),
        attention: container(palette.attentionBack),
        accent: container(palette.emphasis),
      },
      inputs: {
        label: {
          requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
          optionalInputs: { weight: 'bolder' },
        },
      },
    },
  };
}

const cssOf = (palette: Palette): string => `
  .ac-pushButton { font: 600 14px "Segoe UI", sans-serif; padding: 6px 12px; border-radius: 4px; cursor: pointer;
    border: 1px solid ${palette.line}; background: ${palette.card}; color: ${palette.text}; }
  .ac-pushButton.style-positive { background: ${palette.accent}; color: ${palette.onAccent}; border-color: ${palette.accent}; }
  .ac-pushButton.expanded { background: ${palette.emphasis}; }
  .ac-input { font: 14px "Segoe UI", sans-serif; padding: 6px 8px; border: 1px solid ${palette.line}; border-radius: 4px;
    background: ${palette.page}; color: ${palette.text}; width: 100%; box-sizing: border-box; }
  .ac-anchor, .ac-linkButton { color: ${palette.accent}; }
`;

/** Light, dark and high contrast, after Teams' own tokens. */
export const THEMES: Readonly<Record<'light' | 'dark' | 'contrast', Theme>> = {
  light: themeOf({
    page: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f0f0f0',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    accent: '#5b5fc7',
    onAccent: '#ffffff',
    good: '#0e700e',
    goodBack: '#e7f2da',
    warning: '#8a3707',
    warningBack: '#fbf6d9',
    attention: '#b10e1c',
    attentionBack: '#fcf4f6',
  }),
  dark: themeOf({
    page: '#1f1f1f',
    card: '#292929',
    emphasis: '#3d3d3d',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#666666',
    accent: '#7f85f5',
    onAccent: '#000000',
    good: '#9fd89f',
    goodBack: '#0f3d0f',
    warning: '#fdea3d',
    warningBack: '#463100',
    attention: '#f1707b',
    attentionBack: '#3f1011',
  }),
  contrast: themeOf({
    page: '#000000',
    card: '#000000',
    emphasis: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    line: '#ffffff',
    accent: '#1aebff',
    onAccent: '#000000',
    good: '#3ff23f',
    goodBack: '#000000',
    warning: '#ffff01',
    warningBack: '#000000',
    attention: '#ff5f5f',
    attentionBack: '#000000',
  }),
};
