// Buttons that copy what they carry, or the text of the field they name, links that copy the text they lead to,
// and say whether they did.
(() => {
  "use strict";
  const SECONDS = 2.5;
  const TODAY = "{today}"; // in a reference: the day on which it was looked up
  const answering = new WeakSet(); // buttons that show their answer in place of their name

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Pages without https have no clipboard of their own.
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "said";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button || answering.has(button) || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const { copy, of, done } = button.dataset;
    const text = of ? document.getElementById(of).value : copy || (await (await fetch(button.href)).text());
    const today = new Date().toLocaleDateString("sv"); // Swedish: year, month, day
    const told = (await copied(text.replace(TODAY, today)))
      ? done
      : document.querySelector(".said").dataset.failed;
    button.focus();
    const name = button.textContent;
    answering.add(button);
    button.textContent = told;
    document.dispatchEvent(new CustomEvent("announce", { detail: told }));
    setTimeout(() => {
      button.textContent = name;
      answering.delete(button);
    }, SECONDS * 1000);
  });
})();
