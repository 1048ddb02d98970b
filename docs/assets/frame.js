// The frame around a page: the menu and the sheets that close, the header that makes room, the contents
// that follow. Without this script the menu is a link to itself and everything stays in its place.
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
    if (open) {
      menu.style.top = header.getBoundingClientRect().bottom + "px";
    }
  }

  if (button && menu) {
    button.setAttribute("role", "button");
    button.setAttribute("aria-controls", "menu");
    close.setAttribute("role", "button");
    setMenu(false);
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

  // Reading on, a phone's header makes room; turning back or reaching it by key brings it back.
  let last = window.scrollY;
  window.addEventListener(
    "scroll",
    function () {
      const now = window.scrollY;
      if (Math.abs(now - last) > 8) {
        page.classList.toggle("away", now > last && now > 200);
        last = now;
      }
      page.classList.toggle("far", now > 2 * window.innerHeight);
    },
    { passive: true }
  );

  // The contents say where one is: the last heading above the upper third of the window.
  const entries = Array.from(document.querySelectorAll(".contents a")).map((link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));
  if (entries.length && "IntersectionObserver" in window) {
    const follow = function () {
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
    };
    const watcher = new IntersectionObserver(follow, { rootMargin: "0px 0px -66% 0px" });
    entries.forEach(({ heading }) => heading && watcher.observe(heading));
  }
})();
