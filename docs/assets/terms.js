// A term opens its meaning in place: on hover, on focus, on tap. Without this script it is a link
// to the glossary, and the page's last list, which is printed, holds the meaning.
(() => {
  "use strict";
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  let open = null;
  let closing = 0;
  let touched = false;

  function show(term) {
    clearTimeout(closing);
    const meaning = document.getElementById(term.getAttribute("aria-describedby"));
    if (!meaning || open === term) {
      return;
    }
    hide();
    open = term;
    tip.textContent = "";
    const name = document.createElement("strong");
    name.textContent = meaning.previousElementSibling.textContent;
    const words = document.createElement("p");
    words.append(...Array.from(meaning.childNodes, (node) => node.cloneNode(true)));
    const more = document.createElement("a");
    more.href = term.href;
    more.textContent = meaning.closest("section").dataset.more;
    more.tabIndex = -1;
    tip.append(name, words, more);
    tip.hidden = false;
    place(term);
  }

  // Under the term, kept inside the text column.
  function place(term) {
    const article = term.closest("article");
    article.append(tip);
    const column = article.getBoundingClientRect();
    const box = term.getClientRects()[0];
    const left = Math.min(Math.max(box.left - column.left, 0), column.width - tip.offsetWidth);
    const above = box.bottom + tip.offsetHeight > window.innerHeight && box.top > tip.offsetHeight + 100;
    const top = above ? box.top - tip.offsetHeight - 4 : box.bottom + 4;
    tip.style.left = `${Math.max(left, 0)}px`;
    tip.style.top = `${top - column.top}px`;
  }

  function hide() {
    clearTimeout(closing);
    tip.hidden = true;
    open = null;
  }

  function hideSoon() {
    clearTimeout(closing);
    closing = setTimeout(hide, 250);
  }

  document.querySelectorAll("a.term").forEach((term) => {
    term.addEventListener("pointerdown", (event) => {
      touched = event.pointerType !== "mouse";
    });
    term.addEventListener("mouseenter", () => {
      show(term);
    });
    term.addEventListener("mouseleave", hideSoon);
    term.addEventListener("focus", () => {
      show(term);
    });
    term.addEventListener("blur", hideSoon);
    term.addEventListener("click", (event) => {
      // A first tap opens the meaning; the link inside it leads on.
      if (touched) {
        event.preventDefault();
        show(term);
      }
    });
  });
  tip.addEventListener("mouseenter", () => {
    clearTimeout(closing);
  });
  tip.addEventListener("mouseleave", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      hide();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (open && !tip.contains(event.target) && event.target !== open) {
      hide();
    }
  });
})();
