/** Prefix of this site's caches, so that another site on the same host is left alone. */
export const cachePrefix = (scope: string) => `skin-needling ${scope} `;
