/** How often those ask again who cannot know when something turns over, in milliseconds. */
export const EVERY = 5000;
