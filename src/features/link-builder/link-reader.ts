// By import(), since a static import would make the bundler put the reader behind a second file: a round
// trip more for each patient who opens a link.
export const {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  findZone,
  longestName,
  offerZones,
  readClinicName,
  readClinicTel,
  readLink,
  timeOfDay,
  zoneMessage,
} = await import('../calculator/core/read-link');
