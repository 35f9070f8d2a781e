// The search of /suche/ and its like in other languages: loads the index when somebody looks for something, shows links, says how many
// in the words of the page.
// Without this script the page offers its list from A to Z.
(() => {
  "use strict";
  const formular = document.getElementById("suche");
  const feld = document.getElementById("suchfeld");
  const stand = document.getElementById("suchstand");
  const liste = document.getElementById("treffer");
  const HOECHSTENS = 30;
  const worte = JSON.parse(formular.dataset.worte);
  const satz = (key, werte) => worte[key].replace(/\{(\w+)\}/g, (alles, name) => werte[name]);
  let index;

  const falte = (text) => text.toLowerCase()
    .replace(/ß/g, "ss").replace(/æ/g, "a").replace(/œ/g, "o").replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d")
    .normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "")
    .replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u");

  // Whether two words differ by one letter at most: added, left out, changed or swapped with its neighbour.
  const fastGleich = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
    return a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i + 1) === b.slice(i + 1)
      || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  };

  // A title counts more the more of it was typed: "Suhl" is the town before its events.
  const punkte = (wort, seite) => {
    const im = seite.f.indexOf(wort);
    const anteil = 60 * wort.length / seite.f.length;
    if (im === 0 || (im > 0 && /[^0-9a-z]/.test(seite.f[im - 1]))) return 100 + anteil;
    if (im > 0) return 60 + anteil;
    const woerter = ` ${seite.w} `;
    if (woerter.includes(` ${wort} `)) return 40;
    if (woerter.includes(` ${wort}`)) return 25;
    if (woerter.includes(wort)) return 15;
    return 0;
  };
  const ungefaehr = (wort, seite) => wort.length > 4
    && `${seite.f} ${seite.w}`.split(/[^0-9a-z]+/).some((anderes) => fastGleich(wort, anderes)
      || (anderes.length > wort.length && fastGleich(wort, anderes.slice(0, wort.length)))) ? 5 : 0;

  // Every word must be found; only where nothing is, one letter may be wrong.
  const suche = (anfrage) => {
    const woerter = falte(anfrage).match(/[0-9a-z]+/g) || [];
    if (!woerter.length) return [];
    for (const bewerte of [punkte, (wort, seite) => punkte(wort, seite) || ungefaehr(wort, seite)]) {
      const treffer = index
        .map((seite) => ({ seite, einzeln: woerter.map((wort) => bewerte(wort, seite)) }))
        .filter(({ einzeln }) => einzeln.every((wert) => wert > 0))
        .map(({ seite, einzeln }) => ({ seite, wert: einzeln.reduce((a, b) => a + b) }))
        .sort((a, b) => b.wert - a.wert || (a.seite.t < b.seite.t ? -1 : 1));
      if (treffer.length) return treffer.map(({ seite }) => seite);
    }
    return [];
  };

  const zeile = (seite) => {
    const li = document.createElement("li");
    const link = document.createElement("a");
    link.href = seite.a;
    link.textContent = seite.t;
    const art = document.createElement("span");
    art.className = "treffer-art";
    art.textContent = seite.k;
    const anriss = document.createElement("p");
    anriss.textContent = seite.s;
    li.append(art, link, anriss);
    return li;
  };

  const zeige = async () => {
    const anfrage = feld.value.trim();
    if (!anfrage) {
      liste.replaceChildren();
      stand.textContent = "";
      return;
    }
    if (!index) {
      stand.textContent = worte.laden;
      try {
        index = (await (await fetch(formular.dataset.index)).json()).seiten;
      } catch {
        stand.textContent = worte.fehler;
        return;
      }
      if (anfrage !== feld.value.trim()) return zeige();
    }
    const treffer = suche(anfrage);
    const zahl = treffer.length;
    const key = zahl > HOECHSTENS ? "zu_viele" : zahl > 1 ? "viele" : zahl ? "eins" : "nichts";
    stand.textContent = satz(key, { zahl, anfrage, gezeigt: HOECHSTENS });
    liste.replaceChildren(...treffer.slice(0, HOECHSTENS).map(zeile));
  };

  const merke = () => {
    const anfrage = feld.value.trim();
    history.replaceState(null, "", anfrage ? `?q=${encodeURIComponent(anfrage)}` : location.pathname);
  };
  let warten;
  feld.addEventListener("input", () => {
    clearTimeout(warten);
    warten = setTimeout(() => { merke(); zeige(); }, 200);
  });
  formular.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    clearTimeout(warten);
    merke();
    zeige();
  });
  feld.value = new URLSearchParams(location.search).get("q") || "";
  zeige();
})();
