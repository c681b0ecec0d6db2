import type { HandBack } from '@baton/handoff-core';
import { own } from '../text/own.ts';
import { plain } from '../text/plain.ts';

type Kind = HandBack['next'][number]['kind'];

/** With a name and without. */
type Words = Readonly<Record<Kind, readonly [named: string, plainly: string]>>;

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    survey: [
      'Hi {name}, how satisfied are you with the help you got? Please answer with a number from 1 (not at all) to 5 (very).',
      'How satisfied are you with the help you got? Please answer with a number from 1 (not at all) to 5 (very).',
    ],
    follow_up: [
      'Hi {name}, is everything all right now, or is there something left that we can do for you?',
      'Is everything all right now, or is there something left that we can do for you?',
    ],
  },
  de: {
    survey: [
      'Guten Tag {name}, wie zufrieden sind Sie mit unserer Hilfe? Bitte antworten Sie mit einer Zahl von 1 (gar nicht) bis 5 (sehr).',
      'Wie zufrieden sind Sie mit unserer Hilfe? Bitte antworten Sie mit einer Zahl von 1 (gar nicht) bis 5 (sehr).',
    ],
    follow_up: [
      'Guten Tag {name}, ist inzwischen alles in Ordnung, oder können wir noch etwas für Sie tun?',
      'Ist inzwischen alles in Ordnung, oder können wir noch etwas für Sie tun?',
    ],
  },
  es: {
    survey: [
      'Hola, {name}: ¿qué tan satisfactoria fue nuestra ayuda? Responda con un número del 1 (nada) al 5 (mucho).',
      '¿Qué tan satisfactoria fue nuestra ayuda? Responda con un número del 1 (nada) al 5 (mucho).',
    ],
    follow_up: [
      'Hola, {name}: ¿está ya todo en orden o podemos hacer algo más por usted?',
      '¿Está ya todo en orden o podemos hacer algo más por usted?',
    ],
  },
  fr: {
    survey: [
      'Bonjour {name}, êtes-vous satisfait de notre aide ? Répondez par un chiffre de 1 (pas du tout) à 5 (tout à fait).',
      'Notre aide vous a-t-elle donné satisfaction ? Répondez par un chiffre de 1 (pas du tout) à 5 (tout à fait).',
    ],
    follow_up: [
      'Bonjour {name}, tout est-il en ordre à présent, ou pouvons-nous encore faire quelque chose pour vous ?',
      'Tout est-il en ordre à présent, ou pouvons-nous encore faire quelque chose pour vous ?',
    ],
  },
  it: {
    survey: [
      'Buongiorno {name}, il nostro aiuto è stato utile? Risponda con un numero da 1 (per niente) a 5 (molto).',
      'Il nostro aiuto è stato utile? Risponda con un numero da 1 (per niente) a 5 (molto).',
    ],
    follow_up: [
      'Buongiorno {name}, ora è tutto a posto o possiamo fare ancora qualcosa per Lei?',
      'Ora è tutto a posto o possiamo fare ancora qualcosa per Lei?',
    ],
  },
  nl: {
    survey: [
      'Dag {name}, hoe tevreden bent u over onze hulp? Antwoord met een cijfer van 1 (helemaal niet) tot 5 (zeer).',
      'Hoe tevreden bent u over onze hulp? Antwoord met een cijfer van 1 (helemaal niet) tot 5 (zeer).',
    ],
    follow_up: [
      'Dag {name}, is alles nu in orde, of kunnen we nog iets voor u doen?',
      'Is alles nu in orde, of kunnen we nog iets voor u doen?',
    ],
  },
  pt: {
    survey: [
      'Olá, {name}! A nossa ajuda foi útil? Responda com um número de 1 (nada) a 5 (muito).',
      'A nossa ajuda foi útil? Responda com um número de 1 (nada) a 5 (muito).',
    ],
    follow_up: [
      'Olá, {name}! Já está tudo em ordem, ou podemos fazer mais alguma coisa?',
      'Já está tudo em ordem, ou podemos fazer mais alguma coisa?',
    ],
  },
};

const LONGEST_NAME = 60;

/**
 * What the AI may send after a hand-back: the question how satisfied the customer was, or whether all is well. English where
 * there are no words for the language, or none is known; a name that is no name, by its length, is left out.
 */
export const afterHandBack = (kind: Kind, language: string | null, name: string | null): string => {
  const words = own(WORDS, language?.slice(0, 2).toLowerCase() ?? 'en') ?? WORDS['en'];
  const called = name === null ? '' : plain(name);
  if (!words) return '';
  const [named, plainly] = words[kind];
  return called === '' || called.length > LONGEST_NAME
    ? plainly
    : named.replace('{name}', () => called);
};
