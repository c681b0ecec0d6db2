import type { FlagWords } from './flag-words.ts';

const SOMEBODY =
  '(?:marido|esposo|esposa|mulher|companheir[oa]|mãe|pai|filh[oa]|bebé|bebê|irmão|irmã|avó|avô|ti[oa]|sogr[oa])';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|youtube|linkedin|redes|redes sociais|internet|reclame aqui)';
const INSULT =
  '(?:idiotas?|imbecil|imbecis|estúpid[oa]s?|burr[oa]s?|incompetentes?|inúte?is|inútil|otári[oa]s?|babacas?|filh[oa]s? da puta|cabrões|cabrão|merdas?|palhaç[oa]s?|vagabund[oa]s?|lixo|desgraçad[oa]s?|canalhas?)';

export const pt: FlagWords = {
  legal_threat: {
    says: [
      `\\b(?:fal\\w+|contact\\w+|contat\\w+|consult\\w+|procur\\w+|acion\\w+|notícias|ouvir|chamar) (?:[\\w']+ ){0,3}?(?:o )?(?:meu|um|nosso|do meu|com meu) advogad[oa]\\b|\\b(?:meu|nosso) advogado (?:vai|entrará|está|irá)\\b`,
      `\\bprocess\\w+ (?:vocês|a empresa|voces|essa empresa|esta empresa|a loja|vos|judicial)\\b|\\b(?:vos|os) processar\\b|\\b(?:ação judicial|medidas (?:legais|judiciais)|vias (?:legais|judiciais)|meios legais|ação legal)\\b|\\bentrar (?:com|na) (?:uma |um )?(?:ação|processo|justiça)\\b|\\b(?:tribunal|pequenas causas|na justiça)\\b`,
      `\\b(?:reclam\\w+|queixa|denunci\\w+|denúncia|procur\\w+|acion\\w+|recorr\\w+|vou|ir|registr\\w+) (?:[\\w']+ ){0,5}?(?:procon|deco|anatel|anacom|banco central|livro de reclamações|defesa do consumidor|asae|ministério público|polícia)\\b`,
    ],
    unless: [`\\bsou advogad[oa]\\b`, `\\brecomend\\w+`],
  },
  churn: {
    says: [
      `\\b(?:mud\\w+|troc\\w+|vou|ir|pass\\w+) (?:[\\w']+ ){0,3}?(?:para|pra|pela|por) (?:a |o )?(?:concorrência|concorrente|outr[oa] (?:empresa|operadora|banco|loja|fornecedor|companhia|seguradora))\\b`,
      `\\b(?:nunca|jamais) mais (?:\\w+ ){0,2}?(?:compr|encomend|ped|us|contrat|reserv|volt|viaj)\\w+|\\bnão (?:\\w+ )?(?:compro|comprarei|volto a|encomendo) (?:\\w+ ){0,3}?(?:mais|nunca mais|convosco|com vocês|comprar)\\b|\\búltima vez que (?:comprei|compro|encomendo|uso|peço|contrato)\\b`,
      `\\b(?:quero|queria|gostaria de|vou|desejo|preciso) (?:\\w+ )?(?:encerrar|fechar|cancelar|apagar|rescindir) (?:a |o )?(?:minha |meu )(?:conta|contrato|assinatura|subscrição|plano)\\b`,
      `\\b(?:perderam|perdem|perder) (?:\\w+ )?(?:um|uma) client|\\bdeix(?:o|arei) de ser client|\\bnão (?:serei|sou) mais client`,
    ],
    unless: [`\\bacab(?:ei|o) de\\b`],
  },
  vulnerable: {
    says: [
      `\\b(?:meu|minha|nosso|nossa) (?:\\w+ )?${SOMEBODY} (?:\\w+ ){0,3}?(?:faleceu|morreu|falecid[oa])\\b|\\b(?:morte|falecimento|enterro|funeral|luto) d(?:o meu|a minha|e meu|e minha) (?:\\w+ )?${SOMEBODY}\\b|\\bcertidão de óbito\\b|\\b(?:sou|fiquei) viúv[oa]\\b|\\bde luto\\b`,
      `\\b(?:tenho|tem|estou|sofro|diagnosticad[oa]|com|fazendo|a fazer) (?:[\\w']+ ){0,3}?(?:câncer|cancro|quimioterapia|quimio|demência|alzheimer|parkinson|esclerose|depressão|epilepsia|hemodiálise|leucemia|tumor|avc|enfarte|infarto)\\b|\\b(?:gravemente|muito) doente\\b|\\b(?:estou|está) (?:\\w+ )?(?:internad[oa]|hospitalizad[oa]|no hospital|na uti)\\b`,
      `\\btenho (?:7[5-9]|8\\d|9\\d) anos\\b|\\bsou (?:uma pessoa )?(?:idos[oa]|reformad[oa]|aposentad[oa])\\b|\\bna minha idade\\b`,
      `\\b(?:fiquei (?:desempregad[oa]|sem (?:trabalho|emprego))|estou (?:desempregad[oa]|endividad[oa]|falid[oa]|sem (?:trabalho|emprego))|perdi (?:o|meu|o meu) (?:emprego|trabalho)|fui (?:demitid[oa]|despedid[oa])|despej\\w+|banco alimentar)\\b|\\bnão (?:consigo|posso|conseguimos|tenho como) (?:mais )?pagar (?:[\\w']+ ){0,2}?(?:conta|fatura|aluguel|renda|luz|comida|prestaç\\w+|parcelas?|dívidas?|boleto)\\b`,
      `\\bsou (?:\\w+ )?(?:ceg[oa]|invisual|surd[oa]|deficiente|cadeirante|pcd)\\b|\\b(?:estou|ando|uso) (?:\\w+ )?(?:em |numa |de )?cadeira de rodas\\b|\\btenho (?:uma )?deficiência\\b|\\bviolência doméstica\\b|\\bbaixa visão\\b`,
    ],
    unless: [
      `\\b(?:telemóvel|celular|telefone|bateria|computador|carro|router|roteador) (?:\\w+ ){0,3}?morreu\\b`,
      `\\bpagar .*\\b(?:online|site|página|app|aplicativo|paypal|link|botão)\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:deix\\w+|escrev\\w+|public\\w+|dar|darei|coloc\\w+|post\\w+) (?:[\\w']+ ){0,3}?(?:avaliação|avaliações|crítica|opinião|comentário|nota|resenha) (?:\\w+ )?(?:negativ[oa]s?|péssim[oa]s?|má|ruim|de uma estrela)\\b|\\b(?:péssima|má) (?:avaliação|crítica)\\b`,
      `\\b(?:public\\w+|post\\w+|partilh\\w+|compartilh\\w+|coloc\\w+|exp(?:or|onho|us)\\w*|divulg\\w+|denunci\\w+|reclam\\w+|contar) (?:[\\w']+ ){0,4}?(?:no|na|nas|em|pelo) (?:todas as )?(?:minhas )?${PUBLIC}\\b`,
      `\\b(?:contact\\w+|contat\\w+|fal\\w+|avis\\w+|inform\\w+|procur\\w+|chamar|escrev\\w+) (?:[\\w']+ ){0,3}?(?:a imprensa|imprensa|jornais|um jornal|jornalistas?|a televisão|a tv|os media|a mídia|à mídia|à imprensa)\\b`,
      `\\b(?:todo (?:o )?mundo (?:vai|precisa|deve)|toda a gente (?:vai|deve)|todos (?:vão|devem) saber)\\b`,
    ],
    unless: [`\\b(?:lista|anúncio)\\b`],
  },
  safety: {
    says: [
      `\\b(?:pegou fogo|pegando fogo|a arder|em chamas|incendiou\\w*|explodiu|estourou|derreteu|(?:solt|deit)\\w+ (?:fumaça|fumo|faíscas)|cheiro (?:a|de) (?:gás|queimado)|cheira a (?:gás|queimado)|fuga de gás|vazamento de gás)\\b|\\b(?:choque|descarga) elétric[oa]\\b|\\b(?:levei|levou|deu|dá|apanhei) (?:\\w+ )?choque\\b|\\beletrocutad[oa]\\b`,
      `\\b(?:se |me )?(?:cort|queim|fer|magoo|machuc|part)\\w*(?:ou|ei|i|iu)(?: se| me)? (?:[\\w']+ ){0,2}?(?:com|na|no|o|a|ao|mão|dedo|braço|perna)\\b(?<=\\b(?:eu|filh[oa]|marido|esposa|mãe|pai|me|se|cortei|queimei|feri|machuquei|magoei|parti)\\b.*)|\\b(?:pronto socorro|urgências|(?:ao|no) hospital)\\b|\\breação alérgica\\b|\\bintoxica\\w+\\b|\\bengasg\\w+\\b|\\bfrei?os (?:\\w+ )?(?:falharam|avariaram)\\b`,
      `\\b(?:é|são|era) (?:\\w+ )?(?:perigos[oa]s?|um perigo)\\b`,
    ],
    unless: [`\\b(?:vocês têm|têm|chamada|ligação|preço|fatura)\\b`],
  },
  abuse: {
    says: [
      `\\b(?:são|é|és|vocês|você|sois) (?:[\\w']+ ){0,3}?${INSULT}\\b|\\b(?:bando|cambada|corja) de ${INSULT}\\b|\\b(?:seus?|suas?) (?:\\w+ )?${INSULT}\\b|^ ${INSULT}\\b`,
      `\\b(?:cala|calem|cale) (?:a|essa) boca\\b|\\b(?:vai|vão|vá) (?:[\\w']+ ){0,2}?(?:à merda|a merda|para o inferno|pro inferno|se foder|se lixar|tomar no cu|pro caralho)\\b|\\bfoda se\\b|\\bvão se foder\\b`,
      `\\bsei onde (?:você|vocês|tu|voce|voces)? ?(?:trabalh|mor|viv|est)\\w+|\\bvou (?:atrás de (?:você|vocês|ti)|te (?:matar|bater|partir|quebrar)|(?:matar|bater em|partir a cara)|quebrar (?:a|sua|tua) cara)\\b|\\bvão se arrepender\\b|\\bvais arrepender te\\b`,
    ],
    unless: [`\\b(?:sou|fui|estou) (?:\\w+ ){0,2}?${INSULT}\\b`],
  },
};
