import type { LexiconData } from './lexicon.ts';

const PERSON =
  '(?:(?:uma?|o|a|um|outro|outra|algum|alguma|seu|sua) )*(?:(?:pessoa|humano|humana|agente|atendente|assistente humano|representante|operador|(?<!\\b(?:outra|minha|nova|da|na) )operadora|colaborador(?:a)?|colega|chefe|especialista|supervisor|supervisora|gerente|responsável|alguém|funcionário|técnico|consultor|consultora)(?: (?:real|humano|humana|de verdade))?|ser humano|atendimento humano)';
const STAFF =
  '(?:uma? |o |a |seu |sua |outr[oa] |algum |alguma )?(?:pessoa|humano|agente|atendente|assistente humano|representante|supervisora?|gerente|chefe|responsável|colega|colaborador(?:a)?|especialista|técnico|funcionári[oa]|consultora?|alguém|operador|ser humano)\\b';
const GAP = '(?:\\w+ ){0,5}?';

/** Portuguese. */
export const pt: LexiconData = {
  language: 'pt',
  stopWords: `a ao aos as até com como da das de do dos e ela ele em entre era essa esse esta está este estou eu favor foi há isso isto já lhe
    mais mas me meu meus minha minhas muito na nas não nem no nos o obrigada obrigado olá onde os ou para pela pelo por porque posso pode
    qual quando que quem quero se sem ser seu sua são só também tem tenho um uma você vocês bom dia boa tarde preciso`,
  negators: 'não nem nunca jamais sem nada',
  intensifiers:
    'muito tão demais totalmente completamente realmente super bastante absolutamente extremamente',
  sentiment: {
    '-4': 'golpe fraude* merda furios* indignad* nojento* ladrões roubo',
    '-3': `horrível* terrível* péssim* inaceitável* vergonha vergonhos* lamentável* desastre* ridícul* inútil* odeio pior incompetente* absurdo* palhaçada maldit* lixo mentira* mentiros* idiota* pesadelo`,
    '-2': `decepcion* frustra* irritad* chatead* brav* ruim insatisfeit* reclam* queixa* quebrad* triste* farto farta cansad* ignor* injust* descaso`,
    '-1': 'erro erros infelizmente difícil lento confus* errado errada esperando',
    '-0.5': 'problema* ainda atras* perdid* falta preocup* desculpa*',
    '1': 'obrigado obrigada bem claro certo útil ajuda entendi entendo espero gentil',
    '2': 'bom boa ótim* feliz content* satisfeit* adorei resolvido maravilh* legal perfeit*',
    '3': 'excelente* fantástic* incrível melhor',
  },
  contradicts: [
    `^ nao ?,(?! *(?:obrigad|e so isso|mais nada|tudo bem))`,
    `\\b(?:nao e isso|isso nao e(?! (?:problema|um problema|necessario|urgente|grave|importante))|eu disse|quis dizer)\\b`,
  ],
  humanGate:
    '\\b(?:verdade|lig|aqui|dispenso|reclamac|rever|revejam|reanalis|contestar|suporte|fraude|sinistro|pessoa|human|agente|atendente|representante|operador|supervisor|gerente|responsavel|alguem|funcionari|tecnico|consultor|atendimento|transfer|transfir|passar|passe|encaminh|conect|escal|robo|bot|falar|colega|especialista|equip|contato|ligacao|chamada|contact|colaborador|chefe|departamento|setor|instancia|direcao|reclama|decisao|sem|lig|ninguem|ajuda|apoio)',
  asks: [
    `\\b(?:falar|conversar|falo|fale|contatar|contactar) ${GAP}(?:com|a) ${PERSON}\\b`,
    `\\b(?:transfira|transferir|transfere|passe|passar|passa|encaminhe|encaminhar|conecte|conectar|coloque)(?: me| eu)? (?!(?:\\w+ ){0,4}?(?:reserva|reais|euros|dinheiro|saldo|pontos|milhas|número|bilhete|passagem|conta|contrato|titularidade|valor|pix|linha|chip|\\d+)\\b)${GAP}(?:para|com|a|ao|à) ${PERSON}\\b`,
    `\\b(?:coloca|coloque|põe|ponha|coloquem)(?: me)? em contato com ${PERSON}\\b`,
    `\\b(?:me transfira|transfira me|me transfere|me passe|me passa|me conecte|me encaminhe)\\b`,
    `\\b(?:quero|preciso|exijo|prefiro|gostaria de|queria) (?!(?:transferir|enviar|mandar|passar|doar|pagar|convidar) (?!(?:me|para) ))${GAP}(?:uma pessoa|um humano|um atendente|um agente|um representante|um supervisor|um ser humano|atendimento humano)\\b`,
    `\\btem ${GAP}(?:alguém|alguma pessoa|um atendente) ${GAP}(?:falar|atender|ajudar)\\b`,
    `\\b(?:alguém|um atendente|uma pessoa|um técnico|um colaborador|um funcionário) (?:\\w+ )?(?:pode|poderia|podia) (?:me )?(?:ligar|contactar|contatar|telefonar|atender)`,
    `\\b(?:que|se) ${STAFF} (?:me (?:ligue|contacte|contate|atenda|escreva)|entre em conta(?:c)?to (?:comigo|conosco)|me entre em contato)`,
    `\\b(?:ser|que eu seja) (?:contact?ad[oa]|atendid[oa]|chamad[oa]) por ${STAFF}`,
    `\\b(?:transfere|transfira|passa|passe|encaminha|encaminhe|liga|ligue|põe|ponha|coloca|coloque)(?: me)? (?:para|com|ao|à|a|pra|pro) (?:o |a )?(?:departamento|setor|sector|área|equip[ea]|serviço|${STAFF})`,
    `\\b(?:transferir|passar|encaminhar|conectar|pôr|colocar)(?: me)? (?:para|com|ao|à|a|pra|pro|em conta(?:c)?to com) ${STAFF}`,
    `\\b(?:há|tem|existe) (?:\\w+ ){0,2}?(?:pessoa|alguém|humano|atendente) (?:real )?(?:com quem|para|que possa|pra) (?:\\w+ ){0,3}?(?:falar|atender|ajudar|conversar)`,
    `\\bfalar com (?:o|a|um|uma|seu|sua) (?:chefe|gerente|superior|colega|especialista|setor|departamento|equip[ea])\\b`,
    `\\b(?:prefiro|preferia|preferiria|gostaria de) (?:tratar|resolver|falar|discutir)(?: \\w+){0,2}? com ${STAFF}`,
    `\\b(?:atendimento|ajuda|assistência|suporte|apoio) human[oa]\\b`,
    `\\bcomo (?:faço para |posso |consigo )(?:falar|contactar|contatar|chegar) (?:com |a )?${STAFF}`,
    `\\b(?:tem|há|existe|está) (?:\\w+ ){0,2}?(?:alguém|alguma pessoa|uma pessoa|um humano|gente) (?:de verdade|real|humano|humana|aí)\\b(?! (?:usando|na minha|no meu))`,
    `\\b(?:podem|pode|poderiam|poderia|podes) (?:me |nos )?(?:ligar|telefonar|contactar|contatar)(?: me| nos)?\\b(?! (?:quando|se|antes|assim que|o |a |para (?:a|o) (?:luz|roteador|aparelho|modem)))(?<=\\b(?:me|nos) (?:ligar|telefonar|contactar|contatar)|(?:ligar|telefonar|contactar|contatar) (?:me|nos))`,
    `^ (?:(?:por favor|olá|ok|,) )*(?:ligue|liguem|liga|telefonem|telefone)(?: me| pra mim| para mim)\\b(?! (?:quando|se|antes|assim que))`,
    `\\b(?:transfere|transfira|transferir|passa|passe|passar|encaminha|encaminhe|liga|ligue)(?: me)? (?:para|pra|pro|ao|à|com) (?:o |a )?(?:suporte|setor|sector|departamento|cancelamento|financeiro|apoio|ouvidoria|gerência|atendimento)\\b`,
    `\\b(?:que|peço que|quero que|pede) (?:alguém|algum \\w+|uma pessoa) (?:\\w+ ){0,4}?(?:entre em conta(?:c)?to|me ligue|ligue|me contact?e|fale) ?(?:comigo|conosco|pra mim|para mim)?\\b`,
  ],
  bareAsks: [
    `^ (?:(?:olá|oi|por|favor|um|uma|com|quero|falar|,) )*(?:atendente|humano|pessoa|agente|representante|operador|supervisor|ser humano|atendimento humano)(?: (?:por|favor|agora|real|humano|,))* $`,
  ],
  softAsks: [
    `\\bescal(?:ar|e|em|onar)\\b`,
    `(?<!\\b(?:meu|minha|mi|my|nosso|nossa|sou) )\\b(?:supervisor|gerente)\\b`,
    `\\balguém (?:\\w+ ){0,2}?(?:poderia|pode|possa) (?:\\w+ )?(?:ajudar|verificar)\\b`,
    `\\b(?:seu|sua|o|a|um) (?:chefe|supervisor|gerente|superior|responsável) (?:\\w+ ){0,2}?(?:pode|poderia|autoriz\\w+|aprov\\w+)`,
    `\\b(?:pergunt\\w+|consult\\w+|peça|pedir|pede) (?:\\w+ ){0,4}?(?:ao|à|com) (?:o |a )?(?:seu |sua )?(?:chefe|supervisor|gerente|superior|responsável|equipa|equipe)`,
    `\\b(?:encaminhe|encaminhar|envie|enviar|leve|levar|passe|remeta|reporte|suba) (?:\\w+ ){0,3}?(?:à|ao|para a|para o|a) (?:\\w+ )?(?:direção|gerência|diretoria|administração|equip[ea]|área|setor|departamento|chefia|superior)`,
    `\\b(?:instância|nível) superior\\b|\\b(?:analisad|revist|avaliad)\\w+ (?:\\w+ ){0,2}?por (?:\\w+ ){0,2}?(?:superior|supervisor|gerente|especialista|equip[ea])`,
    `\\b(?:contesto|contestar|recorrer da|recorro da) (?:\\w+ )?decisão`,
    `\\b(?:abrir|fazer|registrar|registar|apresentar) uma (?:reclamação|queixa)(?: (?:formal|oficial))?\\b`,
    `\\b(?:rever|revejam|revisem|revisar|reconsider\\w+|reavali\\w+|reanalis\\w+|reexamin\\w+) (?:\\w+ )?(?:a|minha|esta|essa|o|meu) (?:decisão|recusa|negativa|caso|processo|pedido|sinistro)\\b`,
    `\\b(?:peço|quero|solicito|exijo) (?:a |uma )?(?:reanálise|reavaliação|revisão)\\b`,
    `\\bleve[m]? (?:isto|isso|o caso|o meu caso|meu caso) (?:ao|à|para)\\b`,
  ],
  refuses: [
    `(?<!\\bpor que )\\b(?:não|sem|nem) (?!(?:pode|poderia) )${GAP}(?:transferid[oa]|transferir|transfira|transferência|encaminh\\w+|me pass\\w+)\\b`,
    `(?<!\\bpor que )\\b(?:não|sem) (?!(?:posso|pode|poderia|consigo)\\b)${GAP}(?:falar|conversar|esperar) ${GAP}(?:com|por) (?:${PERSON}|(?:mais )?ninguém)\\b`,
    `\\b(?:em vez de|ao invés de|em lugar de|evite) ${GAP}(?:transfer\\w+|transfir\\w+|passar|encaminhar|falar com)\\b`,
    `\\b(?:nenhum|nenhuma) ${PERSON}(?: (?:por favor|,)| $)`,
    `\\bpare[m]? de me (?:transf\\w+|pass\\w+|encaminh\\w+)`,
    `\\bnão (?:quero|preciso(?: de)?) ${PERSON}\\b`,
    `\\bsem (?:\\w+ ){0,2}?(?:ligar|falar|passar|contact?ar|ter que)(?: \\w+){0,3}? (?:a|para|pra|com|por) (?:ninguém|alguém|um |uma )`,
    `\\b(?:não|nem) (?:precisa|preciso|é preciso|é necessário|quero|faz falta)(?: de)? (?:falar com )?${STAFF}`,
    `\\bpare[m]? de (?:me )?(?:oferecer|mandar|enviar|passar|empurrar|encaminhar)\\b`,
    `\\b(?:prefiro|preferia|melhor) não (?:falar|ser|que me)`,
    `\\bnão me (?:pass\\w+|transf\\w+|encaminh\\w+|conect\\w+|lig\\w+) (?:para|com|a)\\b`,
    `\\bnão me (?:liguem?|ligues|telefonem?|chamem)\\b`,
    `\\bnão (?:preciso|quero|precisa) que (?:\\w+ )?(?:me )?(?:ligu\\w+|telefon\\w+|contact\\w+)`,
    `\\bdispenso (?:(?:a|o|qualquer|essa|esse) )?(?:ligação|chamada|atendente|humano|transferência|contato|contacto)\\b`,
    `\\b(?:prefiro|preferia|melhor) (?:resolver|continuar|ficar|seguir|tratar|falar) (?:\\w+ ){0,2}?(?:aqui|com você|contigo|por aqui|pelo chat|neste chat)\\b(?! (?:por telefone|pelo telefone))`,
    `\\b(?:sem|nada de|nenhuma) (?:ligações|ligação|chamadas?|transferências?|atendentes?|humanos?)\\b(?= (?:$|,|por favor|obrigad\\w))`,
    `\\bnão (?:precisa|é preciso|quero que) (?:\\w+ )?(?:chamar|ligar|transferir|passar|encaminhar)(?: (?:ninguém|alguém|para|pra|me|a))?\\b`,
    `\\bnão quero (?:falar|conversar) com ninguém\\b`,
  ],
  negates: [
    `(?<!\\bpor que (?:\\w+ )?)\\b(?:não|sem|nunca|nem) (?!(?:pode|poderia|posso|consigo|consegue|entendo|funciona|sei|ajuda)\\b)(?:\\w+ ){0,4}?$`,
    `\\b(?:recuso|evite|evita|pare de|parem de|odeio) (?:\\w+ ){0,4}?$`,
  ],
  recounts: [
    `(?<!\\beu (?:já )?)\\b(?:disseram|disse|falaram|pediram|recomendaram|mandaram) (?:\\w+ ){0,4}$`,
    `\\b(?:preciso mesmo|tenho mesmo que) $`,
  ],
  conditions: '\\b(?:se|senão|caso|do contrário)\\b',
  please: 'por favor',
  accepts: [
    `^ (?:(?:ok|bem|bom|obrigad[oa]|perfeito|,) )*(?:sim|claro|por favor|com certeza|pode ser|pode (?:passar|transferir|ligar|encaminhar)|pode|ok|tá|tá bom|está bem|beleza|bora|agradeço|transfira|passa|passe|aceito|isso|seria (?:ótimo|bom|perfeito)|faça isso)(?: (?:por favor|obrigad[oa]|muito|claro|agradeço|transfira|então|,|pode ser|pode|com certeza|isso|faça isso))* $`,
  ],
  shorthand: {
    kero: 'quero',
    qro: 'quero',
    qero: 'quero',
    pfv: 'por favor',
    pfvr: 'por favor',
    fala: 'falar',
    alguen: 'alguem',
    vc: 'você',
    hj: 'hoje',
  },
  declines: [
    '^ (?:não|melhor não|não obrigad[oa])\\b',
    `^ (?:(?:ah|obrigad[oa]|,) )*(?:agora não|ainda não|mais tarde|depois|não é (?:necessário|preciso)|não precisa|deixa|deixe|deixa pra lá|dispenso)\\b`,
  ],
  offers: [
    `\\b(?:quer|deseja|gostaria|posso|poderia|prefere|se (?:quiser|desejar|preferir))\\b.{0,80}(?:transf|pass|encaminh|conect|falar|escal).{0,60}(?:agente|pessoa|human|atendente|representante|supervisor|colega|especialista|equipe|equipa)`,
    `\\b(?:deseja|quer|prefere|gostaria) que (?:eu )?(?:\\w+ )?(?:chame|passe|transfira|peça|um|uma) (?:para )?(?:um |uma |o |a )?(?:\\w+ )?(?:pessoa|atendente|colega|consultora?|humano|agente|especialista|técnico|equip[ea]|ligue)`,
    `\\b(?:deseja|quer|prefere|gostaria) que (?:um|uma|o nosso|a nossa) (?:pessoa|atendente|colega|consultora?|humano|agente|especialista|técnico|equip[ea]) (?:\\w+ )?(?:ligue|fale|entre|contact?e|assuma)\\b`,
  ],
  promises: [
    `\\b(?:colega|atendente|agente|pessoa|especialista|técnico|supervisor|alguém|nossa equip[ea]|a equip[ea]) (?:\\w+ ){0,4}?(?:vai|irá|vão) (?:\\w+ ){0,3}?(?:ligar|entrar em contato|contatar|contactar|retornar|escrever)\\b`,
    `\\b(?<!\\b(?:entregador|motorista|transportadora|hotel|correios|banco|médico) )(?:entrará em contato|receberá uma ligação|receberá uma chamada)\\b`,
    `\\b(?:equip[ea]|departamento|setor|sector|colegas?|técnicos?|consultor[a]?|atendentes?|especialistas?|gerente|alguém|que|eles) (?:de \\w+ )?(?:\\w+ ){0,3}?(?:entrará|entrarão|retornará|retornarão|falará|falarão|ligará|ligarão|responderá|responderão|vai responder|vão responder|vai falar|vão falar|informará|informarão|contact?ará)\\b(?! (?:no|na|ao) (?:app|aplicativo|rastreamento))(?<!\\b(?:entregador|motorista|transportadora|correios).*)`,
    `\\b(?:será|serás|vai ser) (?:contact?ad[oa]|chamad[oa]) por (?:um|uma|nosso|nossa|alguém)\\b(?! (?:entregador|motorista))`,
    `\\bentraremos em conta(?:c)?to\\b|\\bentrará em contacto\\b(?<!\\b(?:entregador|motorista|transportadora) .*)`,
  ],
  missing: [
    `\\b(?:eu )?não sei\\b`,
    `\\bnão (?:tenho|disponho de) (?:\\w+ )?(?:informaç\\w+|acesso|dados|resposta|detalhes)\\b`,
    `\\bnão tenho certeza\\b`,
    `\\b(?:desconheço|não faço ideia|não sei (?:dizer|informar))\\b`,
    `\\bnão (?:consigo|posso) (?:responder|ver|acessar|encontrar (?:informaç\\w+|a informação))\\b`,
    `\\bnão (?:entendi|compreendi)\\b`,
    `\\bnão (?:encontrei|achei|há|localizei) (?:nada|nenhuma informação|informações) (?:sobre|a respeito|acerca)\\b`,
    `\\bnão sei (?:responder|dizer|informar)\\b`,
  ],
  goesOn: [
    `\\b(?:deixe me|vou (?:tentar|verificar|ver)|por favor (?:confirme|informe|escolha))\\b`,
  ],
  offTopic: [
    `\\b(?:ignora|ignore|esqueça|esquece)(?: todas)? (?:as|suas|tuas)(?: \\w+){0,2} (?:instruções|regras)\\b`,
    `\\b(?:prompt do sistema|instruções iniciais)\\b`,
    `\\b(?:finja|finge|imagine|imagina|faça de conta) que (?:é|você é|és|tu és)\\b`,
    `\\b(?:escreva|escreve|conte|conta|componha|invente)(?: me)? (?:um|uma|outro|outra) (?:\\w+ ){0,2}(?:poema|piada|redação|história|conto|música|canção|carta de amor|adivinha)\\b`,
    `\\b(?:faça|faz|resolva|ajude me com) (?:os|o|meus|meu|minha|a) (?:\\w+ )?(?:trabalho de casa|dever de casa|lição de casa|prova)\\b`,
    `\\bquem (?:ganhou|vai ganhar|é) (?:as eleições|a eleição|a copa|o jogo|o presidente|o papa)\\b`,
    `\\bqual é (?:o sentido da vida|a capital d)`,
    `\\b(?:receita de (?:bolo|pão|comida)|horóscopo|números da loteria)\\b`,
  ],
  marks: {
    profanity: [`\\b(?:merda|porra|caralho|droga|puta\\w*|foda\\w*)\\b`],
    again_and_again: [
      `\\b(?:segunda|terceira|quarta|quinta|enésima) vez\\b`,
      `\\b(?:de novo a mesma|quantas vezes|já (?:disse|falei|expliquei|informei)|várias vezes|(?:já(?! (?:compr|pedi|reserv|viaj|us))|diss\\w+|falei|falaram|expliquei|fiz|liguei|pedi|promet\\w+) (?:\\w+ ){0,3}?(?:duas|três|quatro|cinco|dez|cem|mil|\\d+) vezes|continuo (?:sem|esperando)|há (?:semanas|meses|dias|horas)|faz (?:semanas|meses|dias|horas))\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:sou|é|para|como|de) (?:uma? )?)advogad[oa]|processar (?:vocês|a empresa|a loja)|vou processar(?! (?:o|um|seu|meu) (?:pedido|pagamento))|processo judicial|ação judicial|procon|(?:na|à) justiça|tribunal|reclame aqui)\\b`,
    ],
    churn_threat: [
      `\\b(?:cancel(?:ar|o|arei) (?:minha|meu|a|o) (?:conta|assinatura|contrato)|mud(?:o|ar|arei) (?:para|de) (?:a |uma |outra )?(?:concorrência|outra|operadora)|nunca mais|concorrência|encerrar minha conta|avaliação negativa|perderam um cliente)\\b`,
    ],
    accusation: [
      `\\b(?:é um(?:a)? (?:palhaçada|vergonha|piada|absurdo|desrespeito)|estou (?:farto|farta|cansad[oa])|já chega|chega de|^ chega $|estão de brincadeira|de brincadeira comigo|falta de respeito|(?:péssim[oa]|horrível|pior|ridícul[oa]|lamentável) (?:atendimento|serviço|suporte)|(?:atendimento|serviço|suporte) (?:(?:é|tão|muito) )*(?:péssim[oa]|horrível|ridícul[oa]|lamentável|vergonhos[oa])|(?:é|são|um) (?:verdadeiro |completo |total )?(?:desastre|descaso)|ninguém (?:responde|resolve|ajuda|atende)|estão me enrolando|me fazendo de (?:bobo|boba|palhaço|idiota)|perda de tempo|(?:isso|isto) é (?:um )?(?:roubo|assalto|golpe)|vocês não (?:leem|escutam|ouvem))\\b`,
    ],
    sarcasm: [
      `\\b(?:obrigad[oa]|valeu) por (?:nada|me fazer perder|perder)\\b`,
      `\\b(?:ótimo|que ótimo|que maravilha|maravilha|que bom|perfeito|parabéns|legal|que legal|sensacional)(?: ,)? (?:mais um (?:formulário|erro|atraso|problema|dia)|mais uma (?:vez|falha|espera)|de novo (?:[\\w']+ ){0,3}?(?:sem|não|isso|o mesmo|a mesma)|agora (?:[\\w']+ ){0,5}?(?:não|nada|quebrou|perdi)|perderam|quebraram|apagaram|vocês (?:perderam|conseguiram|quebraram)|continua sem)\\b`,
      `\\b(?:belo (?:serviço|atendimento|trabalho)(?: ,)? (?:hein|ninguém|não)|que surpresa|grande ajuda(?: ,)? (?:hein|né|não))\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:meu advogado|minha advogada|(?<!\\b(?:sou|é|para|como|de) )uma? advogad[oa]|ação judicial|vou processar|processar vocês|tribunal|procon|pequenas causas|vou denunciar\\w*|denúncia (?:no|na|ao) \\w+)\\b`,
    ],
    medical: [
      `\\b(?:dosagem|overdose|efeitos colaterais|reação alérgica|dor(?:es)? no peito|falta de ar|(?:dificuldade (?:para|de|em|a)|não consigo) respirar|(?:tomar|tomo|usar|dar) (?:\\w+ ){0,4}?(?:grávida|gravidez|amament\\w+|com (?:antibióticos?|anticoagulantes?|ibuprofeno|paracetamol|dipirona|aspirina|álcool|remédios?|medicamentos?))|grávida (?:\\w+ |, ){0,5}?(?:tomar|usar|perigoso|seguro)|(?:que|qual a?) dose|(?<!\\b(?:máquina|caixa|cachorro|gato|aspirador) )\\bengoliu (?:uma?|a|o) (?:pilha|peça|bateria|botão|ímã|moeda|comprimido|produto)|(?:bolhas|manchas|queimadura|tontura|náuseas?|inchaço|alergia)(?: \\w+){0,4}? (?:depois|desde|por causa|com o|com a|após))\\b`,
    ],
    self_harm: [
      `\\b(?:suic[ií]d\\w+|me matar|tirar minha vida|quero morrer|(?:não quero (?:mais )?|não aguento mais )viver(?= (?:mais|assim|e|,|$))|vontade de (?:viver|morrer)|acabar com (?:a )?minha vida|me machucar|(?:pens\\w+ em|quero|vou) me matar|matar me|não quero viver mais|não vejo (?:mais )?sentido em (?:viver|continuar vivendo)|melhor sem mim|tomei todos os (?:meus )?(?:remédios|comprimidos))\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|código de segurança|senha do (?:meu )?cartão) (?:é )?\\d{3,4}\\b`,
    ],
    data_protection: [
      `\\b(?:lgpd|rgpd|proteção de dados|(?:apag|exclu|elimin)\\w+ (?:todos )?(?:os )?meus dados|(?:exclusão|eliminação|apagamento) d(?:e|os) (?:todos )?(?:os )?meus dados|direito ao esquecimento|(?:apag|exclu|elimin)\\w+ (?:todos )?(?:os )?(?:meus|nossos) dados|(?:vaz\\w+|vend\\w+|compartilh\\w+|partilh\\w+) (?:todos )?(?:os )?meus dados|quem tem acesso aos meus dados|cópia (?:de todos )?dos meus dados|retiro o (?:meu )?consentimento|(?:quais|que) dados (?:\\w+ )?(?:têm|tem|guardam) (?:sobre|de) mim)\\b`,
    ],
  },
};
