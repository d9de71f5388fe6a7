import { install } from './install.mjs';
import { runAside, log } from './run.mjs';

// Runs the checks that need no build.
install();
process.env['CLINIC_CONFIG'] = 'none';
const began = performance.now();
const stages = [
  ['Types', 'check:types'],
  ['Lint', 'check:lint'],
  ['Format', 'check:format'],
  ['Code that nothing uses', 'check:unused'],
  ['Code, components and content', 'test:unit'],
];
const codes = await Promise.all(
  stages.map(async ([name = '', script = '']) => {
    const start = performance.now();
    const { code, output } = await runAside(script);
    log(
      `${name}: ${code === 0 ? 'passed' : 'failed'}, ${Math.round((performance.now() - start) / 1000)} s`,
    );
    if (code !== 0) process.stdout.write(output);
    return code;
  }),
);
log(`In all ${Math.round((performance.now() - began) / 1000)} s.`);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
