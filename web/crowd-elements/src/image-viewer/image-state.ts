/** Where the image is on its way; `loaded` is the only state in which it can be judged. */
export type ImageState = 'loading' | 'loaded' | 'failed';
