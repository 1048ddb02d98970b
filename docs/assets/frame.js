// The frame around a page: the menu and the sheets that close, the header that makes room, the contents
// that follow, what is said aloud. Without this script the menu is a link to itself and everything stays.
(function () {
  "use strict";
  const page = document.documentElement;
  const header = document.querySelector(".top");
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("menu");
  const close = document.querySelector(".menu-close");
  const display = document.querySelector("details.display");

  function isOpen() {
    return button.getAttribute("aria-expanded") === "true";
  }

  function setMenu(open) {
    button.setAttribute("aria-expanded", open);
    menu.classList.toggle("open", open);
    if (!open && location.hash === "#menu") {
      location.replace("#top"); // opened by its link before this script came
    }
  }

  function somethingIsOpen() {
    return (display && display.open) || isOpen() || document.querySelector(".find.open");
  }

  if (button && menu) {
    button.setAttribute("role", "button");
    button.setAttribute("aria-controls", "menu");
    close.setAttribute("role", "button");
    setMenu(location.hash === "#menu");
    const presses = function (element, act) {
      element.addEventListener("click", function (event) {
        event.preventDefault();
        act();
      });
      element.addEventListener("keydown", function (event) {
        if (event.key === " ") {
          event.preventDefault();
          act();
        }
      });
    };
    presses(button, () => setMenu(!isOpen()));
    presses(close, function () {
      setMenu(false);
      button.focus();
    });
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget) && event.relatedTarget !== button) {
        setMenu(false);
      }
    });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      return;
    }
    if (display && display.open) {
      display.open = false;
      display.querySelector("summary").focus();
    } else if (button && isOpen()) {
      setMenu(false);
      button.focus();
    }
  });
  document.addEventListener("pointerdown", function (event) {
    if (display && !display.contains(event.target)) {
      display.open = false;
    }
    if (button && isOpen() && !menu.contains(event.target) && !button.contains(event.target)) {
      setMenu(false);
    }
  });
  if (display) {
    display.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !display.contains(event.relatedTarget)) {
        display.open = false;
      }
    });
  }

  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      setMenu(false); // come back to by the browser's own button
    }
  });

  // What others have to say to those who do not see it: `say` with the words, cleared so that the same
  // words can be said again.
  const said = document.querySelector(".said");
  let saying = 0;
  document.addEventListener("say", function (event) {
    clearTimeout(saying);
    said.textContent = event.detail;
    saying = setTimeout(function () {
      said.textContent = "";
    }, 2500);
  });

  // The styles keep clear of the header, whose rows depend on the words and the size of the text.
  if ("ResizeObserver" in window) {
    new ResizeObserver(function () {
      page.style.setProperty("--header", header.offsetHeight + "px");
    }).observe(header);
  }

  const contents = document.querySelector(".contents");
  const entries = Array.from(document.querySelectorAll(".contents a")).map((link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));

  // The contents say where one is: the last heading above the upper third of the window.
  function follow() {
    if (!contents || !contents.getClientRects().length) {
      return; // a phone shows none
    }
    const line = window.innerHeight / 3;
    const passed = entries.filter(({ heading }) => heading && heading.getBoundingClientRect().top < line);
    const here = passed[passed.length - 1];
    entries.forEach(function (entry) {
      if (entry === here) {
        entry.link.setAttribute("aria-current", "true");
      } else {
        entry.link.removeAttribute("aria-current");
      }
    });
  }

  // Reading on, a phone's header makes room; turning back or reaching it by key brings it back.
  let last = window.scrollY;
  let asked = false;
  function scrolled() {
    asked = false;
    const now = window.scrollY;
    if (Math.abs(now - last) > 8) {
      page.classList.toggle("away", now > last && now > 200 && !somethingIsOpen());
      last = now;
    }
    page.classList.toggle("far", now > 2 * window.innerHeight);
    follow();
  }
  window.addEventListener(
    "scroll",
    function () {
      if (!asked) {
        asked = true;
        requestAnimationFrame(scrolled);
      }
    },
    { passive: true }
  );
  follow();
})();
