/** Who may be asked to prove who they are, and where they are sent back to: one account of one helpdesk. */
export interface SignInClient {
  /** Public; says which account it is. */
  clientId: string;
  tenant: string;
  helpdesk: string;
  account: string;
  /** Shown to people before they agree, like acme.freshdesk.com. */
  name: string;
  /** Compared letter by letter with what a request asks for. */
  redirectUris: readonly string[];
  /** How people can prove who they are; with none of them nobody can sign in. */
  ways: {
    /** A code sent to the address the helpdesk knows of them. */
    mail: boolean;
    /** The company's own sign-in, which vouches for an address. */
    oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  };
}

/** Somebody of a helpdesk who proved who they are. */
export interface SignedIn {
  tenant: string;
  helpdesk: string;
  account: string;
  user: string;
}

/** What signing in has to be told about accounts and their people. It proves nothing about whoever is asking. */
export interface SignInPort {
  /** The account of a client id, or null when there is none (any more). @throws Problem `store-unavailable` */
  clientOf: (clientId: string) => Promise<SignInClient | null>;
  /** Whether it is the client's secret, told in the same time however wrong it is. @throws Problem `store-unavailable` */
  secretFits: (client: SignInClient, secret: string) => Promise<boolean>;
  /**
   * The active person with exactly this address, in any case of letters, or null.
   * Rejects when the helpdesk can't be asked; it is not told to whoever asks whether somebody has the address.
   */
  personByEmail: (
    client: SignInClient,
    email: string,
  ) => Promise<{ user: string; name: string } | null>;
  /** Whether they are still somebody of that account; asked whenever a sign-in is renewed. Rejects when the helpdesk can't be asked. */
  isStill: (who: Omit<SignedIn, 'helpdesk'>) => Promise<boolean>;
}
