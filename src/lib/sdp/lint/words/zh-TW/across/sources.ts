// 串流、來源與聯播。
import type { AcrossWords } from '../../across-words.js';

export const SOURCES = {
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
  'plan-b-simulcast': {
    says: '用 SSRC 做聯播，這是 a=rid 之前的做法。',
    why: 'Chromium 還看得懂，Firefox 只收一條串流。標準做法是 `a=rid` 加上 `a=simulcast`。',
  },
  'plan-b-tracks': {
    says: '同一個區段出現第二個軌「{track}」，第一個在第 {first} 行。',
    why: '這是 Plan B 的寫法，把同一種軌都放進一個區段。Chromium 會拒絕：「Media section has more than one track specified with a=ssrc lines which is not supported with Unified Plan.」；Firefox 只看到一個軌。',
    mend: '每個軌要有自己的區段。',
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
} satisfies AcrossWords;
