import type { InstallFault } from '@baton/helpdesks';

/** What a page of ours says in place of going on. */
export interface InstallPageWords {
  status: number;
  title: string;
  text: string;
}

export const NO_INVITE: InstallPageWords = {
  status: 404,
  title: 'This needs an invite',
  text: 'Baton pairs a workspace with a company that already has Baton. Ask its administrator for an invite (baton pair intercom --invite), and open the address they give you within half an hour.',
};

export const BUSY: InstallPageWords = {
  status: 429,
  title: 'Please wait a minute',
  text: 'Too many requests came from your address.',
};

/** What is told in Intercom's App Store, and on a page of ours where nothing says which workspace it is about. */
export const FAULT_WORDS: Readonly<Record<InstallFault, string>> = {
  invite: 'The invite is over. Ask for another one.',
  browser: 'Please begin again with the invite, in one and the same browser.',
  used: 'This way back was used already. Open the invite again.',
  denied: 'Nothing was installed, as nobody agreed to it.',
  refused: 'Intercom did not confirm the installation. Open the invite again.',
  taken: 'This workspace is paired with another tenant of Baton. Unpair it there first.',
  region: 'The workspace is in another region than the invite. Ask for one with the right region.',
  unreachable: 'Intercom or Baton did not answer. Open the invite again after a moment.',
};

export const OTHER_BROWSER: InstallPageWords = {
  status: 403,
  title: 'Another browser began this',
  text: FAULT_WORDS.browser,
};
