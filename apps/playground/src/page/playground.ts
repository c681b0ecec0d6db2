import type { ConversationRecord } from '@baton/handoff-core';
import { goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import { answerFromPost, answersFromRecord } from '../player/answer.ts';
import type { Answer } from '../player/answer.ts';
import { Player } from '../player/player.ts';
import { goldenOf, layOut } from '../player/scenario.ts';
import { PageProblem } from '../service/problem.ts';
import type { Service } from '../service/service.ts';
import { drawPage } from './page.ts';
import type { Page } from './page.ts';
import { readConversation, writeQuery } from './settings.ts';
import type { Settings } from './settings.ts';

/** The playground: which conversation is shown, how, and what the player does to it. */
export class Playground {
  readonly #service: Service;
  readonly #page: Page;
  readonly #player: Player;
  #settings: Settings;
  #id = '';
  #answers: Answer[] = [];

  constructor(root: HTMLElement, service: Service, settings: Settings) {
    this.#service = service;
    this.#settings = settings;
    this.#player = new Player(service, {
      stepped: async (scenario, posted, last) => {
        this.#answers.push(answerFromPost(scenario.done, posted));
        this.#page.strip.show(this.#answers);
        this.#drawBar();
        if (!last && !this.#player.playing) return;
        const record = await service.read(scenario.conversationId);
        if (record && this.#id === scenario.conversationId) this.#follow(record);
      },
      failed: (error) => this.#fail(error, () => void this.#player.step()),
      changed: () => this.#drawBar(),
    });
    this.#page = drawPage(root, settings, {
      pick: (golden) => void this.#guard(() => this.#restart(golden)),
      restart: () => {
        const { scenario } = this.#player;
        if (scenario) void this.#guard(() => this.#restart(scenario.golden));
      },
      play: () => (this.#player.playing ? this.#player.pause() : this.#player.play()),
      step: () => void this.#player.step(),
      toEnd: () => void this.#player.toEnd(),
      speed: (factor) => {
        this.#player.speed = factor;
      },
      change: (next) => this.#change(next),
    });
    this.#dress();
    this.#drawBar();
    this.#page.strip.show([]);
  }

  /** First load: the conversation of the address, else the service's choice, else the first golden one at its end. */
  async start(search: string): Promise<void> {
    await this.#guard(async () => {
      this.#page.view.showLoading();
      const named = readConversation(search) ?? (await this.#service.start());
      if (named !== null) return this.#open(named);
      const first = goldens[0];
      if (first) await this.#openAtEnd(first, 1);
    });
  }

  async #openAtEnd(golden: GoldenConversation, n: number): Promise<void> {
    const id = `${golden.id}-${n}`;
    const scenario = layOut(golden, id, await this.#service.read(id));
    this.#show(id);
    const answers: Answer[] = [];
    while (scenario.done < scenario.batches.length) {
      const posted = await this.#service.post(id, scenario.batches[scenario.done] ?? []);
      scenario.done += 1;
      answers.push(answerFromPost(scenario.done, posted));
    }
    await this.#open(id);
    if (answers.length === scenario.batches.length) {
      // said with the service's own sentences, which are not stored
      this.#answers = answers;
      this.#page.strip.show(answers);
    }
  }

  /** Shows a stored conversation; one that was made from a golden conversation can be played on. */
  async #open(id: string): Promise<void> {
    this.#show(id);
    const record = await this.#service.read(id);
    const origin = goldenOf(id);
    if (!record && !origin) {
      throw new PageProblem(
        'not-found',
        404,
        'No such conversation',
        `Nothing is stored under ${id}. Pick a scenario above, or replay one with the command line.`,
      );
    }
    const scenario = origin ? layOut(origin.golden, id, record) : null;
    this.#answers = this.#answersOf(record, scenario?.batches.slice(0, scenario.done));
    this.#page.strip.show(this.#answers);
    this.#player.load(scenario);
    if (record) this.#page.showRecord(record, id);
    else if (origin) this.#page.showNothing(id, origin.golden.facts.subject ?? origin.golden.title);
    this.#page.sidebar.load(id, this.#settings);
  }

  #answersOf(
    record: ConversationRecord | null,
    batches?: readonly (readonly { id: string }[])[],
  ): Answer[] {
    if (!record) return [];
    const steps = batches
      ? batches.map((events) => events.map((event) => event.id))
      : record.decisions.map((decision) => [decision.eventId]);
    return answersFromRecord(record, steps);
  }

  /** A fresh conversation of the same scenario: the next number nobody has used. */
  async #restart(golden: GoldenConversation): Promise<void> {
    this.#player.pause();
    const current = goldenOf(this.#id);
    let n = current?.golden === golden ? current.n + 1 : 1;
    while (await this.#service.read(`${golden.id}-${n}`)) n += 1;
    this.#page.composer.clear();
    await this.#open(`${golden.id}-${n}`);
  }

  #follow(record: ConversationRecord): void {
    this.#page.showRecord(record, this.#id);
    this.#page.sidebar.changed(record);
  }

  #show(id: string): void {
    this.#id = id;
    history.replaceState(null, '', `/${writeQuery(id, this.#settings)}`);
  }

  #change(next: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...next };
    this.#dress();
    if (this.#id === '') return;
    this.#show(this.#id);
    if (next.scheme) this.#page.sidebar.setScheme(next.scheme);
    // who looks and in which language is settled when the app loads, as in the real workspace
    if (next.viewer ?? next.locale) this.#page.sidebar.load(this.#id, this.#settings);
  }

  #dress(): void {
    const { documentElement } = document;
    documentElement.dataset['scheme'] = this.#settings.scheme;
    documentElement.style.setProperty('--sidebar-width', `${this.#settings.width}px`);
  }

  #drawBar(): void {
    const { scenario, playing, busy } = this.#player;
    this.#page.bar.show({
      golden: scenario?.golden ?? null,
      done: scenario?.done ?? 0,
      total: scenario?.batches.length ?? 0,
      playing,
      busy,
    });
  }

  #fail(error: unknown, retry: () => void): void {
    this.#page.banner.show(error, retry);
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    this.#page.banner.clear();
    try {
      await work();
    } catch (error) {
      this.#page.view.showEmpty('Nothing to show', 'See the message above.');
      this.#fail(error, () => void this.#guard(work));
    }
  }

  /** What the app asked its host to do; for tests, and for the curious in the browser's console. */
  zafRecords(): readonly unknown[] {
    return this.#page.sidebar.records();
  }
}
