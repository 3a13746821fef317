/** Where a resource (`plan`, `learning?theme=…`) of a partnership is asked for; of the only one unless `id` is given. */
export const pathOf = (name: string, id: string | undefined): string =>
  `/api/v1/${name}${id === undefined ? '' : `${name.includes('?') ? '&' : '?'}partnership=${encodeURIComponent(id)}`}`;
