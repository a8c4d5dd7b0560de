/** Makes the browser ask before the page is left, while something would be lost. */
export class UnloadWarning {
  private on = false;

  set(needed: boolean): void {
    if (needed === this.on) return;
    this.on = needed;
    if (needed) window.addEventListener('beforeunload', this.ask);
    else window.removeEventListener('beforeunload', this.ask);
  }

  private readonly ask = (event: BeforeUnloadEvent) => {
    event.preventDefault();
  };
}
