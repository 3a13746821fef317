/** Knows whether anything is under way in the parts that it was put over. */
export class Busy {
  #underWay = 0;

  /** The same part; what its methods promise counts as under way until it is kept. */
  over<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => this.#counted(Reflect.apply(value, of, given));
      },
    });
  }

  #counted(answer: unknown): unknown {
    if (!(answer instanceof Promise)) return answer;
    this.#underWay += 1;
    return answer.finally(() => (this.#underWay -= 1));
  }

  /** Resolves when nothing has been under way for three turns of the event loop. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#underWay > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
