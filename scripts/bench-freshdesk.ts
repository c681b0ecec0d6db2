import { tellCold } from './bench-freshdesk/cold.ts';
import { tellLooks } from './bench-freshdesk/looks.ts';
import { tellMinutes } from './bench-freshdesk/minutes.ts';

const HANDOFFS = Number(process.argv[2] ?? 10_000);
const SECONDS = Number(process.argv[3] ?? 20);

let missed = 0;
const say = (holds: boolean, what: string, figures: string): void => {
  if (!holds) missed += 1;
  console.log(`${holds ? 'ok  ' : 'MISS'}  ${what}\n        ${figures}`);
};

await tellMinutes(say);
await tellCold(say);
await tellLooks(say, { handoffs: HANDOFFS, seconds: SECONDS });
process.exitCode = missed === 0 ? 0 : 1;
