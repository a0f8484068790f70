// Rules that look at one line alone.
import type { LineRule } from '../rule.js';
import { aptMalformed } from './line/apt-malformed.js';
import { attributeColonMissing } from './line/attribute-colon-missing.js';
import { attributeColonOverlooked } from './line/attribute-colon-overlooked.js';
import { attributeMisspelt } from './line/attribute-misspelt.js';
import { attributeNameless } from './line/attribute-nameless.js';
import { attributeNearMiss } from './line/attribute-near-miss.js';
import { attributeObsolete } from './line/attribute-obsolete.js';
import { attributeUnknown } from './line/attribute-unknown.js';
import { bandwidthMalformed } from './line/bandwidth-malformed.js';
import { bandwidthTypeUnknown } from './line/bandwidth-type-unknown.js';
import { blankRefused } from './line/blank-refused.js';
import { blankSurplus } from './line/blank-surplus.js';
import { candidateActivePort } from './line/candidate-active-port.js';
import { candidateAddressDocumentation } from './line/candidate-address-documentation.js';
import { candidateAddressHidden } from './line/candidate-address-hidden.js';
import { candidateAddressLoopback } from './line/candidate-address-loopback.js';
import { candidateAddressMalformed } from './line/candidate-address-malformed.js';
import { candidateAddressName } from './line/candidate-address-name.js';
import { candidateAddressPrivate } from './line/candidate-address-private.js';
import { candidateAddressUnreachable } from './line/candidate-address-unreachable.js';
import { candidateComponentMalformed } from './line/candidate-component-malformed.js';
import { candidateComponentUnknown } from './line/candidate-component-unknown.js';
import { candidateExtensionMalformed } from './line/candidate-extension-malformed.js';
import { candidateExtensionValueless } from './line/candidate-extension-valueless.js';
import { candidateFoundationMalformed } from './line/candidate-foundation-malformed.js';
import { candidateIncomplete } from './line/candidate-incomplete.js';
import { candidatePortMalformed } from './line/candidate-port-malformed.js';
import { candidatePortZero } from './line/candidate-port-zero.js';
import { candidatePrefixDoubled } from './line/candidate-prefix-doubled.js';
import { candidatePriorityMalformed } from './line/candidate-priority-malformed.js';
import { candidatePriorityOutOfRange } from './line/candidate-priority-out-of-range.js';
import { candidateRelatedMissing } from './line/candidate-related-missing.js';
import { candidateTcptypeMissing } from './line/candidate-tcptype-missing.js';
import { candidateTcptypeUnknown } from './line/candidate-tcptype-unknown.js';
import { candidateTcptypeUnwanted } from './line/candidate-tcptype-unwanted.js';
import { candidateTransportUnknown } from './line/candidate-transport-unknown.js';
import { candidateTypeUnknown } from './line/candidate-type-unknown.js';
import { characterControl } from './line/character-control.js';
import { characterNonAscii } from './line/character-non-ascii.js';
import { characterNul } from './line/character-nul.js';
import { connectionAddressMismatched } from './line/connection-address-mismatched.js';
import { connectionAddressUnusual } from './line/connection-address-unusual.js';
import { connectionFieldsMissing } from './line/connection-fields-missing.js';
import { connectionMulticast } from './line/connection-multicast.js';
import { connectionNetworkUnknown } from './line/connection-network-unknown.js';
import { cryptoForbidden } from './line/crypto-forbidden.js';
import { extmapDirectionUnknown } from './line/extmap-direction-unknown.js';
import { extmapIdOutOfRange } from './line/extmap-id-out-of-range.js';
import { extmapIdTwoByte } from './line/extmap-id-two-byte.js';
import { extmapIncomplete } from './line/extmap-incomplete.js';
import { extmapUriMalformed } from './line/extmap-uri-malformed.js';
import { fingerprintHashUnknown } from './line/fingerprint-hash-unknown.js';
import { fingerprintLength } from './line/fingerprint-length.js';
import { fingerprintLowerCase } from './line/fingerprint-lower-case.js';
import { fingerprintMalformed } from './line/fingerprint-malformed.js';
import { fingerprintNotHexadecimal } from './line/fingerprint-not-hexadecimal.js';
import { fingerprintWeak } from './line/fingerprint-weak.js';
import { fmtpIncomplete } from './line/fmtp-incomplete.js';
import { fmtpParameterMalformed } from './line/fmtp-parameter-malformed.js';
import { fmtpValueOutOfRange } from './line/fmtp-value-out-of-range.js';
import { formatNotAPayloadType } from './line/format-not-a-payload-type.js';
import { formatReserved } from './line/format-reserved.js';
import { groupEmpty } from './line/group-empty.js';
import { groupSemanticsUnknown } from './line/group-semantics-unknown.js';
import { h264ProfileMalformed } from './line/h264-profile-malformed.js';
import { iceCredentialCharacters } from './line/ice-credential-characters.js';
import { iceCredentialUnusual } from './line/ice-credential-unusual.js';
import { iceOptionUnknown } from './line/ice-option-unknown.js';
import { icePwdLength } from './line/ice-pwd-length.js';
import { iceUfragLength } from './line/ice-ufrag-length.js';
import { imageattrMalformed } from './line/imageattr-malformed.js';
import { keyInClear } from './line/key-in-clear.js';
import { lineBlankMisplaced } from './line/line-blank-misplaced.js';
import { lineEndingCr } from './line/line-ending-cr.js';
import { lineTypeUnknown } from './line/line-type-unknown.js';
import { lineTypeUpperCase } from './line/line-type-upper-case.js';
import { lineUnreadable } from './line/line-unreadable.js';
import { maxMessageSizeMalformed } from './line/max-message-size-malformed.js';
import { maxMessageSizeSmall } from './line/max-message-size-small.js';
import { mediaCase } from './line/media-case.js';
import { mediaFieldsMissing } from './line/media-fields-missing.js';
import { mediaUnsupported } from './line/media-unsupported.js';
import { midCharacters } from './line/mid-characters.js';
import { midTooLong } from './line/mid-too-long.js';
import { msidCharacters } from './line/msid-characters.js';
import { msidMalformed } from './line/msid-malformed.js';
import { msidSemanticUnknown } from './line/msid-semantic-unknown.js';
import { originAddressMismatched } from './line/origin-address-mismatched.js';
import { originAddressShown } from './line/origin-address-shown.js';
import { originFields } from './line/origin-fields.js';
import { originNetworkUnknown } from './line/origin-network-unknown.js';
import { originNumberLarge } from './line/origin-number-large.js';
import { originNumberMalformed } from './line/origin-number-malformed.js';
import { payloadMalformed } from './line/payload-malformed.js';
import { portCount } from './line/port-count.js';
import { portMalformed } from './line/port-malformed.js';
import { portOutOfRange } from './line/port-out-of-range.js';
import { protocolOld } from './line/protocol-old.js';
import { protocolUnsupported } from './line/protocol-unsupported.js';
import { ridCharacters } from './line/rid-characters.js';
import { ridDirection } from './line/rid-direction.js';
import { ridRestrictionMalformed } from './line/rid-restriction-malformed.js';
import { rtcpFbIncomplete } from './line/rtcp-fb-incomplete.js';
import { rtcpFbUnknown } from './line/rtcp-fb-unknown.js';
import { rtpmapChannelsMalformed } from './line/rtpmap-channels-malformed.js';
import { rtpmapClockMalformed } from './line/rtpmap-clock-malformed.js';
import { rtpmapClockWrong } from './line/rtpmap-clock-wrong.js';
import { rtpmapMalformed } from './line/rtpmap-malformed.js';
import { sctpPortMalformed } from './line/sctp-port-malformed.js';
import { sctpPortZero } from './line/sctp-port-zero.js';
import { sessionNameEmpty } from './line/session-name-empty.js';
import { setupHoldconn } from './line/setup-holdconn.js';
import { setupUnknown } from './line/setup-unknown.js';
import { simulcastMalformed } from './line/simulcast-malformed.js';
import { simulcastRidCharacters } from './line/simulcast-rid-characters.js';
import { ssrcAttributeMalformed } from './line/ssrc-attribute-malformed.js';
import { ssrcAttributeUnknown } from './line/ssrc-attribute-unknown.js';
import { ssrcGroupMembers } from './line/ssrc-group-members.js';
import { ssrcGroupSemanticsUnknown } from './line/ssrc-group-semantics-unknown.js';
import { ssrcMalformed } from './line/ssrc-malformed.js';
import { timeBounded } from './line/time-bounded.js';
import { timeMalformed } from './line/time-malformed.js';
import { valueEmpty } from './line/value-empty.js';
import { valueForm } from './line/value-form.js';
import { valueLeftOver } from './line/value-left-over.js';
import { valueMissing } from './line/value-missing.js';
import { valueUnwanted } from './line/value-unwanted.js';
import { versionNotZero } from './line/version-not-zero.js';

