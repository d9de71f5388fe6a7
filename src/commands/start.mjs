import { install } from './install.mjs';
import { giveUp, runScript, say } from './run.mjs';

install();
say('Building the site and its search index.');
if (runScript('build') !== 0) {
  giveUp('The build stopped. The message above names the file and the field to mend.');
}
say('Serving the built site. Open the address below; stop with Ctrl+C.');
process.exitCode = runScript('serve', process.argv.slice(2));
