/** Under what stands what is about none of the known subjects: it is kept and shown, and set beside nothing. */
export const NO_SUBJECT = 'Anything else';
