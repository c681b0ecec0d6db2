/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const pt = `
legal_threat | Se não devolverem o dinheiro, vou falar com o meu advogado.
legal_threat | Vou processar vocês.
legal_threat | Já fiz uma reclamação no Procon.
- | O meu advogado recomendou a vossa loja.
- | Sou advogada e preciso de uma fatura para o escritório.
- | Preciso processar a devolução deste pedido.
churn | Nunca mais compro com vocês.
churn | Vou mudar para a concorrência se não resolverem hoje.
churn | Quero encerrar a minha conta, estou farto deste serviço.
- | Quero cancelar a minha marcação das 15 horas.
- | Cancele o meu pedido, escolhi o tamanho errado.
- | Acabei de mudar de outra operadora para vocês e estou contente.
vulnerable | O meu marido faleceu na semana passada e continuam a cobrar.
vulnerable | Estou com câncer e não consigo ir aos correios.
vulnerable | Fiquei desempregado e não consigo pagar a conta.
vulnerable | Tenho 82 anos e não percebo nada de internet.
- | O telemóvel morreu na semana passada.
- | Procuro um presente para a minha vizinha de 82 anos.
- | Vocês têm rampas para cadeira de rodas?
public_complaint | Vou deixar uma avaliação negativa no Google.
public_complaint | Vou publicar tudo nas redes sociais.
public_complaint | Vou reclamar no Reclame Aqui.
- | Vi o anúncio de vocês no Instagram.
- | As avaliações eram ótimas.
- | Posso partilhar a lista no Facebook?
safety | O carregador pegou fogo durante a noite.
safety | A minha filha cortou-se na borda partida.
safety | Levei um choque elétrico ao ligar o aparelho.
- | Vocês têm detetores de fumo?
- | A chamada caiu duas vezes.
- | Foi um choque ver o preço da fatura.
abuse | Vocês são uns idiotas.
abuse | Cala a boca, seu incompetente.
abuse | Sei onde você trabalha e vou atrás de você.
- | Sou um idiota, coloquei o endereço errado.
- | Essa maldita aplicação não funciona.
- | Amanhã vou à loja buscar o pedido.
`;
