/* The calendar: what only a reader's clock and choice can tell. Without it every list is there as a page of its own. */
import "./teile/tage.js";
import "./teile/teilen.js";

const MONATE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const WOCHENTAGE = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
const HOECHSTENS = 60;

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
  function unfold(roh) {
    let tag = roh.ab;
    const bits = (namen, zahl) => namen.filter((_, stelle) => zahl & (1 << stelle));
    const events = roh.v.map(([name, rest, stadt, kategorie, gruppen, angebote, ort]) => ({
      name, adresse: `${roh.pfad}${rest[0] === "/" ? rest.slice(1) : slug(name) + rest}/`, stadt: roh.staedte[stadt], kategorie: roh.kategorien[kategorie],
      gruppen: bits(roh.zielgruppen, gruppen), angebote: bits(roh.angebote, angebote), ort: roh.orte[ort],
    }));
    return roh.t.map(([nummer, abstand, weitere = 0, zeit = 0, lage = 0, ort = 0]) => {
      tag = plus(tag, abstand);
      return { ...events[nummer], von: tag, bis: plus(tag, weitere), zeit: roh.zeiten[zeit], lage: roh.lagen[lage], ort: ort ? roh.orte[ort] : events[nummer].ort };
    });
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
  function select(termine, wahl) {
    const [von, bis] = days(wahl.get("wann") || "");
    const any = (name, wert) => !wahl.has(name) || wahl.getAll(name).includes(wert);
    return termine.filter((t) => t.von <= bis && t.bis >= von
      && any("stadt", t.stadt[0]) && any("kategorie", t.kategorie[0])
      && (!wahl.has("zielgruppe") || wahl.getAll("zielgruppe").some((gruppe) => t.gruppen.includes(gruppe)))
      && (!wahl.has("frei") || t.angebote.includes("frei"))
      && wahl.getAll("barrierefrei").every((merkmal) => t.angebote.includes(merkmal)));
  }
  function row(t, mitTag) {
    const mehrtaegig = t.bis > t.von;
    const [schluessel, wort, findetStatt] = t.lage;
    const verweis = element("a", "");
    verweis.href = t.adresse;
    const vorn = wort && schluessel !== "vorlaeufig";
    if (vorn) verweis.append(element("strong", `lage lage-${schluessel}`, `${wort}:`), " ");
    verweis.append(t.name);
    const angaben = element("p", "termin-angaben");
    const zeit = [mehrtaegig ? spanne(t.von, t.bis) : mitTag ? worte(t.von) : "", t.zeit].filter(Boolean).join(", ");
    if (zeit) angaben.append(zeitelement(t.von, zeit), " · ");
    angaben.append(t.ort && t.ort !== t.stadt[1] ? `${t.stadt[1]}, ${t.ort}` : t.stadt[1]);
    const kategorie = element("p", "termin-kategorie", t.kategorie[1]);
    if (wort && !vorn) kategorie.append(" ", element("span", `lage lage-${schluessel}`, wort));
    return element("li", `termin k-${t.kategorie[0]}${findetStatt ? "" : " entfaellt"}`, element("h3", "", verweis), angaben, kategorie);
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
  function show(termine, ab, grenze) {
    ergebnis.replaceChildren();
    let tag = null;
    let ziel = null;
    const laufend = termine.filter((t) => t.von < ab).sort((a, b) => (a.bis < b.bis ? -1 : 1));
    if (laufend.length) {
      ziel = group("Läuft noch");
      for (const t of laufend) ziel.append(row(t, true));
    }
    const kommend = termine.filter((t) => t.von >= ab);
    for (const t of kommend.slice(0, grenze)) {
      if (t.von !== tag) ziel = group(dayHeading(tag = t.von), tag);
      ziel.append(row(t, false));
    }
    if (kommend.length > grenze) {
      const knopf = element("button", "knopf knopf-still", `Weitere ${kommend.length - grenze} Termine zeigen`);
      knopf.type = "button";
      knopf.addEventListener("click", () => {
        const naechste = ergebnis.querySelectorAll(".termin").length;
        show(termine, ab, Infinity);
        ergebnis.querySelectorAll(".termin a")[naechste]?.focus();
      });
      ergebnis.append(knopf);
    }
    markDays(ergebnis);
  }
  async function apply() {
    const wahl = choice();
    const aktiv = [...wahl].length;
    const nummer = ++lauf;
    const weitere = form.querySelectorAll("details :checked").length;
    form.querySelector("#kal-aktiv").textContent = weitere ? ` (${weitere} gewählt)` : "";
    form.querySelector("[type=reset]").hidden = !aktiv;
    document.title = aktiv ? `Auswahl – ${titel}` : titel;
    if (!aktiv) {
      liste.hidden = false;
      ergebnis.hidden = teilen.hidden = true;
      stand.textContent = "";
      return;
    }
    try {
      const termine = select(await load(), wahl);
      if (nummer !== lauf) return;
      show(termine, days(wahl.get("wann") || "")[0], HOECHSTENS);
      liste.hidden = true;
      ergebnis.hidden = false;
      teilen.hidden = !navigator.clipboard;
      stand.textContent = termine.length === 0 ? "Kein Termin passt zu dieser Auswahl. Weniger Filter zeigen mehr."
        : termine.length === 1 ? "Ein Termin passt." : `${termine.length} Termine passen.`;
    } catch {
      liste.hidden = false;
      ergebnis.hidden = true;
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

const form = document.getElementById("kal-filter");
if (form) startFilter(form);
