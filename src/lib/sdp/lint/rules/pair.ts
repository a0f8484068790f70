// Rules that look at an answer beside the offer that it answers.
import type { PairRule } from '../rule.js';
import { answerAcceptsRejected } from './pair/answer-accepts-rejected.js';
import { answerBundleOnly } from './pair/answer-bundle-only.js';
import { answerBundleSplit } from './pair/answer-bundle-split.js';
import { answerBundleUnoffered } from './pair/answer-bundle-unoffered.js';
import { answerCodecConfiguration } from './pair/answer-codec-configuration.js';
import { answerCodecNone } from './pair/answer-codec-none.js';
import { answerCredentialsCopied } from './pair/answer-credentials-copied.js';
import { answerDirection } from './pair/answer-direction.js';
import { answerExtensionRenumbered } from './pair/answer-extension-renumbered.js';
import { answerExtensionUnoffered } from './pair/answer-extension-unoffered.js';
import { answerFingerprintCopied } from './pair/answer-fingerprint-copied.js';
import { answerIsTheOffer } from './pair/answer-is-the-offer.js';
import { answerMediaDiffers } from './pair/answer-media-differs.js';
import { answerMidMissing } from './pair/answer-mid-missing.js';
import { answerMidOrder } from './pair/answer-mid-order.js';
import { answerMidUnknown } from './pair/answer-mid-unknown.js';
import { answerMuxUnoffered } from './pair/answer-mux-unoffered.js';
import { answerOtherSections } from './pair/answer-other-sections.js';
import { answerPayloadOtherCodec } from './pair/answer-payload-other-codec.js';
import { answerPayloadUnknown } from './pair/answer-payload-unknown.js';
import { answerProtocolDiffers } from './pair/answer-protocol-differs.js';
import { answerRidUnoffered } from './pair/answer-rid-unoffered.js';
import { answerSctpPortMissing } from './pair/answer-sctp-port-missing.js';
import { answerSetupSameRole } from './pair/answer-setup-same-role.js';
import { answerSimulcastUnoffered } from './pair/answer-simulcast-unoffered.js';
import { answerSsrcCopied } from './pair/answer-ssrc-copied.js';
import { iceLiteBoth } from './pair/ice-lite-both.js';

export const PAIR_RULES = {
  'answer-accepts-rejected': answerAcceptsRejected,
  'answer-bundle-only': answerBundleOnly,
  'answer-bundle-split': answerBundleSplit,
  'answer-bundle-unoffered': answerBundleUnoffered,
  'answer-codec-configuration': answerCodecConfiguration,
  'answer-codec-none': answerCodecNone,
  'answer-credentials-copied': answerCredentialsCopied,
  'answer-direction': answerDirection,
  'answer-extension-renumbered': answerExtensionRenumbered,
  'answer-extension-unoffered': answerExtensionUnoffered,
  'answer-fingerprint-copied': answerFingerprintCopied,
  'answer-is-the-offer': answerIsTheOffer,
  'answer-media-differs': answerMediaDiffers,
  'answer-mid-missing': answerMidMissing,
  'answer-mid-order': answerMidOrder,
  'answer-mid-unknown': answerMidUnknown,
  'answer-mux-unoffered': answerMuxUnoffered,
  'answer-other-sections': answerOtherSections,
  'answer-payload-other-codec': answerPayloadOtherCodec,
  'answer-payload-unknown': answerPayloadUnknown,
  'answer-protocol-differs': answerProtocolDiffers,
  'answer-rid-unoffered': answerRidUnoffered,
  'answer-sctp-port-missing': answerSctpPortMissing,
  'answer-setup-same-role': answerSetupSameRole,
  'answer-simulcast-unoffered': answerSimulcastUnoffered,
  'answer-ssrc-copied': answerSsrcCopied,
  'ice-lite-both': iceLiteBoth,
} satisfies Record<string, PairRule>;
