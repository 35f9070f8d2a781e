/* What only a reader's clock can tell: which day is today, and what is over. */
const ZONE = "Europe/Berlin";
const TAG_MS = 86400000;

/* Days are handled as `2027-01-14`: they compare as text and know no time zone. */
const heute = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
const plus = (tag, tage) => new Date(Date.parse(tag) + tage * TAG_MS).toISOString().slice(0, 10);
const morgen = plus(heute, 1);

const element = (name, klasse, ...inhalt) => {
  const neu = document.createElement(name);
  if (klasse) neu.className = klasse;
  neu.append(...inhalt);
  return neu;
};

/* "Heute" and "Morgen" at the days they are; days that are over leave the list. */
function markDays(wurzel) {
  for (const [tag, wort] of [[heute, "Heute"], [morgen, "Morgen"]]) {
    const ueberschrift = wurzel.querySelector(`[data-tag="${tag}"] h2`);
    if (ueberschrift && !ueberschrift.querySelector(".heute")) ueberschrift.append(" ", element("span", "heute", wort));
  }
}
function hidePast(liste) {
  for (const gruppe of liste.querySelectorAll("[data-tag]")) {
    if (gruppe.dataset.tag >= heute) continue;
    const zeilen = [...gruppe.querySelectorAll(".termin")];
    for (const zeile of zeilen) zeile.hidden = !(zeile.dataset.bis >= heute);
    gruppe.hidden = zeilen.every((zeile) => zeile.hidden);
  }
}

const liste = document.getElementById("kal-liste");
if (liste) hidePast(liste);
markDays(document);
