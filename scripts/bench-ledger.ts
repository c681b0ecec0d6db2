import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFileSigner } from '@baton/handoff-service';
import { LineSplitter } from '../apps/cli/src/verify/line-splitter.ts';
import { readChunks } from '../apps/cli/src/verify/read-chunks.ts';
import { Trust } from '../apps/cli/src/verify/trust.ts';
import { verifyExport } from '../apps/cli/src/verify/verify-export.ts';
import { writeExport } from './bench-ledger/write-export.ts';
import { median } from './bench/load.ts';

const ROUNDS = 5;
const TARGET = 200_000;

const ENTRY = Buffer.from('{"type":"entry"');

/** The least a verifier could do: find the lines and hash the bytes of each. */
const bareLoop = async (file: string): Promise<number> => {
  let lines = 0;
  const splitter = new LineSplitter((bytes, begin, end) => {
    hash('sha256', bytes.subarray(begin, end), 'hex');
    if (bytes.compare(ENTRY, 0, ENTRY.length, begin, Math.min(end, begin + ENTRY.length)) === 0)
      lines += 1;
  });
  for await (const chunk of readChunks(file, () => undefined)) splitter.push(chunk);
  splitter.end();
  return lines;
};

const verifying = async (file: string, key: string): Promise<number> => {
  const verdict = await verifyExport(
    readChunks(file, () => undefined),
    new Trust([key], []),
    null,
    () => undefined,
  );
  if (!verdict.ok) throw new Error(`the export does not verify: ${verdict.faults[0]?.what}`);
  return verdict.entries;
};

/** Entries a second of processor time: what one core does, whoever else wants it. */
const rateOf = async (work: () => Promise<number>): Promise<number> => {
  const started = process.cpuUsage();
  const entries = await work();
  const { user, system } = process.cpuUsage(started);
  return entries / ((user + system) / 1_000_000);
};

const wanted = Number(process.argv[2] ?? 300_000);
const folder = mkdtempSync(join(tmpdir(), 'baton-bench-ledger-'));
try {
  const signer = await keyFileSigner(join(folder, 'key.pem'));
  let missed = false;
  for (const content of [false, true]) {
    const file = join(folder, 'export.jsonl');
    const entries = await writeExport(file, wanted, content, signer);
    const rates: Record<'verify' | 'bare', number[]> = { verify: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.bare.push(await rateOf(() => bareLoop(file)));
      rates.verify.push(await rateOf(() => verifying(file, signer.publicKey)));
    }
    const verify = median(rates.verify);
    const bare = median(rates.bare);
    missed ||= !content && verify < TARGET;
    console.log(
      `${content ? 'with content   ' : 'without content'}  ${Math.round(verify)} entries verified a second of processor time, ${Math.round(bare)} in a bare sha256 loop: ratio ${(verify / bare).toFixed(2)}; ${entries} entries of ${Math.round(statSync(file).size / entries)} bytes`,
    );
  }
  console.log(`most memory in use: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  process.exitCode = missed ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
