import type { Detector, Find } from '../detector.ts';

const LINK = `["'\`]?\\s{0,3}(?<link>[:=]|is|was|ist|war|lautet|es|est|è|é)\\s{0,3}["'\`]?`;
const WORD_CUE =
  'password|passwd|passphrase|passcode|pwd|passwort|kennwort|contraseña|clave|mot de passe|parola d’ordine|senha|wachtwoord|hasło';
const CODE_CUE =
  'one[- ]time (?:code|password|pin)|otp|verification code|security code|confirmation pin|access code|login code|auth code|2fa code|sms code|pin(?: code)?|cvv2?|cvc2?|einmalcode|einmalkennwort|bestätigungscode|sicherheitscode|prüfziffer|tan|código de (?:verificación|seguridad|acceso)|code de (?:vérification|sécurité)|código';
const PASSWORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORD_CUE})(?:\\s\\p{L}{1,12}){0,2}${LINK}(?<value>[^\\s"'\`,;<>]{3,64})`,
  'giu',
);
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CODE_CUE})(?:\\s\\p{L}{1,12}){0,4}\\s{0,3}["']?\\s{0,2}(?:[:=#(]|is|ist|lautet|es|est)?\\s{0,3}["']?(?<value>\\d{3}[- ]?\\d{3}|\\d{3,8})(?![\\p{L}\\p{N}.])`,
  'giu',
);

const groupFind = (match: RegExpExecArray, value: string): Find => {
  const end = match.index + match[0].length;
  return { kind: 'secret', start: end - value.length, end };
};

/** Without one of these no cue can be in the text; looking for it first is many times faster. */
const PASSWORD_SIGN =
  /[Pp]ass|PASS|[Pp][Ww][Dd]|wort|WORT|contrase|CONTRASE|[Cc]lave|[Ss]enha|[Pp]arola|[Hh]asło|[Ww]achtw/;
const CODE_SIGN =
  /(?:time|tion|rity|ess|gin|uth|2fa|2FA|sms|SMS|AUTH|TIME|TION|RITY|ESS|GIN) (?:code|pin|pass|CODE|PIN|PASS|Code|Pin|Pass)|\b(?:otp|OTP|pin|PIN|Pin|tan|TAN)\b|[Cc][Vv][VvCc]|CVC|cvc|[Ee]inmal|code\b.{0,3}d[ei]|ungscode|heitscode|[Pp]rüfz|c[óo]digo|C[óo]digo|[Cc]ode de/;

/** Passwords and one-time codes after a word that announces them. "My password is wrong" gives nothing away. */
export const findSecrets: Detector = (text) => {
  const finds: Find[] = [];
  for (const match of PASSWORD_SIGN.test(text) ? text.matchAll(PASSWORD) : []) {
    const value = (match.groups?.['value'] ?? '').replace(/[.?)]+$/, '');
    const announced = match.groups?.['link'] === ':' || match.groups?.['link'] === '=';
    const telling = announced || /[^\p{L}]/u.test(value);
    const raw = match.groups?.['value'] ?? '';
    if (value.length < 3 || !telling) continue;
    const find = groupFind(match, raw);
    finds.push({ ...find, end: find.start + value.length });
  }
  for (const match of CODE_SIGN.test(text) ? text.matchAll(CODE) : [])
    finds.push(groupFind(match, match.groups?.['value'] ?? ''));
  return finds;
};
