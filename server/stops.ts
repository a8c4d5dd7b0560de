type Stop = () => Promise<void> | void;

/** What must be ended, last begun first. Ends once, however often it is asked; one that fails does not keep the rest. */
export class Stops {
  readonly #stops: Stop[] = [];
  #ended: Promise<void> | undefined;

  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  end(): Promise<void> {
    return (this.#ended ??= this.#endAll());
  }

  async #endAll(): Promise<void> {
    const problems: unknown[] = [];
    for (const stop of this.#stops.reverse()) {
      try {
        await stop();
      } catch (problem) {
        problems.push(problem);
      }
    }
    if (problems.length > 0) throw new AggregateError(problems, 'something did not end as it should');
  }
}
