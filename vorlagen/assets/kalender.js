/* The calendar: what only a reader's clock and choice can tell. Without it every list is there as a page of its own. */
import "./teile/tage.js";
import "./teile/teilen.js";

const MONATE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const WOCHENTAGE = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
const AUF_EINMAL = 40;

const wochentag = (tag) => new Date(tag).getUTCDay();
const worte = (tag) => `${Number(tag.slice(8))}. ${MONATE[Number(tag.slice(5, 7)) - 1]} ${tag.slice(0, 4)}`;
const spanne = (von, bis) => {
  if (von.slice(0, 4) !== bis.slice(0, 4)) return `${worte(von)} bis ${worte(bis)}`;
  if (von.slice(0, 7) !== bis.slice(0, 7)) return `${worte(von).slice(0, -5)} bis ${worte(bis)}`;
  return `${Number(von.slice(8))}. bis ${worte(bis)}`;
};
/* The slug of a plain title, as the site makes it (generator/render/datei.py). */
const UMLAUTE = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", "&": " und " };
const slug = (titel) => (titel.toLowerCase().replace(/[äöüß&]/g, (z) => UMLAUTE[z]).match(/[a-z0-9]+/g) || []).join("-");
const zeitelement = (iso, ...inhalt) => {
  const neu = element("time", "", ...inhalt);
  neu.dateTime = iso;
  return neu;
};

