/** Every cache of this site's worker starts so: another site under the same host is left alone. */
export const cachePrefix = (scope: string) => `skin-needling ${scope} `;
