import { RoundButton } from './round-button';

/** `<crowd-icon-button>`: a button that is an icon. It adds nothing to the answer. */
export class CrowdIconButton extends RoundButton {}
