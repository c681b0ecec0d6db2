/** What is said to somebody who has not given leave yet. */
interface LeaveWords {
  title: string;
  text: string;
  give: string;
  waiting: string;
  again: string;
  blocked: string;
  failed: string;
}

const en: LeaveWords = {
  title: 'One thing before you see briefs',
  text: 'In your company, Zendesk itself says which tickets you may see here. For that, let Baton read tickets and users as you. It can’t change anything, and as a rule you are asked once.',
  give: 'Allow in Zendesk',
  waiting: 'Allow it in the window that has opened. The brief then appears here.',
  again: 'Open the window again',
  blocked: 'Your browser did not let a window open. Allow pop-ups for Zendesk, then press again.',
  failed: 'That did not work just now. Try again in a moment.',
};

const de: LeaveWords = {
  title: 'Eines noch, bevor Sie Übergaben sehen',
  text: 'In Ihrem Unternehmen sagt Zendesk selbst, welche Tickets Sie hier sehen dürfen. Lassen Sie Baton dafür Tickets und Benutzer in Ihrem Namen lesen. Ändern kann es nichts, und gefragt werden Sie in der Regel nur einmal.',
  give: 'In Zendesk zustimmen',
  waiting:
    'Stimmen Sie in dem Fenster zu, das sich geöffnet hat. Danach erscheint die Übergabe hier.',
  again: 'Fenster erneut öffnen',
  blocked:
    'Ihr Browser hat kein Fenster geöffnet. Erlauben Sie Pop-ups für Zendesk und drücken Sie noch einmal.',
  failed: 'Das hat gerade nicht geklappt. Versuchen Sie es gleich noch einmal.',
};

const es: LeaveWords = {
  title: 'Un paso antes de ver los resúmenes',
  text: 'En su empresa, es Zendesk quien dice qué tickets puede ver aquí. Para ello, permita que Baton lea tickets y usuarios en su nombre. No puede cambiar nada y por lo general solo se le pide una vez.',
  give: 'Dar permiso en Zendesk',
  waiting: 'Acepte en la ventana que se ha abierto. Después, el resumen aparecerá aquí.',
  again: 'Abrir la ventana de nuevo',
  blocked:
    'El navegador no ha dejado abrir una ventana. Permita las ventanas emergentes de Zendesk y pulse de nuevo.',
  failed: 'No ha funcionado en este momento. Inténtelo de nuevo enseguida.',
};

const fr: LeaveWords = {
  title: 'Une étape avant de voir les résumés',
  text: 'Dans votre entreprise, c’est Zendesk qui dit quels tickets vous pouvez voir ici. Pour cela, autorisez Baton à lire les tickets et les utilisateurs en votre nom. Il ne peut rien modifier, et la question n’est en général posée qu’une fois.',
  give: 'Autoriser dans Zendesk',
  waiting: 'Acceptez dans la fenêtre qui s’est ouverte. Le résumé apparaîtra ensuite ici.',
  again: 'Rouvrir la fenêtre',
  blocked:
    'Votre navigateur n’a pas laissé s’ouvrir de fenêtre. Autorisez les fenêtres pop-up pour Zendesk, puis appuyez de nouveau.',
  failed: 'Cela n’a pas fonctionné pour le moment. Réessayez dans un instant.',
};

const pt: LeaveWords = {
  title: 'Um passo antes de ver os resumos',
  text: 'Na sua empresa, é o Zendesk que diz quais tickets você pode ver aqui. Para isso, permita que o Baton leia tickets e usuários em seu nome. Ele não pode alterar nada, e em geral o pedido é feito uma única vez.',
  give: 'Permitir no Zendesk',
  waiting: 'Aceite na janela que se abriu. Depois, o resumo aparece aqui.',
  again: 'Abrir a janela de novo',
  blocked:
    'O navegador não deixou abrir uma janela. Permita pop-ups para o Zendesk e clique de novo.',
  failed: 'Não funcionou agora. Tente de novo em instantes.',
};

const ja: LeaveWords = {
  title: '概要を表示するには許可が必要です',
  text: '貴社では、誰がどのチケットを閲覧できるかをZendesk自体が判断します。そのために、Batonがあなたとしてチケットとユーザーを読み取ることを許可してください。変更は一切できません。確認は通常一度だけです。',
  give: 'Zendeskで許可',
  waiting: '開いたウィンドウで許可してください。その後、概要がここに表示されます。',
  again: 'ウィンドウをもう一度開く',
  blocked:
    'ブラウザーがウィンドウを開けませんでした。Zendeskのポップアップを許可してから、もう一度押してください。',
  failed: '現在は処理できませんでした。しばらくしてからもう一度お試しください。',
};

const WORDS: Readonly<Record<string, LeaveWords>> = { en, de, es, fr, pt, ja };

/** The words in a locale's language, English where there are none. */
export function leaveWords(locale: string): LeaveWords {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
}
