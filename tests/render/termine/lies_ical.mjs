// Expands a calendar file with ical.js as Thunderbird does and prints [begin, title] of every date as JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modul, datei, von, bis] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(modul));
const kalender = new ICAL.Component(ICAL.parse(readFileSync(datei, "utf8")));
// Only the zone the file itself brings: were it wrong, the moments would be wrong.
ICAL.TimezoneService.register(new ICAL.Timezone(kalender.getFirstSubcomponent("vtimezone")));

const moment = (zeit) =>
  zeit.isDate ? zeit.toString() : zeit.toJSDate().toISOString().slice(0, 16) + "Z";
const alle = kalender.getAllSubcomponents("vevent").map((teil) => new ICAL.Event(teil));
const reihen = alle.filter((termin) => !termin.isRecurrenceException());
const ergebnis = [];
for (const termin of reihen) {
  for (const ausnahme of alle) {
    if (ausnahme.isRecurrenceException() && ausnahme.uid === termin.uid) termin.relateException(ausnahme);
  }
  if (!termin.isRecurring()) {
    ergebnis.push([termin.startDate, termin.summary]);
    continue;
  }
  const folge = termin.iterator();
  for (let naechster = folge.next(); naechster && naechster.toString().slice(0, 10) <= bis; naechster = folge.next()) {
    const einzeln = termin.getOccurrenceDetails(naechster);
    ergebnis.push([einzeln.startDate, einzeln.item.summary]);
  }
}
const imFenster = ergebnis.filter(([zeit]) => zeit.toString().slice(0, 10) >= von && zeit.toString().slice(0, 10) <= bis);
console.log(JSON.stringify(imFenster.map(([zeit, titel]) => [moment(zeit), titel])));
