/** How a token of a panel session looks. No key does: each is looked up as the one thing it can be. */
export const SESSION_TOKEN = /^bs_[\w-]{32}$/;
