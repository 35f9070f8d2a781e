/* The page for partners: copying, and the samples for those who open them. */
import "./kopieren.js";

let geladen = false;
for (const probe of document.querySelectorAll("details[data-script]")) {
  probe.addEventListener("toggle", () => {
    if (geladen) return;
    geladen = true;
    const script = document.createElement("script");
    script.src = probe.dataset.script;
    document.head.append(script);
  });
}
