import { Region } from '../element/region';

/** `<classification-target>`: what `<crowd-classifier>` asks about. Any HTML. */
export class ClassificationTarget extends Region {}
