// Says what has happened to those who do not see it: any script sends `announce` with the words as its
// detail. The words go again, so that the same can be said once more.
(() => {
  "use strict";
  const SECONDS = 2.5;
  const status = document.querySelector(".said");
  let clearing = 0;
  document.addEventListener("announce", (event) => {
    clearTimeout(clearing);
    status.textContent = event.detail;
    clearing = setTimeout(() => {
      status.textContent = "";
    }, SECONDS * 1000);
  });
})();
