import type { PairingStep } from '@baton/handoff-service';
import { step } from '../../../shared/checklist/step.ts';
import type { ChecklistDesk } from './desk.ts';

const dayOf = (iso: string): string => iso.slice(0, 10);
const since = (iso: string): string => `Since ${dayOf(iso)}.`;

/** Whether the app's settings were made here; nobody can look up what of them was filled in. */
export const secretsStep = ({ settings: { made } }: ChecklistDesk): PairingStep => {
  const id = 'secrets';
  const title = 'Installation key and client of the app';
  if (made.installationKey !== null && made.clientSecret !== null)
    return step(
      id,
      title,
      'ok',
      `Key made on ${dayOf(made.installationKey)}, client secret on ${dayOf(made.clientSecret)}.`,
    );
  return step(
    id,
    title,
    'todo',
    'They were not made yet: on the pairing page, or with “baton pair freshdesk --secrets”.',
  );
};

/** Whether the app asked, which also proves the installation key. */
export const appStep = ({ settings: { seen } }: ChecklistDesk): PairingStep => {
  const id = 'app';
  const title = 'App beside tickets';
  if (seen.app !== null) return step(id, title, 'ok', since(seen.app));
  return step(
    id,
    title,
    'todo',
    'Nobody opened it yet, or its installation key is another one. Pack and install it as docs/helpdesks/freshdesk.md says (that takes Freshworks’ own FDK), then open a ticket.',
  );
};

/** Whether somebody signed in, which also proves the client. */
export const signedInStep = ({ settings: { seen } }: ChecklistDesk): PairingStep => {
  const id = 'signed-in';
  const title = 'First sign-in';
  if (seen.signIn !== null) return step(id, title, 'ok', since(seen.signIn));
  return step(
    id,
    title,
    'todo',
    'Nobody signed in yet: open a ticket, press “Authorize” in the app, and prove who you are.',
  );
};

/** Whether changes of tickets are told: by an automation rule, or by the app's server part. */
export const webhookStep = ({
  settings: { seen, domain },
  look,
  admin: link,
}: ChecklistDesk): PairingStep => {
  const id = 'webhook';
  const title = 'Changes of tickets';
  if (seen.webhook !== null)
    return step(id, title, 'ok', `An automation rule tells of them. ${since(seen.webhook)}`);
  if (seen.event !== null)
    return step(
      id,
      title,
      'ok',
      `The app tells of tickets with a handoff. ${since(seen.event)} An automation rule that calls ${look.baseUrl}/freshdesk/webhooks tells of the others, too.`,
    );
  return step(
    id,
    title,
    'todo',
    `None came yet, or with another secret; until then tickets are looked at once a minute. Make an automation rule for ticket updates of ${domain} that calls ${look.baseUrl}/freshdesk/webhooks with the header X-Baton-Secret.`,
    { link },
  );
};

/** Whether Freddy's handoffs are told; no line where Baton does not listen to it. */
export const freddySteps = ({
  settings: { freddy, seen },
  admin: link,
}: ChecklistDesk): PairingStep[] => {
  if (!freddy) return [];
  const id = 'freddy';
  const title = 'Handoffs of Freddy';
  const tags =
    'rules with the performer “AI Agent” set the tags freddy-handed-over and freddy-timed_out';
  return [
    seen.webhook === null && seen.event === null
      ? step(
          id,
          title,
          'todo',
          `Nobody tells of tickets yet. Where ${tags}, Baton also knows why.`,
          { link },
        )
      : step(id, title, 'ok', `Baton hears them. Where ${tags}, it also knows why.`),
  ];
};
