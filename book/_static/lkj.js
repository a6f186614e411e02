/* Frames of tables: only those that do scroll take the focus, and a name over several columns
   ("Jumlah") stops where the column of names stops. Without this script everything still works. */
(function () {
  "use strict";

  function ukur(bingkai) {
    const bergulir =
      bingkai.scrollWidth > bingkai.clientWidth + 1 || bingkai.scrollHeight > bingkai.clientHeight + 1;
    bingkai.classList.toggle("bergulir", bergulir);
    if (bergulir) {
      bingkai.tabIndex = 0;
    } else {
      bingkai.removeAttribute("tabindex");
    }
    const nama = bingkai.querySelector("thead th.kolom-nama");
    if (nama) {
      bingkai.style.setProperty("--lkj-geser", geser(bingkai, nama) + "px");
    }
  }

  // Widths of the columns before the names; not offsetLeft, which a sticky cell changes as it moves.
  function geser(bingkai, nama) {
    let lebar = 0;
    for (let sel = nama.previousElementSibling; sel; sel = sel.previousElementSibling) {
      lebar += sel.offsetWidth;
    }
    return lebar;
  }

  document.addEventListener("DOMContentLoaded", function () {
    const pengamat = new ResizeObserver((kejadian) => kejadian.forEach((x) => ukur(x.target)));
    document.querySelectorAll(".lkj-gulir, .lkj-bingkai, div.rumus").forEach((x) => pengamat.observe(x));
  });
})();
