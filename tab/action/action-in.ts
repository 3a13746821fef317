/** The number of an action in the address that `actionPath` gives: of its path and its query. */
export const actionIn = (path: string, query: URLSearchParams): string => query.get('ref') ?? path;
