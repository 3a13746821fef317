import { Fragment } from 'react';

/** Words in which an e-mail address that is wider than its place breaks behind its sign, and not before its last letter. */
export const Breakable = ({ text }: { readonly text: string }) =>
  text.split(/(?<=\S@)(?=\S)/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
