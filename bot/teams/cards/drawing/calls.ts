/** Whom to ring: name, number and address. 'Nia Rees, 01632 960123, nia@health.example' */
export const whomToRing = (
  { name, phone, email }: { readonly name?: string; readonly phone?: string; readonly email?: string },
  nobody = 'No single point of contact',
): string => [name ?? nobody, phone, name === email ? undefined : email].filter(Boolean).join(', ');
