// What a first visit fetches as script must stay within the budget of the console.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 40_000;
const html = readFileSync('dist/index.html', 'utf8');
const entries = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const bytes = entries.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0);
console.log(`entry: ${bytes} bytes gzip of ${BUDGET_BYTES}`);
if (bytes > BUDGET_BYTES) process.exit(1);
