const LAST = 'baton-playground-last';
const NEW = 'baton-playground-new';

/** What the browser remembers, so that the service is not asked for what can't be there. */
export interface Memory {
  /** Conversation shown last in this browser; null on a first visit. */
  last(): string | null;
  /** True when this tab made the id up and nothing has been sent for it yet. */
  isNew(id: string): boolean;
  /** A new id was made up. */
  invented(id: string): void;
  /** The conversation exists in the service. */
  stored(id: string): void;
}

/** Keeps the last conversation for the browser, and the one not yet begun for the tab. */
export const createMemory = (browser: Storage, tab: Storage): Memory => ({
  last: () => browser.getItem(LAST),
  isNew: (id) => tab.getItem(NEW) === id,
  invented: (id) => tab.setItem(NEW, id),
  stored: (id) => {
    browser.setItem(LAST, id);
    if (tab.getItem(NEW) === id) tab.removeItem(NEW);
  },
});
