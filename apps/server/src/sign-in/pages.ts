import type { Attempt } from '@baton/handoff-service';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { fill } from './words.ts';
import type { SignInEnd, SignInFault, SignInWords } from './words.ts';

/** What a page is made of. */
export interface PageParts {
  words: SignInWords;
  attempt: Attempt;
  /** Of the forms. */
  key: string;
  /** Ways that are open right now. */
  ways: { mail: boolean; company: boolean };
  /** Number of the request, under which the log has the cause of what went wrong. */
  request: string;
  /** In development: where mail is read that is not sent. */
  mailbox: string | null;
}

/** What a form does. */
export type Step = 'company' | 'address' | 'code' | 'again' | 'restart' | 'agree' | 'cancel';

const form = (key: string, step: Step, inner: Html): Html =>
  html`<form method="post" action="/oauth/authorize">
    <input type="hidden" name="key" value="${key}" /><input
      type="hidden"
      name="step"
      value="${step}"
    />${inner}
  </form>`;

const button = (text: string, look: 'main' | 'plain' | 'link'): Html =>
  html`<button class="${look}" type="submit">${text}</button>`;

const faultOf = ({ words, attempt, request }: PageParts, fault: SignInFault | null): Html | null =>
  fault &&
  html`<p class="fault" id="fault" role="alert">
    ${fill(words.faults[fault], { account: attempt.client.name, request })}
  </p>`;

/** What an input says of the fault above it. */
const invalid = (is: boolean): Html =>
  is ? html` aria-invalid="true" aria-describedby="fault"` : html``;

/** Of whom nothing is known yet. */
export const wayPage = (
  parts: PageParts,
  fault: SignInFault | null,
  entered = '',
): { title: string; body: Html } => {
  const { words, attempt, key, ways } = parts;
  const account = attempt.client.name;
  const isAddress = fault === 'address' || fault === 'too-many';
  const byCompany = form(
    key,
    'company',
    html`<button
      class="main"
      type="submit"
      ${isAddress ? html`` : html` autofocus`}
      ${fault && !isAddress ? html` aria-describedby="fault"` : html``}
    >
      ${words.company}
    </button>`,
  );
  const byMail = form(
    key,
    'address',
    html`<label for="address">${fill(words.address, { account })}</label
      ><input
        id="address"
        name="address"
        type="email"
        autocomplete="email"
        required
        maxlength="254"
        value="${entered}"
        ${ways.company && !isAddress ? html`` : html` autofocus`}${invalid(isAddress)}
      />${button(words.send, ways.company ? 'plain' : 'main')}`,
  );
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
      <p>${fill(words.intro, { account })}</p>
      ${faultOf(parts, fault)}${ways.company && byCompany}${ways.company && ways.mail && html`<div class="or">${words.or}</div>`}${ways.mail && byMail}
      <div class="row">${form(key, 'cancel', button(words.cancel, 'link'))}</div>`,
  };
};

/** After these no code that anybody has is taken: another one has to be sent. */
const NEEDS_ANOTHER = new Set<SignInFault>(['used-up', 'helpdesk', 'mail']);

/** Of whom a code is awaited. */
export const codePage = (
  parts: PageParts,
  fault: SignInFault | null,
): { title: string; body: Html } => {
  const { words, attempt, key, mailbox } = parts;
  const said = fill(words.codeSent, {
    address: attempt.address ?? '',
    account: attempt.client.name,
  });
  const hint =
    mailbox && html`<p class="soft below">Development: <a href="${mailbox}">${mailbox}</a></p>`;
  const isOver = fault !== null && NEEDS_ANOTHER.has(fault);
  const described = fault ? 'fault hint' : 'hint';
  const again = form(
    key,
    'again',
    isOver
      ? html`<button class="main first" type="submit" autofocus aria-describedby="fault">
          ${words.again}
        </button>`
      : button(words.again, 'link'),
  );
  const enter = form(
    key,
    'code',
    html`<label for="digits">${words.digits}</label>
      <p class="hint" id="hint">${words.digitsHint}</p>
      <input
        class="digits"
        id="digits"
        name="digits"
        inputmode="numeric"
        autocomplete="one-time-code"
        required
        maxlength="12"
        spellcheck="false"
        ${isOver ? html`` : html` autofocus`}
        aria-describedby="${described}"
        ${fault ? html` aria-invalid="true"` : html``}
      />${button(words.confirm, isOver ? 'plain' : 'main')}`,
  );
  return {
    title: words.codeTitle,
    body: html`<h1>${words.codeTitle}</h1>
      ${!isOver && html`<p>${said}</p>`} ${faultOf(parts, fault)}${isOver && again}${enter}${hint}
      <div class="row">
        ${!isOver && again}${form(key, 'restart', button(words.otherAddress, 'link'))}${form(key, 'cancel', button(words.cancel, 'link'))}
      </div>`,
  };
};

/** Of somebody who is proven, and says now whether they want it. */
export const agreePage = ({ words, attempt, key }: PageParts): { title: string; body: Html } => {
  const account = attempt.client.name;
  const title = fill(words.agreeTitle, { account });
  const { person, address } = attempt;
  const means = words.means.map((text) => html`<li>${text}</li>`);
  return {
    title,
    body: html`<h1>${title}</h1>
      <p>${words.agreeIntro}</p>
      <dl>
        <dt>${words.account}</dt>
        <dd>${account}</dd>
        <dt>${words.person}</dt>
        <dd>${person?.name || (address ?? '')}<span>${address}</span></dd>
      </dl>
      <ul>
        ${means}
      </ul>
      <p class="hint">${words.warning}</p>
      <div class="pair">
        ${form(key, 'agree', button(words.agree, 'main'))}${form(key, 'cancel', button(words.cancel, 'plain'))}
      </div>
      <div class="row">${form(key, 'restart', button(words.other, 'link'))}</div>`,
  };
};

/** Of a sign-in that ends here. `way`: an address that goes back with an error; null where none is proven. */
export const endPage = (
  words: SignInWords,
  end: SignInEnd,
  more: { request: string | null; way: Html | null },
): { title: string; body: Html } => {
  const { title, text } = words.ends[end];
  const number = more.request && html`<p class="soft">${words.request} ${more.request}</p>`;
  return {
    title,
    body: html`<div role="alert">
        <h1>${title}</h1>
        <p>${text}</p>
        ${number}
      </div>
      ${more.way}`,
  };
};

/** A way back to whoever sent the browser here. */
export const cancelWay = ({ words, key }: Pick<PageParts, 'words' | 'key'>): Html =>
  form(key, 'cancel', button(words.cancel, 'plain'));
