import { CALLBACK_PATH, INSTALL_PATH, UNINSTALL_PATH, appAddresses } from './addresses.ts';
import type { AppAddresses } from './addresses.ts';

/** A scope, and what Baton does with it; what is not needed everywhere says where it is. */
export interface WantedScope {
  name: string;
  why: string;
  /** `always`: Canvas Kit asks for it, or Baton does nothing without. */
  needed: 'always' | 'recommended' | 'fin';
}

/** What is filled in at Intercom's Developer Hub for one app. */
export interface DeveloperHubSheet {
  app: 'private' | 'listed';
  /** Of a private app. */
  workspace: string | null;
  apiVersion: string;
  addresses: AppAddresses;
  /** Of a listed app alone. */
  oauth: { redirect: string; install: string; uninstall: string } | null;
  scopes: readonly WantedScope[];
  topics: readonly string[];
  /** Where requests come from, by region, for whoever lets only some through. */
  sentFrom: Readonly<Record<'us' | 'eu' | 'au', readonly string[]>>;
  icon: string;
}

const SCOPES: readonly WantedScope[] = [
  {
    name: 'Read and list users and companies',
    why: 'who the customer is, beside the brief',
    needed: 'always',
  },
  {
    name: 'Read conversations',
    why: 'what people do with a handoff; Canvas Kit asks for it',
    needed: 'always',
  },
  { name: 'Read admins', why: 'who may see how much, by role and team', needed: 'always' },
  { name: 'Gather App data', why: 'teams, attributes, the workspace itself', needed: 'always' },
  {
    name: 'Write conversations',
    why: 'the note, the attributes, the assignment of a handoff',
    needed: 'always',
  },
  { name: 'Read tags', why: 'finds conversations with a handoff', needed: 'always' },
  { name: 'Write tags', why: 'tags conversations with a handoff', needed: 'always' },
  {
    name: 'Write data attributes',
    why: 'makes the six conversation attributes; without it you make them by hand',
    needed: 'recommended',
  },
  {
    name: 'Read articles',
    why: 'help articles that fit, beside the brief',
    needed: 'recommended',
  },
  { name: 'Read data connectors', why: 'what Fin did, in the list of actions', needed: 'fin' },
];

const TOPICS = [
  'ping',
  'conversation.user.created',
  'conversation.user.replied',
  'conversation.operator.replied',
  'conversation.admin.replied',
  'conversation.admin.noted',
  'conversation.admin.assigned',
  'conversation.admin.open.assigned',
  'conversation.admin.opened',
  'conversation.admin.closed',
  'conversation.admin.snoozed',
  'conversation.admin.unsnoozed',
  'conversation.priority.updated',
  'conversation.rating.added',
  'conversation_part.redacted',
  'conversation.deleted',
  'conversation.contact.attached',
  'conversation.contact.detached',
];
const FIN_TOPICS = ['data_connector.execution.completed'];

const SENT_FROM = {
  us: [
    '34.231.68.152',
    '34.197.76.213',
    '35.171.78.91',
    '35.169.138.21',
    '52.70.27.159',
    '52.44.63.161',
  ],
  eu: ['54.217.125.63', '54.246.173.113', '54.216.9.3'],
  au: ['52.63.36.185', '3.104.68.152', '52.64.2.165'],
} as const;

/**
 * The settings of an app in the Developer Hub.
 * @param about.baseUrl address others reach Baton at, without a slash at the end
 * @param about.key workspace of a private app; `listed` for that of the server
 */
export const developerHubSheet = ({
  baseUrl,
  key,
  fin = false,
}: {
  baseUrl: string;
  key: string;
  /** Whether Baton listens to Fin there. */
  fin?: boolean;
}): DeveloperHubSheet => {
  const listed = key === 'listed';
  return {
    app: listed ? 'listed' : 'private',
    workspace: listed ? null : key,
    apiVersion: '2.16',
    addresses: appAddresses(baseUrl, key),
    oauth: listed
      ? {
          redirect: `${baseUrl}${CALLBACK_PATH}`,
          install: `${baseUrl}${INSTALL_PATH}`,
          uninstall: `${baseUrl}${UNINSTALL_PATH}`,
        }
      : null,
    scopes: SCOPES.filter(({ needed }) => fin || needed !== 'fin'),
    topics: [...TOPICS, ...(fin ? FIN_TOPICS : [])],
    sentFrom: SENT_FROM,
    icon: 'Icon: a PNG of 512 × 512 pixels, without Intercom’s logo. Baton’s is apps/intercom/listing/icon.png in its source.',
  };
};
