// Runs a TypeScript file with Node: `node scripts/run.js <file>`. Vite translates it, as it does for the build.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
