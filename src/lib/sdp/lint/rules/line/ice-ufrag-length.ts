import { credentialLength } from './credential-length.js';

/** From 4 to 256 characters. Chromium: “ICE ufrag must be between 4 and 256 characters long.” */
export const iceUfragLength = credentialLength('a=ice-ufrag', { least: 4, most: 256 });
