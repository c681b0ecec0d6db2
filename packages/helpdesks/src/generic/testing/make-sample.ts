import type { HelpdeskConnector } from '@baton/handoff-service';
import { allFaults, neutralDesk } from '@baton/testkit/helpdesk-contract';
import type { MakeSample } from '@baton/testkit/helpdesk-contract';
import { genericConnector } from '../generic-connector.ts';
import type { GenericOptions } from '../options.ts';

/** Samples of the contract with a connector of one's own making against the neutral helpdesk. */
export const makeSampleOf =
  (connect: (options: GenericOptions) => HelpdeskConnector = genericConnector): MakeSample =>
  async ({ token }) => {
    const { helpdesk, desk } = await neutralDesk(allFaults);
    let given = helpdesk.token();
    const connector = connect({
      name: 'in-house',
      url: helpdesk.url,
      local: true,
      now: desk.now,
      token: () => Promise.resolve(given),
      ...(token === 'renewable' && {
        refresh: () => {
          given = helpdesk.newToken();
          return Promise.resolve(given);
        },
      }),
    });
    return {
      connector,
      desk,
      helpdesk: 'in-house',
      group: 'support',
      people: ['ines', 'tomas'],
      noGroup: 'no-such-group',
    };
  };
