import { styleText } from 'node:util';
import { doctorChecks } from '../doctor/checks.ts';
import type { Patient } from '../doctor/checks.ts';

/** Prints one line for every check, and below a failed one what to do; gives the exit code: 0 when all is well, else 1. */
export async function doctor(patient: Patient, stdout: NodeJS.WriteStream): Promise<number> {
  let healthy = true;
  for await (const { ok, what, todo } of doctorChecks(patient)) {
    healthy &&= ok;
    const mark = ok
      ? styleText('green', 'ok', { stream: stdout })
      : styleText('red', 'NO', { stream: stdout });
    stdout.write(`${mark}  ${what}\n${ok || !todo ? '' : `    ${todo}\n`}`);
  }
  return healthy ? 0 : 1;
}
