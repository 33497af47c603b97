import { LitElement } from 'lit';
import { texts } from '../i18n/texts';

/** What all elements share: they are redrawn when the page's language changes. */
export abstract class CrowdElement extends LitElement {
  private readonly redraw = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    texts.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    texts.removeEventListener('change', this.redraw);
    super.disconnectedCallback();
  }
}
