import { credentialLength } from './credential-length.js';

/** From 22 to 256 characters. Chromium: “ICE pwd must be between 22 and 256 characters long.” */
export const icePwdLength = credentialLength('a=ice-pwd', { least: 22, most: 256 });
