import { boot } from '../boot.ts';
import { FakeClient } from './fake-client.ts';

/** The app in a page, and what it says there. */
export interface OpenApp {
  fake: FakeClient;
  root: HTMLElement;
  notice: HTMLElement;
  main: HTMLElement;
  press: (label: string) => void;
  close: () => void;
}

const part = (tag: string, id: string): HTMLElement => {
  const made = document.createElement(tag);
  made.id = id;
  return made;
};

/** Starts the app the way index.html does, with what `prepare` makes of the platform. */
export const openApp = async (prepare: (fake: FakeClient) => void): Promise<OpenApp> => {
  const fake = new FakeClient();
  prepare(fake);
  const [root, notice, main] = [part('div', 'baton'), part('div', 'notice'), part('main', 'panel')];
  root.append(notice, main);
  document.body.append(root);
  await boot({ initialized: () => Promise.resolve(fake.client) });
  const press = (label: string): void => {
    const found = [...root.querySelectorAll<HTMLElement>('button, fw-button')].find(
      (each) => each.textContent === label,
    );
    if (!found) throw new Error(`no button says ${label}`);
    found.click();
  };
  return { fake, root, notice, main, press, close: () => root.remove() };
};
