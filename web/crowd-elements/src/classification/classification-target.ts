import { Region } from '../element/region';

/** `<classification-target>`: what a classifier asks about. Any HTML. Directly in a form it is a plain block of it. */
export class ClassificationTarget extends Region {
  override connectedCallback(): void {
    if (this.parentElement?.localName !== 'crowd-form') {
      super.connectedCallback();
    }
  }
}
