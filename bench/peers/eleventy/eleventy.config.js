export default function (config) {
  config.addGlobalData('layout', 'plain.njk');
  config.setQuietMode(true);
}
