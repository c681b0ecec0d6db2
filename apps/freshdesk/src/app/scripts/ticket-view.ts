import type { Panel } from '@baton/handoff-panel';

import type { ViewMemory } from '../utils/memory.ts';

/** What fills the page. */
export type Page = 'loading' | 'panel' | 'none' | 'signIn' | 'setup' | 'away' | 'busy';

/** What is shown for one ticket. */
export interface TicketView {
  ticket: string;
  page: Page;
  panel: Panel | null;
  /** What the person has opened and typed in it. */
  memory: ViewMemory;
  /** Nobody signed in: it is what everybody who works there may see. */
  strict: boolean;
  /** What is shown could not be confirmed. */
  trouble: 'away' | 'busy' | null;
  /** Something changed that is not shown yet. */
  news: boolean;
  /** A look is under way. */
  asking: boolean;
  /** When it is looked again, and when it was confirmed last: milliseconds of the board's clock. */
  due: number;
  confirmed: number;
}
