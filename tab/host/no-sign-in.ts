/** Said where Teams gives no sign-in, or does not answer at all. */
export const NO_SIGN_IN = {
  title: 'You could not be signed in',
  detail: 'Try again; if that does not help, ask your IT support whether Teams may sign you in to this app.',
} as const;
