// Buttons that copy what they carry, or the text of the field they name, and say that they did.
(function () {
  "use strict";

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages without https have no clipboard of their own.
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "said";
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  document.addEventListener("click", async function (event) {
    const button = event.target.closest("button.copy");
    if (!button || button.dataset.name) {
      return;
    }
    await copied(button.dataset.of ? document.getElementById(button.dataset.of).value : button.dataset.copy);
    button.focus();
    button.dataset.name = button.textContent;
    button.textContent = button.dataset.done;
    document.querySelector(".said").textContent = button.dataset.done;
    setTimeout(function () {
      button.textContent = button.dataset.name;
      delete button.dataset.name;
      document.querySelector(".said").textContent = "";
    }, 2000);
  });
})();
