/** Sentences of the simulated agent in one language. */
export interface AnswerWords {
  hello(name: string | null): string;
  /** `who`: the person's name; null when it is not known. */
  done(who: string | null, what: readonly string[]): string;
  wrote(who: string | null, words: string): string;
  looked(who: string | null): string;
  /** What a person announced; `due` is a day in words, null when it is open. Never in words that promise it anew. */
  noted(kind: 'contact' | 'outcome', due: string | null): string;
  known: string;
  open(points: readonly string[]): string;
  more: string;
  welcome(name: string | null): string;
  nobody: string;
  /** There was no handoff yet, and it has no model to answer with. */
  blank: string;
  thanksForScore: string;
  effect: Readonly<Record<string, string>>;
}

const at = (name: string | null): string => (name === null ? '' : ` ${name}`);

const en: AnswerWords = {
  hello: (name) => `Hello${at(name)}, this is the AI again.`,
  done: (who, what) =>
    `${who === null ? 'My colleague' : `My colleague ${who}`} did this for you: ${what.join('; ')}.`,
  wrote: (who, words) =>
    `${who === null ? 'My colleague' : `My colleague ${who}`} told you: “${words}” I know of it and go on from there.`,
  looked: (who) =>
    `${who === null ? 'A colleague' : `My colleague ${who}`} has looked after this and closed it.`,
  noted: (kind, due) =>
    `${kind === 'contact' ? 'A call or message to you' : 'What my colleague announced'} is noted${due === null ? '' : ` for ${due}`}.`,
  known: 'You need not repeat anything.',
  open: (points) => `Still open is: ${points.map((each) => `“${each}”`).join(' ')}`,
  more: 'Is there anything else I can do for you?',
  welcome: (name) => `You are welcome${name === null ? '' : `, ${name}`}.`,
  nobody: 'I go on helping you myself.',
  blank: 'I have noted that.',
  thanksForScore: 'Thank you for telling us.',
  effect: { refund: 'refund' },
};

const de: AnswerWords = {
  hello: (name) => `Guten Tag${at(name)}, hier ist wieder der KI-Assistent.`,
  done: (who, what) =>
    `${who === null ? 'Mein Kollegium' : who} hat für Sie erledigt: ${what.join('; ')}.`,
  wrote: (who, words) =>
    `${who === null ? 'Mein Kollegium' : who} hat Ihnen geschrieben: „${words}“ Das ist mir bekannt, ich mache dort weiter.`,
  looked: (who) =>
    `${who === null ? 'Jemand aus dem Team' : who} hat sich darum gekümmert und es abgeschlossen.`,
  noted: (kind, due) =>
    `${kind === 'contact' ? 'Eine Rückmeldung an Sie' : 'Das Angekündigte'} ist${due === null ? '' : ` für ${due}`} vorgemerkt.`,
  known: 'Sie brauchen nichts noch einmal zu erzählen.',
  open: (points) => `Noch offen ist: ${points.map((each) => `„${each}“`).join(' ')}`,
  more: 'Kann ich sonst noch etwas für Sie tun?',
  welcome: (name) => `Gern geschehen${name === null ? '' : `, ${name}`}.`,
  nobody: 'Ich helfe Ihnen selbst weiter.',
  blank: 'Das habe ich notiert.',
  thanksForScore: 'Danke für Ihre Rückmeldung.',
  effect: { refund: 'Erstattung' },
};

const es: AnswerWords = {
  hello: (name) => `Hola${at(name)}, soy de nuevo el asistente de IA.`,
  done: (who, what) => `${who ?? 'Mi equipo'} hizo esto por usted: ${what.join('; ')}.`,
  wrote: (who, words) => `${who ?? 'Mi equipo'} le escribió: «${words}» Lo sé y sigo desde ahí.`,
  looked: (who) => `${who ?? 'Alguien del equipo'} se ocupó de esto y lo cerró.`,
  noted: (kind, due) =>
    `${kind === 'contact' ? 'Un contacto con usted' : 'Lo anunciado'} está anotado${due === null ? '' : ` para el ${due}`}.`,
  known: 'No hace falta que repita nada.',
  open: (points) => `Queda pendiente: ${points.map((each) => `«${each}»`).join(' ')}`,
  more: '¿Puedo hacer algo más por usted?',
  welcome: (name) => `De nada${name === null ? '' : `, ${name}`}.`,
  nobody: 'Sigo ayudándole yo.',
  blank: 'Lo he anotado.',
  thanksForScore: 'Gracias por su respuesta.',
  effect: { refund: 'reembolso' },
};

const ALL: Readonly<Record<string, AnswerWords>> = { en, de, es };

/** The sentences in a language, English where there are none. */
export const answerWords = (language: string | null): AnswerWords =>
  ALL[language?.split('-')[0]?.toLowerCase() ?? 'en'] ?? en;
