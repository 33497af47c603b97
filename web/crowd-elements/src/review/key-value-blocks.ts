import type { Json, JsonObject } from '../values/json';
import { isJsonObject, property } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** A place in a document, as fractions of its width and height. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A key that a service has found in a document, and its value. */
export interface FoundPair {
  /** Ids of the key's block and of its value's; the latter is undefined where the service has found none. */
  readonly keyId: string;
  readonly valueId: string | undefined;
  readonly key: string;
  readonly value: string;
  /** From 0 to 100, undefined where the service does not say. */
  readonly confidence: number | undefined;
  readonly keyArea: Area | undefined;
  readonly valueArea: Area | undefined;
  /** The relationships of the key's block, as they were given. */
  readonly relationships: readonly Json[];
}

/** A key that is to be looked for, by its name or one of its other spellings. */
export interface WantedKey {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The attribute `initial-value`: blocks of Amazon Textract, with keys in camel case or as its API spells them. */
export function readFoundPairs(value: Json, place: AttributePlace): Reading<readonly FoundPair[]> {
  if (!Array.isArray(value)) {
    return failure(
      place,
      'The value is not a list of blocks.',
      'Give it the blocks of the Textract response.',
    );
  }
  const blocks = (value as readonly Json[]).filter(isJsonObject);
  const byId = new Map(blocks.map((block) => [textOf(field(block, 'id')), block]));
  return success(
    blocks
      .filter((block) => field(block, 'blockType') === 'KEY_VALUE_SET' && entityTypes(block).includes('KEY'))
      .map((block) => pairOf(block, byId)),
  );
}

/** The attribute `keys`: a list of `{importantFormKey, importantFormKeyAliases}`. */
export function readWantedKeys(value: Json, place: AttributePlace): Reading<readonly WantedKey[]> {
  if (!Array.isArray(value)) {
    return failure(place, 'The value is not a list.', "Write [{importantFormKey: 'Address'}].");
  }
  const keys = (value as readonly Json[]).map((entry) => ({
    name: textOf(property(entry, 'importantFormKey') ?? entry),
    aliases: listOf(property(entry, 'importantFormKeyAliases')).map(textOf),
  }));
  return keys.every(({ name }) => name !== '')
    ? success(keys)
    : failure(place, 'An entry of the list has no importantFormKey.', "Write {importantFormKey: 'Address'}.");
}

/** The keys that are wanted and were not found under any of their spellings. */
export function missingKeys(wanted: readonly WantedKey[], found: readonly FoundPair[]): readonly WantedKey[] {
  const keys = new Set(found.map(({ key }) => folded(key)));
  return wanted.filter(
    ({ name, aliases }) => ![name, ...aliases].some((spelling) => keys.has(folded(spelling))),
  );
}

function pairOf(block: JsonObject, byId: ReadonlyMap<string, JsonObject>): FoundPair {
  const [valueId] = related(block, 'VALUE');
  const value = byId.get(valueId ?? '');
  const confidence = field(block, 'confidence');
  return {
    keyId: textOf(field(block, 'id')),
    valueId,
    key: textIn(block, byId),
    value: value === undefined ? '' : textIn(value, byId),
    confidence: typeof confidence === 'number' ? confidence : undefined,
    keyArea: areaOf(block),
    valueArea: value && areaOf(value),
    relationships: listOf(field(block, 'relationships')),
  };
}

/** The text of a block: its own, or that of the words in it. */
function textIn(block: JsonObject, byId: ReadonlyMap<string, JsonObject>): string {
  const own = textOf(field(block, 'text'));
  const words = related(block, 'CHILD').map((id) => textOf(field(byId.get(id) ?? {}, 'text')));
  return own === '' ? words.filter((word) => word !== '').join(' ') : own;
}

function related(block: JsonObject, type: string): readonly string[] {
  return listOf(field(block, 'relationships'))
    .filter(isJsonObject)
    .filter((relationship) => field(relationship, 'type') === type)
    .flatMap((relationship) => listOf(field(relationship, 'ids')).map(textOf));
}

function entityTypes(block: JsonObject): readonly Json[] {
  return listOf(field(block, 'entityTypes'));
}

function areaOf(block: JsonObject): Area | undefined {
  const geometry = field(block, 'geometry');
  const box = isJsonObject(geometry) ? field(geometry, 'boundingBox') : undefined;
  if (!isJsonObject(box)) {
    return undefined;
  }
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((name) =>
    Number(field(box, name)),
  );
  const area = { left, top, width, height } as Area;
  return Object.values(area).every(Number.isFinite) ? area : undefined;
}

/** A field under its name in camel case, or with a capital. */
function field(object: JsonObject, name: string): Json | undefined {
  return property(object, name) ?? property(object, `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Case, punctuation at the end and white space make no other key: "Name:" is "name". */
function folded(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
