"use strict";
// Sorts the table by the column whose heading is pressed: the worst first, then the other way.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const key = (row, column) => row.cells[column].dataset.sort;
  const compare = (one, other) => {
    const difference = Number(one) - Number(other);
    return Number.isNaN(difference) ? one.localeCompare(other, document.documentElement.lang) : difference;
  };
  table.querySelectorAll("thead th:not(.unsorted)").forEach((heading) => {
    const column = heading.cellIndex;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const worst = heading.dataset.mostFirst === undefined ? "ascending" : "descending";
      const other = worst === "ascending" ? "descending" : "ascending";
      const order = heading.getAttribute("aria-sort") === worst ? other : worst;
      for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", order);
      const rows = [...body.rows].sort((one, other) => compare(key(one, column), key(other, column)));
      body.append(...(order === "descending" ? rows.reverse() : rows));
    });
  });
}
