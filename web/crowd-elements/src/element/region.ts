import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A child tag that holds a part of its parent's content, such as `<short-instructions>`. It stays in the template's
 * own tree, so that the template's styles and scripts reach it, and is shown in the parent's slot of the same name.
 */
export abstract class Region extends HTMLElement {
  connectedCallback(): void {
    this.slot = this.localName;
  }
}

/** Finds an element's regions, and redraws it when regions come or go. */
export class Regions implements ReactiveController {
  private readonly observer = new MutationObserver(() => this.host.requestUpdate());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host, { childList: true });
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  get<T extends HTMLElement = HTMLElement>(tag: string): T | undefined {
    return [...this.host.children].find((child): child is T => child.localName === tag);
  }
}
