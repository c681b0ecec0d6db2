import type { RuleWords } from '../rules-form.ts';
import type { ProblemWords } from '../say-problem.ts';
import type { UnpairWords } from '../unpair-form.ts';
import { NoRegion } from './find-region.ts';
import { NoSheet } from './sheet-form.ts';

const others = (error: unknown): string | null => {
  if (error instanceof NoRegion)
    return 'Intercom takes this token in no region. Copy it anew: Developer Hub, the app, Configure, Authentication.';
  if (error instanceof NoSheet)
    return 'This is no id of a workspace. Copy it from the address bar of Intercom, behind /a/apps/ or /a/inbox/.';
  return null;
};

/** What went wrong with Intercom, and what to do. */
export const PROBLEMS: ProblemWords = {
  codes: {
    'no-pairing':
      'This server is not connected to Intercom: another helpdesk has that name in its settings.',
    'no-listed-app':
      'This server has no app that workspaces could install. Set BATON_INTERCOM_CLIENT_ID, or pair a private app.',
    'account-taken': 'This workspace is paired with another tenant. Unpair it there first.',
    'pairing-changed':
      'Somebody else changed the pairing meanwhile. Press “Look again”, then do it once more.',
    'helpdesk-unreachable': 'Intercom does not answer. Nothing was stored; try again in a minute.',
    'credentials-refused':
      'Intercom does not take this token there. Choose another region, or copy it anew: Configure, Authentication.',
    'invalid-body': 'Nothing was stored. Please change this:',
    'not-found': 'Nothing is paired any more. Load the page again.',
    busy: 'Somebody else is setting the workspace up right now. Look again in a minute.',
  },
  fields: {
    token: 'The access token',
    clientSecret: 'The client secret',
    clientId: 'The client ID',
    region: 'The region',
    admin: 'The id of the teammate',
    locale: 'The language',
    timeZone: 'The time zone',
    sentimentAttribute: 'The attribute',
  },
  other: others,
};

/** Settings that Baton notes by itself. */
export const NOTED = ['canvasSeenAt', 'webhookSeenAt'];

/** What those are called that rules are made for. */
export const RULES: RuleWords = {
  groups: { name: 'teams', line: 'teams', one: 'Team', several: 'Teams' },
  people: { name: 'admins', line: 'bot', prefix: 'admin', one: 'Teammate', several: 'Teammates' },
  intro:
    'What a tier hides is set by the policy. The role decides; a team only raises it; what is said of a single teammate counts before both.',
};

/** What forgetting a workspace means. */
export const UNPAIR: UnpairWords = {
  does: 'Baton forgets the workspace, its settings and credentials, and shows nothing in its inbox any more. Attributes, tags and notes stay in Intercom.',
  done: 'Baton forgot the workspace.',
  ended: {
    true: 'The app is uninstalled there, and its token ended.',
    false: 'Its token may still work: uninstall the app in Intercom’s App Store.',
    null: 'Its token still works: delete the private app in the Developer Hub, or make another token.',
  },
};
