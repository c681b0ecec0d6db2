import { readFileSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import type { ReplayLine } from './replay-line.ts';

/** What is known to be true of one log. */
export interface Gold {
  id: string;
  /** Number of the AI's calls, when known. */
  calls?: number;
  /** Every state-changing call: `n` is its 0-based position among the AI's calls. */
  writes: { n: number; id: string; name: string; ok: boolean }[];
}

/** Reads a file of gold, one JSON object a line. @throws CliError `file-not-readable` */
export function readGold(path: string): Map<string, Gold> {
  try {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return new Map(lines.map((line) => JSON.parse(line) as Gold).map((gold) => [gold.id, gold]));
  } catch (error) {
    throw new CliError(
      'file-not-readable',
      `the gold file can't be read: ${path}`,
      'One JSON object a line: {"id", "calls", "writes": [{"n", "id", "name", "ok"}]}.',
      { cause: error },
    );
  }
}

interface Share {
  found: number;
  of: number;
}

/** Compares what was printed with what is true, conversation by conversation. */
export class GoldCheck {
  readonly #gold: ReadonlyMap<string, Gold>;
  readonly #succeeded: Share = { found: 0, of: 0 };
  readonly #failed: Share = { found: 0, of: 0 };
  readonly #counts: Share = { found: 0, of: 0 };
  readonly #misses: string[] = [];

  constructor(gold: ReadonlyMap<string, Gold>) {
    this.#gold = gold;
  }

  /** Checks one conversation; `line` is null when the service refused it. */
  check(id: string, line: ReplayLine | null): void {
    const gold = this.#gold.get(id);
    if (!gold) return;
    for (const write of gold.writes) {
      const share = write.ok ? this.#succeeded : this.#failed;
      const printed = line?.actions[write.n];
      const right =
        printed?.id === write.id &&
        printed.name === write.name &&
        printed.kind === 'write' &&
        printed.status === (write.ok ? 'succeeded' : 'failed');
      share.of += 1;
      if (right) share.found += 1;
      else
        this.#misses.push(
          `${id}: call ${write.n} ${write.name} is ${printed ? `${printed.name} ${printed.kind} ${printed.status}` : 'missing'}`,
        );
    }
    if (gold.calls === undefined) return;
    // One call too many is as wrong as one too few: it would credit the AI with what the customer did.
    this.#counts.of += 1;
    if (line?.actions.length === gold.calls) this.#counts.found += 1;
    else
      this.#misses.push(
        `${id}: ${line?.actions.length ?? 0} actions by the AI instead of ${gold.calls}`,
      );
  }

  /** True when nothing was missed and there was something to check. */
  get perfect(): boolean {
    return this.#misses.length === 0 && this.#counts.of + this.#succeeded.of + this.#failed.of > 0;
  }

  /** Recall by status, and the first misses. */
  report(): string[] {
    const say = (what: string, { found, of }: Share): string =>
      `gold: ${what} ${of === 0 ? 'none' : (found / of).toFixed(3)} (${found} of ${of})`;
    return [
      say('recall of succeeded writes', this.#succeeded),
      say('recall of failed writes', this.#failed),
      say('conversations with the right number of AI actions', this.#counts),
      ...this.#misses.slice(0, 20).map((miss) => `gold: ${miss}`),
      ...(this.#misses.length > 20 ? [`gold: and ${this.#misses.length - 20} more`] : []),
    ];
  }
}
