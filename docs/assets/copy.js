// Buttons that copy what they carry, or the text of the field they name, and say whether they did.
(function () {
  "use strict";

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

  document.addEventListener("click", async function (event) {
    const button = event.target.closest("button.copy");
    if (!button || button.dataset.name) {
      return;
    }
    const text = button.dataset.of ? document.getElementById(button.dataset.of).value : button.dataset.copy;
    const done = await copied(text);
    const told = done ? button.dataset.done : document.querySelector(".said").dataset.failed;
    button.focus();
    button.dataset.name = button.textContent;
    button.textContent = told;
    document.dispatchEvent(new CustomEvent("say", { detail: told }));
    setTimeout(function () {
      button.textContent = button.dataset.name;
      delete button.dataset.name;
    }, 2500);
  });
})();
