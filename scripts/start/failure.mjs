/** A reason to stop that a person can act on: printed as one sentence, without a stack. */
export class Failure extends Error {
  name = "Failure";

  /**
   * @param {string} message
   * @param {string} [output] what the failed command said, printed before the sentence
   */
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}
