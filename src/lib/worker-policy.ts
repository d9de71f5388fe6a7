/** The one Trusted Types policy of the site: it lets the address of the worker through, and nothing else. */
export const workerPolicy = 'worker';
