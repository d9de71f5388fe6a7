/** The site's only Trusted Types policy. It allows the service worker's URL and nothing else. */
export const workerPolicy = 'worker';