/* The filter. Its state is the address, so that a view can be shared and "back" works. */
function startFilter(form) {
  const liste = document.getElementById("kal-liste");
  const ergebnis = document.getElementById("kal-ergebnis");
  const stand = document.getElementById("kal-stand");
  const teilen = document.getElementById("kal-teilen");
  const titel = document.title;
  let daten = null;
  let lauf = 0;

  const choice = () => {
    const wahl = new URLSearchParams();
    for (const [name, wert] of new FormData(form)) if (wert) wahl.append(name, wert);
    return wahl;
  };
  const load = async () => {
    if (!daten) {
      const antwort = await fetch(form.dataset.daten);
      if (!antwort.ok) throw new Error(String(antwort.status));
      daten = unfold(await antwort.json());
    }
    return daten;
  };
  /* Days and numbers only: what a row says is spelled out when the row is shown, so that thousands of dates are no task. */
  function unfold(roh) {
    let tag = roh.ab;
    const termine = roh.t.map(([nummer, abstand, weitere = 0, zeit = 0, lage = 0, ort = 0]) => {
      if (abstand) tag = plus(tag, abstand);
      return { nummer, von: tag, bis: weitere ? plus(tag, weitere) : tag, zeit, lage, ort };
    });
    return { ...roh, termine };
  }
  function days(wann) {
    if (wann === "heute") return [heute, heute];
    if (wann === "morgen") return [morgen, morgen];
    if (wann === "woche") return [heute, plus(heute, 6)];
    if (wann === "wochenende") {
      const bisSonntag = (7 - wochentag(heute)) % 7;
      return [bisSonntag > 1 ? plus(heute, bisSonntag - 1) : heute, plus(heute, bisSonntag)];
    }
    if (/^\d{4}-\d{2}$/.test(wann)) return [`${wann}-01` > heute ? `${wann}-01` : heute, `${wann}-31`];
    return [heute, "9999"];
  }
  function select({ v, termine, staedte, kategorien, zielgruppen, angebote }, wahl) {
    const [von, bis] = days(wahl.get("wann") || "");
    const chosen = (name, tafel) => wahl.has(name) && new Set(wahl.getAll(name).map((wert) => tafel.findIndex(([slug]) => slug === wert)));
    const mask = (werte, namen) => werte.reduce((maske, wert) => maske | (1 << namen.indexOf(wert)), 0);
    const orte = chosen("stadt", staedte);
    const arten = chosen("kategorie", kategorien);
    const gruppen = mask(wahl.getAll("zielgruppe"), zielgruppen);
    const noetig = mask([...wahl.getAll("barrierefrei"), ...(wahl.has("frei") ? ["frei"] : [])], angebote);
    return termine.filter((t) => {
      if (t.von > bis || t.bis < von) return false;
      const [, , stadt, kategorie, fuer, bietet] = v[t.nummer];
      return (!orte || orte.has(stadt)) && (!arten || arten.has(kategorie))
        && (!gruppen || fuer & gruppen) && (bietet & noetig) === noetig;
    });
  }
  function row(t, mitTag) {
    const [name, rest, stadtnummer, kategorienummer, , , ort] = daten.v[t.nummer];
    const [schluessel, wort, findetStatt] = daten.lagen[t.lage];
    const [art, artname] = daten.kategorien[kategorienummer];
    const stadt = daten.staedte[stadtnummer][1];
    const wo = daten.orte[t.ort || ort];
    const uhrzeit = daten.zeiten[t.zeit];
    const verweis = element("a", "");
    verweis.href = `${daten.pfad}${rest[0] === "/" ? rest.slice(1) : slug(name) + rest}/`;
    const vorn = wort && schluessel !== "vorlaeufig";
    if (vorn) verweis.append(element("strong", `lage lage-${schluessel}`, `${wort}:`), " ");
    verweis.append(name);
    const angaben = element("p", "termin-angaben");
    const zeit = [t.bis > t.von ? spanne(t.von, t.bis) : mitTag ? worte(t.von) : "", uhrzeit].filter(Boolean).join(", ");
    if (zeit) angaben.append(zeitelement(t.von, zeit), "\u00a0· ");
    angaben.append(wo && wo !== stadt ? `${stadt}, ${wo}` : stadt);
    const kategorie = element("p", "termin-kategorie", artname);
    if (wort && !vorn) kategorie.append(" ", element("span", `lage lage-${schluessel}`, wort));
    return element("li", `termin k-${art}${findetStatt ? "" : " entfaellt"}`, element("h3", "", verweis), angaben, kategorie);
  }
  function group(ueberschrift, tag) {
    const neu = element("div", "kal-tag", element("h2", "", ueberschrift), element("ul", "termine"));
    if (tag) neu.dataset.tag = tag;
    ergebnis.append(neu);
    return neu.lastChild;
  }
  function dayHeading(tag) {
    return zeitelement(tag, element("span", "kal-wt", `${WOCHENTAGE[wochentag(tag)]},`), " ",
      element("span", "kal-zahl", `${Number(tag.slice(8))}.`), " ", element("span", "kal-mj", worte(tag).replace(/^\S+ /, "")));
  }
  /* A screenful of rows at a time: each click adds the next. */
  function show(termine, ab) {
    const laufend = termine.filter((t) => t.von < ab).sort((a, b) => (a.bis < b.bis ? -1 : 1));
    const reihe = [...laufend, ...termine.filter((t) => t.von >= ab)];
    let gezeigt = 0;
    let gruppe = null;
    let ziel = null;
    const knopf = element("button", "knopf knopf-still");
    knopf.type = "button";
    const more = () => {
      for (const t of reihe.slice(gezeigt, gezeigt + AUF_EINMAL)) {
        const laeuft = t.von < ab;
        if (gruppe !== (laeuft || t.von)) {
          gruppe = laeuft || t.von;
          ziel = laeuft ? group("Läuft noch") : group(dayHeading(t.von), t.von);
        }
        ziel.append(row(t, laeuft));
      }
      gezeigt += AUF_EINMAL;
      const rest = reihe.length - gezeigt;
      knopf.textContent = rest > AUF_EINMAL ? `Weitere ${AUF_EINMAL} von ${rest} Terminen zeigen` : rest > 1 ? `Weitere ${rest} Termine zeigen` : "Einen weiteren Termin zeigen";
      if (rest > 0) ergebnis.append(knopf);
      else knopf.remove();
      markDays(ergebnis);
    };
    knopf.addEventListener("click", () => {
      const naechste = gezeigt;
      more();
      ergebnis.querySelectorAll(".termin a")[naechste]?.focus();
    });
    ergebnis.replaceChildren();
    more();
  }
  async function apply() {
    const wahl = choice();
    const aktiv = [...wahl].length;
    const nummer = ++lauf;
    const weitere = form.querySelectorAll("details :checked").length;
    form.querySelector("#kal-aktiv").textContent = weitere ? ` (${weitere} gewählt)` : "";
    document.title = aktiv ? `Auswahl – ${titel}` : titel;
    const aufheben = form.querySelector("[type=reset]");
    if (!aktiv) {
      liste.hidden = false;
      ergebnis.hidden = teilen.hidden = aufheben.hidden = true;
      stand.textContent = "";
      return;
    }
    try {
      const termine = select(await load(), wahl);
      if (nummer !== lauf) return;
      show(termine, days(wahl.get("wann") || "")[0]);
      liste.hidden = true;
      ergebnis.hidden = false;
      aufheben.hidden = false;
      teilen.hidden = !navigator.clipboard;
      stand.textContent = termine.length === 0 ? "Kein Termin passt zu dieser Auswahl. Weniger Filter zeigen mehr."
        : termine.length === 1 ? "Ein Termin passt." : `${termine.length} Termine passen.`;
    } catch {
      liste.hidden = false;
      ergebnis.hidden = true;
      aufheben.hidden = false;
      stand.textContent = "Die Auswahl lässt sich gerade nicht laden. Unten stehen alle Termine; weiter unten gibt es eine Seite für jede Stadt, jeden Monat und jede Kategorie.";
    }
  }
  function fill() {
    const wahl = new URLSearchParams(location.search);
    for (const feld of form.elements) {
      if (feld.type === "checkbox") feld.checked = wahl.getAll(feld.name).includes(feld.value);
      if (feld.tagName === "SELECT") {
        feld.value = wahl.get(feld.name) || "";
        if (feld.selectedIndex < 0) feld.value = "";
      }
    }
    const mehr = form.querySelector("details");
    if (mehr.querySelector(":checked")) mehr.open = true;
  }
  function remember() {
    const frage = choice().toString();
    history.pushState(null, "", frage ? `?${frage}` : location.pathname);
    apply();
  }
  form.addEventListener("change", remember);
  form.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    stand.scrollIntoView({ block: "start" });
  });
  form.addEventListener("reset", () => setTimeout(remember));
  addEventListener("popstate", () => { fill(); apply(); });
  form.hidden = false;
  fill();
  apply();
}

/* A task of its own, after the first picture of the page. */
const form = document.getElementById("kal-filter");
if (form) setTimeout(startFilter, 0, form);
