import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { RunningBaton } from './start-baton.ts';
import { openTicket } from './ticket-page.ts';

/** What an agent at the page does and sees. */
const agent = (page: Page) => {
  const app = page.frameLocator('iframe.fd-frame').first();
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  return {
    app,
    thread: page.locator('.im-thread'),
    press,
    write: async (kind: string, text: string, button = 'Send'): Promise<void> => {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      await page.getByRole('textbox', { name: 'Comment' }).fill(text);
      await press(button);
    },
    at: (station: string): Promise<void> =>
      page.locator(`[data-station="${station}"][data-place="now"]`).waitFor(),
    /** Says to the app who they are: through the service's own pages, with the code of the simulated mailbox. */
    signIn: async (address: string): Promise<void> => {
      const [popup] = await Promise.all([page.waitForEvent('popup'), press('AUTHORIZE')]);
      await popup.getByRole('textbox').fill(address);
      await popup.keyboard.press('Enter');
      await popup.getByRole('textbox').fill(await page.locator('.fd-code').innerText());
      await popup.keyboard.press('Enter');
      await popup.getByRole('button', { name: 'Allow', exact: true }).click();
      await page.locator('.fd-bar').waitFor({ state: 'hidden' });
    },
  };
};

/**
 * The playground's Freshdesk page. The simulated platform lets 50 requests a minute through for all of an account, as the real one
 * does: each test begins with a minute of its own, and fails where that was too short.
 */
export const freshdeskPages = (browser: () => Browser, baton: () => RunningBaton) => {
  const minute = async (): Promise<{ spent: number; refused: number }> => {
    const answer = await fetch(`${baton().url}/dev/freshdesk/minute`, { method: 'POST' });
    return (await answer.json()) as { spent: number; refused: number };
  };

  beforeEach(async () => {
    await minute();
  });
  afterEach(async () => {
    expect((await minute()).refused, 'requests that the simulated platform refused').toBe(0);
  });

  const open = async (scenario: string, more = '', width = 1440) => {
    const url = `${baton().url}/?helpdesk=freshdesk&scenario=${scenario}${more}`;
    const opened = await openTicket(browser(), url, { width, height: 1100 });
    return { ...opened, ...agent(opened.page) };
  };

  /** Plays the scenario to its end and opens the ticket as it is then. */
  const played = async (scenario: string, more = '', width = 1440) => {
    const opened = await open(scenario, more, width);
    await opened.press('Play to end');
    await opened.page.getByText(/^Step (\d+) of \1$/).waitFor();
    return opened;
  };

  /** Opens the ticket again as Carla, who has said to the app who she is. */
  const openedAsCarla = async ({ page, app, signIn }: Awaited<ReturnType<typeof played>>) => {
    await page.getByRole('button', { name: 'Open the ticket again' }).click();
    const authorize = page.getByRole('button', { name: 'AUTHORIZE' });
    const back = page.getByRole('button', { name: 'Take the authorization back' });
    await authorize.or(back).waitFor();
    // the platform remembers who has done it
    if (await authorize.isVisible()) await signIn('carla@example.com');
    await back.waitFor();
    await app.getByRole('heading').first().waitFor();
  };

  return { open, played, openedAsCarla };
};

/** Makes what the app waits for in seconds 20 times longer in frames that are opened from now on: a slow machine is not an answer. */
export const withoutHurry = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const { setTimeout } = globalThis;
    const slow = (call: () => void, milliseconds = 0): ReturnType<typeof setTimeout> =>
      setTimeout(
        call,
        milliseconds >= 1_000 && milliseconds <= 2_000 ? 20 * milliseconds : milliseconds,
      );
    Object.assign(globalThis, { setTimeout: slow });
  });
};
