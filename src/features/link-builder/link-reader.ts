// Uses import(), because with a static import the bundler moves the reader to a second file: one more
// round trip for each patient who opens a link.
export const {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  findZone,
  isHelpLine,
  isPremium,
  longestName,
  offerZones,
  readClinicName,
  readClinicTel,
  refusedInName,
  readLink,
  timeOfDay,
  zoneMessage,
} = await import('../calculator/core/read-link');
