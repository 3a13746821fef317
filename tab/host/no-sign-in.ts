/** Said where Teams gives no sign-in, or does not answer at all. */
export const NO_SIGN_IN = {
  title: 'You could not be signed in',
  detail:
    'Microsoft Teams did not sign you in. Try again; if that does not help, ask your IT support whether this app is allowed to sign you in.',
} as const;
