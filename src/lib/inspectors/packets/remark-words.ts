// The words of each remark.
import { assertNever } from '../../recording/events.js';
import { socketAddress } from '../../recording/candidate-endpoint.js';
import type { SocketAddress } from '../../stun/attributes.js';
import * as m from '../../i18n/paraglide/messages.js';
import { errorSentence } from '../candidates/error-words.js';
import { formatCount } from './figures.js';
import type { Said } from './remarks.js';

const text = ({ address, port }: SocketAddress): string => socketAddress(address, port);

export function remarkText(said: Said): string {
  switch (said.code) {
    case 'challenge':
      return m.packets_remark_challenge();
    case 'credentials-refused':
      return m.packets_remark_credentials_refused();
    case 'stale-nonce':
      return m.packets_remark_stale_nonce();
    case 'peer-forbidden':
      return m.packets_remark_peer_forbidden();
    case 'refused':
      return errorSentence(said.errorCode);
    case 'mapped-loopback':
      return m.packets_remark_mapped_loopback({ mapped: text(said.mapped) });
    case 'mapped-is-srflx':
      return m.packets_remark_mapped_is_srflx({ peer: said.peer, mapped: text(said.mapped) });
    case 'mapped-is-host':
      return m.packets_remark_mapped_is_host({ peer: said.peer, mapped: text(said.mapped) });
    case 'mapped-is-named-host':
      return m.packets_remark_mapped_is_named_host({
        peer: said.peer,
        port: said.mapped.port,
        name: said.name,
      });
    case 'mapped-relay-only':
      return m.packets_remark_mapped_relay_only({ peer: said.peer, mapped: text(said.mapped) });
    case 'relayed-is-candidate':
      return m.packets_remark_relayed_is_candidate({
        peer: said.peer,
        relayed: text(said.relayed),
      });
    case 'check-mapped-is-relay':
      return m.packets_remark_check_mapped_is_relay({
        peer: said.peer,
        mapped: text(said.mapped),
      });
    case 'check-users':
      return said.toPeer === null
        ? m.packets_remark_check_users({ to: said.to, from: said.from })
        : m.packets_remark_check_users_known({
            to: said.to,
            from: said.from,
            peer: said.toPeer,
          });
    case 'check-controlling':
      return m.packets_remark_check_controlling();
    case 'check-controlled':
      return m.packets_remark_check_controlled();
    case 'check-nominates':
      return m.packets_remark_check_nominates();
    case 'integrity':
      return said.verdict === 'right'
        ? m.packets_remark_integrity_right({ peer: said.peer })
        : m.packets_remark_integrity_wrong({ peer: said.peer });
    case 'integrity-unknown-password':
      return m.packets_remark_integrity_unknown_password();
    case 'integrity-long-term':
      return m.packets_remark_integrity_long_term();
    case 'fingerprint':
      return said.verdict === 'right'
        ? m.packets_remark_fingerprint_right()
        : m.packets_remark_fingerprint_wrong();
    case 'hello-in-pieces':
      return m.packets_remark_hello_in_pieces({ bytes: formatCount(said.messageBytes) });
    case 'dtls13-begins':
      return m.packets_remark_dtls13_begins();
    case 'dtls13-handshake':
      return m.packets_remark_dtls13_handshake();
    case 'dtls13-data':
      return m.packets_remark_dtls13_data();
    case 'certificate':
      return said.verdict === 'right'
        ? m.packets_remark_certificate_right({ peer: said.peer })
        : m.packets_remark_certificate_wrong({ peer: said.peer, actual: said.actual });
    case 'certificate-unpromised':
      return m.packets_remark_certificate_unpromised({ peer: said.peer, actual: said.actual });
    default:
      return assertNever(said);
  }
}
