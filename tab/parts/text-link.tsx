import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link, type LinkProps } from '../address/link';

const useStyles = makeStyles({
  link: {
    // As high as a finger needs (WCAG 2.5.8), without moving a line.
    padding: '3px 0',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '2px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: '2px' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

/** The classes of a link within a text, for rows of which there are many. */
export const useTextLinkClass = (className?: string): string => mergeClasses(useStyles().link, className);

/** A link to another page of the tab. */
export const TextLink = ({ className, ...props }: LinkProps) => (
  <Link {...props} className={useTextLinkClass(className)} />
);
