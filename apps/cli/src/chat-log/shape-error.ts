/** A line that is JSON but not a conversation; `message` says where and why, without quoting the log. */
export class ShapeError extends Error {
  constructor(where: string, why: string) {
    super(`${where} ${why}`);
    this.name = 'ShapeError';
  }
}
