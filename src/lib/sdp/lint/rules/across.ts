// Rules that look across the lines of a description.
import type { AcrossRule } from '../rule.js';
import { answerSetupUndecided } from './across/answer-setup-undecided.js';
import { attributeTwice } from './across/attribute-twice.js';
import { bundleFirstRejected } from './across/bundle-first-rejected.js';
import { bundleMidAbsent } from './across/bundle-mid-absent.js';
import { bundleMidRejected } from './across/bundle-mid-rejected.js';
import { bundleMidTwice } from './across/bundle-mid-twice.js';
import { bundleMissing } from './across/bundle-missing.js';
import { bundleOnlyOutside } from './across/bundle-only-outside.js';
import { bundleOnlyWithPort } from './across/bundle-only-with-port.js';
import { bundlePayloadConflict } from './across/bundle-payload-conflict.js';
import { bundleTransportDiffers } from './across/bundle-transport-differs.js';
import { candidateAfterEnd } from './across/candidate-after-end.js';
import { candidateBehindBundle } from './across/candidate-behind-bundle.js';
import { candidateForMuxedRtcp } from './across/candidate-for-muxed-rtcp.js';
import { candidateOfAnotherSession } from './across/candidate-of-another-session.js';
import { candidateRepeated } from './across/candidate-repeated.js';
import { candidatesLocalOnly } from './across/candidates-local-only.js';
import { candidatesMissing } from './across/candidates-missing.js';
import { connectionMissing } from './across/connection-missing.js';
import { connectionTwice } from './across/connection-twice.js';
import { dataFormatUnknown } from './across/data-format-unknown.js';
import { dataSectionTwice } from './across/data-section-twice.js';
import { descriptionTwice } from './across/description-twice.js';
import { directionInSession } from './across/direction-in-session.js';
import { directionTwice } from './across/direction-twice.js';
import { extmapBothLevels } from './across/extmap-both-levels.js';
import { extmapIdClashInBundle } from './across/extmap-id-clash-in-bundle.js';
import { extmapIdTwice } from './across/extmap-id-twice.js';
import { extmapUriRepeated } from './across/extmap-uri-repeated.js';
import { extmapUriTwice } from './across/extmap-uri-twice.js';
import { feedbackWithoutRtpmap } from './across/feedback-without-rtpmap.js';
import { fingerprintMissing } from './across/fingerprint-missing.js';
import { fingerprintTwiceOneHash } from './across/fingerprint-twice-one-hash.js';
import { fmtpWithoutRtpmap } from './across/fmtp-without-rtpmap.js';
import { groupMidAbsent } from './across/group-mid-absent.js';
import { icePwdMissing } from './across/ice-pwd-missing.js';
import { iceUfragMissing } from './across/ice-ufrag-missing.js';
import { lastLineUnended } from './across/last-line-unended.js';
import { lineEndsMixed } from './across/line-ends-mixed.js';
import { lineRepeated } from './across/line-repeated.js';
import { midDuplicate } from './across/mid-duplicate.js';
import { midMissingClash } from './across/mid-missing-clash.js';
import { midMissing } from './across/mid-missing.js';
import { midTwice } from './across/mid-twice.js';
import { msidContradicted } from './across/msid-contradicted.js';
import { msidInTwoSections } from './across/msid-in-two-sections.js';
import { msidTwoTracks } from './across/msid-two-tracks.js';
import { payloadRepeated } from './across/payload-repeated.js';
import { payloadWithoutRtpmap } from './across/payload-without-rtpmap.js';
import { planBSimulcast } from './across/plan-b-simulcast.js';
import { planBTracks } from './across/plan-b-tracks.js';
import { redPayloadAbsent } from './across/red-payload-absent.js';
import { ridPayloadAbsent } from './across/rid-payload-absent.js';
import { ridTwice } from './across/rid-twice.js';
import { ridUnused } from './across/rid-unused.js';
import { rtcpMuxMissing } from './across/rtcp-mux-missing.js';
import { rtpmapConflict } from './across/rtpmap-conflict.js';
import { rtpmapUnlisted } from './across/rtpmap-unlisted.js';
import { rtxAptAbsent } from './across/rtx-apt-absent.js';
import { rtxWithoutApt } from './across/rtx-without-apt.js';
import { sctpOldProtocol } from './across/sctp-old-protocol.js';
import { sctpPortInOldForm } from './across/sctp-port-in-old-form.js';
import { sctpPortMissing } from './across/sctp-port-missing.js';
import { sectionAttributeInSession } from './across/section-attribute-in-session.js';
import { sectionLineOrder } from './across/section-line-order.js';
import { sectionOutsideBundle } from './across/section-outside-bundle.js';
import { sessionAttributeInSection } from './across/session-attribute-in-section.js';
import { sessionLineInSection } from './across/session-line-in-section.js';
import { sessionLineMissing } from './across/session-line-missing.js';
import { sessionLineOrder } from './across/session-line-order.js';
import { sessionLineTwice } from './across/session-line-twice.js';
import { setupDecidedInOffer } from './across/setup-decided-in-offer.js';
import { setupMissing } from './across/setup-missing.js';
import { simulcastRidAbsent } from './across/simulcast-rid-absent.js';
import { simulcastTwice } from './across/simulcast-twice.js';
import { simulcastWithoutRidExtension } from './across/simulcast-without-rid-extension.js';
import { ssrcGroupCnameDiffers } from './across/ssrc-group-cname-differs.js';
import { ssrcGroupMemberAbsent } from './across/ssrc-group-member-absent.js';
import { ssrcGroupRepeated } from './across/ssrc-group-repeated.js';
import { ssrcInTwoSections } from './across/ssrc-in-two-sections.js';
import { ssrcSecondInAudio } from './across/ssrc-second-in-audio.js';
import { ssrcWithoutCname } from './across/ssrc-without-cname.js';
import { staticPayloadRemapped } from './across/static-payload-remapped.js';

