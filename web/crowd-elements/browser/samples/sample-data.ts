import type { Browser } from 'playwright-core';

/** The addresses that sample media are served at; templates get them where they ask for an object. */
export const MEDIA = {
  image: '/media/photo.svg',
  audio: '/media/tone.wav',
  video: '/media/film.webm',
  document: '/media/text.html',
} as const;

/** What a pre-annotation function could have given each template: `task.input`. */
export function inputFor(template: string): Record<string, unknown> {
  const [folder = ''] = template.split('/');
  const object =
    { audio: MEDIA.audio, images: MEDIA.image, video: MEDIA.video }[folder] ??
    'The quick brown fox met Jeff in Seattle on 4 July.';
  const image = template.includes('receipt') ? MEDIA.image : undefined;
  const document = template.includes('document-classification') ? MEDIA.document : undefined;
  return {
    taskObject: image ?? document ?? object,
    labels: template.includes('named-entity')
      ? [{ label: 'person', shortDisplayName: 'per', fullDisplayName: 'Person' }, { label: 'place' }]
      : ['first', 'second', 'third'],
    source: 'What does the fox do?',
    responses: ['It jumps.', 'It sleeps.', 'It eats.'],
    response: 'The quick brown <b>fox</b> jumps over the lazy dog.',
    highlightParts: '["lazy dog"]',
    modelResponses: ['It jumps.', 'It sleeps.'],
    modelResponse: 'A fox that jumps over a dog.',
    prompt: 'Describe the fox.',
    image: MEDIA.image,
    image1: MEDIA.image,
    image2: MEDIA.image,
    image3: MEDIA.image,
    image4: MEDIA.image,
    audioFile1: MEDIA.audio,
    audioFile2: MEDIA.audio,
    item1: { title: 'A cup', image: MEDIA.image },
    item2: { title: 'A mug', image: MEDIA.image },
    searchText: 'cups',
    title: 'A cup',
    surveyLink: '/survey',
    company: 'Example',
    context: 'You bought shoes.',
    intent: 'Return them.',
    topic: 'Weather',
    conversation: 'A: Will it rain? B: No.',
    utterance: 'Please take them back.',
    text: 'jumps over',
    text1: 'It rains.',
    text2: 'It is raining.',
    textBeginning: 'The fox',
    textEnd: 'over the dog.',
    original: { language: 'German', text: 'Hallo' },
    translation: { language: 'English', text: 'Hello' },
    translationPairs: [{ originalText: 'Hallo', translation: 'Hello' }],
    Pairs: [
      { row: '0', biometricdate: '1/15/2009', patientname: 'Jane Doe', a1c: '5.0', totalchol: '140' },
      { row: '1', biometricdate: '1/15/2010', patientname: 'John Doe', a1c: '6.0', totalchol: '200' },
    ],
  };
}

/** A second of a tone, as a WAV file of 8-bit samples. */
export function tone(): Buffer {
  const rate = 8000;
  const wave = Buffer.alloc(44 + rate);
  wave.write('RIFF', 0, 'ascii');
  wave.writeUInt32LE(36 + rate, 4);
  wave.write('WAVEfmt ', 8, 'ascii');
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(rate, 24);
  wave.writeUInt32LE(rate, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write('data', 36, 'ascii');
  wave.writeUInt32LE(rate, 40);
  for (let index = 0; index < rate; index++) {
    wave[44 + index] = 128 + Math.round(60 * Math.sin((index * 2 * Math.PI * 440) / rate));
  }
  return wave;
}

export const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#8ab"/>' +
  '<circle cx="320" cy="240" r="120" fill="#fc6"/></svg>';

/** Half a second of film, recorded by the browser itself from a canvas. */
export async function film(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const base64 = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 64;
      const context = canvas.getContext('2d');
      const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const stopped = new Promise((resolve) => (recorder.onstop = resolve));
      recorder.start();
      for (let frame = 0; frame < 6; frame++) {
        context?.fillRect(frame * 8, 10, 8, 30);
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
      recorder.stop();
      await stopped;
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
    });
    return Buffer.from(base64, 'base64');
  } finally {
    await page.close();
  }
}
