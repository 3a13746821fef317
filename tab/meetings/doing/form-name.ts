/** By which the words of a meeting's form are kept: meetings of one series have one title. */
export const formName = (deed: string, ref: string): string => `${deed} ${ref}`;
