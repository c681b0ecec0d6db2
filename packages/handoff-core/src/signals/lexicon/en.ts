import { englishAsk } from '../ask/english.ts';
import type { LexiconData } from './lexicon.ts';

const GAP = "(?:[\\w']+ ){0,5}?";
/** A person who may be promised, and what they will do. */
const PROMISED =
  '(?<!\\b(?:delivery|courier|driver|logistics|shipping|moving) )(?:colleagues?|case ?workers?|handlers?|clerk|department|staff|back office|claims office|desk|adjuster|underwriters?|technicians|engineers|advis[eo]rs|agents|human|person|agent|specialists?|representative|team member|manager|supervisor|technician|engineer|expert|advis[eo]r|someone|somebody|team)';
const REACHES =
  '(?:reply|respond|update you|inform you|let you know|come back to you|email you|reach you|call|contact|reach out|get back|be in touch|follow up|phone|ring|email|write|get in touch|take over|be with you|assist you)';
const REACHING =
  '(?:calling|contacting|reaching out|getting back|following up|phoning|ringing|emailing)';

/** English. */
export const en: LexiconData = {
  language: 'en',
  stopWords: `a about all also an and any are as at be because been but by can could did do does don't for from get go had has
    have he hello her here hi him his how i i'd i'll i'm i've if in into is it it's just know like me more my need no not now of ok
    okay on one or our out please really she should so some than thank thanks that that's the their them then there these they
    this to too up us very want was we were what when where which who why will with would yes you your you're`,
  negators: `not no never don't dont didn't doesn't isn't wasn't won't can't cannot couldn't wouldn't aren't hardly without nor`,
  intensifiers: `very really so extremely absolutely completely totally incredibly utterly beyond super quite highly deeply too`,
  sentiment: {
    '-4': 'fucking fuck bullshit scam scammers fraud* furious outraged outrageous disgusting despicable',
    '-3': `worst terrible horrible awful appalling atrocious pathetic useless ridiculous unacceptable infuriat* angry hate hated
      livid disgrace* shame* incompeten* idiot* stupid crap damn nightmare insult* rude garbage joke liar* lying lied sick unbelievable absurd
      nonsense fed-up robbery thieves steal* stole`,
    '-2': `frustrat* annoy* disappoint* upset unhappy dissatisf* irritat* bad worse poor poorly unfair unprofessional unreasonable
      mad sucks suck wtf complain* complaint* ignored ignoring mislead* misled wasted wasting waste painful fail* failing
      broken ruined trouble* regret* hopeless tired sucks impossible concern* worried worry* stress* disaster hell`,
    '-1': `error errors wrong confus* unfortunately hard mistake* unable slow hassle inconvenien* doubt* refuse* sad waiting`,
    '-0.5': `problem* issue issues stuck delay* delayed late missing lost difficult still again denied unsure sorry`,
    '0.5': 'yes yeah yep yup yea ya exactly correct agreed agree indeed',
    '1': 'ok okay fine helpful help works worked welcome clear appreciate* thank thanks glad hope* understand understood nice easy useful sure',
    '2': 'good great cheers lovely superb neat sweet happy pleased perfect perfectly wonderful satisf* enjoy* love* resolved solved fantastic cool kind',
    '3': 'excellent awesome amazing delighted brilliant superb thrilled outstanding best',
  },
  contradicts: [
    `^ (?:no|nope|nah)\\b(?![ ,]*(?:(?:that's|that is|that will be|that would be) (?:all|it|everything|fine|ok|okay)|(?:thank|thanks|problem|worries|need|rush|nothing)\\b|(?:i'm|i am|we're) (?:good|fine|all set|ok|okay|done)|(?:it's|it is|all) (?:ok|okay|fine|good)|(?:i|we) (?:don't|do not) need|(?:but |many )thank))`,
    `\\b(?:i (?:said|meant|asked for|already said)|(?:that's not|that is not|that isn't)(?! (?:a problem|an issue|bad|too bad|necessary|needed|urgent|important))|not what i|not that one|you misunderst\\w+)\\b`,
  ],
  ...englishAsk,
  offers: [
    `(?!.*\\b(?:transfer|pass|hand|send) (?:the|your|this) (?:booking|reservation|number|money|ticket|order|balance|points|contract|line)\\b)\\b(?:would you like|do you want|shall i|should i|can i|may i|i can|i could|i'll|i will|i would|i'd|let me|if you(?:'d)? (?:like|want|prefer|wish)|want me to|like me to|happy to|able to|need to|have to|going to|offer|option\\w*|confirm)\\b.{0,80}\\b(?:transfer|connect|escalat|hand|put|speak|talk|pass|refer)\\w*.{0,60}\\b(?:human|agent|person|representative|specialist|supervisor|manager|colleague|someone|team|operator|you)\\b`,
    `\\b(?:transfer|connect|hand)\\w* (?:you|your case|the case|this|your request|over|me)(?: over)? (?:to|with) (?:\\w+ ){0,3}(?:human|agent|person|representative|specialist|supervisor|manager|colleague|team)`,
    `\\b(?:speak|talk) (?:to|with) (?:a|an|one of our) (?:\\w+ )?(?:human|agent|person|representative|specialist|supervisor|manager|colleague)`,
    `\\b(?:would you like|do you want|shall i|should i|can i|may i|could i|want me to|like me to|i can|i could|let me know if you(?:'d| would)? (?:like|want|prefer)) (?:[\\w']+ ){0,4}?(?:get|have|bring in|bring|involve|ask|call in|fetch) (?:an?|one of our|our|another|someone|somebody|my) ?(?:[\\w']+ )?(?:human|agent|person|representative|specialist|supervisor|manager|colleague|engineer|technician|advis[eo]r|team)?\\b (?:to |from )?(?:[\\w']+ )?(?:take over|look|call|help you|review|contact|join|involved|step in|over|assist|$)`,
    `\\b(?:can i|may i|shall i|should i|i can|i could|would you like me to|do you want me to) (?:arrange|schedule|book|request|set up|organi[sz]e) (?:an? |you a )?(?:callback|call back|call|phone call) (?:from|with|by) (?:our|an?|one of|someone)`,
    `\\b(?:can i|may i|shall i|should i|i can|i could|would you like me to|do you want me to|want me to) (?:forward|pass|hand|send|give|escalate) (?:this|the|your|our|it) (?:\\w+ )?(?:over |on |along )?to (?:an?|one of our|my|our|the) (?:\\w+ )?(?:human|agent|person|representative|specialist|supervisor|manager|colleague|engineer|advis[eo]r|team)`,
    `\\b(?:would it help|would you (?:like|prefer|rather)|do you (?:want|prefer)|want) (?:to )?(?:speak|talk|chat) (?:to|with) (?:someone|somebody|one of our|an?|our|the) `,
    `\\b(?:do you want|would you like|want|shall i have|should i have) (?:someone|somebody|an? (?:\\w+ )?(?:agent|colleague|specialist|engineer|advis[eo]r|person|human|manager|technician)|one of our \\w+) (?:from \\w+ )?(?:to )?(?:call|contact|ring|phone|help|take|look|join|assist)`,
    `\\blet me know if you(?:'d| would)? (?:like|want|prefer|wish) to be (?:connected|transferred|put through|handed over)\\b`,
    `\\b(?:would you rather|would you prefer to|do you prefer to) have (?:an?|one of our|someone) (?:\\w+ )?(?:human|person|agent|colleague|advis[eo]r|specialist)?`,
    `\\b(?:i'll|i will) (?:gladly |happily )?(?:fetch|bring in|get) (?:you )?(?:an?|one of our) (?:\\w+ )?(?:human|person|agent|colleagues?|advis[eo]rs?|specialists?)\\b(?<=\\bif you (?:like|want|prefer|wish).*)`,
  ],
  promises: [
    `\\b${PROMISED} (?:\\w+ ){0,6}?(?:will|is going to|are going to) (?:\\w+ )?(?:${REACHES}|be ${REACHING})`,
    `\\b(?:(?:i'll|i will|i'm going to|i am going to|we'll|we will|let me) (?:\\w+ )?(?:have|get|ask|tell|arrange for)|(?:i|we)(?:'ve| have)? (?:asked|told|arranged for|got)) (?:[\\w']+ ){0,4}?${PROMISED} (?:\\w+ ){0,3}?(?:to )?${REACHES}\\b(?<!\\b(?:if you|would you|do you|should i|shall i|want me|like me)\\b.*)(?!.*\\bif you)`,
    `\\b(?:we'll|we will|we are going to|we're going to) (?:\\w+ )?(?:call|phone|ring) you\\b`,
    `\\byou(?:'ll| will| should) (?:\\w+ )?(?:get|receive|have) a (?:phone )?(?:call|callback)\\b`,
    `\\bexpect a (?:phone )?(?:call|callback)\\b`,
    `\\b(?:arranged|scheduled|booked|requested) (?:you )?a (?:callback|call back|phone call)\\b`,
    `\\byou(?:'ll| will)(?: be)? (?:hear|called|contacted|receive a call|get a call) (?:back )?(?:from|by) (?:\\w+ ){0,3}?(?:colleague|human|person|agent|specialist|representative|team|manager|someone)`,
    `\\byou are (?:now )?being transferred to\\b`,
    `\\b(?:our|the|your|a|an) (?:[\\w']+ ){0,3}?${PROMISED} (?:\\w+ ){0,4}?(?:will|is going to|are going to) (?:[\\w']+ ){1,8}?and (?:call|contact|phone|ring|email|write to|reply to|respond to|update|inform|get back to|come back to|follow up with|let) you\\b`,
    `\\bour (?:\\w+ ){0,3}?(?<!\\b(?:delivery|courier) )(?:team|department|staff|office|desk) , they(?:'ll| will) (?:\\w+ ){0,2}?(?:call|ring|phone|contact|email|write to) you\\b`,
    `\\b(?:passed|forwarded|escalated|sent|raised|handed|submitted|reported|logged)\\b[^\\n]{0,80}[\\s\\S]{0,3}\\b(?:they'll|they will|who will|who'll|and someone will|someone will) (?:[\\w']+ ){0,8}?(?:be in touch|get in touch|get back to you|contact you|let you know|respond|reply to you|call you|update you|reach out|write to you|email you)\\b`,
    `\\b(?:we'll|we will) (?:\\w+ )?(?:get back to you|come back to you|be in touch|reach out to you|follow up with you|contact you)\\b(?! (?:about|with) (?:the|your) (?:tracking|delivery))`,
    `\\byou(?:'ll| will| should) (?:\\w+ )?hear (?:back )?from (?:us|our|one of our|someone|a|an) ?(?!(?:courier|driver|carrier|bank|hotel))`,
    `\\byou(?:'ll| will| are going to) (?:\\w+ )?be (?:contacted|called|phoned|reached) (?:\\w+ )?by (?:our|one of our|someone|an?) (?!(?:courier|driver|carrier|bank|hotel))`,
    `\\bexpect (?:an? )?(?:call|email|reply|response|answer|contact) from (?:our|one of our|an?|the) (?:[\\w']+ ){0,3}?${PROMISED}`,
    `\\b(?:engineers|technicians|colleagues|specialists|experts|advis[eo]rs|agents) are (?:[\\w']+ ){1,8}?(?:and|to) (?:will )?(?:[\\w']+ )?(?:update|inform|contact|call|email|get back to|let|reply to) (?:you|me)\\b`,
    `\\b(?:logged|arranged|scheduled|booked|requested|set up) (?:a|the|your) (?:callback|call back)\\b`,
  ],
  missing: [
    `\\bi (?:really |honestly |just )?(?:don't|do not) (?:know|have (?:the |any |that |this |enough |access|more |specific |further )*(?:information|info|details|access|data|answer|knowledge|visibility))\\b`,
    `\\bi(?:'m| am) not (?:entirely |completely |quite |really )?(?:sure|certain)\\b(?! i understand)`,
    `\\bi (?:can't|cannot|can not|am unable to|'m unable to|couldn't|wasn't able to) (?:answer|access|see|look (?:that|this|it) up|find (?:any |that |the )?(?:information|answer|documentation|details))\\b`,
    `\\b(?:no information\\b(?! (?:is|was|will be|gets) (?:shared|stored|passed|sold|needed|required|lost|sent))|not in my knowledge|outside (?:of )?my knowledge|beyond my knowledge|i have no information)\\b`,
    `\\b(?:i didn't|i did not|i don't|i do not|sorry i|i'm not sure i|could not|couldn't) (?:quite )?(?:understand|understood|catch|get) (?:that|you|what you|your (?:question|request))\\b`,
    `\\bi (?:have|got) no (?:way (?:of|to) (?:\\w+ )?(?:check|know|see|verify|tell|confirm|look)\\w*|details|data|insight|knowledge|record of (?:what|why)|idea)\\b(?! to (?:add|share|send))`,
    `\\b(?:isn't|is not|not) (?:something|anything) i (?:have|know|can (?:see|answer|check|look up))\\b`,
    `\\b(?:help pages|help cent(?:er|re)|documentation|knowledge base|sources|articles|manuals?|documents|guides) (?:\\w+ ){0,2}?(?:don't|do not|doesn't|does not|didn't) (?:say|cover|mention|contain|include|list|tell|have) (?:anything|this|that|any|it|what|how|whether|me|us)\\b`,
    `\\b(?:i lack|i'm lacking|i am lacking|i'm missing) (?:the |any )?(?:\\w+ )?(?:information|details|data|knowledge)\\b`,
    `\\b(?:my|the) knowledge (?:\\w+ )?(?:doesn't|does not|stops|ends)\\b|\\b(?:beyond|outside(?: of)?) what i (?:can (?:see|access|know)|know|have)\\b`,
    `\\bi(?:'m| am)? (?:unable to|can't|cannot|not able to) (?:tell|say)(?: you)? (?:why|what|how|when|whether|if)\\b`,
    `\\bi (?:couldn't|could not|can't|cannot) find (?:anything|any (?:information|info|details|article|entry|mention|note|answer)) (?:about|on|regarding|in)\\b`,
    `\\b(?:there is|there's|i have|i see|i find) nothing (?:\\w+ )?(?:in my (?:\\w+ )?(?:documents|notes|sources|records|files|knowledge)|about (?:this|that) in my)\\b`,
  ],
  goesOn: [
    `\\blet me (?!know if)\\b`,
    `\\blet's (?:try|proceed|go)\\b`,
    `\\b(?:once you|if you(?:'d| would)? (?:like|want|prefer))\\b`,
    `\\bplease (?:confirm|let me know (?:how|which|what|whether|once|your)|provide|choose|select|tell me|share)\\b`,
    `\\b(?:i will|i'll|i am going to|i'm going to) (?:now )?(?:try|proceed|check|retry|fix|look)\\b`,
  ],
  offTopic: [
    `\\b(?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:your|the|these|those|previous|prior|earlier|above)(?: \\w+){0,2} (?:instructions?|rules|prompts?|guidelines)\\b`,
    `\\b(?:show|tell|give|print|repeat|reveal|what(?:'s| is| are)) (?:me )?(?:your|the) (?:system prompt|hidden prompt|system message|initial instructions)\\b`,
    `\\b(?:pretend|imagine|act as if|roleplay|role play) (?:that )?(?:you are|you're|to be|as)\\b`,
    `\\b(?:write|compose|make up|tell|sing|generate) (?:me |us )?(?:an? |another |some |the )?(?:\\w+ ){0,2}(?:poem|poems|haiku|limerick|essay|short story|bedtime story|song|lyrics|joke|jokes|riddle|python script|python code|javascript|cover letter|love letter|homework)\\b`,
    `\\b(?:do|solve|help (?:me )?with) my (?:\\w+ )?(?:homework|assignment|exam)\\b`,
    `\\bwho (?:won|will win|is winning) the (?:election|world cup|super bowl|match|game|war)\\b`,
    `\\b(?:who is|who's|who will be|what do you think (?:of|about)) the (?:president|prime minister|pope)\\b`,
    `\\bwhat is the (?:meaning of life|capital of)\\b`,
    `\\b(?:are|do) you (?:sentient|conscious|alive|have feelings|in love|dream|single)\\b`,
    `\\b(?:recipe for|horoscope|lottery numbers|stock tips?|which stocks?)\\b`,
  ],
  marks: {
    profanity: [
      `\\b(?:fuck\\w*|bullshit|shit\\w*|crap|damn\\w*|bitch\\w*|asshole\\w*|wtf|bloody hell|piss(?:ed)? off|screw (?:you|this))\\b`,
    ],
    again_and_again: [
      `\\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th|\\d+th|hundredth|millionth) time\\b(?= ${GAP}(?:i|we|you|now|this|that|in|$))`,
      `\\b(?:again and again|over and over|how many (?:more )?times|so many times|several times|multiple times|as i (?:already )?said|i(?:'ve| have)? already (?:told|said|explained|gave|given|asked|sent)|keep (?:asking|telling|saying|repeating|(?:giving|sending) (?:me |us )?the same|going (?:in|round))|same (?:thing|answer|question) (?:again|over)|going in circles|still (?:no|nothing|not|waiting|hasn't|haven't|broken))\\b`,
      `\\bfor (?:weeks|months|days|hours) now\\b`,
      `\\b(?:told|asked|said|promised|explained|written|wrote|called|contacted|reported|complained) (?:[\\w']+ ){0,4}?(?:twice|(?:two|three|four|five|six|ten|a hundred|\\d+) times)\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:am|i'm|is|are|as|for|by|with) (?:an? |the )?)lawyers?|(?<!power of )attorneys?|legal (?:action|proceedings|steps)|lawsuit|(?:will|i'll|to|gonna|can|could|might) sue|sue you|suing|take (?:you|this|them) to court|see you in court|go(?:ing)? to court|small claims|ombudsman|better business bureau|bbb|consumer protection|trading standards|(?:to|with) (?:the|your|a) (?:\\w+ )?regulator|press charges|report you)\\b`,
    ],
    churn_threat: [
      `\\b(?:cancel (?:my|our) (?:account|subscription|membership|contract)|close (?:my|our) account|never (?:buy|order|shop|use|fly|book|come|do business)\\w* (?:\\w+ ){0,4}?again|switch\\w* to (?:a |another |your )?(?:competitor|provider|company|carrier)|take (?:my|our) business elsewhere|go(?:ing)? elsewhere|leav(?:e|ing) (?:you|for (?:a|another|your) (?:\\w+ )?(?:competitor|provider|company|carrier)|this company)|lost (?:a|me as a) customer|charge ?back|(?:bad|negative|one star|1 star) reviews?|(?:post|share|put|tell) (?:\\w+ ){0,5}?(?:on|all over) social media)\\b`,
    ],
    accusation: [
      `\\b(?:you (?:people|guys) (?:are|never|always|don't)|are you (?:even|kidding|serious|stupid|deaf)|(?:do|did) you even (?:read|listen|care|look|know|try)|(?:an? )?(?:absolute|total|complete|utter) disgrace|you(?:'re| are) not (?:listening|helping|even)|stop wasting|waste of time|this is (?:a joke|insane|unbelievable|outrageous|theft|robbery)|what (?:a joke|the hell|the heck)|do your job|fed up|had enough|sick of|sick and tired|enough is enough|(?:nobody|no one) (?:ever )?(?:answers|listens|cares|helps|reads)|lied to|rip(?:ped)? off|taking the (?:piss|mick)|you have got to be kidding|a (?:complete|total|utter) (?:joke|mess|shambles)|unbelievable|(?:worst|terrible|horrible|awful|appalling|pathetic|useless|disgraceful|dreadful|shocking) (?:customer )?(?:service|support|company))\\b`,
    ],
    sarcasm: [
      `\\b(?:thanks|thank you|thx) (?:a lot |so much |very much )?for (?:nothing|wasting|losing|breaking (?:my|our|everything)|ignoring|ruining|messing|the (?:runaround|wasted))\\b`,
      `\\boh (?:great|wonderful|perfect|lovely|brilliant|fantastic|joy|good|super|nice)(?: ,)? (?:another|yet another|again|now (?:it|i|my|the)|so now|more|not again|just what i|(?:(?:yes|sure|yeah|right) (?:, )?)?let me just)\\b`,
      `\\bjust (?:great|perfect|wonderful|brilliant|fantastic|lovely)(?: ,)? (?:now|another|again|charged|more|what i needed)\\b`,
      `\\b(?:great|wonderful|perfect|lovely|brilliant|fantastic|super)(?: ,)? now (?:[\\w']+ ){0,6}?(?:broken|worse|gone|lost|dead|charged|locked|nothing works|doesn't|won't|can't)\\b`,
      `\\b(?:great|good|nice|excellent|brilliant|amazing|fantastic|wonderful|stellar|fine) (?:job|work|going|service|support|customer service)(?: ,)? (?:losing|breaking|ignoring|wasting|messing|deleting|forgetting|charging|now (?:my|it)|not|as always not|guys not|there genius)\\b`,
      `\\b(?:how (?:convenient|helpful of you|nice of you|generous)|lucky me|slow clap|what a surprise|yeah right|very helpful(?: ,)? not|big surprise|congratulations(?: ,)? you(?:'ve| have)? (?:just )?(?:lost|broken|ruined|managed))\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:my (?:lawyer|attorney|solicitor)s?\\b(?!'| (?:friend|gown|costume|son|daughter|brother|sister|account|login))|instruct(?:ed|ing) (?:counsel|solicitors|lawyers)|issue proceedings|(?:talk|speak|spoke) to (?:a|my) (?:lawyer|attorney)|legal (?:action|proceedings|advice|claim)|file a (?:lawsuit|legal claim)|lawsuit|(?:i'll|i will|going to|gonna|i'm|we'll|we will|will) (?:sue|suing|take (?:you|this) to court)|suing you|see you in court|small claims court|is (?:this|it) (?:even )?legal\\b(?! (?:name|size|format|entity|tender|age|limit|holiday|document|paper|department))|my legal team|(?:(?:letter|hear|call) from|contacting|involving|instructed) (?:my|our|an?) (?:lawyer|attorney|solicitor)s?|take (?:you|this|it|them) to (?:small claims|court|the ombudsman|arbitration)|(?:report|reporting) (?:you|this) to (?:the )?(?:ombudsman|regulator|trading standards|police)|(?:start|begin|take|taking|commence) legal|(?:i'll|will|get|call|calling|hire|hiring|contact|contacting) (?:a |my |our )?(?:lawyer|attorney))\\b`,
    ],
    medical: [
      `\\b(?:what dose|dosage|overdos\\w+|(?:side effects?|symptoms?) (?:of|from|after)|allergic reaction|is it safe to take|should i (?:take|stop taking) (?:\\w+ ){0,3}(?:pills?|tablets?|medication|medicine|drug)|chest pains?|(?:can't|can hardly|can barely) breathe|(?:trouble|difficulty|problems) breathing|mix (?:it|this) with (?:alcohol|medication)|(?<!\\b(?:atm|machine|terminal|point|slot|dog|cat) )swallowed (?:an?|one|some|part|two|the) (?!(?:card|ticket|key)\\b)\\w+|(?:my|his|her|the baby's) (?:chest|face|throat|tongue|lips?|eyes?|skin|arms?|hands?|stomach|legs?|feet|mouth) (?:(?:is|are|got|has|have|started|really|all|badly|now) )*(?:hurts?|hurting|aches?|aching|burn(?:s|ing|ed|t)|swollen|swelling|swelled|itch\\w*|blister\\w*|bleed\\w*|numb|red and)(?! from (?:typing|laughing|clapping|scrolling|holding|waiting))|(?:the|my) skin is (?:blistering|peeling|burning)|(?:i|he|she|we|daughter|son|child) (?:got |was |were )(?:\\w+ )?(?:burn(?:ed|t)|scalded|electrocuted|shocked) (?:by|from|on|when|while) (?:the|your|this|my|it)|electric shock from|(?:dizzy|nauseous|nauseated|faint|unwell|sick|vomiting|ill) (?:\\w+ ){0,3}?(?:after|since|from) (?:(?:the|my|your|a|this) )?(?:taking|using|eating|drinking|(?:first|second|third|last) dose|dose|pills?|tablets?|medicine|medication|injection|patch|supplements?|cream|meal)|(?:got|have|has|developed|broke out in) (?:an? )?(?:\\w+ )?rash(?! (?:guard|vest|shirt|decision|of))|heart (?:is |has been |keeps )?(?:racing|pounding)|(?:throwing up|threw up|vomit\\w+) (?:\\w+ ){0,3}?(?:after|since)|after (?:\\w+ ){1,5}?(?:i|he|she|we) (?:started |began |kept )?(?:throwing up|threw up|vomit\\w*|to vomit|feeling (?:sick|dizzy|ill|faint))|(?:gave|given) (?:me|my \\w+|him|her) (?:a |an )?(?:\\w+ )?(?:burn|rash|electric shock)|(?:is|am|i'm|she's|he's) on (?:penicillin|blood thinners|antibiotics|warfarin|insulin|antidepressants)|(?:take|taking|taken|use|using|combine|combining|mix|give) (?:[\\w']+ ){0,5}?(?:with|alongside|on top of) (?:ibuprofen|paracetamol|aspirin|antibiotics?|blood thinners?|alcohol|warfarin|other (?:medication|meds|medicines?)|my (?:medication|meds|pills|tablets|medicine))|(?:pregnant|breast ?feeding|pregnancy|nursing) (?:[\\w']+ |, ){0,6}?(?:safe|take|use|harmful|dangerous|risky)|(?:safe|take|use|harmful|dangerous) (?:[\\w']+ ){0,5}?(?:while |when |if |during )?(?:i'm |i am )?(?:pregnant|breast ?feeding|in pregnancy|during pregnancy)|how many (?:pills|tablets|capsules|drops|mg) (?:can|should|do|may|is)|anaphyla\\w+|diagnos(?:e|is) (?:me|my)|prescri(?:be|ption) (?:me|for me))\\b`,
    ],
    self_harm: [
      `\\b(?:kill(?:ing)? myself|suicid\\w+|end(?:ing)? (?:my (?:own )?life|it all)|can't go on (?:living|any ?more|any longer)|want to die|wanna die|(?:(?:don't|dont|do not) want to|no longer want to) (?:live|be alive|exist|go on living)(?= (?:any ?more|any longer|and|or|if|,|$))|(?:life|it) (?:isn't|is not|is no longer) worth living|no point in living|take my (?:own )?life|hurt(?:ing)? myself|self[ -]?harm\\w*|no reason to live|better off dead|better off without me|(?:might|may) as well (?:be dead|die)|wish i (?:was|were) dead|no (?:point|reason) (?:in |to )?(?:going on|go on)(?= (?:any ?more|living|,|i|and|$))|(?:took|swallowed|taken) all (?:of )?my (?:pills|tablets|meds|medication)|(?:cut|cutting) myself(?= (?:again|because|when|every|$|,|and))|(?:nobody|no one) would (?:even )?(?:miss me|notice if i (?:was|were) (?:gone|dead))|want it all to (?:end|stop|be over)(?= (?:,|$|and|now))|(?:(?:don't|dont|do not) want to|no longer want to) be here any ?more)\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|security code|card verification (?:code|number)) (?:is|code|number|:)? ?\\d{3,4}\\b`,
      `\\b(?:three|3|four|4|last) digits on the back (?:of (?:my|the) card )?(?:are|is|say) \\d{3,4}\\b`,
      `\\bmy (?:card |bank |debit card |credit card )?pin (?:code |number )?(?:is )?\\d{4}\\b`,
    ],
    data_protection: [
      `\\b(?:gdpr|ccpa|data protection|right to be forgotten|right to erasure|(?:delete|erase|remove) (?:all )?(?:of )?(?:my|our) (?:personal )?(?:data|information)\\b|subject access request|copy of (?:all )?(?:my|the) (?:personal )?data|(?:delete|erase|remove|send me) (?:\\w+ ){0,3}?(?:data|everything|anything|all) (?:that )?you (?:have|hold|store|stored|know)|data breach|(?:leaked|sold|disclosed|(?:you|your \\w+|they|company|shop|employee|colleague)(?:'ve| have| has)? (?:also |just |all )*(?:shared|sent|passed|given|gave|emailed)) (?:out )?(?:all )?my (?:(?:personal|private) )?(?:data|information|details|statements?|records?|address|medical \\w+) (?:to|with) (?!(?:me|you|the (?:courier|driver|hotel|bank))\\b)\\w+|who (?:have you|did you|has|do you|had|else has) (?:[\\w']+ ){0,3}?(?:shared?|give|given|access|sell|sold|disclosed?) (?:to )?(?:[\\w']+ ){0,2}?my (?:personal )?(?:data|information|details)|(?:withdraw|revoke) (?:my )?consent\\b(?! form)|(?:data|information|privacy) (?:access|deletion|erasure) request|(?:everything|all) you (?:have|ve|hold) (?:stored|saved|collected|recorded)|all (?:the |my )?personal data|what data (?:do )?you (?:have|hold|store))\\b`,
    ],
  },
};
