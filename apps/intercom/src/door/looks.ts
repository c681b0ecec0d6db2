import { ProblemError } from '@baton/handoff-client';
import type { PanelClient } from '@baton/handoff-client';
import type { Panel } from '@baton/handoff-panel';
import type { Canvas } from '../canvas/canvas.ts';
import { HOME, actId, placeOf, readPress, readStored } from '../canvas/place-id.ts';
import type { Act } from '../canvas/place-id.ts';
import { draw } from '../views/draw.ts';
import { drawMessage } from '../views/draw-message.ts';
import type { Outcome, Place, Scene } from '../views/scene.ts';
import type { Moment, Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { ActEnd } from './act-end.ts';
import { checkedCanvas } from './answers.ts';
import { momentOf } from './moment-of.ts';
import { needsConfirming } from './needs-confirming.ts';
import { isSealed, sealedNonce } from './canvas-seal.ts';
import { newNonce } from './new-nonce.ts';
import { performAct } from './perform-act.ts';
import type { IntercomPorts, KnownApp, Onlooker } from './ports.ts';
import { pressId } from './press-id.ts';
import { Presses } from './presses.ts';
import type { Look } from './read-request.ts';
import { readPages, readPanel } from './read-scene.ts';
import { OnlookerSessions } from './sessions.ts';

/** One request that is proven and read. */
export interface LookRequest {
  app: KnownApp;
  look: Look;
  kind: 'initialize' | 'submit';
  /** Aborted when the time is up. */
  signal: AbortSignal;
  /** What is answered then: the further it got, the more it says. */
  course: { late: () => Canvas };
  log: (why: string) => void;
}

/** Somebody at a place, with all it takes to draw it. */
interface Visit {
  request: LookRequest;
  onlooker: Onlooker;
  client: PanelClient;
  words: Words;
}

/** Where somebody goes, and what they are told there. */
interface Going {
  place: Place;
  nonce: string;
  outcome: Outcome | null;
  typed: Readonly<Record<string, string>>;
}

/** What a press leads to: somewhere, or something to do first. */
interface Pressed {
  place: Place;
  act: Act | null;
  fresh: boolean;
  /** Of the canvas that was pressed on; null where there was none of Baton's. */
  nonce: string | null;
}

const pressedOf = ({ request, onlooker }: Pick<Visit, 'request' | 'onlooker'>): Pressed => {
  const { look, kind, app } = request;
  const home = { place: HOME, act: null, fresh: false, nonce: null };
  if (kind === 'initialize') return home;
  const before = readStored(look.stored);
  const press = look.component === null ? null : readPress(look.component);
  if (before === null || press === null) return home;
  const { place, nonce } = before;
  if (!isSealed({ app, onlooker }, place, nonce)) return home;
  if (press === 'refresh') return { place, act: null, fresh: true, nonce };
  if ('nav' in press) return { place: press.nav, act: null, fresh: false, nonce };
  const { act } = press;
  if (needsConfirming(act, place))
    return { place: placeOf('confirm', actId(act.verb, act.key)), act: null, fresh: false, nonce };
  return { place, act, fresh: false, nonce };
};

/** Looks at conversations and presses in them, from a proven request to the canvas that answers it. */
export class Looks {
  readonly #ports: IntercomPorts;
  readonly #sessions: OnlookerSessions;
  readonly #presses = new Presses();

  constructor(ports: IntercomPorts) {
    this.#ports = ports;
    this.#sessions = new OnlookerSessions(ports);
  }

  /** Rejects only where it could not be found out whose workspace it is. */
  async draw(request: LookRequest): Promise<Canvas> {
    const { app, look, signal, course } = request;
    const workspace = await this.#ports.workspaceOf(app, look.workspace);
    const words = wordsFor(workspace?.locale ?? 'en');
    course.late = () => drawMessage('too-slow', words, newNonce());
    if (workspace === null) return drawMessage('not-paired', words, newNonce());
    this.#ports.seen?.(workspace);
    const onlooker = { workspace, admin: look.admin, conversation: look.conversation };
    const client = this.#sessions.clientFor(onlooker, signal);
    return this.#visit({ request, onlooker, client, words });
  }

  async #visit(visit: Visit): Promise<Canvas> {
    const { request, onlooker, client, words } = visit;
    const pressed = pressedOf(visit);
    const shown = { app: request.app, onlooker };
    const say = (moment: Moment): Canvas =>
      drawMessage(moment, words, sealedNonce(shown, pressed.place), pressed.place);
    request.course.late = () => say('too-slow');
    const failed = (error: unknown): Canvas => {
      const moment = momentOf(error);
      if (moment === 'unreachable' || moment === 'failed')
        request.log(error instanceof ProblemError ? error.code : 'failed');
      return say(moment);
    };
    const drawSafely = (panel: Panel, going: Going): Canvas =>
      checkedCanvas(
        () => draw({ panel, words, ...NOTHING_MORE, ...going }),
        false,
        () => say('failed'),
        request.log,
      );
    const go = async (panel: Panel, going: Going): Promise<Canvas> =>
      checkedCanvas(
        await this.#scene(visit, panel, going),
        request.kind === 'initialize',
        () => say('failed'),
        request.log,
      );
    try {
      const panel = await readPanel(client, onlooker.conversation, pressed.fresh);
      const nonce = sealedNonce(shown, pressed.place);
      const going = { place: pressed.place, nonce, outcome: null, typed: {} };
      if (pressed.nonce === null) return await go(panel, going);
      if (pressed.act === null) {
        const owed = this.#presses.owed(pressId(onlooker, '', pressed.nonce));
        return await go(panel, { ...going, outcome: owed?.outcome ?? null });
      }
      const end = await this.#press(visit, panel, pressed.act, {
        ...pressed,
        nonce: pressed.nonce,
      });
      const told = {
        place: end.place,
        // What nobody knows the end of stays the same press, however often it is sent.
        nonce: end.known ? sealedNonce(shown, end.place) : pressed.nonce,
        outcome: end.outcome,
        typed: end.givesBack ? request.look.inputs : {},
      };
      request.course.late = () => drawSafely(panel, told);
      const after = await readPanel(client, onlooker.conversation).catch(() => panel);
      return await go(after, told);
    } catch (error) {
      return failed(error);
    }
  }

  /** Does what was pressed, or waits for whoever does it already. */
  async #press(
    { request, onlooker, words }: Visit,
    panel: Panel,
    act: Act,
    { place, nonce }: { place: Place; nonce: string },
  ): Promise<ActEnd> {
    const { look, signal, course, log } = request;
    const run = pressId(onlooker, actId(act.verb, act.key), nonce);
    // Whoever is answered before the end is known hears it on the canvas after that one.
    course.late = () => {
      this.#presses.owe(pressId(onlooker, '', nonce), run);
      const outcome = { tone: 'failed', text: words.outcomes.unknown } as const;
      const instead = (): Canvas => drawMessage('too-slow', words, nonce, place);
      const scene = { panel, words, place, nonce, outcome, ...NOTHING_MORE };
      return checkedCanvas(() => draw(scene), false, instead, log);
    };
    return this.#presses.once(run, () =>
      performAct({
        act,
        run,
        panel,
        words,
        inputs: look.inputs,
        place,
        // Without the signal: what was begun goes on, and is told later.
        client: this.#sessions.clientFor(onlooker, null),
        firstTime: () => this.#ports.firstTime(onlooker, run),
        isLate: () => signal.aborted,
        onFault: log,
      }),
    );
  }

  async #scene(
    { request, onlooker, client, words }: Visit,
    panel: Panel,
    going: Going,
  ): Promise<() => Canvas> {
    const { place } = going;
    const opens = this.#ports.opensFullBrief();
    const [pages, fullBrief] = await Promise.all([
      readPages(client, panel.conversationId, place),
      opens && place.view === 'link'
        ? this.#ports.fullBrief(request.app, onlooker, panel.tier).catch(() => null)
        : opens
          ? SOMEWHERE
          : null,
    ]);
    return () => draw({ panel, words, fullBrief, ...pages, ...going });
  }
}

/** Elsewhere than at the link itself it is enough that there is one: to make it costs more than the whole canvas. */
const SOMEWHERE: Scene['fullBrief'] = { url: '', code: '', until: '' };

const NOTHING_MORE: Pick<Scene, 'reasoning' | 'transcript' | 'fullBrief' | 'typed'> = {
  reasoning: null,
  transcript: null,
  fullBrief: null,
  typed: {},
};
