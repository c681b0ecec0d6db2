/** What a host may lack beside an editor to insert into. */
export type Lack =
  | 'draw_curve'
  | 'fold'
  | 'colour'
  | 'live_update'
  | 'jump_to_turn'
  | 'save_report';

/** What is said of a lack; a host that looks for changes by itself, only not at once, stands less still than others. */
export type LackSaid = Lack | 'slow_update';

/** What a reader of such a host misses, and where it is instead, by language. Without the mark at the end. */
export const hostLacks = {
  en: {
    draw_curve: 'No curves are drawn here: confidence and mood stand in numbers and words',
    fold: 'Nothing unfolds in place here: the rest opens on pages of its own',
    colour: 'No colours are shown here: how serious something is stands in words',
    live_update: 'This page stands still until you refresh it',
    jump_to_turn: 'References can’t be clicked here: they name the message or action by its number',
    slow_update: 'Changes show up here within a few minutes, and at once after “Refresh”',
    save_report: 'The trust report can’t be saved from here',
  },
  de: {
    draw_curve:
      'Hier sind keine Kurven zu sehen: Sicherheit der KI und Stimmung stehen in Zahlen und Worten',
    fold: 'Hier klappt nichts auf: Alles Weitere öffnet sich auf eigenen Seiten',
    colour: 'Hier gibt es keine Farben: Wie ernst etwas ist, steht in Worten',
    live_update: 'Diese Seite ändert sich erst, wenn Sie sie aktualisieren',
    jump_to_turn:
      'Verweise lassen sich hier nicht anklicken: Sie nennen die Nachricht oder Aktion mit ihrer Nummer',
    slow_update: 'Änderungen erscheinen hier nach wenigen Minuten und sofort nach „Aktualisieren“',
    save_report: 'Der Nachweis lässt sich von hier aus nicht speichern',
  },
  es: {
    draw_curve: 'Aquí no se dibujan curvas: la confianza y el ánimo se dan en números y palabras',
    fold: 'Aquí no se despliega nada: lo demás se abre en páginas propias',
    colour: 'Aquí no hay colores: la gravedad se dice con palabras',
    live_update: 'Esta página no cambia hasta que la actualice',
    jump_to_turn:
      'Aquí no se puede hacer clic en las referencias: nombran el mensaje o la acción por su número',
    slow_update: 'Los cambios aparecen aquí al cabo de unos minutos, y enseguida con «Actualizar»',
    save_report: 'El informe de confianza no se puede guardar desde aquí',
  },
  fr: {
    draw_curve:
      'Aucune courbe n’est tracée ici : la confiance et l’humeur sont données en chiffres et en mots',
    fold: 'Rien ne se déplie ici : le reste s’ouvre sur des pages à part',
    colour: 'Aucune couleur n’est affichée ici : la gravité est dite avec des mots',
    live_update: 'Cette page ne change pas tant que vous ne l’actualisez pas',
    jump_to_turn:
      'Les références ne sont pas cliquables ici : elles désignent le message ou l’action par son numéro',
    slow_update:
      'Les changements apparaissent ici après quelques minutes, et aussitôt avec « Actualiser »',
    save_report: 'Le rapport de confiance ne peut pas être enregistré d’ici',
  },
  pt: {
    draw_curve: 'Aqui não há curvas: a confiança e o humor são mostrados em números e palavras',
    fold: 'Aqui nada se expande: o restante abre em páginas próprias',
    colour: 'Aqui não há cores: a gravidade é dita com palavras',
    live_update: 'Esta página não muda até que você a atualize',
    jump_to_turn:
      'Aqui não é possível clicar nas referências: elas indicam a mensagem ou a ação pelo número',
    slow_update: 'As mudanças aparecem aqui em alguns minutos, e na hora com “Atualizar”',
    save_report: 'O relatório de confiança não pode ser salvo daqui',
  },
  ja: {
    draw_curve: 'ここではグラフを表示できないため、信頼度とお客様の感情は数値と言葉で示します',
    fold: 'ここでは項目を展開できないため、続きは別のページで開きます',
    colour: 'ここでは色を表示できないため、重要度は言葉で示します',
    live_update: 'このページは更新するまで変わりません',
    jump_to_turn: 'ここでは参照をクリックできないため、メッセージやアクションを番号で示します',
    slow_update: '変更は数分以内にここに表示され、「更新」を押すとすぐに表示されます',
    save_report: 'ここからは信頼性レポートを保存できません',
  },
} as const satisfies Record<string, Record<LackSaid, string>>;
