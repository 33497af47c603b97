import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { toolGuides } from '../guide/tool-guide';
import type { ToolGuide } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import { instructionsOf } from '../instructions/instructions-of';
import { hasModifier, symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import type { Json, JsonObject } from '../values/json';
import { isJsonObject } from '../values/json';
import { readAttribute } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import {
  emptyRankings,
  ranked,
  rankingProblem,
  rankingsAnswer,
  readDimensions,
  readRankings,
  readResponses,
} from './ranking';
import type { Dimension, Rankings } from './ranking';
import { textRankingStyles } from './text-ranking.styles';

/** The place of one rank: a dimension and a response, both counted from 0. */
interface Cell {
  readonly dimension: number;
  readonly response: number;
}

/**
 * `<crowd-text-ranking>`: ranks the responses to a prompt, in one or several respects. Its answer stands directly in
 * the answer of the form, not under its name:
 * `{"ordinalRankingDimensions": [{"name": "Clarity", "responseRankings": [2, 1, 3]}]}`. The first number is the rank
 * of the first response; 1 is best, and equal numbers are a tie.
 *
 * @slot short-instructions - shown beside it
 * @slot full-instructions - shown in a dialog
 * @fires change - when the worker has ranked
 */
export class CrowdTextRanking extends ToolElement {
  static override styles = textRankingStyles;

  /** The prompt that the responses answer. */
  @property() text = '';
  @property() header = '';
  @state() private current: Cell = { dimension: 0, response: 0 };
  @state() private showsProblem = false;
  @state() private said = '';
  private readonly regions = new Regions(this);
  private responsesReading: Reading<readonly string[]> | undefined;
  private dimensionsReading: Reading<readonly Dimension[]> | undefined;
  /** The answer that the ranks are read from: what a draft holds may come before the attributes. */
  @state() private given: JsonObject = {};

  constructor() {
    super();
    this.whileConnected(() => keyboard.handle((press) => this.handleKey(press)));
    this.whileConnected(() => toolGuides.add(() => this.guide));
  }

  @property()
  set responses(value: unknown) {
    this.responsesReading = readAttribute(this.place('responses'), value, readResponses);
    this.requestUpdate();
  }

  get responses(): readonly string[] {
    return this.responsesReading?.ok === true ? this.responsesReading.value : [];
  }

  @property({ attribute: 'ordinal-ranking-dimensions' })
  set ordinalRankingDimensions(value: unknown) {
    this.dimensionsReading = readAttribute(this.place('ordinal-ranking-dimensions'), value, readDimensions);
    this.requestUpdate();
  }

  get ordinalRankingDimensions(): readonly Dimension[] {
    return this.dimensionsReading?.ok === true ? this.dimensionsReading.value : [];
  }

  /** The answer as it stands. Takes the same. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(value);
  }

  get value(): Json | undefined {
    return this._submittableValue;
  }

  get _submittableValue(): JsonObject | undefined {
    const answer = rankingsAnswer(this.rankings, this.ordinalRankingDimensions);
    return Object.keys(answer).length === 0 ? undefined : answer;
  }

  override get contribution(): JsonObject {
    return this._submittableValue ?? {};
  }

  get problem(): string | undefined {
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    const problem = rankingProblem(this.rankings, this.ordinalRankingDimensions);
    if (problem === undefined) {
      return undefined;
    }
    const { dimension, response } = problem;
    return problem.kind === 'missing'
      ? text('rankMissing', { dimension, number: response + 1 })
      : text('rankTwice', { dimension, rank: problem.rank });
  }

  showProblem(): void {
    const problem = rankingProblem(this.rankings, this.ordinalRankingDimensions);
    this.showsProblem = true;
    if (problem !== undefined) {
      const dimension = this.ordinalRankingDimensions.findIndex(({ name }) => name === problem.dimension);
      this.go({ dimension, response: problem.response });
    }
  }

  reset(): void {
    this.restore({});
  }

  override restore(answer: JsonObject): void {
    this.given = answer;
    this.showsProblem = false;
  }

  protected restoreValue(value: Json | undefined): void {
    this.restore(isJsonObject(value) ? value : {});
  }

  protected override render(): TemplateResult {
    const { templateProblem } = this;
    const instructions = instructionsOf(this.regions);
    return html`<plumbline-workspace ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? this.object()
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" ?hidden=${templateProblem !== undefined}>
        ${this.showsProblem && this.problem !== undefined ? html`<p class="problem">${this.problem}</p>` : nothing}
        ${this.ordinalRankingDimensions.map((dimension, index) => this.dimension(dimension, index))}
        <div class="visually-hidden" role="status">${this.said}</div>
      </div>
    </plumbline-workspace>`;
  }

  private object(): TemplateResult {
    return html`<div class="stage" tabindex="0" role="group" aria-label=${text('responses')}>
      <section class="sheet">
        <h2>${text('prompt')}</h2>
        <div class="words">${this.text}</div>
      </section>
      ${this.responses.map(
        (response, index) =>
          html`<section
            class="sheet ${index === this.current.response ? 'current' : ''}"
            @click=${() => (this.current = { ...this.current, response: index })}
          >
            <h2>${text('responseNumber', { number: index + 1 })}</h2>
            <div class="words">${response}</div>
          </section>`,
      )}
    </div>`;
  }

  private dimension({ name, allowTie }: Dimension, dimension: number): TemplateResult {
    return html`<fieldset>
      <legend>${name}</legend>
      <p class="note">${text('rankBest')} ${text(allowTie ? 'tiesAllowed' : 'tiesNotAllowed')}</p>
      ${this.responses.map((_, response) => this.row(name, { dimension, response }))}
    </fieldset>`;
  }

  private row(name: string, cell: Cell): TemplateResult {
    const { dimension, response } = cell;
    const rank = this.rankings[dimension]?.[response];
    const current = dimension === this.current.dimension && response === this.current.response;
    const number = response + 1;
    return html`<div class="row ${current ? 'current' : ''}">
      <span>${text('responseNumber', { number })}</span>
      <div
        class="ranks"
        role="radiogroup"
        aria-label=${text('rankOf', { number, dimension: name })}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, cell)}
        @focusin=${() => (this.current = cell)}
      >
        ${this.responses.map(
          (_response, index) =>
            html`<div
              class="rank"
              role="radio"
              data-cell="${dimension} ${response}"
              tabindex=${index + 1 === (rank ?? 1) ? 0 : -1}
              aria-checked=${rank === index + 1}
              @click=${() => this.rank(cell, index + 1)}
            >
              ${index + 1}
            </div>`,
        )}
      </div>
    </div>`;
  }

  private get rankings(): Rankings {
    const { ordinalRankingDimensions: dimensions, responses } = this;
    return Object.keys(this.given).length === 0
      ? emptyRankings(dimensions.length, responses.length)
      : readRankings(this.given, dimensions, responses.length);
  }

  private get templateProblem(): TemplateProblem | undefined {
    for (const [attribute, reading] of [
      ['responses', this.responsesReading],
      ['ordinal-ranking-dimensions', this.dimensionsReading],
    ] as const) {
      if (reading?.ok === false) {
        return reading.problem;
      }
      if (reading === undefined) {
        return { ...this.place(attribute), what: 'The attribute is missing.', mend: 'Give it a list.' };
      }
    }
    return undefined;
  }

  private get guide(): ToolGuide {
    return {
      steps: [text('guideReadResponses'), text('guideRank'), text('guideSubmit')],
      groups: [
        {
          title: text('ranking'),
          shortcuts: [
            { keys: [`1 … ${Math.min(this.responses.length, 9)}`], meaning: text('rankKeys') },
            { keys: ['↓', '↑'], meaning: text('nextResponse') },
          ],
        },
      ],
    };
  }

  private rank(cell: Cell, rank: number): void {
    const { dimension, response } = cell;
    const dimensions = this.ordinalRankingDimensions;
    this.given = rankingsAnswer(ranked(this.rankings, dimensions, dimension, response, rank), dimensions);
    this.current = cell;
    this.said = text('rankChosen', {
      dimension: dimensions[dimension]?.name ?? '',
      number: response + 1,
      rank,
    });
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Keys go from response to response, and then to the next dimension. */
  private handleKey(press: KeyPress): boolean {
    if (hasModifier(press) || press.shiftKey || this.templateProblem !== undefined) {
      return false;
    }
    const rank = Number(symbolOf(press));
    if (rank >= 1 && rank <= this.responses.length) {
      this.rank(this.current, rank);
      this.step(1);
      return true;
    }
    if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      this.step(press.key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    return false;
  }

  private step(by: 1 | -1): void {
    const { length } = this.responses;
    const last = this.ordinalRankingDimensions.length * length - 1;
    const index = this.current.dimension * length + this.current.response + by;
    const next = Math.min(Math.max(index, 0), last);
    this.go({ dimension: Math.floor(next / length), response: next % length });
  }

  private go(cell: Cell): void {
    this.current = cell;
    void this.updateComplete.then(() => {
      const place = `${cell.dimension} ${cell.response}`;
      this.renderRoot.querySelector<HTMLElement>(`[data-cell='${place}'][tabindex='0']`)?.focus();
      this.renderRoot.querySelector('.sheet.current')?.scrollIntoView({ block: 'nearest' });
    });
  }

  private onKey(event: KeyboardEvent, cell: Cell): void {
    const right = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: right, ArrowLeft: -right, ' ': 0 }[
      event.key as 'ArrowRight' | 'ArrowLeft' | ' '
    ];
    const ranks = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.rank')];
    const index = ranks.findIndex((rank) => rank === event.target);
    if (step !== undefined && index >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const next = (index + step + ranks.length) % ranks.length;
      this.rank(cell, next + 1);
      ranks[next]?.focus();
    }
  }
}
