import type { ConversationRecord } from '@baton/handoff-core';
import { goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import { simulatedAgent } from '../agent/agent.ts';
import type { Heard, SimulatedAgent } from '../agent/agent.ts';
import type { Circle } from '../circle/circle.ts';
import { nameOf } from '../circle/parts.ts';
import { withHours } from '../circle/queue-hours.ts';
import { isMoving, readCircle } from '../circle/read-circle.ts';
import { answerFromPost, answersFromRecord } from '../player/answer.ts';
import type { Answer } from '../player/answer.ts';
import { Player } from '../player/player.ts';
import { tellingBoth } from '../player/telling-both.ts';
import { goldenOf, layOut, newId } from '../player/scenario.ts';
import { PageProblem } from '../service/problem.ts';
import type { Service } from '../service/service.ts';
import { watch } from '../service/watch.ts';
import type { Helpdesk } from '../service/helpdesk.ts';
import type { DrawWorkspace } from '../workspace/workspace.ts';
import type { Memory } from './memory.ts';
import { drawPage } from './page.ts';
import type { Page, PageEvents } from './page.ts';
import {
  helpdeskNamed,
  pageLanguage,
  readConversation,
  readScenario,
  viewersOf,
  writeQuery,
} from './settings.ts';
import type { Settings } from './settings.ts';

export interface PlaygroundOptions {
  root: HTMLElement;
  service: Service;
  helpdesk: Helpdesk;
  draw: DrawWorkspace;
  memory: Memory;
  settings: Settings;
  /** Loads the page anew at another address. */
  goTo(address: string): void;
}

const HEARD: Readonly<Record<Heard['outcome'], string>> = {
  sent: 'The AI answered.',
  held: 'A person has the conversation: the draft of the AI was held back.',
  lost: 'A person has the conversation: the AI may not answer.',
  silent: 'A person was called: the AI says nothing more.',
  failed: 'The answer of the AI did not get there.',
};

/** The playground: which conversation is shown, how, and what the player does to it. */
export class Playground {
  readonly #service: Service;
  readonly #helpdesk: Helpdesk;
  readonly #agent: SimulatedAgent;
  readonly #memory: Memory;
  readonly #page: Page;
  readonly #player: Player;
  readonly #goTo: (address: string) => void;
  #settings: Settings;
  #id = '';
  /** The newest record of the shown conversation; null as long as the service does not know it. */
  #record: ConversationRecord | null = null;
  #answers: Answer[] = [];
  /** Where the shown conversation stands; null until it was read. */
  #circle: Circle | null = null;

  constructor({ root, service, helpdesk, draw, memory, settings, goTo }: PlaygroundOptions) {
    this.#service = service;
    this.#helpdesk = helpdesk;
    this.#agent = simulatedAgent(service, (by, text) => helpdesk.said(this.#ticket(), by, text));
    this.#memory = memory;
    this.#settings = settings;
    this.#goTo = goTo;
    this.#player = new Player(
      tellingBoth(service, helpdesk, (id) => (this.#record?.id === id ? this.#ticket() : null)),
      {
        stepped: async (scenario, posted, last) => {
          // from here on the service knows it, also when the page is loaded anew before it was read
          this.#memory.stored(scenario.conversationId);
          this.#answers.push(answerFromPost(scenario.done, posted));
          this.#page.strip.show(this.#answers);
          this.#drawBar();
          if (last || this.#player.playing) await this.#look();
        },
        failed: (error) => this.#fail(error, () => void this.#player.step()),
        changed: () => this.#drawBar(),
      },
    );
    const events: PageEvents = {
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
      reply: (text) => this.#person((id, me) => helpdesk.reply(id, me, text)),
      note: (text) => this.#person((id, me) => helpdesk.note(id, me, text)),
      take: () => this.#person((id, me) => helpdesk.take(id, me)),
      solve: () => this.#person((id, me) => helpdesk.solve(id, me)),
      customer: (text) => this.#customer(text),
      circle: {
        presence: (person, online) => void this.#world(() => helpdesk.presence(person, online)),
        mood: (mood) => void this.#world(() => helpdesk.setMood(mood)),
        hours: (open) => void this.#world(() => this.#setHours(open)),
        replay: (delivery) =>
          void this.#world(async () => (await service.clients()).admin.deliveries.replay(delivery)),
        score: (score) =>
          void this.#world(async () => (await service.clients()).agent.survey(this.#id, { score })),
      },
    };
    this.#page = drawPage(root, settings, events, draw);
    this.#dress();
    this.#drawBar();
    this.#page.strip.show([]);
    // what a person does in the app changes the ticket, too
    watch(
      () => this.#look(),
      () => this.#circle !== null && isMoving(this.#circle),
    );
  }

  /** First load: the conversation or scenario of the address, else the last one, else the first golden one at its end. */
  async start(search: string): Promise<void> {
    await this.#guard(async () => {
      this.#page.view.showLoading();
      this.#page.signals.showLoading();
      this.#page.circle.showLoading();
      const named = readConversation(search);
      if (named !== null) return this.#open(named);
      const wanted = goldens.find((golden) => golden.id === readScenario(search));
      if (wanted) return this.#restart(wanted);
      const last = this.#memory.last();
      const before = last === null ? null : await this.#service.read(last);
      if (last !== null && before && this.#isHere(before)) return this.#open(last);
      const first = goldens[0];
      if (!first) return;
      await this.#restart(first);
      await this.#player.toEnd();
    });
  }

  /** Shows a stored conversation; one that was made from a golden conversation can be played on. */
  async #open(id: string): Promise<void> {
    this.#show(id);
    this.#circle = null;
    const record = this.#memory.isNew(id) ? null : await this.#service.read(id);
    if (record && !this.#isHere(record)) {
      const helpdesk = helpdeskNamed(record.facts.ticket?.helpdesk) ?? 'zendesk';
      return this.#goTo(`/${writeQuery(id, { ...this.#settings, helpdesk })}`);
    }
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
    this.#record = null;
    this.#page.composer.setOpen(false);
    this.#page.sidebar.wait();
    if (record) {
      this.#follow(record);
      void this.#goAround(record);
    } else if (origin)
      this.#page.showNothing(id, origin.golden.facts.subject ?? origin.golden.title);
  }

  /** Whether the ticket of a conversation is in the helpdesk that is shown. */
  #isHere({ facts }: ConversationRecord): boolean {
    return (helpdeskNamed(facts.ticket?.helpdesk) ?? 'zendesk') === this.#settings.helpdesk;
  }

  /** The ticket of the shown conversation; as it is called itself as long as there is none. */
  #ticket(): string {
    return this.#record?.facts.ticket?.id ?? this.#id;
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

  /** A fresh conversation of the same scenario, under an id nobody has used. */
  async #restart(golden: GoldenConversation): Promise<void> {
    this.#player.pause();
    const id = newId(golden);
    this.#memory.invented(id);
    this.#page.composer.clear();
    await this.#open(id);
  }

  /** Looks whether the conversation has gone on, here or elsewhere. */
  async #look(): Promise<void> {
    const id = this.#id;
    // before the first step there is nothing to ask for
    if (this.#record === null && this.#answers.length === 0) return;
    const record = await this.#service.read(id);
    if (!record || id !== this.#id) return;
    if (record.version !== this.#record?.version) this.#follow(record);
    await this.#goAround(record);
  }

  /** Reads where the conversation stands, and the ticket in the helpdesk. */
  async #goAround(record: ConversationRecord): Promise<void> {
    try {
      const circle = await readCircle(this.#service, this.#helpdesk, record);
      if (record.id !== this.#id || record.version !== this.#record?.version) return;
      this.#circle = circle;
      this.#page.circle.show(circle);
      this.#page.showTicket(record, this.#id, circle);
    } catch {
      // the strip says so; the conversation is read and stays
      this.#page.circle.showFailure(() => void this.#look());
    }
  }

  #follow(record: ConversationRecord): void {
    const first = this.#record === null;
    this.#record = record;
    this.#page.showRecord(record, this.#id, this.#circle);
    this.#page.composer.setOpen(true);
    if (!first) return this.#page.sidebar.changed(record);
    this.#memory.stored(this.#id);
    this.#page.sidebar.load(this.#ticket(), this.#settings);
  }

  /** What a person does is done in the helpdesk, and reaches Baton from there. */
  async #person(act: (ticket: string, me: string) => Promise<unknown>): Promise<boolean> {
    const { ticket, staff } = this.#circle ?? {};
    const [viewer] = viewersOf(this.#settings);
    const me =
      // who looks at the app is who works here, where people are told apart by what they may see
      staff?.people.find(
        ({ tier }) => tier === (this.#settings.viewer === 'compare' ? 'standard' : viewer),
      )?.id ??
      ticket?.assignee ??
      staff?.people.find((person) => person.groups.includes(ticket?.group ?? ''))?.id ??
      staff?.people[0]?.id;
    return this.#world(() => act(this.#ticket(), me ?? 'agent'));
  }

  /** Does something to the world around the page, then looks what came of it. */
  async #world(act: () => Promise<unknown>): Promise<boolean> {
    this.#page.banner.clear();
    try {
      await act();
      await this.#look();
      return true;
    } catch (error) {
      this.#fail(error, () => void this.#look());
      return false;
    }
  }

  async #setHours(open: boolean): Promise<void> {
    const { admin } = await this.#service.clients();
    const { version, input } = await admin.fetchPolicy();
    await admin.savePolicy(withHours(input, open, new Date()), { version });
  }

  async #customer(text: string): Promise<string | null> {
    this.#page.banner.clear();
    try {
      const { outcome } = await this.#agent.hear(this.#id, text, (id) =>
        this.#circle && id !== null ? nameOf(this.#circle, id) : null,
      );
      await this.#look();
      return HEARD[outcome];
    } catch (error) {
      this.#fail(error, () => void this.#look());
      return null;
    }
  }

  #show(id: string): void {
    this.#id = id;
    history.replaceState(null, '', `/${writeQuery(id, this.#settings)}`);
  }

  #change(next: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...next };
    if (next.helpdesk) return this.#move();
    this.#dress();
    if (this.#id === '') return;
    this.#show(this.#id);
    if (next.locale) {
      this.#page.signals.setLocale(pageLanguage(next.locale));
      this.#page.circle.setLocale(pageLanguage(next.locale));
    }
    if (next.scheme) this.#page.sidebar.setScheme(next.scheme);
    // who looks and in which language is settled when the app loads, as in the real workspace
    if (this.#record && (next.viewer ?? next.locale)) {
      this.#page.sidebar.load(this.#ticket(), this.#settings);
    }
  }

  /** The same scenario in another helpdesk: a conversation stays in the one it was opened in. */
  #move(): void {
    const query = new URLSearchParams(writeQuery(null, this.#settings));
    const { scenario } = this.#player;
    if (scenario) query.set('scenario', scenario.golden.id);
    this.#goTo(`/?${query}`);
  }

  #dress(): void {
    const { documentElement } = document;
    documentElement.dataset['scheme'] = this.#settings.scheme;
    documentElement.dataset['viewer'] = this.#settings.viewer;
    documentElement.dataset['helpdesk'] = this.#settings.helpdesk;
    documentElement.style.setProperty('--sidebar-width', `${this.#settings.width}px`);
  }

  #drawBar(): void {
    const { scenario, playing, busy } = this.#player;
    this.#page.drawPlayer({
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
      const retry = (): void => void this.#guard(work);
      this.#page.signals.showFailure(retry);
      this.#page.circle.showFailure(retry);
      this.#fail(error, retry);
    }
  }

  /** What the app asked its host to do; for tests, and for the curious in the browser's console. */
  zafRecords(): readonly unknown[] {
    return this.#page.sidebar.records();
  }
}
