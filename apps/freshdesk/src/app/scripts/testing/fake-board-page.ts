import type { PanelAnswer } from '../../../wire.ts';
import type { Answer } from '../ask-service.ts';
import type { BoardPage } from '../ticket-board.ts';
import type { TicketView } from '../ticket-view.ts';

/** A request that was made and is not answered yet. */
export interface Asked {
  ticket: string;
  rev: string;
  signed: boolean;
  answer: (answer: Answer<PanelAnswer>) => Promise<void>;
}

/** Lets whatever waits for an answer run. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** A page whose clock stands still until it is moved, and whose requests wait for their answers. */
export class FakeBoardPage implements BoardPage {
  time = 1_000_000;
  luck = 0;
  visible = true;
  views: TicketView[] = [];
  complaints: string[] = [];
  asked: Asked[] = [];
  timers: { at: number; call: () => void }[] = [];

  readonly look: BoardPage['look'] = (ticket, rev, signed) =>
    new Promise((resolve) => {
      this.asked.push({
        ticket,
        rev,
        signed,
        answer: (answer) => {
          resolve(answer);
          return settle();
        },
      });
    });

  // a view may change after it was drawn: what was seen stays
  readonly draw = (view: TicketView): void => void this.views.push({ ...view });
  readonly complain = (why: string): void => void this.complaints.push(why);
  readonly isVisible = (): boolean => this.visible;
  readonly now = (): number => this.time;
  readonly chance = (): number => this.luck;

  readonly later = (milliseconds: number, call: () => void): (() => void) => {
    const timer = { at: this.time + milliseconds, call };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  };

  get seen(): TicketView | undefined {
    return this.views.at(-1);
  }

  /** Answers the newest request. */
  async answer(answer: Answer<PanelAnswer>): Promise<void> {
    await this.asked.at(-1)?.answer(answer);
  }

  /** Lets time go by, and everything that is due then happen. */
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    for (const { call } of due) call();
    await settle();
  }
}
