import type { ClinicConfig } from './src/clinic.ts';

/**
 * The one file to change for a clinic's own copy of the site. Each field, and the environment variable
 * that overrides it: docs/own-copy.md. A value that does not fit stops the build and says why.
 */
export const config: ClinicConfig = {
  siteUrl: 'https://skin-needling-explained.example',
  basePath: '/',
  // name: 'Riverside Clinic',
  // tel: '020 7946 0018',
  // logo: 'riverside.svg',
  // header: true,
  // waits: { swimming: 96 },
  // reviews: 'clinic-reviews.yaml',
  // offline: false,
};
