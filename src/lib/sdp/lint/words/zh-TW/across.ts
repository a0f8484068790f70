import type { ACROSS_RULES } from '../../rules/across.js';
import type { RuleWords } from '../../words.js';

export const ACROSS = {
  'attribute-twice': {
    says: '第二個 {attribute}，值和第 {first} 行不同。',
    why: 'Chromium 以最後一個為準，Firefox 以第一個為準：兩者的理解會不一樣。',
    mend: '刪掉不要的那一行。',
  },
  'bundle-first-rejected': {
    says: 'BUNDLE 的第一個是「{mid}」，但那個區段（第 {section} 行）的連接埠是 0，已經被拒絕。',
    why: '群組的第一個區段承載大家共用的傳輸。Firefox 會拒絕：「mid specified for bundle transport in group attribute points at a disabled m-section.」；在 answer 裡 Chromium 也會拒絕。',
    mend: '把這個 mid 移出群組，或排到有效的區段後面。',
  },
  'bundle-mid-absent': {
    says: 'BUNDLE 列了「{mid}」，但沒有任何區段叫這個 mid。',
    why: "群組裡的名字必須是某個區段的 `a=mid`。兩種瀏覽器都會拒絕；Chromium：「A BUNDLE group contains a MID='…' matching no m= section.」",
    mend: '刪掉這個名字，或替區段補上 `a=mid`。',
  },
  'bundle-mid-rejected': {
    says: 'BUNDLE 列了「{mid}」，但那個區段（第 {section} 行）的連接埠是 0，已經被拒絕。',
    why: '被拒絕或停用的區段要退出群組。兩種瀏覽器仍當它已被拒絕；較嚴格的對方可能會拒絕整份描述。',
    fix: '把這個 mid 移出群組',
  },
  'bundle-mid-twice': {
    says: '「{mid}」已經在某個 BUNDLE 群組裡了。',
    why: "一個區段只用一條傳輸，所以只能列在一個群組、列一次。Firefox 會拒絕：「mid '…' appears more than once in a BUNDLE group」；列在兩個群組時 Chromium 也會拒絕。",
    mend: '刪掉其中一個。',
  },
  'bundle-missing': {
    says: '有 {sections} 個區段但沒有 BUNDLE：每個區段各用一條傳輸。',
    why: '每個區段都要自己蒐集候選位址、自己做 DTLS 交握。瀏覽器一定會提出 BUNDLE；沒有的話，多半是被閘道或編輯拿掉了。',
  },
  'bundle-only-outside': {
    says: '這個區段有 `a=bundle-only`，卻沒有 BUNDLE 列出它。',
    why: '它只能和別的區段合併使用，卻沒有可以合併的對象。照規則走的對等端會拒絕它。',
    mend: '把它的 mid 加進 BUNDLE 群組，或刪掉這一行並給它連接埠。',
  },
  'bundle-only-with-port': {
    says: '有 `a=bundle-only`，連接埠卻是 {port}。',
    why: '它表示「只有合併時才用這個區段」，必須搭配連接埠 0。連接埠不是 0 時沒有效果，這個區段仍可單獨使用。',
    fix: '連接埠改成 0',
  },
  'bundle-payload-conflict': {
    says: '同一個 BUNDLE 裡，酬載類型 {payload} 在這裡是 {codec}，在第 {first} 行是 {other}。',
    why: '兩者走同一條傳輸，光看編號就分不出封包是什麼。瀏覽器不拒絕，改看 mid 或 SSRC；其他接收端可能解錯。',
    mend: '其中一個改用別的編號。',
  },
  'bundle-transport-differs': {
    says: '這裡的 {attribute} 和承載 BUNDLE 的區段（第 {first} 行）不同。',
    why: '同一個 BUNDLE 的區段都用第一個區段的傳輸，以它的內容為準。只有對方不合併時，這一行才算數。',
  },
  'candidate-after-end': {
    says: '候選位址寫在 `a=end-of-candidates`（第 {end} 行）之後。',
    why: '那一行說不會再有候選位址；相信它的對等端可能已經放棄了。',
    mend: '把候選位址移到那一行之前，或刪掉其中一行。',
  },
  'candidate-behind-bundle': {
    says: '這個區段合併在別的區段之後，卻有 {count} 個候選位址。',
    why: '合併成立之後，它用的是第一個區段的傳輸；自己的候選位址只有對方不合併時才用得到。',
  },
  'candidate-for-muxed-rtcp': {
    says: '這是 RTCP 的候選位址，但這裡 RTCP 和 RTP 共用連接埠。',
    why: '元件 2 是 RTCP 自己的連接埠。雙方都有 `a=rtcp-mux` 時，不會有任何東西送到那裡。',
  },
  'candidate-of-another-session': {
    says: '這個候選位址屬於使用者名稱片段 {said}，區段的卻是 {ufrag}。',
    why: '它來自 ICE 重新啟動之前，或來自另一條連線。會看片段的對等端會丟掉它。',
    mend: '刪掉它，或改用它所屬的那份描述。',
  },
  'candidate-repeated': {
    says: '和第 {first} 行是同一個候選位址。',
    why: '位址、連接埠、傳輸協定和類型都相同，通往同一個地方，只會試一次。',
    fix: '刪掉這一行',
  },
  'candidates-local-only': {
    says: '全部 {count} 個候選位址都是自己網路裡的位址。',
    why: '私有位址和 mDNS 名稱只有同一個網路的人連得到。跨網路時，還要有來自 STUN 或 TURN 伺服器的候選位址，寫在這裡或之後補送。',
  },
  'candidates-missing': {
    says: '沒有候選位址，也沒說之後會補送。',
    why: '`a=ice-options:trickle` 表示候選位址之後會一個一個送來。沒有它，這份清單就是全部：對方沒有位址可以試，只能等人連進來。',
    mend: '等蒐集完成再取出描述，或加上 `a=ice-options:trickle` 並補送候選位址。',
  },
  'connection-missing': {
    says: '這個區段沒有 c=，區段之前也沒有共用的 c=。',
    why: '使用 ICE 時，位址只是佔位，但這一行不能少。Firefox 會拒絕整份描述：「c= connection line not specified for every media level」。',
    fix: '補上 c=IN IP4 0.0.0.0',
  },
  'connection-twice': {
    says: '這個區段有第二個 c=，第一個在第 {first} 行。',
    why: '使用 ICE 時，一行佔位就夠了。Firefox 會拒絕整份描述：「c= line specified twice at same level」。',
    mend: '刪掉其中一行。',
  },
  'data-format-unknown': {
    says: '資料區段的格式是「{format}」。',
    why: '瀏覽器只認得 `webrtc-datachannel`。Firefox 會拒絕：「No webrtc-datachannel token in m= media line」；Chromium 會當成舊草案的寫法，並拒絕同時出現的 a=sctp-port。',
    fix: '改成 webrtc-datachannel',
  },
  'data-section-twice': {
    says: '第二個資料通道區段，第一個在第 {first} 行。',
    why: '一條連線的資料通道全在一個區段裡。Firefox 會拒絕：「No transceiver for level …」；Chromium 接受，但只用其中一個。',
    mend: '刪掉這個區段，以及群組裡它的 mid。',
  },
  'description-twice': {
    says: '從這裡開始是另一份描述。',
    why: '`v=` 是描述的開頭。Firefox 讀到這裡就停，之後的都不算；Chromium 略過這一行，繼續往下讀。',
    mend: '只留一份描述；如果是誤貼的，就刪掉這一行。',
  },
  'direction-in-session': {
    says: '寫在區段之前的 {direction} 是給沒有自己方向的區段用的，瀏覽器卻會略過。',
    why: '依 RFC 8866，它是所有區段的預設方向；但區段自己沒寫方向時，Chromium 和 Firefox 一律當成 sendrecv。',
    mend: '把方向寫進每個區段。',
  },
  'direction-twice': {
    says: '有兩個方向：這裡是 {direction}，第 {first} 行是 {other}。',
    why: '一個區段只有一個方向。兩種瀏覽器都以最後一個為準。',
    mend: '刪掉不要的那一行。',
  },
  'extmap-both-levels': {
    says: '區段之前有 a=extmap，區段裡（第 {other} 行）也有。',
    why: '擴充編號要嘛統一寫在前面，要嘛寫在各個區段。混用時 Chromium 會拒絕：「The a=extmap MUST be either all session level or all media level.」',
    mend: '把這一行移進用到它的區段。',
  },
  'extmap-id-clash-in-bundle': {
    says: '標頭擴充編號 {id} 在同一個 BUNDLE 的第 {first} 行是另一種擴充。',
    why: '合併的區段共用傳輸，要先看懂封包裡的編號才知道屬於哪個區段。Chromium 會拒絕：「A BUNDLE group contains a codec collision for header extension id=…」。',
    mend: '其中一個改用別的編號。',
  },
  'extmap-id-twice': {
    says: '標頭擴充編號 {id} 在第 {first} 行已經用掉了。',
    why: '封包裡只有編號，所以一個編號只能代表一種擴充。Firefox 會拒絕：「Description contains duplicate extension id」；兩者是不同擴充時 Chromium 也會拒絕。',
    mend: '其中一個改用別的編號。',
  },
  'extmap-uri-repeated': {
    says: '擴充 {uri} 在第 {first} 行已經有別的編號。',
    why: '兩個編號之中有一個永遠用不到。瀏覽器不會拒絕。',
    mend: '刪掉其中一行。',
  },
  'extmap-uri-twice': {
    says: '擴充 {uri} 在第 {first} 行已經有別的編號。',
    why: '一個區段裡，一種擴充只有一個編號。Firefox 會以其中一個回答，接著拒絕自己的 answer：「Answer changed id for extmap attribute」。',
    mend: '刪掉其中一行。',
  },
  'feedback-without-rtpmap': {
    says: '這一行替酬載類型 {payload} 設回饋，但它不是這個區段的編解碼器。',
    why: '編號要列在 m= 行，並由 a=rtpmap 命名（音訊 18 以下不需要），才是編解碼器。Chromium 會拒絕整份描述：「Failed to parse codecs correctly.」',
    mend: '補上缺的部分，或刪掉這一行。',
  },
  'fingerprint-missing': {
    says: '這個 {media} 區段沒有 a=fingerprint，區段之前也沒有。',
    why: '沒有憑證的雜湊，就無法確認 DTLS 的對方是不是本人。區段有自己的傳輸時，兩種瀏覽器都會拒絕；在 offer 裡合併在別的區段之後時，Chromium 會放過，Firefox 153 則會拒絕，甚至分頁當掉。',
    mend: '從產生這份描述的地方找回這一行，寫進每個區段，或寫在第一個區段之前。',
  },
  'fingerprint-twice-one-hash': {
    says: '第二個 {hash} 指紋，第一個在第 {first} 行。',
    why: '同一種雜湊有好幾個，表示有好幾個憑證。Chromium 只留最後一個：對方若出示第一個憑證，ICE 連上之後 DTLS 交握會失敗。',
    mend: '只留實際使用的憑證的指紋。',
  },
  'fmtp-without-rtpmap': {
    says: '這一行替酬載類型 {payload} 設參數，但它不是這個區段的編解碼器。',
    why: '編號要列在 m= 行，並由 a=rtpmap 命名（音訊 18 以下不需要），才是編解碼器。Chromium 會拒絕整份描述：「Failed to parse codecs correctly.」',
    mend: '補上缺的部分，或刪掉這一行。',
  },
  'group-mid-absent': {
    says: '{semantics} 群組列了「{mid}」，但沒有任何區段叫這個 mid。',
    why: '除了 BUNDLE，瀏覽器不看其他群組，所以不會出錯；會看的程式則找不到這個區段。',
    mend: '刪掉這個名字，或替區段補上 `a=mid`。',
  },
  'ice-pwd-missing': {
    says: '這個 {media} 區段沒有 a=ice-pwd。',
    why: '連通檢查要用它簽章，少了它就無法回應。Chromium 會拒絕：「Called with SDP without ice-ufrag and ice-pwd.」；Firefox：「no ice-pwd attribute」。',
    mend: '從產生這份描述的地方找回這一行；它無法自己編。',
  },
  'ice-ufrag-missing': {
    says: '這個 {media} 區段沒有 a=ice-ufrag。',
    why: '每個連通檢查都帶著雙方的使用者名稱片段，少了它就無法檢查。Chromium 會拒絕：「Called with SDP without ice-ufrag and ice-pwd.」；Firefox：「no ice-ufrag attribute」。',
    mend: '從產生這份描述的地方找回這一行；它無法自己編。',
  },
  'last-line-unended': {
    says: '最後一行沒有換行。',
    why: 'SDP 的每一行都以 CRLF 結尾，最後一行也不例外。Chromium 會拒絕整份描述：「Invalid SDP line.」文字被去掉頭尾空白時，換行就不見了。',
    fix: '補上換行',
  },
  'line-ends-mixed': {
    says: '有些行以 CRLF 結尾，有 {count} 行只有 LF。',
    why: 'SDP 規定用 CRLF；瀏覽器也接受 LF 或兩者混用。這表示文字被編輯或拼接過。',
    fix: '全部改成 CRLF',
  },
  'line-repeated': {
    says: '和第 {first} 行一模一樣。',
    why: '說兩次和說一次意思相同。沒有壞處，但看得出這份文字是拼起來的。',
    fix: '刪掉這一行',
  },
  'mid-duplicate': {
    says: 'mid「{mid}」已經是第 {first} 行那個區段的名字。',
    why: 'BUNDLE、候選位址與 RTP 標頭都以 mid 指名區段，所以同一個名字只能出現一次。',
  },
  'mid-missing': {
    says: '這個區段沒有 a=mid，其他區段有。',
    why: '它無法加入 BUNDLE，得用自己的傳輸；候選位址也只能用順序編號指名它。',
    mend: '補上 `a=mid`，名字不能和其他區段相同。',
  },
  'mid-missing-clash': {
    says: '這個區段沒有 a=mid；Chromium 會叫它「{mid}」，但第 {first} 行的區段已經叫這個名字。',
    why: "Chromium 依序把沒有名字的區段叫做 0、1、2……，接著就拒絕整份描述：「Duplicate a=mid value '…'.」",
    mend: '補上 `a=mid`，名字不能和其他區段相同。',
  },
  'mid-twice': {
    says: '這個區段有第二個名字「{mid}」，第 {first} 行已經叫「{name}」。',
    why: 'Chromium 以最後一個 a=mid 為準，Firefox 以第一個為準，而群組只會列其中一個；認另一個名字的瀏覽器就會拒絕整份描述。',
    mend: '刪掉其中一行。',
  },
  'msid-contradicted': {
    says: '這個來源說自己是「{msid}」，和第 {first} 行的 a=msid 不同。',
    why: '兩種瀏覽器都以 a=msid 為準；a=ssrc 裡的 msid 是給舊的對等端看的，會被略過。',
    mend: '兩邊寫成相同的串流和軌，或刪掉這一行。',
  },
  'msid-in-two-sections': {
    says: '這個串流的軌「{track}」已經在第 {first} 行的另一個區段裡。',
    why: '一個軌只屬於一個區段。Chromium 會拒絕：「Duplicate a=msid lines detected」；Firefox 則接受。',
    mend: '第二個軌要有自己的識別碼。',
  },
  'msid-two-tracks': {
    says: '同一個區段出現第二個軌「{track}」，第 {first} 行的是「{other}」。',
    why: '一個區段只承載一個軌；好幾行 a=msid 可以指名好幾個串流，但不能是好幾個軌。Chromium 會拒絕：「Two different track IDs in msid attribute in one m= section」。',
    mend: '第二個軌要有自己的區段。',
  },
  'payload-repeated': {
    says: '這一行已經有酬載類型 {payload}。',
    why: '排列順序就是偏好順序。編號重複時，Chromium 以最後的位置為準，這個編解碼器就排到後面；Firefox 則照原樣保留。',
    mend: '只留想要的那個位置。',
  },
  'payload-without-rtpmap': {
    says: '列了酬載類型 {payload}，但沒有 a=rtpmap 說明它是什麼。',
    why: '35 以上的編號本身沒有意義。瀏覽器不會拒絕，但會略過這個編號。',
    mend: '補上 a=rtpmap，或從 m= 行拿掉這個編號。',
  },
  'plan-b-simulcast': {
    says: '用 SSRC 做聯播，這是 a=rid 之前的做法。',
    why: 'Chromium 還看得懂，Firefox 只收一條串流。標準做法是 `a=rid` 加上 `a=simulcast`。',
  },
  'plan-b-tracks': {
    says: '同一個區段出現第二個軌「{track}」，第一個在第 {first} 行。',
    why: '這是 Plan B 的寫法，把同一種軌都放進一個區段。Chromium 會拒絕：「Media section has more than one track specified with a=ssrc lines which is not supported with Unified Plan.」；Firefox 只看到一個軌。',
    mend: '每個軌要有自己的區段。',
  },
  'red-payload-absent': {
    says: 'red {payload} 裝的是酬載類型 {absent}，但 m= 行沒有列出它。',
    why: 'red 把前幾個封包的副本和目前的一起送；雙方都要知道副本是什麼。瀏覽器不拒絕，但不會使用 red。',
    mend: '寫上編解碼器的酬載類型，例如 `111/111`。',
  },
  'rid-payload-absent': {
    says: '串流「{rid}」限定用酬載類型 {payload}，但 m= 行沒有列出它。',
    why: '串流只能用列出來的編解碼器。這樣寫，它就少了一個，甚至一個都沒有。',
    mend: '更正編號，或拿掉 `pt=`。',
  },
  'rid-twice': {
    says: '名字「{rid}」在第 {first} 行已經用掉了。',
    why: '封包裡只有名字，所以一個名字只能代表一條串流。Chromium 會把兩行都丟掉，這條串流也就沒了。',
    mend: '其中一個改名或刪掉。',
  },
  'rid-unused': {
    says: '串流「{rid}」沒有列在 a=simulcast（第 {simulcast} 行）。',
    why: '只有 a=simulcast 列出的串流才會傳送或接收。兩種瀏覽器都會略過這一條。',
    mend: '加進 a=simulcast，或刪掉這一行。',
  },
  'rtcp-mux-missing': {
    says: '這個區段沒有 a=rtcp-mux。',
    why: '瀏覽器只用同一個連接埠送 RTP 和 RTCP。Firefox 會拒絕：「missing a=rtcp-mux, which is required by rtcpMuxPolicy」；Chromium：「rtcp-mux must be enabled when BUNDLE is enabled.」',
    fix: '補上 a=rtcp-mux',
  },
  'rtpmap-conflict': {
    says: '酬載類型 {payload} 已經是 {codec}（第 {first} 行）。',
    why: '封包裡只有編號，所以一個編號只能代表一個編解碼器。Chromium 會拒絕：「Duplicate payload type with conflicting codec name or clock rate.」Firefox 則以最後一行為準。',
    mend: '其中一個改用別的編號。',
  },
  'rtpmap-unlisted': {
    says: 'm= 行（第 {head} 行）沒有列出酬載類型 {payload}。',
    why: '只有 m= 行列出來的才算數。兩種瀏覽器都會略過這個編解碼器。',
    mend: '把編號加進 m= 行，或刪掉這一行。',
  },
  'rtx-apt-absent': {
    says: '重傳的對象是酬載類型 {apt}，但它不是這個區段的編解碼器。',
    why: '`apt` 指出 {payload} 要重傳哪個酬載類型遺失的封包。Chromium 會拒絕：「Failed to set remote video description send parameters」。',
    mend: '更正編號，或把 rtx 的酬載類型 {payload} 連同相關的行一起拿掉。',
  },
  'rtx-without-apt': {
    says: 'rtx 沒說要重傳什麼：酬載類型 {payload} 沒有 `apt`。',
    why: '重傳屬於某一個編解碼器，以 `a=fmtp:{payload} apt=…` 指定。沒有的話 Chromium 會拒絕：「Failed to set remote video description send parameters」。',
    mend: '補上 a=fmtp，或把 {payload} 和它的 a=rtpmap 一起拿掉。',
  },
  'sctp-old-protocol': {
    says: '`DTLS/SCTP` 是舊草案的寫法。',
    why: '標準（RFC 8841）是 `UDP/DTLS/SCTP webrtc-datachannel` 加上 `a=sctp-port`。兩種瀏覽器仍接受舊寫法，並以舊寫法回答。',
    mend: '改成 `UDP/DTLS/SCTP webrtc-datachannel`，並以 `a=sctp-port:5000` 取代 a=sctpmap。',
  },
  'sctp-port-in-old-form': {
    says: 'm= 行（第 {head} 行）是舊寫法，卻又有 a=sctp-port。',
    why: "舊草案把連接埠寫在 m= 行和 a=sctpmap。兩種寫法並用，Chromium 會拒絕：「sctp-port attribute can't be used with sctpmap.」",
    mend: 'm= 行改成 `UDP/DTLS/SCTP webrtc-datachannel`，或刪掉這一行。',
  },
  'sctp-port-missing': {
    says: '這個資料區段沒有 a=sctp-port。',
    why: 'Firefox 會以連接埠 0 拒絕，資料通道就開不了；Chromium 則當作 5000。',
    fix: '補上 a=sctp-port:5000',
  },
  'section-attribute-in-session': {
    says: '{attribute} 要寫在區段裡，不該在第一個區段之前。',
    why: '它說的是某一個區段的事。寫在這裡，瀏覽器接受，但不起作用。',
    mend: '移到它所屬的區段裡。',
  },
  'section-line-order': {
    says: '這個 {line} 行在區段裡的位置太後面。',
    why: '區段內的順序是 m i c b k a。瀏覽器不計較，但較嚴格的程式（例如 SIP 閘道）可能拒絕。',
    mend: '依這個順序往前移。',
  },
  'section-outside-bundle': {
    says: '沒有任何 BUNDLE 群組列出「{mid}」這個區段。',
    why: '它要有自己的傳輸：更多候選位址、多一份 ICE 檢查清單、多一次 DTLS 交握。bundlePolicy 是 max-bundle 的瀏覽器會拒絕這個區段。',
  },
  'session-attribute-in-section': {
    says: '{attribute} 要寫在第一個區段之前，不該在第 {head} 行的 m= 之後。',
    why: '它說的是整個工作階段的事。寫在這裡，瀏覽器接受，但不起作用。',
    mend: '移到第一個 m= 之前。',
  },
  'session-line-in-section': {
    says: '{line} 應該在第一個區段之前，不該在第 {head} 行的 m= 之後。',
    why: '它說的是整個工作階段。寫在這裡，兩種瀏覽器都會略過。',
    mend: '移到第一個 m= 之前，順序是 v o s i u e p c b t r z。',
  },
  'session-line-missing': {
    says: '這份描述缺少 {missing}。',
    why: '每份描述都以 `v=`、`o=`、`s=` 開頭，屬性之前還要有 `t=`。少了任何一行，Chromium 都會拒絕：「Expect line: v=」；Firefox 只容許少 `s=`。',
    mend: '在該出現的位置補上：`v=0`、`o=- 1 1 IN IP4 127.0.0.1`、`s=-`、`t=0 0`。',
  },
  'session-line-order': {
    says: '這個 {line} 行和第 {place} 行的 {other} 前後顛倒。',
    why: '第一個區段之前的順序是固定的：v o s i u e p c b t r z k a。Chromium 嚴格照這個順序讀，不合就拒絕整份描述：「Expect line: …」或「Expects m line.」',
    fix: '依順序排好',
  },
  'session-line-twice': {
    says: '這是第二個 {line} 行，第一個在第 {first} 行。',
    why: '第一個區段之前，這種行 Chromium 只讀一個；遇到第二個就拒絕整份描述：「Expect line: t=」。',
    mend: '刪掉其中一行。',
  },
  'setup-decided-in-offer': {
    says: '這個 offer 自己決定了 {role}，answer 沒有選擇。',
    why: 'offer 應該寫 `actpass`，由 answer 選擇。瀏覽器收到時會接受；但如果這是瀏覽器自己的 offer，Chromium 會拒絕任何 answer：「Offerer must use actpass value for setup attribute.」',
    fix: '改成 actpass',
  },
  'setup-missing': {
    says: '這個 {media} 區段沒有 a=setup。',
    why: '這一行說明由誰發起 DTLS 交握；offer 以 `actpass` 把選擇留給對方。沒有這一行的 offer，Firefox 會拒絕：「Invalid offer, no setup attribute」，Chromium 則接受；answer 沒有時，兩種瀏覽器都接受。',
    mend: 'offer 補上 `a=setup:actpass`，answer 補上 `a=setup:active`。',
  },
  'simulcast-rid-absent': {
    says: 'a=simulcast 的 {direction} 列了「{rid}」，但沒有同方向的 a=rid。',
    why: "每條串流都要在同一個區段用同方向的 a=rid 宣告。Firefox 會拒絕：「No rid attribute for '…'」；Chromium 會略過這條串流。",
    mend: '補上 a=rid，或拿掉這個名字。',
  },
  'simulcast-twice': {
    says: '第二個 a=simulcast，第一個在第 {first} 行。',
    why: '一行就能寫兩個方向：`send … recv …`。Chromium 會拒絕：「Multiple Simulcast attributes specified.」；Firefox 以第一行為準。',
    mend: '合併成一行。',
  },
  'simulcast-without-rid-extension': {
    says: '有聯播，卻沒有帶 rid 的標頭擴充。',
    why: '封包靠 `urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id` 說明自己屬於哪條串流。Chromium 會拒絕：「negotiates simulcast but does not negotiate the RID RTP header extension.」',
    mend: '以沒用過的編號補上它的 a=extmap。',
  },
  'ssrc-group-cname-differs': {
    says: '重送來源 {ssrc} 的 cname 是「{cname}」，第 {first} 行的來源 {original} 卻是「{other}」。',
    why: '串流和重送它封包的串流出自同一個傳送端，cname 要相同。兩種瀏覽器都會接受，只看群組；依 cname 配對的接收端則配不起來。',
    mend: '兩者改用相同的 cname。',
  },
  'ssrc-group-member-absent': {
    says: '{semantics} 群組列了來源 {ssrc}，但這個區段沒有它的 a=ssrc。',
    why: '區段既然宣告了來源，群組提到的就要全部宣告。Chromium 會拒絕：「Failed to add remote stream ssrc: …」。',
    mend: '補上它的 a=ssrc（cname 和其他的相同），或刪掉這個群組。',
  },
  'ssrc-group-repeated': {
    says: '來源 {ssrc} 已經在一個 {semantics} 群組裡（第 {first} 行）。',
    why: '{semantics} 把一個來源和另一個配成一對。Chromium 會拒絕：「Failed to add remote stream ssrc: …」；Firefox 則接受。',
    mend: '刪掉其中一個群組。',
  },
  'ssrc-in-two-sections': {
    says: '來源 {ssrc} 已經屬於第 {first} 行那個區段。',
    why: '合併的區段共用傳輸，來源編號在其中不能重複。Chromium 收下描述，卻無法回答：「Failed to process the bundled m= section」。',
    mend: '每個區段要有自己的來源。',
  },
  'ssrc-second-in-audio': {
    says: '音訊區段有第二個來源 {ssrc}，第一個在第 {first} 行。',
    why: '一個區段只承載一個軌，聲音只來自一個來源。Chromium 會拒絕：「Failed to add remote stream ssrc: …」；Firefox 則接受。',
    mend: '只留實際傳送的來源，或讓第二個有自己的區段。',
  },
  'ssrc-without-cname': {
    says: '來源 {ssrc} 沒有 cname。',
    why: 'cname 把同一個傳送端的聲音和影像連在一起，才能同步播放。RTCP 之後也會說；少了它瀏覽器仍接受。',
  },
  'static-payload-remapped': {
    says: '酬載類型 {payload} 固定是 {fixed}。',
    why: '較小的編號由 RFC 3551 定了意義。改成別的，Chromium 會拒絕：「Duplicate statically assigned payload type with conflicting codec name or clock rate.」',
    mend: '改用 96 到 127 的編號。',
  },
} satisfies Record<keyof typeof ACROSS_RULES, RuleWords>;
