/* What only a reader's clock can tell: which day is today, and what is over. */
const STUNDE_MS = 3600000;
const TAG_MS = 24 * STUNDE_MS;

/* Days are handled as `2027-01-14`: they compare as text and know no time zone. Which day it is here is counted (Directive
   2000/84/EC: summer time from the last Sunday of March to that of October, 1:00 UTC), because the first
   Intl.DateTimeFormat of a page takes a cheap phone longer than all the rest of this script. */
const umstellung = (jahr, monat) => {
  const letzter = new Date(Date.UTC(jahr, monat + 1, 0, 1));
  return letzter - letzter.getUTCDay() * TAG_MS;
};
const tagHier = (jetzt) => {
  const jahr = jetzt.getUTCFullYear();
  const sommer = jetzt >= umstellung(jahr, 2) && jetzt < umstellung(jahr, 9);
  return new Date(jetzt.getTime() + (sommer ? 2 : 1) * STUNDE_MS).toISOString().slice(0, 10);
};
const heute = tagHier(new Date());
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
