import type { IntentPhrases } from './default-intent.ts';

export const pt: IntentPhrases = {
  order_status:
    'onde está meu pedido|onde está minha encomenda|rastrear meu pedido|código de rastreio|número de rastreamento|status do meu pedido|estado da encomenda|quando chega meu pedido|quando chega|ainda não foi enviado|data de entrega|prazo de entrega',
  return:
    'devolver um produto|devolver o pedido|devolução|quero devolver|etiqueta de devolução|devolver|como faço a devolução',
  refund:
    'reembolso|reembolsar|meu dinheiro de volta|dinheiro de volta|quando recebo o reembolso|estorno|estornar|indenização|indemnização',
  exchange:
    'trocar por outro tamanho|trocar o produto|trocar|troca|outro tamanho|outra cor|trocar por um modelo diferente|fazer uma troca',
  cancel:
    'cancelar meu pedido|cancelar|cancelamento|cancelar a assinatura|cancelar o voo|cancelar a reserva|rescindir o contrato|anular o pedido|cancelar meu plano',
  new_order:
    'reservar um voo|comprar uma passagem|fazer uma reserva|fazer um pedido|reservar um quarto|reservar um hotel|nova reserva|comprar bilhete',
  address_change:
    'mudar meu endereço|alterar o endereço de entrega|endereço errado|novo endereço|me mudei|atualizar meu endereço|alterar a morada|mudar a morada|entregar em outro endereço',
  billing:
    'dúvida sobre minha fatura|fatura errada|fatura|fatura muito alta|conta muito alta|cobrado duas vezes|cobrança dupla|cobrança indevida|cobrança desconhecida|por que fui cobrado|enviar a fatura|valor errado',
  payment_failure:
    'pagamento recusado|cartão recusado|pagamento falhou|não consigo pagar|erro no pagamento|pagamento não aprovado|cartão não aceito',
  account_access:
    'não consigo entrar na minha conta|fazer login|não consigo acessar minha conta|esqueci minha senha|redefinir senha|senha|conta bloqueada|código de verificação|aceder à minha conta|palavra-passe',
  delivery_problem:
    'pedido não chegou|encomenda não chegou|nunca chegou|não recebi meu pedido|não recebi a encomenda|consta como entregue|encomenda extraviada|pacote perdido|entrega atrasada|atraso na entrega|produto errado|veio errado|falta um item|faltam itens|o entregador não veio',
  damaged_item:
    'chegou quebrado|chegou danificado|produto danificado|produto quebrado|quebrado|riscado|defeituoso|produto com defeito|veio com defeito|tela quebrada|partido',
  technical_problem:
    'não funciona|parou de funcionar|o aplicativo trava|mensagem de erro|sem internet|sem sinal|internet lenta|sem conexão|a página não carrega|não conecta|não liga|dados móveis|avaria',
  plan_change:
    'mudar de plano|trocar meu plano|mudar meu plano|plano mais barato|alterar assinatura|mudar de tarifa|mais dados no plano|fazer upgrade do plano',
  booking_change:
    'mudar meu voo|alterar minha reserva|mudar a data do voo|remarcar|remarcar o voo|remarcar a consulta|alterar a data|mudar de assento|voo mais cedo|corrigir o nome do passageiro|adiar a reserva|alterar o voo',
  baggage:
    'bagagem|mala|mala extraviada|bagagem perdida|bagagem de mão|adicionar uma mala|mala despachada|minha mala não chegou|bagagem extra',
  warranty:
    'garantia|na garantia|conserto|consertar|reparo|cobre a garantia|extensão de garantia|reparação',
  complaint:
    'reclamação|fazer uma reclamação|reclamar|péssimo atendimento|mau atendimento|atendimento horrível|inaceitável|funcionário grosseiro|muito decepcionado com o serviço|queixa',
  privacy_request:
    'apagar meus dados|excluir meus dados|excluir minha conta|dados pessoais|LGPD|RGPD|proteção de dados|quais dados vocês guardam|cópia dos meus dados|cancelar a newsletter',
  product_question:
    'está disponível|disponível em outras cores|qual material|qual tamanho recomenda|medidas do produto|diferença entre os modelos|compatível com|informação do produto|o que vem incluído|em estoque|o que recomenda',
};
