/**
 * Thrown by what does an action to say that nothing was done, for example because the provider refused the request.
 * The effect becomes free again. Any other error leaves the outcome unknown: the request may have arrived.
 */
export class NotDone extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NotDone';
  }
}