export const ACROSS_RULES = {
  'answer-setup-undecided': answerSetupUndecided,
  'attribute-twice': attributeTwice,
  'bundle-first-rejected': bundleFirstRejected,
  'bundle-mid-absent': bundleMidAbsent,
  'bundle-mid-rejected': bundleMidRejected,
  'bundle-mid-twice': bundleMidTwice,
  'bundle-missing': bundleMissing,
  'bundle-only-outside': bundleOnlyOutside,
  'bundle-only-with-port': bundleOnlyWithPort,
  'bundle-payload-conflict': bundlePayloadConflict,
  'bundle-transport-differs': bundleTransportDiffers,
  'candidate-after-end': candidateAfterEnd,
  'candidate-behind-bundle': candidateBehindBundle,
  'candidate-for-muxed-rtcp': candidateForMuxedRtcp,
  'candidate-of-another-session': candidateOfAnotherSession,
  'candidate-repeated': candidateRepeated,
  'candidates-local-only': candidatesLocalOnly,
  'candidates-missing': candidatesMissing,
  'connection-missing': connectionMissing,
  'connection-twice': connectionTwice,
  'data-format-unknown': dataFormatUnknown,
  'data-section-twice': dataSectionTwice,
  'description-twice': descriptionTwice,
  'direction-in-session': directionInSession,
  'direction-twice': directionTwice,
  'extmap-both-levels': extmapBothLevels,
  'extmap-id-clash-in-bundle': extmapIdClashInBundle,
  'extmap-id-twice': extmapIdTwice,
  'extmap-uri-repeated': extmapUriRepeated,
  'extmap-uri-twice': extmapUriTwice,
  'feedback-without-rtpmap': feedbackWithoutRtpmap,
  'fingerprint-missing': fingerprintMissing,
  'fingerprint-twice-one-hash': fingerprintTwiceOneHash,
  'fmtp-without-rtpmap': fmtpWithoutRtpmap,
  'group-mid-absent': groupMidAbsent,
  'ice-pwd-missing': icePwdMissing,
  'ice-ufrag-missing': iceUfragMissing,
  'last-line-unended': lastLineUnended,
  'line-ends-mixed': lineEndsMixed,
  'line-repeated': lineRepeated,
  'mid-duplicate': midDuplicate,
  'mid-missing-clash': midMissingClash,
  'mid-missing': midMissing,
  'mid-twice': midTwice,
  'msid-contradicted': msidContradicted,
  'msid-in-two-sections': msidInTwoSections,
  'msid-two-tracks': msidTwoTracks,
  'payload-repeated': payloadRepeated,
  'payload-without-rtpmap': payloadWithoutRtpmap,
  'plan-b-simulcast': planBSimulcast,
  'plan-b-tracks': planBTracks,
  'red-payload-absent': redPayloadAbsent,
  'rid-payload-absent': ridPayloadAbsent,
  'rid-twice': ridTwice,
  'rid-unused': ridUnused,
  'rtcp-mux-missing': rtcpMuxMissing,
  'rtpmap-conflict': rtpmapConflict,
  'rtpmap-unlisted': rtpmapUnlisted,
  'rtx-apt-absent': rtxAptAbsent,
  'rtx-without-apt': rtxWithoutApt,
  'sctp-old-protocol': sctpOldProtocol,
  'sctp-port-in-old-form': sctpPortInOldForm,
  'sctp-port-missing': sctpPortMissing,
  'section-attribute-in-session': sectionAttributeInSession,
  'section-line-order': sectionLineOrder,
  'section-outside-bundle': sectionOutsideBundle,
  'session-attribute-in-section': sessionAttributeInSection,
  'session-line-in-section': sessionLineInSection,
  'session-line-missing': sessionLineMissing,
  'session-line-order': sessionLineOrder,
  'session-line-twice': sessionLineTwice,
  'setup-decided-in-offer': setupDecidedInOffer,
  'setup-missing': setupMissing,
  'simulcast-rid-absent': simulcastRidAbsent,
  'simulcast-twice': simulcastTwice,
  'simulcast-without-rid-extension': simulcastWithoutRidExtension,
  'ssrc-group-cname-differs': ssrcGroupCnameDiffers,
  'ssrc-group-member-absent': ssrcGroupMemberAbsent,
  'ssrc-group-repeated': ssrcGroupRepeated,
  'ssrc-in-two-sections': ssrcInTwoSections,
  'ssrc-second-in-audio': ssrcSecondInAudio,
  'ssrc-without-cname': ssrcWithoutCname,
  'static-payload-remapped': staticPayloadRemapped,
} satisfies Record<string, AcrossRule>;
