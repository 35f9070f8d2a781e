/* <oz-kalender stadt="suhl" anzahl="5"> and <oz-geschichten partner="karriereheimat"> for other people's pages.
   No cookie, no storage, no tracking; what comes from our server is set as text, never as HTML. What stands between
   the tags is shown until the list is there, and stays where our server or scripts are away. */
(() => {
  "use strict";
  const WARTEZEIT = 8000;
  const basis = new URL("..", document.currentScript ? document.currentScript.src : location.href);
  const CSS = `
:host { display: block; color: inherit; font: inherit; line-height: 1.45; }
:host([hidden]) { display: none; }
.titel { margin: 0 0 .75em; font-size: 1.25em; line-height: 1.2; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: .75em 0; border-top: 1px solid; border-color: color-mix(in srgb, currentColor 25%, transparent); }
a { color: var(--oz-farbe, inherit); font-weight: 600; text-underline-offset: .2em; display: inline-block; padding-block: .15em; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
p { margin: .15em 0 0; }
img { display: block; width: 100%; max-width: 30em; height: auto; margin-bottom: .5em; }
small { display: block; font-size: .8em; }
.meldung:empty { display: none; }
`;

  function element(name, text, eltern, attribute = {}) {
    const neu = document.createElement(name);
    if (text) neu.textContent = text;
    for (const [key, wert] of Object.entries(attribute)) neu.setAttribute(key, wert);
    if (eltern) eltern.append(neu);
    return neu;
  }

  /* Only web addresses become links; "javascript:" never does. */
  function safe(adresse) {
    try {
      const url = new URL(adresse, basis);
      return /^https?:$/.test(url.protocol) ? url.href : null;
    } catch {
      return null;
    }
  }

  function link(text, adresse, eltern) {
    const ziel = safe(adresse);
    return element(ziel ? "a" : "strong", text, eltern, ziel ? { href: ziel } : {});
  }

  const name = (wert, sonst) => (/^[a-z0-9-]+$/.test(wert || "") ? wert : sonst);

  class Liste extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) this.build();
      this.load();
    }

    attributeChangedCallback() {
      if (this.shadowRoot) this.load();
    }

    build() {
      const wurzel = this.attachShadow({ mode: "open" });
      try {
        const blatt = new CSSStyleSheet();
        blatt.replaceSync(CSS);
        wurzel.adoptedStyleSheets = [blatt];
      } catch {
        element("style", CSS, wurzel);
      }
      this.rahmen = element("div", "", wurzel, { lang: "de" });
      this.ersatz = element("slot", "", wurzel);
      this.meldung = element("p", "", wurzel, { role: "status", class: "meldung", lang: "de" });
    }

    get anzahl() {
      return Math.min(Math.max(parseInt(this.getAttribute("anzahl"), 10) || 5, 1), 20);
    }

    async load() {
      const lauf = (this.lauf = (this.lauf || 0) + 1);
      this.setAttribute("aria-busy", "true");
      let daten = null;
      try {
        const antwort = await fetch(new URL(this.quelle, basis), {
          credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(WARTEZEIT),
        });
        if (antwort.ok) daten = await antwort.json();
      } catch {
        daten = null;
      }
      if (lauf !== this.lauf) return;
      this.removeAttribute("aria-busy");
      this.rahmen.replaceChildren();
      let gezeigt = false;
      try {
        gezeigt = daten !== null && this.show(daten);
      } catch {
        this.rahmen.replaceChildren();
      }
      this.ersatz.hidden = gezeigt;
      this.ersatz.style.display = gezeigt ? "none" : "";
      this.meldung.textContent = gezeigt ? "" : "Die Liste ist gerade nicht erreichbar.";
    }

    heading(text) {
      const ebene = Math.min(Math.max(parseInt(this.getAttribute("ebene"), 10) || 3, 2), 6);
      element(`h${ebene}`, this.getAttribute("titel") || text, this.rahmen, { class: "titel", part: "titel" });
    }
  }

  class Kalender extends Liste {
    static observedAttributes = ["stadt", "anzahl", "titel", "ebene"];

    get quelle() {
      return `einbetten/kalender-${name(this.getAttribute("stadt"), "oberzentrum")}.json`;
    }

    show(daten) {
      const heute = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
      const termine = daten.termine.filter((termin) => termin.bis >= heute).slice(0, this.anzahl);
      this.heading(daten.titel);
      if (!termine.length) element("p", "Zurzeit ist nichts angekündigt.", this.rahmen);
      const liste = element("ul", "", this.rahmen, { part: "liste" });
      for (const termin of termine) {
        const zeile = element("li", "", liste, { part: "termin" });
        link(termin.lage ? `${termin.lage}: ${termin.titel}` : termin.titel, termin.url, zeile);
        const absatz = element("p", "", zeile);
        element("time", termin.wann, absatz, { datetime: termin.beginn });
        absatz.append(termin.ort ? `, ${termin.ort}` : "");
      }
      if (!termine.length) liste.remove();
      link("Alle Termine im gemeinsamen Kalender", daten.seite, element("p", "", this.rahmen));
      return true;
    }
  }

  class Geschichten extends Liste {
    static observedAttributes = ["partner", "anzahl", "titel", "ebene", "bilder"];

    get quelle() {
      return `feeds/${name(this.getAttribute("partner"), "geschichten")}.json`;
    }

    show(feed) {
      this.heading("Geschichten aus dem Oberzentrum Südthüringen");
      if (!feed.items.length) element("p", "Zurzeit gibt es nichts Neues.", this.rahmen);
      const liste = element("ul", "", this.rahmen, { part: "liste" });
      for (const beitrag of feed.items.slice(0, this.anzahl)) {
        const zeile = element("li", "", liste, { part: "beitrag" });
        const bild = beitrag._bild || {};
        if (this.hasAttribute("bilder") && safe(beitrag.image)) {
          element("img", "", zeile, { src: safe(beitrag.image), alt: bild.alt || "", loading: "lazy", width: 1200, height: 630 });
          if (bild.nachweis) element("small", `Bild: ${bild.nachweis}`, zeile);
        }
        link(beitrag.title, beitrag.url, zeile);
        element("p", beitrag.summary, zeile);
      }
      if (!feed.items.length) liste.remove();
      link("Mehr vom Oberzentrum Südthüringen", feed.home_page_url, element("p", "", this.rahmen));
      return true;
    }
  }

  if (!customElements.get("oz-kalender")) customElements.define("oz-kalender", Kalender);
  if (!customElements.get("oz-geschichten")) customElements.define("oz-geschichten", Geschichten);
})();
