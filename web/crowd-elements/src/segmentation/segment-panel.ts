import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ObjectAction, ObjectRows } from '../annotation/object-list';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import type { Painting } from '../raster/painting';
import type { Segment } from '../raster/segment';
import { shareOf } from './spoken-painting';

/** What the panel asks for. */
export interface SegmentPanelActions {
  begin(): void;
  change(action: ObjectAction): void;
}

/** The list of segments, and where there may be several of a label, the button for a new one. */
export function segmentPanel(
  painting: Painting,
  { several, hint }: { readonly several: boolean; readonly hint: TextKey },
  actions: SegmentPanelActions,
): TemplateResult {
  return html`${several ? newButton(actions) : nothing}<plumbline-object-list
      .rows=${segmentRows(painting)}
      .heading=${text('segments')}
      .hint=${text(painting.nothing ? 'nothingToLabelChosen' : hint)}
      @plumbline-object=${(event: CustomEvent<ObjectAction>) => actions.change(event.detail)}
    ></plumbline-object-list>`;
}

function newButton({ begin }: SegmentPanelActions): TemplateResult {
  return html`<button
    class="button link new"
    type="button"
    aria-keyshortcuts="i"
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${begin}
  >
    ${icon('add', 18)} ${text('newInstance')}
  </button>`;
}

/** The segments that have a pixel, each with its share of the image. */
function segmentRows(painting: Painting): ObjectRows<Segment & { readonly id: number }> {
  const { mask, segments, active, picked, hidden, locked } = painting;
  const areas = mask.areas();
  const whole = mask.width * mask.height;
  return {
    list: segments
      .filter(({ value }) => areas.has(value))
      .map((segment) => ({ ...segment, id: segment.value })),
    selection: new Set(picked && active !== undefined ? [active] : []),
    hidden,
    locked,
    colourOf: ({ colour }) => colour,
    measureOf: ({ value }) => shareOf(areas.get(value) ?? 0, whole),
  };
}
