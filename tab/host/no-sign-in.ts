/** Said where Teams gives no sign-in, or does not answer at all. */
export const NO_SIGN_IN = {
  title: 'You could not be signed in',
  detail:
    'Microsoft Teams gave no sign-in. Try again; if it goes on, ask your IT support whether this app is allowed to sign you in.',
} as const;
