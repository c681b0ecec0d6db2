exports = {
  onAppInstall: async function (args) {
    const fault = findFault(args.iparams) || (await askHealth());
    if (fault) {
      renderData({ message: fault });
    } else {
      renderData();
    }
  },

  onTicketUpdate: async function (payload) {
    await tell(payload);
  },
};

/** What of the settings can't be right; nothing is asked with them then. Freshworks shows at most 60 characters. */
function findFault(iparams) {
  if (!/^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$/.test(iparams.service_host || '')) {
    return 'Enter the host name alone, without https:// or a path.';
  }
  return (iparams.installation_key || '').trim() === '' ? 'Enter the installation key.' : '';
}

/** Asks the service whether it knows this installation. Gives what to say where it does not. */
async function askHealth() {
  try {
    const answer = await $request.invokeTemplate('getHealth', {});
    const health = JSON.parse(answer.response);
    if (health.ok) return '';
    return health.why === 'key' ? UNKNOWN_KEY : NOT_PAIRED;
  } catch (error) {
    return error && error.status === 401 ? UNKNOWN_KEY : NO_ANSWER;
  }
}

/** Whether Baton has marked the ticket as one that an AI handed over. A tag is told as its name, or with it. */
function isHandedOver(ticket) {
  const tags = ticket.tags || [];
  return tags.some((tag) => String(tag.name || tag).startsWith('ai-hand'));
}

/** Who did it; null unless it was somebody of the helpdesk. */
function agentOf(actor) {
  return actor && actor.helpdesk_agent && actor.id ? String(actor.id) : null;
}

/**
 * Tells the service that an agent did something on a ticket: which ticket, who and when, nothing else. Everything else
 * costs none of the requests that an account has per minute: what customers and automations do, and tickets without a
 * handoff. The service hears of those by other ways.
 */
async function tell(payload) {
  const ticket = payload.data.ticket;
  const agent = agentOf(payload.data.actor);
  if (!ticket || !agent || !isHandedOver(ticket)) return false;
  const told = {
    event: payload.event,
    ticket: String(ticket.id),
    agent: agent,
    at: Math.floor(payload.timestamp),
  };
  try {
    await $request.invokeTemplate('tellEvent', { body: JSON.stringify(told) });
    return true;
  } catch {
    // a hint alone: the service looks at the ticket by itself, too
    return false;
  }
}

const UNKNOWN_KEY = 'Baton does not know this installation key.';
const NOT_PAIRED = 'Baton knows the key, but not this account.';
const NO_ANSWER = 'Baton did not answer. Check the host name.';
