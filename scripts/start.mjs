import { install } from './install.mjs';
import { fatal, runScript, log } from './run.mjs';

install();
log('Building the site and its search index. This takes half a minute.');
// Prints no line for each page, but still prints errors.
if (runScript('build', ['--silent']) !== 0) {
  fatal('The build stopped. The message above names the file and the field to mend.');
}
log('Serving the built site. Open the address below; stop with Ctrl+C.');
process.exitCode = runScript('serve', process.argv.slice(2));
