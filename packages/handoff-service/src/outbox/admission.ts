import { DEFAULT_BUDGET, LIMITS } from './schedule.ts';
import type { Budget } from './schedule.ts';

/** Budgets by the name of a helpdesk; where none is set, the default counts. */
export type Budgets = Readonly<Record<string, Budget>>;

/** A released row that found its door busy comes again after so long. */
const BUSY_MS = 250;

interface Door {
  tenant: string;
  door: string;
  budget: Budget | null;
  tokens: number;
  filledAt: number;
  under: number;
  failures: number;
}

/**
 * How much one tenant may do at one helpdesk at a time: a token bucket for the rate, and fewer rows at once where calls
 * fail. In memory: each process keeps to the budget by itself, and a helpdesk that has too much says so.
 */
export class Admission {
  readonly #budgets: Budgets;
  readonly #now: () => number;
  readonly #doors = new Map<string, Door>();

  /** @param now milliseconds of any clock that does not go back */
  constructor(budgets: Budgets, now: () => number) {
    this.#budgets = budgets;
    this.#now = now;
  }

  /** 0: begun, and to be ended. Else the milliseconds after which it makes sense to come again. */
  begin(tenant: string, name: string): number {
    const door = this.#door(tenant, name);
    if (door.under >= most(door)) return BUSY_MS;
    const wait = this.#waitOf(door);
    if (wait > 0) return wait;
    door.tokens -= 1;
    door.under += 1;
    return 0;
  }

  end(tenant: string, name: string, failed: boolean): void {
    const door = this.#door(tenant, name);
    door.under -= 1;
    door.failures = failed ? door.failures + 1 : 0;
  }

  /** How many may begin now, where that is known. Forgets those that are as if never seen. */
  rooms(): { tenant: string; door: string; room: number }[] {
    for (const [key, door] of this.#doors) {
      this.#fill(door);
      if (door.under === 0 && door.failures === 0 && door.tokens >= burst(door))
        this.#doors.delete(key);
    }
    return [...this.#doors.values()].map((each) => ({
      tenant: each.tenant,
      door: each.door,
      room: Math.min(
        LIMITS.each,
        most(each) - each.under,
        each.budget ? Math.floor(each.tokens) : LIMITS.each,
      ),
    }));
  }

  #door(tenant: string, name: string): Door {
    const key = `${tenant}\n${name}`;
    const known = this.#doors.get(key);
    if (known) return known;
    const [family, helpdesk = ''] = name.split(':');
    const budget = family === 'handoff' ? (this.#budgets[helpdesk] ?? DEFAULT_BUDGET) : null;
    const door: Door = {
      tenant,
      door: name,
      budget,
      tokens: budget?.burst ?? 0,
      filledAt: this.#now(),
      under: 0,
      failures: 0,
    };
    this.#doors.set(key, door);
    return door;
  }

  #fill(door: Door): void {
    if (!door.budget) return;
    const now = this.#now();
    const gained = (Math.max(0, now - door.filledAt) / 1_000) * door.budget.perSecond;
    door.tokens = Math.min(door.budget.burst, door.tokens + gained);
    door.filledAt = now;
  }

  #waitOf(door: Door): number {
    if (!door.budget) return 0;
    this.#fill(door);
    return door.tokens >= 1 ? 0 : Math.ceil(((1 - door.tokens) / door.budget.perSecond) * 1_000);
  }
}

const most = ({ failures }: Door): number => (failures >= LIMITS.failures ? 1 : LIMITS.perDoor);

const burst = ({ budget }: Door): number => budget?.burst ?? 0;
