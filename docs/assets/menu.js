// The menu where it is a sheet: its button opens and closes it; Escape, a press beside it and going on by key
// close it. Without this script the button is a link to the menu, and the styles show what is linked to.
(() => {
  "use strict";
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("menu");
  if (!button || !menu) {
    return;
  }
  const closeButton = menu.querySelector(".menu-close");

  function isOpen() {
    return button.getAttribute("aria-expanded") === "true";
  }

  function setOpen(open) {
    button.setAttribute("aria-expanded", open);
    menu.classList.toggle("open", open);
    if (!open && location.hash === "#menu") {
      location.replace("#top"); // opened by its link before this script came
    }
  }

  function leave() {
    setOpen(false);
    button.focus();
  }

  // A link that acts as a button: by click, by Enter and by the space bar.
  function makeButton(link, act) {
    link.setAttribute("role", "button");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      act();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        act();
      }
    });
  }

  button.setAttribute("aria-controls", "menu");
  makeButton(button, () => setOpen(!isOpen()));
  makeButton(closeButton, leave);
  setOpen(location.hash === "#menu");

  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget) && event.relatedTarget !== button) {
      setOpen(false);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) {
      leave();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (isOpen() && !menu.contains(event.target) && !button.contains(event.target)) {
      setOpen(false);
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      setOpen(false); // come back to by the browser's own button
    }
  });
})();