export const LINE_RULES = {
  'apt-malformed': aptMalformed,
  'attribute-colon-missing': attributeColonMissing,
  'attribute-colon-overlooked': attributeColonOverlooked,
  'attribute-misspelt': attributeMisspelt,
  'attribute-nameless': attributeNameless,
  'attribute-near-miss': attributeNearMiss,
  'attribute-obsolete': attributeObsolete,
  'attribute-unknown': attributeUnknown,
  'bandwidth-malformed': bandwidthMalformed,
  'bandwidth-type-unknown': bandwidthTypeUnknown,
  'blank-refused': blankRefused,
  'blank-surplus': blankSurplus,
  'candidate-active-port': candidateActivePort,
  'candidate-address-documentation': candidateAddressDocumentation,
  'candidate-address-hidden': candidateAddressHidden,
  'candidate-address-loopback': candidateAddressLoopback,
  'candidate-address-malformed': candidateAddressMalformed,
  'candidate-address-name': candidateAddressName,
  'candidate-address-private': candidateAddressPrivate,
  'candidate-address-unreachable': candidateAddressUnreachable,
  'candidate-component-malformed': candidateComponentMalformed,
  'candidate-component-unknown': candidateComponentUnknown,
  'candidate-extension-malformed': candidateExtensionMalformed,
  'candidate-extension-valueless': candidateExtensionValueless,
  'candidate-foundation-malformed': candidateFoundationMalformed,
  'candidate-incomplete': candidateIncomplete,
  'candidate-port-malformed': candidatePortMalformed,
  'candidate-port-zero': candidatePortZero,
  'candidate-prefix-doubled': candidatePrefixDoubled,
  'candidate-priority-malformed': candidatePriorityMalformed,
  'candidate-priority-out-of-range': candidatePriorityOutOfRange,
  'candidate-related-missing': candidateRelatedMissing,
  'candidate-tcptype-missing': candidateTcptypeMissing,
  'candidate-tcptype-unknown': candidateTcptypeUnknown,
  'candidate-tcptype-unwanted': candidateTcptypeUnwanted,
  'candidate-transport-unknown': candidateTransportUnknown,
  'candidate-type-unknown': candidateTypeUnknown,
  'character-control': characterControl,
  'character-non-ascii': characterNonAscii,
  'character-nul': characterNul,
  'connection-address-mismatched': connectionAddressMismatched,
  'connection-address-unusual': connectionAddressUnusual,
  'connection-fields-missing': connectionFieldsMissing,
  'connection-multicast': connectionMulticast,
  'connection-network-unknown': connectionNetworkUnknown,
  'crypto-forbidden': cryptoForbidden,
  'extmap-direction-unknown': extmapDirectionUnknown,
  'extmap-id-out-of-range': extmapIdOutOfRange,
  'extmap-id-two-byte': extmapIdTwoByte,
  'extmap-incomplete': extmapIncomplete,
  'extmap-uri-malformed': extmapUriMalformed,
  'fingerprint-hash-unknown': fingerprintHashUnknown,
  'fingerprint-length': fingerprintLength,
  'fingerprint-lower-case': fingerprintLowerCase,
  'fingerprint-malformed': fingerprintMalformed,
  'fingerprint-not-hexadecimal': fingerprintNotHexadecimal,
  'fingerprint-weak': fingerprintWeak,
  'fmtp-incomplete': fmtpIncomplete,
  'fmtp-parameter-malformed': fmtpParameterMalformed,
  'fmtp-value-out-of-range': fmtpValueOutOfRange,
  'format-not-a-payload-type': formatNotAPayloadType,
  'format-reserved': formatReserved,
  'group-empty': groupEmpty,
  'group-semantics-unknown': groupSemanticsUnknown,
  'h264-profile-malformed': h264ProfileMalformed,
  'ice-credential-characters': iceCredentialCharacters,
  'ice-credential-unusual': iceCredentialUnusual,
  'ice-option-unknown': iceOptionUnknown,
  'ice-pwd-length': icePwdLength,
  'ice-ufrag-length': iceUfragLength,
  'imageattr-malformed': imageattrMalformed,
  'key-in-clear': keyInClear,
  'line-blank-misplaced': lineBlankMisplaced,
  'line-ending-cr': lineEndingCr,
  'line-type-unknown': lineTypeUnknown,
  'line-type-upper-case': lineTypeUpperCase,
  'line-unreadable': lineUnreadable,
  'max-message-size-malformed': maxMessageSizeMalformed,
  'max-message-size-small': maxMessageSizeSmall,
  'media-case': mediaCase,
  'media-fields-missing': mediaFieldsMissing,
  'media-unsupported': mediaUnsupported,
  'mid-characters': midCharacters,
  'mid-too-long': midTooLong,
  'msid-characters': msidCharacters,
  'msid-malformed': msidMalformed,
  'msid-semantic-unknown': msidSemanticUnknown,
  'origin-address-mismatched': originAddressMismatched,
  'origin-address-shown': originAddressShown,
  'origin-fields': originFields,
  'origin-network-unknown': originNetworkUnknown,
  'origin-number-large': originNumberLarge,
  'origin-number-malformed': originNumberMalformed,
  'payload-malformed': payloadMalformed,
  'port-count': portCount,
  'port-malformed': portMalformed,
  'port-out-of-range': portOutOfRange,
  'protocol-old': protocolOld,
  'protocol-unsupported': protocolUnsupported,
  'rid-characters': ridCharacters,
  'rid-direction': ridDirection,
  'rid-restriction-malformed': ridRestrictionMalformed,
  'rtcp-fb-incomplete': rtcpFbIncomplete,
  'rtcp-fb-unknown': rtcpFbUnknown,
  'rtpmap-channels-malformed': rtpmapChannelsMalformed,
  'rtpmap-clock-malformed': rtpmapClockMalformed,
  'rtpmap-clock-wrong': rtpmapClockWrong,
  'rtpmap-malformed': rtpmapMalformed,
  'sctp-port-malformed': sctpPortMalformed,
  'sctp-port-zero': sctpPortZero,
  'session-name-empty': sessionNameEmpty,
  'setup-holdconn': setupHoldconn,
  'setup-unknown': setupUnknown,
  'simulcast-malformed': simulcastMalformed,
  'simulcast-rid-characters': simulcastRidCharacters,
  'ssrc-attribute-malformed': ssrcAttributeMalformed,
  'ssrc-attribute-unknown': ssrcAttributeUnknown,
  'ssrc-group-members': ssrcGroupMembers,
  'ssrc-group-semantics-unknown': ssrcGroupSemanticsUnknown,
  'ssrc-malformed': ssrcMalformed,
  'time-bounded': timeBounded,
  'time-malformed': timeMalformed,
  'value-empty': valueEmpty,
  'value-form': valueForm,
  'value-left-over': valueLeftOver,
  'value-missing': valueMissing,
  'value-unwanted': valueUnwanted,
  'version-not-zero': versionNotZero,
} satisfies Record<string, LineRule>;
