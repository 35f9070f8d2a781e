/* Copy buttons: they appear only where the browser can copy, and say what happened. */
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  const meldung = document.getElementById("kopiert");
  for (const knopf of document.querySelectorAll("button[data-kopieren-aus]")) {
    knopf.hidden = false;
    knopf.addEventListener("click", async () => {
      const text = document.getElementById(knopf.dataset.kopierenAus).textContent;
      meldung.textContent = "";
      try {
        await navigator.clipboard.writeText(text.trim());
        meldung.textContent = `Kopiert: ${knopf.dataset.was}`;
      } catch {
        meldung.textContent = "Kopieren ging nicht. Bitte den Text von Hand markieren.";
      }
    });
  }
})();
