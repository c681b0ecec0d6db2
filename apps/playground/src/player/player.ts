import type { EventsAnswer } from '@baton/handoff-client';
import type { Service } from '../service/service.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds between two steps at speed 1. */
const PAUSE = 1_800;

type Teller = Pick<Service, 'post' | 'check'>;

export interface PlayerEvents {
  /** A step was stored; `last` of those played in one go. */
  stepped(scenario: Scenario, answer: EventsAnswer, last: boolean): Promise<void>;
  failed(error: unknown): void;
  /** Playing, busy or progress changed. */
  changed(): void;
}

/** Sends a scenario step by step; one request at a time, whatever is pressed. */
export class Player {
  readonly #service: Teller;
  readonly #events: PlayerEvents;
  #scenario: Scenario | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing = false;
  #busy = false;
  speed = 1;

  constructor(service: Teller, events: PlayerEvents) {
    this.#service = service;
    this.#events = events;
  }

  get scenario(): Scenario | null {
    return this.#scenario;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get busy(): boolean {
    return this.#busy;
  }

  load(scenario: Scenario | null): void {
    this.pause();
    this.#scenario = scenario;
    this.#events.changed();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.#events.changed();
  }

  play(): void {
    this.#playing = true;
    this.#events.changed();
    void this.#tick();
  }

  async step(): Promise<void> {
    await this.#send(1);
  }

  async toEnd(): Promise<void> {
    this.pause();
    await this.#send(Number.POSITIVE_INFINITY);
  }

  async #tick(): Promise<void> {
    const scenario = this.#scenario;
    const sent = await this.#send(1);
    if (!this.#playing || scenario !== this.#scenario) return;
    if (!sent || !scenario || scenario.done >= scenario.batches.length) return this.pause();
    this.#timer = setTimeout(() => void this.#tick(), PAUSE / this.speed);
  }

  /** False when a request failed. */
  async #send(steps: number): Promise<boolean> {
    const scenario = this.#scenario;
    if (!scenario || this.#busy) return true;
    this.#busy = true;
    this.#events.changed();
    try {
      const end = Math.min(scenario.batches.length, scenario.done + steps);
      while (scenario.done < end && scenario === this.#scenario) {
        const events = scenario.batches[scenario.done] ?? [];
        const answer = await this.#service.post(scenario.conversationId, events);
        const check = scenario.golden.steps[scenario.done]?.check;
        // Asked again after an interruption, the same question is the same.
        if (check) await this.#service.check(scenario.conversationId, check);
        scenario.done += 1;
        if (scenario === this.#scenario) {
          await this.#events.stepped(scenario, answer, scenario.done >= end);
        }
      }
      return true;
    } catch (error) {
      this.#playing = false;
      this.#events.failed(error);
      return false;
    } finally {
      this.#busy = false;
      this.#events.changed();
    }
  }
}
