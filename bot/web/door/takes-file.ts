import type { Request } from 'restify';
import type { WebRoute } from '../http';

/** Tells of a request, by its method and address alone, whether a file may be sent there: `route.takesFile` of `routes`. */
export function takesFileAt(routes: readonly WebRoute[]): (req: Request) => boolean {
  const taking = routes
    .filter(({ takesFile }) => takesFile)
    .map(({ method, path }) => ({ method, address: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));
  return ({ method, url = '' }) => {
    const [address = ''] = url.split('?');
    return taking.some((route) => route.method === method && route.address.test(address));
  };
}
