/* Copying and sharing: buttons appear only where the browser can do it; one that waits (`data-wartet`) is shown by its owner. */
function announce(knopf, text) {
  const meldung = (knopf.closest("section, form, .kal-stand") || document).querySelector("[role=status]") || document.querySelector("[role=status]");
  meldung.textContent = "";
  setTimeout(() => { meldung.textContent = text; }, 50);
}
function enableButtons() {
  for (const knopf of document.querySelectorAll("[data-kopieren]")) {
    if (!navigator.clipboard) continue;
    if (!("wartet" in knopf.dataset)) {
      (knopf.closest("li[hidden]") || knopf).hidden = false;
      knopf.hidden = false;
    }
    knopf.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(knopf.dataset.kopieren || location.href);
        announce(knopf, "Adresse kopiert.");
        knopf.classList.add("kopiert");
        setTimeout(() => knopf.classList.remove("kopiert"), 4000);
      } catch {
        announce(knopf, `Kopieren ging nicht. Die Adresse: ${knopf.dataset.kopieren || location.href}`);
      }
    });
  }
  for (const knopf of document.querySelectorAll("[data-teilen]")) {
    if (!navigator.share) continue;
    (knopf.closest("li[hidden]") || knopf).hidden = false;
    knopf.addEventListener("click", () => navigator.share({ title: knopf.dataset.titel, url: knopf.dataset.teilen }).catch(() => {}));
  }
}
enableButtons();
