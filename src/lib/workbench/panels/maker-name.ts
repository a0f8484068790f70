// Whom the page calls the writer of a description.
import * as m from '../../i18n/paraglide/messages.js';
import type { KnownMaker } from '../../sdp/summary/maker.js';

export const makerName = ({ name }: Pick<KnownMaker, 'name'>): string =>
  name ?? m.description_ice_lite_server();
