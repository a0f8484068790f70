// 封包各欄位的中文說明。
import type { Explanations } from '../explanations.js';

export const explanations: Explanations = {
  layers: {
    stun: '裡面裝的是 STUN 訊息。在雙方之間，它就是 ICE 的連通檢查，用來確認封包到不到得了。',
    channelData:
      '四個位元組的標頭，後面就是資料：替對方位址綁好通道之後，經過 TURN 最省空間的寫法。',
    dtls: '裡面是 DTLS。它證明另一頭是誰，並產生媒體與資料要用的金鑰。',
    rtp: '加密的聲音或影像。標頭沒有加密，解密之前就能先分類。',
    rtcp: '加密的媒體報告：收到了什麼、漏了什麼、需要重新送哪個畫面。',
    unknown: '看起來不像 WebRTC 會送的東西。應用程式交給 TURN 什麼，它就轉送什麼。',
  },
  fields: {
    undecoded: '沒有欄位算到的位元組，因為前面有東西損壞或缺少。',

    'stun.type':
      '一個數字同時說明問什麼（方法），以及這是問題還是回答（類別）。最高兩個位元是 0，同一個連接埠上的 RTP 和 DTLS 不會這樣開頭。',
    'stun.type.class': '請求、通知（indication）、成功或錯誤。通知不需要回應，也不會有回應。',
    'stun.type.method':
      '要做什麼：Binding 是詢問自己的位址，其他都屬於 TURN。它的位元夾在類別位元的兩側，因為早期還沒有類別。',
    'stun.length':
      '20 位元組標頭之後還有多少位元組。一定是四的倍數，因為每個屬性都會補滿到四的倍數。',
    'stun.cookie': '固定是 0x2112A442。用來和其他協定區分，位址也用它做 XOR。',
    'stun.transaction-id':
      '十二個隨機位元組，回應會照抄，才找得到對應的請求。看不到請求的人就無法假造回應。',
    'stun.attribute.unknown': '登記表裡沒有的屬性。0x8000 以上可以忽略，以下的必須看得懂。',
    'attribute.type': '這是哪一個屬性，編號由 IANA 登記。',
    'attribute.length': '值的位元組數，不含後面的填充。',
    'attribute.padding': '補滿到四的倍數。收件一方忽略內容，長度也不計入。',
    'attribute.value': '屬性的內容，格式由類型決定。',
    'attribute.reserved': '送出時填 0，收到時忽略，保留給以後使用。',
    'address.family': '位址的種類：1 是 IPv4，2 是 IPv6。',
    'address.port': '沒有經過 XOR 的連接埠。',
    'address.ip': '沒有經過 XOR 的位址。會在封包裡尋找位址的 NAT，可能把它改掉。',
    'address.x-port': '連接埠和 cookie 的前兩個位元組做過 XOR。還原之後，就是伺服器看到的連接埠。',
    'address.x-ip':
      '做過 XOR 的位址，會改寫封包內位址的 NAT 才認不出來。IPv4 以 cookie 為鍵，IPv6 還要接上 transaction ID。',
    'error.class': '錯誤碼的百位數，3 到 6。',
    'error.number': '錯誤碼的末兩位。',
    'error.reason': '給人看的說明文字。程式只看數字。',
    'icmp.type-and-code': '伺服器送往對方時，收到的 ICMP 訊息的類型與代碼。',
    'icmp.type': 'ICMP 訊息的種類，例如 3：目的地無法到達。',
    'icmp.code': '這個種類裡的原因，例如 3：連接埠無法到達。',
    'icmp.data': 'ICMP 訊息的其他資料，例如下一站的 MTU。',
    'even-port.flags': '一個有意義的位元，加上七個保留位元。',
    'even-port.reserve':
      '1 表示請伺服器把下一個連接埠也留著：在 rtcp-mux 出現之前，RTP 和 RTCP 要用兩個連接埠。',
    'change-request.flags': '兩個位元，早期測試 NAT 時用來要求從別處回應。',
    'change-request.ip': '1 表示請伺服器從另一個位址回應。',
    'change-request.port': '1 表示請伺服器從另一個連接埠回應。',
    'password-algorithm.number': '如何由密碼算出完整性檢查的金鑰：1 是 MD5，2 是 SHA-256。',
    'password-algorithm.length': '後面參數的位元組數；MD5 和 SHA-256 都沒有參數。',
    'password-algorithm.parameters': '除了密碼以外，演算法還需要的資料。',
    'network-info.id': 'Chromium 給網路介面的編號，雙方才知道哪些檢查走同一個網路介面。',
    'network-info.cost':
      '這個網路介面的成本，從 0（有線）到 999。行動網路較貴，走它的配對排在後面。',

    'channel-data.channel':
      '代表這個配置裡的一個對方位址，由 ChannelBind 約定。用四個位元組取代 Send 通知的 36 個。',
    'channel-data.length': '資料的位元組數，不含填充。',
    'channel-data.data': '用戶端和對方互送的內容。TURN 伺服器只管轉送，完全不看裡面。',
    'channel-data.padding': '補滿到四的倍數；走 TCP 時必須有，才找得到下一個訊息的開頭。',

    'dtls.record':
      '使用長標頭的 record：DTLS 1.2 全部都是，DTLS 1.3 只用到金鑰談妥為止。一個資料包可以裝好幾個。',
    'dtls.ciphertext': 'DTLS 1.3 的加密 record。連類型都藏起來，只露出解密所需的部分。',
    'dtls.content-type': '這個 record 裝什麼：22 交握、21 警示、20 切換加密、23 應用資料。',
    'dtls.version': '固定寫舊版本，途中的設備才會放行。真正的版本在 hello 裡約定。',
    'dtls.epoch': '目前用哪一組金鑰。還沒有金鑰時是 0，每換一組就加一。',
    'dtls.sequence': '這個 epoch 裡的 record 編號，用來排序並防止重播。DTLS 1.3 會把它加密。',
    'dtls.length': '這個欄位之後的位元組數。',
    'dtls.unified': 'DTLS 1.3 短標頭的第一個位元組：001，接著五個位元說明後面有哪些欄位。',
    'dtls.unified.connection-id': '1：後面有 connection ID。',
    'dtls.unified.sequence-size': '1：序號佔兩個位元組，0：佔一個。',
    'dtls.unified.has-length': '1：後面有長度。沒有的話，record 一直到資料包結尾。',
    'dtls.unified.epoch': 'epoch 的最低兩個位元：交握時是 2，之後是 3。',
    'dtls.encrypted-1.2': '用交握得到的金鑰加密，結尾是驗證標籤。',
    'dtls.encrypted-1.3': '加密的內容，結尾是 record 的真正類型和驗證標籤。交握時，憑證就在裡面。',
    'dtls.change-cipher-spec': '從下一個 record 起，送件一方改用新的金鑰。DTLS 1.3 沒有這種訊息。',
    'dtls.alert': '出了問題，或是要關閉連線。嚴重警示會結束傳輸，連線也跟著失敗。',
    'dtls.alert.level': '1 是警告，2 是嚴重錯誤。',
    'dtls.alert.description': '警示的原因。`bad_certificate` 常表示憑證和 a=fingerprint 不符。',
    'dtls.payload': 'record 的內容，不再細分。',

    'dtls.handshake': '交握的一個訊息，或其中一段。在下一批訊息回應之前，會一再重送。',
    'dtls.handshake.type': '哪一個訊息：client_hello 開始，server_hello 回應，接著是憑證。',
    'dtls.handshake.length': '整個訊息的位元組數，即使這裡只有一段。',
    'dtls.handshake.sequence': '訊息在交握裡的編號：資料包可能遺失，也可能後到的先來。',
    'dtls.handshake.fragment-offset': '這一段從訊息的哪裡開始。',
    'dtls.handshake.fragment-length': '這一段的位元組數。比總長度少，表示其餘在別的 record 裡。',
    'dtls.handshake.body': '訊息的內容，不再細分。',
    'dtls.handshake.fragment': '訊息中間的一段；要全部湊齊才讀得出欄位。',

    'dtls.hello.version':
      '為了相容舊的接收端而寫 DTLS 1.2。DTLS 1.3 的真正版本寫在 supported_versions。',
    'dtls.hello.random':
      '32 個隨機位元組，會用來產生金鑰。換成某個固定值時，server_hello 就成了 HelloRetryRequest。',
    'dtls.hello.session-id': '以前用來恢復工作階段；在 DTLS 1.3 裡是空的，或沒有意義。',
    'dtls.hello.cookie': '送回給伺服器端，證明用戶端的位址是真的。DTLS 1.3 改用擴充來做這件事。',
    'dtls.hello.cipher-suites': '用戶端願意用的加密套件，最想用的排第一。伺服器端回應其中一個。',
    'dtls.hello.cipher-suite':
      'DTLS record 的加密方式。媒體的金鑰也來自這次交握，但加密方式由 use_srtp 約定。',
    'dtls.hello.compression-methods': '只剩「不壓縮」：加密前先壓縮會洩漏祕密。',
    'dtls.hello.compression-method': '0：不壓縮。',
    'dtls.hello.extensions': '後來加進 hello 的一切：版本、群組、key share、use_srtp。',
    'dtls.vector.length': '後面清單或文字的位元組數。',
    'dtls.vector.bytes': '一段位元組，意義由所屬欄位決定。',
    'dtls.extension': '一個擴充：類型、長度、資料。不認得的一方會略過。',
    'dtls.extension.type': '哪一個擴充。`use_srtp` 是 WebRTC 交握的標誌：表示需要 SRTP 金鑰。',
    'dtls.extension.length': '擴充資料的位元組數。',
    'dtls.extension.data': '擴充的內容。',
    'dtls.supported-version': '用戶端會的版本，或伺服器端選定的版本。',
    'dtls.extension-cookie': '伺服器端要求下一個 client_hello 帶回來，以確認位址是真的。',
    'dtls.signature-scheme': '可以用哪種簽章證明憑證屬於自己。瀏覽器產生的是 ECDSA 憑證。',
    'dtls.named-group': '金鑰交換用的曲線或群組。X25519MLKEM768 連量子電腦也擋得住。',
    'dtls.key-share': '某個群組的公開金鑰，先行附上，交握就能少一次往返。',
    'dtls.key-exchange': '公開金鑰本身。和另一方的合在一起，就得到途中沒有人知道的祕密。',
    'dtls.srtp-profile': 'SRTP 如何用這次交握的金鑰加密聲音與影像。用戶端列出，伺服器端選擇。',
    'dtls.srtp-mki': '主金鑰的名字，給同時用好幾把的情況。在 WebRTC 裡是空的。',
    'dtls.alpn-protocol': '裡面說什麼協定：`webrtc` 允許網頁取用媒體，`c-webrtc` 承諾媒體保密。',
    'dtls.point-format': '曲線上的點如何書寫。現在只用「不壓縮」。',
    'dtls.connection-id': '連線的名字，位址改變時仍然有效。瀏覽器沒有使用。',
    'dtls.certificates': '送件一方的憑證，自己的排第一。',
    'dtls.certificate':
      '由瀏覽器產生的自簽憑證。它的 SHA-256 必須等於描述裡的 a=fingerprint，否則交握失敗。',

    'rtp.flags': '版本，以及三項關於標頭後續內容的說明。',
    'rtp.version': '固定是 2，和同一個連接埠上的 STUN、DTLS 區分開來。',
    'rtp.has-padding': '1：內容的最後幾個位元組是填充。',
    'rtp.has-extension': '1：後面有標頭擴充，編號由 a=extmap 約定。',
    'rtp.csrc-count': '後面列了幾個貢獻來源，0 到 15。',
    'rtp.marker-and-type': '標記和酬載類型共用一個位元組。',
    'rtp.marker': '影像：一個畫面的最後一個封包。聲音：開始說話。',
    'rtp.payload-type': '哪一種編解碼器，編號由描述裡的 a=rtpmap 約定。',
    'rtp.sequence': '每個封包加一：跳號就是遺失。起始值是隨機的。',
    'rtp.timestamp': '第一個取樣的時間，以編解碼器的時脈計算：影像每秒 90,000，Opus 每秒 48,000。',
    'rtp.ssrc': '封包屬於哪一條串流。BUNDLE 讓所有串流共用一個連接埠，就靠它區分。',
    'rtp.csrc': '混音設備放進這條串流的一個來源。',
    'rtp.extension': '標頭擴充；除非逐一加密，否則不加密。',
    'rtp.extension.profile': '0xBEDE 表示單位元組擴充標頭，0x1000 表示雙位元組。',
    'rtp.extension.length': '擴充的長度，以四個位元組為單位。',
    'rtp.extension.data': '各個擴充：a=extmap 的編號、長度和值，例如 mid 或音量。',
    'rtp.payload': '一小段聲音或影像，用 DTLS 交握的金鑰加密，附上可察覺任何更動的標籤。',
    'rtcp.flags': '版本、填充，以及後面有幾個報告區塊。',
    'rtcp.count': '這個封包有幾個報告區塊，或是哪一種回饋。',
    'rtcp.type':
      '200 和 201 是傳送端與接收端報告，205 和 206 是「請重送」或「請給新畫面」之類的回饋。',
    'rtcp.length': '以四個位元組為單位的長度，再減一。',
    'rtcp.ssrc': '這份報告由哪一條串流的主人送出。',
    'rtcp.payload': '加密的報告，接著是計數器與驗證標籤。計數器的第一個位元說明有沒有加密。',

    'stun.attribute.MAPPED-ADDRESS':
      '伺服器看到的位址，沒有做 XOR，給舊版 STUN 的用戶端。現在由 XOR-MAPPED-ADDRESS 取代。',
    'stun.attribute.CHANGE-REQUEST':
      '要求伺服器從另一個位址或連接埠回應。測試 NAT 行為時使用，WebRTC 不用。',
    'stun.attribute.USERNAME':
      '在 TURN 是使用者名稱；在連通檢查是收件一方的 ufrag、冒號、送件一方的 ufrag。名稱不符的檢查屬於別的連線，會被拒絕。',
    'stun.attribute.MESSAGE-INTEGRITY':
      '對前面所有內容計算的 HMAC-SHA1：送件一方知道密碼，而且訊息沒有被改過。連通檢查以收件一方的 ice-pwd 為金鑰，TURN 則用名稱、realm 和密碼算出金鑰。',
    'stun.attribute.ERROR-CODE': '請求被拒絕的原因：一個數字，加上給人看的說明。',
    'stun.attribute.UNKNOWN-ATTRIBUTES': '隨錯誤 420 一起來，列出伺服器看不懂的屬性。',
    'stun.attribute.CHANNEL-NUMBER': '0x4000 到 0x4FFF 之間的編號，從現在起代表對方的位址。',
    'stun.attribute.LIFETIME': '不更新的話，這個配置還保留幾秒。0 表示結束。',
    'stun.attribute.XOR-PEER-ADDRESS':
      '中繼另一頭的位址：資料要送去、從哪裡來，或允許從哪裡來。和對映位址一樣做過 XOR。',
    'stun.attribute.DATA': '原封不動轉送的封包：連通檢查、DTLS 或媒體。',
    'stun.attribute.REALM': '使用者名稱所屬的網域。伺服器隨 401 送來，用戶端用它計算金鑰並送回。',
    'stun.attribute.NONCE':
      '伺服器給的一段文字，用戶端必須照抄，舊請求才無法重播。它會過期，屆時 438 會帶來新的。',
    'stun.attribute.XOR-RELAYED-ADDRESS':
      '伺服器上分配給這個用戶端的位址。它就是 relay 候選位址，送到那裡的資料都會到用戶端手上。',
    'stun.attribute.REQUESTED-ADDRESS-FAMILY': '中繼位址要 IPv4 還是 IPv6。',
    'stun.attribute.EVEN-PORT': '要求偶數連接埠，是早期 RTP 的需要。瀏覽器不送這個屬性。',
    'stun.attribute.REQUESTED-TRANSPORT':
      '中繼位址要說什麼協定：17 是 UDP。即使和伺服器之間走 TCP，WebRTC 也只要求 UDP。',
    'stun.attribute.DONT-FRAGMENT': '要求伺服器轉送時設定 DF 位元，以得知封包最大能多大。',
    'stun.attribute.ACCESS-TOKEN': '取代密碼的 OAuth 權杖。',
    'stun.attribute.MESSAGE-INTEGRITY-SHA256':
      '和 MESSAGE-INTEGRITY 相同的證明，改用 SHA-256，在伺服器要求時使用。',
    'stun.attribute.PASSWORD-ALGORITHM': '用戶端計算金鑰時，選用了哪一種演算法。',
    'stun.attribute.USERHASH': '以雜湊代替使用者名稱，途中的人就讀不到。',
    'stun.attribute.XOR-MAPPED-ADDRESS':
      '請求的來源位址與連接埠，也就是收件一方看到的；在 NAT 後面就是對外位址，會成為 srflx 候選位址。做過 XOR，會改寫封包內位址的 NAT 才不會動它。',
    'stun.attribute.RESERVATION-TOKEN': '領取 EVEN-PORT 留下的連接埠。瀏覽器不用。',
    'stun.attribute.PRIORITY':
      '如果這次檢查發現了沒人知道的位址，新的 prflx 候選位址就用這個優先順序。它不是送件候選位址本身的優先順序。',
    'stun.attribute.USE-CANDIDATE': '只有控制方會送：提名這組配對，媒體就走這裡。',
    'stun.attribute.PADDING': '把訊息加長，測試多大的封包過得去。',
    'stun.attribute.RESPONSE-PORT': '要求回應送到另一個連接埠。WebRTC 不用。',
    'stun.attribute.CONNECTION-ID':
      'TURN 和對方之間一條 TCP 連線的名字。瀏覽器透過中繼傳送的都是 UDP。',
    'stun.attribute.ADDITIONAL-ADDRESS-FAMILY':
      '在同一個配置裡，除了 IPv4 位址再要一個 IPv6 位址。',
    'stun.attribute.ADDRESS-ERROR-CODE': '兩種位址家族之中，為什麼有一種沒能分配。',
    'stun.attribute.PASSWORD-ALGORITHMS':
      '伺服器接受的演算法，依它的順序排列。用戶端會照抄整份清單，途中就沒有人能刪減。',
    'stun.attribute.ALTERNATE-DOMAIN': '300 指向另一台伺服器時，應該在它的憑證裡看到的名稱。',
    'stun.attribute.ICMP':
      '伺服器送往對方時，ICMP 回報了什麼，例如那裡沒有人在聽；伺服器把它轉告用戶端。',
    'stun.attribute.SOFTWARE': '送出這個訊息的軟體。只給人看，不影響任何事。',
    'stun.attribute.ALTERNATE-SERVER': '隨 300 一起來：請改問這台伺服器。',
    'stun.attribute.TRANSACTION_TRANSMIT_COUNTER':
      '這個請求送了幾次，用來分辨遺失的是請求還是回應。',
    'stun.attribute.CACHE-TIMEOUT': 'NAT 測試的結果可以保留多久。',
    'stun.attribute.FINGERPRINT':
      '整個訊息的 CRC-32，再和 ASCII 的「STUN」做 XOR。用來和同一個連接埠上的其他封包區分，和憑證的 a=fingerprint 無關。',
    'stun.attribute.ICE-CONTROLLED':
      '送件一方是受控方：由另一方選定配對。如果雙方說法相同，就由這個隨機數決定。',
    'stun.attribute.ICE-CONTROLLING':
      '送件一方是控制方：由它選定配對。如果雙方都這麼說，隨機數大的贏，另一方會收到 487。',
    'stun.attribute.RESPONSE-ORIGIN': '伺服器從哪個位址回應。供 NAT 測試使用。',
    'stun.attribute.OTHER-ADDRESS': '伺服器的第二個位址。供 NAT 測試使用。',
    'stun.attribute.ECN-CHECK STUN': '在 ICE 期間測試壅塞標記（ECN）能不能一路保留。',
    'stun.attribute.THIRD-PARTY-AUTHORIZATION': '替這台 TURN 伺服器發放權杖的 OAuth 伺服器。',
    'stun.attribute.MOBILITY-TICKET': '讓配置在用戶端換位址後繼續有效。瀏覽器不用。',
    'stun.attribute.CISCO-STUN-FLOWDATA': 'Cisco 對媒體流量的描述，給途中的設備看。',
    'stun.attribute.ENF-FLOW-DESCRIPTION': '向網路設備描述這個流量。',
    'stun.attribute.ENF-NETWORK-STATUS': '網路設備回報的路徑狀況。',
    'stun.attribute.CISCO-WEBEX-FLOW-INFO': 'Webex 流量的細節，給 Cisco 自家設備使用。',
    'stun.attribute.CITRIX-TRANSACTION-ID': 'Citrix 用來追蹤交易的編號。',
    'stun.attribute.GOOG-NETWORK-INFO':
      'Chromium 告訴另一方，這個檢查從哪個網路介面送出、成本多少。',
    'stun.attribute.GOOG-LAST-ICE-CHECK-RECEIVED':
      '最後收到的那個檢查的 transaction ID。libwebrtc 的實驗，用一個檢查確認另一個。',
    'stun.attribute.GOOG-MISC-INFO': '一串數字，兩端的 libwebrtc 用它告訴彼此支援什麼。',
    'stun.attribute.GOOG-OBSOLETE-1': '已經不再使用。',
    'stun.attribute.GOOG-CONNECTION-ID': '連線的編號，由 Google 保留給 libwebrtc。',
    'stun.attribute.GOOG-DELTA':
      '兩端的 libwebrtc 替彼此保管一份小字典，這裡是它的更動，搭連通檢查的便車傳送。',
    'stun.attribute.GOOG-DELTA-ACK': '確認 GOOG-DELTA 已收到哪一個版本。',
    'stun.attribute.GOOG-DELTA-SYNC-REQ': '由 Google 保留：要求重新對齊 GOOG-DELTA 的字典。',
    'stun.attribute.GOOG-MESSAGE-INTEGRITY-32':
      '完整性檢查的前四個位元組，給 GOOG-PING 使用：在已經證實可用的配對上，做比較短的檢查。',
    'stun.attribute.META-DTLS-IN-STUN':
      '搭連通檢查便車的 DTLS record，讓交握在檢查結束之前就開始。',
    'stun.attribute.META-DTLS-IN-STUN-ACKNOWLEDGEMENT': '說明哪些這樣的 DTLS record 已經收到。',
  },
};
